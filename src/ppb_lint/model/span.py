"""The only position that a paper has: a stretch of its text."""

from __future__ import annotations

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """A stretch of ``Document.text``, in code points: ``start`` is in it, ``end`` is not."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words that stand here."""
        return text[self.start : self.end]

    def touches(self, other: Span) -> bool:
        """Whether the two share a character, or one is an empty place inside or beside the other."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """The same stretch, counted from another beginning."""
        return Span(self.start + by, self.end + by)

    def to(self, other: Span) -> Span:
        """The stretch from the beginning of this one to the end of the other."""
        return Span(self.start, other.end)


NOWHERE = Span(0, 0)
"""The place of something that a paper does not have."""
