"""A paper as the library knows it."""

from __future__ import annotations

from msgspec import Struct


class File(Struct, frozen=True):
    """A file of papers, as it was when it was added."""

    path: str
    """As seen from the folder of the library, with slashes."""
    size: int
    """Bytes."""
    changed: int
    """When it was last written to, in nanoseconds."""
    digest: str
    reader: str = ""
    """The version of the program that read it: another one may find more in it, or something else."""


class Shelved(Struct, frozen=True):
    """One paper; days are counted as ``date.toordinal`` counts."""

    path: str
    part: int
    """Which report of the file it is, from 0."""
    board: str
    """Whom it went to, by a name that stays when the board is renamed, if the profile knows it."""
    series: str
    """The words of its subject without any time: the same for all papers of a row."""
    meeting: int | None
    ends: int | None
    """The last day of its period."""
    number: int = 0
    """By which the library finds it; 0 before it is added."""

    @property
    def same(self) -> tuple[str, str, int | None, int | None]:
        """What the files of one paper have in common: the draft in Word, and the PDF that was published."""
        return self.board, self.series, self.meeting, self.ends

    def is_before(self, other: Shelved) -> bool:
        """Whether it is about an earlier time than another paper, as far as both say."""
        if self.ends is not None and other.ends is not None:
            return self.ends < other.ends
        return self.meeting is not None and other.meeting is not None and self.meeting < other.meeting

    @property
    def time(self) -> int:
        """For putting papers in order."""
        return self.ends if self.ends is not None else self.meeting or 0
