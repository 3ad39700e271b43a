"""The library in its file: an SQLite database that a run may leave at any moment without harm."""

from __future__ import annotations

import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from msgspec import Struct

from ppb_lint.library.shelved import File, Shelved

MAGIC = b"SQLite format 3\0"
"""How every library begins."""
_OURS, _VERSION = 0x5050424C, 1
AT_ONCE = 1000
"""Files to add in one go: the more there are, the fewer pages of the library are written for each."""
_STOP = 64
"""A fingerprint that stands in more papers than this is nobody's: it is counted and its papers are forgotten."""
_ID = 3  # Bytes that a paper's number takes among those of a fingerprint.
_ASKED = 500  # Fingerprints in one question.
_PAGES = 192 * 1024  # KB of pages held while papers are added: new fingerprints fall on all of them.
_PATIENCE = 20  # Seconds to wait for another process that is adding papers.
_SCHEMA = f"""
PRAGMA application_id = {_OURS};
PRAGMA user_version = {_VERSION};
CREATE TABLE file(path TEXT PRIMARY KEY, size INTEGER, changed INTEGER, digest TEXT) WITHOUT ROWID;
CREATE TABLE paper(number INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT, part INTEGER, board TEXT, series TEXT,
    meeting INTEGER, ends INTEGER);
CREATE INDEX paper_path ON paper(path);
CREATE INDEX paper_board ON paper(board);
CREATE TABLE print(print INTEGER PRIMARY KEY, count INTEGER, papers BLOB);
CREATE TABLE folder(path TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_PUT = f"""
INSERT INTO print VALUES (?, ?, ?) ON CONFLICT(print) DO UPDATE SET count = count + excluded.count,
    papers = CASE WHEN count + excluded.count > {_STOP} THEN x'' ELSE CAST(papers || excluded.papers AS BLOB) END
"""
_PAPER = "SELECT path, part, board, series, meeting, ends, number FROM paper"


class Damaged(Exception):
    """The file is no library, or not one that can be read any more."""


class Closed(Exception):
    """The file cannot be opened or written to, or somebody else is writing for too long: the system's words."""


class Standing(Struct, frozen=True):
    """In how many papers a fingerprint stands, and in which; where they are too many nobody remembers which."""

    count: int
    papers: tuple[int, ...]

    @property
    def stopped(self) -> bool:
        """Whether it stands in so many papers that it tells nothing about any of them."""
        return self.count > _STOP


class Library:
    """One open library.

    Args:
        file: where it lies.
        writing: whether papers are to be added; then it is made where there is none.

    Raises:
        Damaged: it cannot be read.
        Closed: it cannot be opened.
    """

    def __init__(self, file: Path, *, writing: bool = False) -> None:
        self.file = file
        mode = "rwc" if writing else "ro"
        with _told():
            if writing and not file.exists():
                # The words of papers that are kept from the public are in it, if only as numbers.
                os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))
            self._db = sqlite3.connect(
                f"file:{quote(str(file.absolute()))}?mode={mode}", uri=True, timeout=_PATIENCE, isolation_level=None
            )
            self._db.execute(f"PRAGMA cache_size = -{_PAGES}")
            self._open(writing)

    def _open(self, writing: bool) -> None:
        ours, version = (
            self._db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
        )
        if writing and not self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            with suppress(sqlite3.OperationalError):  # Somebody else has just made it.
                self._db.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT;")
        elif (ours, version) != (_OURS, _VERSION):
            self._db.close()
            raise Damaged(str(self.file))

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def require_whole(self) -> None:
        """Look through the whole file.

        Raises:
            Damaged: a part of it does not fit the others.
        """
        with _told():
            if self._db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise Damaged(str(self.file))

    def add(self, batch: Iterable[tuple[File, Sequence[tuple[Shelved, frozenset[int]]]]], folder: str = "") -> None:
        """Put files with their papers and the fingerprints of each into the library: all of them, or none.

        A file that is there already is replaced.
        """
        with self._change():
            files = list(batch)
            self._take_out([file.path for file, _ in files])
            prints: defaultdict[int, bytearray] = defaultdict(bytearray)
            for file, papers in files:
                self._db.execute(
                    "INSERT INTO file VALUES (?, ?, ?, ?)", (file.path, file.size, file.changed, file.digest)
                )
                for paper, own in papers:
                    number = self._put(paper).to_bytes(_ID, "big")
                    for fingerprint in own:
                        prints[fingerprint] += number
            self._db.executemany(_PUT, [_row(fingerprint, prints[fingerprint]) for fingerprint in sorted(prints)])
            if folder:
                self._db.execute("INSERT OR IGNORE INTO folder VALUES (?)", (folder,))

    def _put(self, paper: Shelved) -> int:
        row = (paper.path, paper.part, paper.board, paper.series, paper.meeting, paper.ends)
        put = self._db.execute("INSERT INTO paper VALUES (NULL, ?, ?, ?, ?, ?, ?)", row)
        return put.lastrowid or 0

    def touch(self, file: File) -> None:
        """Note that a file was written to and holds what it held before."""
        with self._change():
            self._db.execute("UPDATE file SET changed = ? WHERE path = ?", (file.changed, file.path))

    def remove(self, paths: Sequence[str]) -> None:
        """Take files out, with every fingerprint that leads to them."""
        with self._change():
            self._take_out(paths)

    def _take_out(self, paths: Sequence[str]) -> None:
        gone = [n for path in paths for (n,) in self._db.execute("SELECT number FROM paper WHERE path = ?", (path,))]
        for number in gone:
            sought = number.to_bytes(_ID, "big")
            found = self._db.execute("SELECT print, papers FROM print WHERE instr(papers, ?)", (sought,)).fetchall()
            for fingerprint, papers in found:
                ids = [papers[n : n + _ID] for n in range(0, len(papers), _ID)]
                left = b"".join(one for one in ids if one != sought)
                if not left:
                    self._db.execute("DELETE FROM print WHERE print = ?", (fingerprint,))
                elif left != papers:
                    row = (left, len(left) // _ID, fingerprint)
                    self._db.execute("UPDATE print SET papers = ?, count = ? WHERE print = ?", row)
        for path in paths:
            self._db.execute("DELETE FROM paper WHERE path = ?", (path,))
            self._db.execute("DELETE FROM file WHERE path = ?", (path,))

    def files(self) -> Mapping[str, File]:
        """All files by their paths."""
        with _told():
            return {row[0]: File(*row) for row in self._db.execute("SELECT * FROM file")}

    def folders(self) -> tuple[str, ...]:
        """The folders that papers were added from."""
        with _told():
            return tuple(path for (path,) in self._db.execute("SELECT path FROM folder ORDER BY path"))

    def papers_to(self, board: str) -> Iterator[Shelved]:
        """The papers that went to a board."""
        with _told():
            yield from (Shelved(*row) for row in self._db.execute(f"{_PAPER} WHERE board = ?", (board,)))

    def papers(self, numbers: Iterable[int]) -> Mapping[int, Shelved]:
        """Papers by their numbers."""
        with _told():
            return {row[-1]: Shelved(*row) for row in self._asked(f"{_PAPER} WHERE number", sorted(set(numbers)))}

    def file_of(self, path: str) -> File | None:
        """One file; None where it is not in the library."""
        with _told():
            row = self._db.execute("SELECT * FROM file WHERE path = ?", (path,)).fetchone()
            return File(*row) if row else None

    def count(self) -> int:
        """How many papers there are."""
        with _told():
            return int(self._db.execute("SELECT count(*) FROM paper").fetchone()[0])

    def standing(self, prints: Iterable[int]) -> Mapping[int, Standing]:
        """Where fingerprints stand; those that stand nowhere are left out."""
        with _told():
            rows = self._asked("SELECT print, count, papers FROM print WHERE print", sorted(set(prints)))
            return {fingerprint: Standing(count, _numbers(papers)) for fingerprint, count, papers in rows}

    def _asked(self, select: str, values: Sequence[int]) -> Iterator[tuple[Any, ...]]:
        for first in range(0, len(values), _ASKED):
            some = values[first : first + _ASKED]
            yield from self._db.execute(f"{select} IN ({','.join('?' * len(some))})", some)

    @contextmanager
    def _change(self) -> Iterator[None]:
        with _told():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
                raise


def _row(fingerprint: int, ids: bytearray) -> tuple[int, int, bytes]:
    count = len(ids) // _ID
    return fingerprint, count, b"" if count > _STOP else bytes(ids)


def _numbers(papers: bytes) -> tuple[int, ...]:
    return tuple(int.from_bytes(papers[n : n + _ID], "big") for n in range(0, len(papers), _ID))


@contextmanager
def _told() -> Iterator[None]:
    """SQLite's errors in our terms."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise Closed(str(error)) from error
    except sqlite3.DatabaseError as error:
        raise Damaged(str(error)) from error
    except OSError as error:
        raise Closed(error.strerror or str(error)) from error
