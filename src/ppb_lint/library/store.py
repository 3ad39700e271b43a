"""A library that is looked up in."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from ppb_lint.library.database import reading, told
from ppb_lint.library.entries import NOBODY, STOP, bucket_of, papers_in
from ppb_lint.library.shelved import File, Shelved

_ASKED = 500  # Values in one question.
_PAPER = "SELECT path, part, board, series, meeting, ends, number FROM paper"


class Standing(Struct, frozen=True):
    """In which papers a fingerprint stands; where they are too many nobody remembers which."""

    papers: tuple[int, ...]

    @property
    def stopped(self) -> bool:
        """Whether it stands in so many papers that it tells nothing about any of them."""
        return not self.papers


class Library:
    """One open library, of which nothing is changed.

    Args:
        file: where it lies.

    Raises:
        Damaged: it cannot be read.
        Closed: it cannot be opened.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self._db = self._opened()

    def _opened(self) -> sqlite3.Connection:
        return reading(self.file)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def files(self) -> Mapping[str, File]:
        """All files by their paths."""
        with told():
            return {row[0]: File(*row) for row in self._db.execute("SELECT * FROM file")}

    def file_of(self, path: str) -> File | None:
        """One file; None where it is not in the library."""
        with told():
            row = self._db.execute("SELECT * FROM file WHERE path = ?", (path,)).fetchone()
            return File(*row) if row else None

    def folders(self) -> tuple[str, ...]:
        """The folders that papers were added from."""
        with told():
            return tuple(path for (path,) in self._db.execute("SELECT path FROM folder ORDER BY path"))

    def count(self) -> int:
        """How many papers there are."""
        with told():
            return int(self._db.execute("SELECT count(*) FROM paper").fetchone()[0])

    def papers_to(self, board: str) -> Iterator[Shelved]:
        """The papers that went to a board, the newest first."""
        newest_first = "ORDER BY coalesce(ends, meeting, 0) DESC"
        with told():
            yield from (Shelved(*row) for row in self._db.execute(f"{_PAPER} WHERE board = ? {newest_first}", (board,)))

    def papers(self, numbers: Iterable[int]) -> Mapping[int, Shelved]:
        """Papers by their numbers."""
        with told():
            return {row[-1]: Shelved(*row) for row in self._asked(f"{_PAPER} WHERE number", set(numbers))}

    def standing(self, prints: Iterable[int]) -> Mapping[int, Standing]:
        """Where fingerprints stand; those that stand nowhere are left out."""
        asked = set(prints)
        buckets: defaultdict[int, list[int]] = defaultdict(list)
        for fingerprint in asked:
            buckets[bucket_of(fingerprint)].append(fingerprint)
        found: defaultdict[int, list[int]] = defaultdict(list)
        with told():
            for number, kept in self._asked("SELECT number, entries FROM bucket WHERE number", buckets):
                found.update(papers_in(kept, buckets[number]))
            for (kept,) in self._db.execute("SELECT entries FROM recent"):
                for fingerprint, papers in papers_in(kept, asked):
                    found[fingerprint] += papers
        return {one: Standing(_told_of(papers)) for one, papers in found.items()}

    def _asked(self, select: str, values: Iterable[int]) -> Iterator[tuple[Any, ...]]:
        ordered = sorted(values)
        for first in range(0, len(ordered), _ASKED):
            some = ordered[first : first + _ASKED]
            yield from self._db.execute(f"{select} IN ({','.join('?' * len(some))})", some)


def _told_of(papers: Sequence[int]) -> tuple[int, ...]:
    return () if NOBODY in papers or len(papers) > STOP else tuple(papers)
