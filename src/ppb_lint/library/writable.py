"""A library that papers are put into and taken out of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress

from ppb_lint.library import merging
from ppb_lint.library.database import Damaged, told, writing
from ppb_lint.library.entries import BUCKETS
from ppb_lint.library.merging import Entries
from ppb_lint.library.shelved import File, Shelved
from ppb_lint.library.store import Library

AT_ONCE = 1000
"""Files to add in one go."""
Added = tuple[File, Sequence[tuple[Shelved, frozenset[int]]]]
"""A file, and its papers with the fingerprints of each."""
_SETTLED_AT = 8
"""Entries are put into their buckets when they come from one paper of the library in so many: then most buckets get
several, and each bucket is written a few times however large the library becomes."""
_BUCKETS_AT_ONCE = 500  # Not every SQLite takes more than 999 values in one question.


class WritableLibrary(Library):
    """One open library, which is made where there is none.

    Raises:
        Damaged: it cannot be read.
        Closed: it cannot be opened or made.
    """

    def _opened(self) -> sqlite3.Connection:
        return writing(self.file)

    def require_whole(self) -> None:
        """Look through the whole file.

        Raises:
            Damaged: a part of it does not fit the others.
        """
        with told():
            if self._db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise Damaged(str(self.file))

    def add(self, batch: Iterable[Added], folder: str = "") -> None:
        """Put files with their papers into the library: all of them, or none.

        A file that is there already is replaced. The fingerprints are found at once, and faster after ``settle``.
        """
        with self._change():
            files = list(batch)
            self._take_out([file.path for file, _ in files])
            numbered = [(self._put(paper), prints) for file, papers in files for paper, prints in papers]
            self._db.executemany(
                "INSERT INTO file VALUES (?, ?, ?, ?, ?)",
                [(f.path, f.size, f.changed, f.digest, f.reader) for f, _ in files],
            )
            if folder:
                self._db.execute("INSERT OR IGNORE INTO folder VALUES (?)", (folder,))
            if numbered:
                self._lay_in(numbered[0][0], numbered[-1][0], merging.of_papers(numbered))

    def _lay_in(self, first: int, last: int, entries: Entries) -> None:
        """Keep the entries of new papers, from the first number to the last, until there are enough for the buckets."""
        (earliest,) = self._db.execute("SELECT min(paper) FROM recent").fetchone()
        if (last - (earliest or first) + 1) * _SETTLED_AT >= last:
            self._settle(entries)
        else:
            self._db.execute("INSERT INTO recent VALUES (?, ?)", (first, merging.to_bytes(entries)))

    def _put(self, paper: Shelved) -> int:
        row = (paper.path, paper.part, paper.board, paper.series, paper.meeting, paper.ends)
        put = self._db.execute("INSERT INTO paper VALUES (NULL, ?, ?, ?, ?, ?, ?)", row)
        return put.lastrowid or 0

    def settle(self) -> None:
        """Put the fingerprints of papers that were added lately where they are found fastest."""
        with self._change():
            self._settle()

    def _settle(self, new: Entries = merging.NONE) -> None:
        recent = merging.merged(self._entries("SELECT entries FROM recent"), new)
        for buckets, own in merging.by_buckets(recent, _BUCKETS_AT_ONCE):
            there = f"SELECT entries FROM bucket WHERE number IN ({','.join('?' * len(buckets))})"
            self._write(merging.merged(self._entries(there, buckets), own))
        self._db.execute("DELETE FROM recent")

    def _entries(self, select: str, values: Sequence[int] = ()) -> Entries:
        return merging.from_bytes(kept for (kept,) in self._db.execute(select, values))

    def _write(self, entries: Entries) -> None:
        self._db.executemany("INSERT OR REPLACE INTO bucket VALUES (?, ?)", merging.rows(entries))

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
        if gone:
            self._settle()
            self._forget(gone)
        for path in paths:
            self._db.execute("DELETE FROM paper WHERE path = ?", (path,))
            self._db.execute("DELETE FROM file WHERE path = ?", (path,))

    def _forget(self, papers: Sequence[int]) -> None:
        """Nothing tells which buckets lead to a paper, so all are looked through."""
        for first in range(0, BUCKETS, _BUCKETS_AT_ONCE):
            there = "SELECT entries FROM bucket WHERE number BETWEEN ? AND ?"
            had = self._entries(there, (first, first + _BUCKETS_AT_ONCE - 1))
            buckets, left = merging.taken_out(had, papers)
            self._db.executemany("DELETE FROM bucket WHERE number = ?", ((number,) for number in buckets))
            self._write(left)

    @contextmanager
    def _change(self) -> Iterator[None]:
        with told():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
                raise
