"""The way back from the words of a draft to the pieces of XML that hold them."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct, field

from ppb_lint.model.source import Lines
from ppb_lint.model.span import Span


class Piece(Struct, frozen=True):
    """A stretch of text that stands in one element of the file."""

    span: Span
    part: str
    """Name of the part in the archive."""
    ordinal: int
    """Which of the part's text-bearing elements it is (``docx_names.TEXT_BEARING``), from 0, in document order."""
    offset: int
    """Where in the text of that element the stretch begins, in code points."""
    editable: bool
    """Whether the words may be changed there: not in a field, a locked control or a protected stretch."""


def _integers() -> array[int]:
    return array("L")


class DocxSource(Struct, frozen=True):
    """Where each piece of a Word draft comes from, in a few bytes a piece."""

    starts: array[int] = field(default_factory=_integers)
    ends: array[int] = field(default_factory=_integers)
    ordinals: array[int] = field(default_factory=_integers)
    offsets: dict[int, int] = field(default_factory=dict)
    """For the few pieces that do not begin with their elements, how much of the element is left out."""
    fixed: set[int] = field(default_factory=set)
    """The pieces that are not editable."""
    parts: list[tuple[int, str]] = field(default_factory=list)
    """The index of the first piece of a part, and the part's name."""

    def lines(self, span: Span) -> Lines | None:
        return None

    def page(self, span: Span) -> int | None:
        return None

    def pieces(self, span: Span) -> tuple[Piece, ...]:
        """The pieces that a stretch is made of, cut to it; for an empty one the piece that it stands in or after."""
        if not len(span):
            return tuple(self._around(span))
        return tuple(self._within(span))

    def _within(self, span: Span) -> Iterator[Piece]:
        index = max(bisect_right(self.starts, span.start) - 1, 0)
        while index < len(self.starts) and self.starts[index] < span.end:
            if self.ends[index] > span.start:
                yield self._piece(index, span)
            index += 1

    def _around(self, place: Span) -> Iterator[Piece]:
        index = bisect_right(self.starts, place.start) - 1
        if index >= 0 and self.ends[index] >= place.start:
            yield self._piece(index, place)

    def _piece(self, index: int, within: Span) -> Piece:
        start = max(self.starts[index], within.start)
        end = min(self.ends[index], within.end)
        return Piece(
            span=Span(start, end),
            part=self.parts[bisect_right(self.parts, index, key=lambda part: part[0]) - 1][1],
            ordinal=self.ordinals[index],
            offset=self.offsets.get(index, 0) + start - self.starts[index],
            editable=index not in self.fixed,
        )
