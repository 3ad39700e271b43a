"""The sentence around a mention, told by its punctuation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

# The sign first and the look back after it: the engine then skips to signs instead of looking back at every place.
_ABBREVIATED = "".join(rf"(?<!\b{word}.)" for word in ("No", "St", r"e\.g", r"i\.e", "etc", "vs", "Mr", "Dr", "Ms"))
_END = regex(rf"[.!?;](?:{_ABBREVIATED}[\"')\]]* (?=[\"'(\[]?[A-Z0-9])|(?<=;) )")

_LONGEST = 4_000
"""Signs of a sentence; lists without any full stop run on for about half as many."""


class Passage(Struct, frozen=True):
    """A sentence of a folded text and the place of the mention in it."""

    text: str
    start: int
    """Offset of the mention in the sentence."""
    end: int
    offset: int
    """Offset of the sentence in the folded text of the paper."""


class Passages:
    """The sentences of a folded text; each paragraph is cut once, however many mentions stand in it."""

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._cuts: dict[int, list[int]] = {}

    def at(self, start: int, end: int) -> Passage:
        """The sentence around ``start:end``, inside its paragraph."""
        cuts = self._of_paragraph(self._folded.rfind("\n", 0, start) + 1, end)
        begin = cuts[max(bisect_right(cuts, start) - 1, 0)]
        finish = cuts[min(bisect_left(cuts, max(end, begin + 1)), len(cuts) - 1)]
        return Passage(self._folded[begin:finish].rstrip(), start - begin, end - begin, begin)

    def within(self, start: int, end: int) -> tuple[Span, ...]:
        """The sentences of a paragraph that begins at ``start`` and ends at ``end``."""
        inner = [mark.end() for mark in _END.finditer(self._folded, start, end) if mark.end() < end]
        return tuple(Span(a, b) for a, b in zip((start, *inner), (*inner, end), strict=True))

    def before(self, passage: Passage) -> Passage | None:
        """The sentence before one; None where its paragraph begins with it."""
        first = self._folded.rfind("\n", 0, passage.offset) + 1
        return self.at(passage.offset - 1, passage.offset - 1) if passage.offset > first else None

    def _of_paragraph(self, first: int, end: int) -> list[int]:
        if first not in self._cuts:
            last = self._folded.find("\n", end)
            last = len(self._folded) if last < 0 else last
            inner = (mark.end() for mark in _END.finditer(self._folded, first, last))
            self._cuts[first] = list(self._cut_down([first, *inner, last]))
        return self._cuts[first]

    def _cut_down(self, cuts: list[int]) -> Iterator[int]:
        """The same cuts, and more between words where a sentence would be as long as a page."""
        yield cuts[0]
        for start, end in pairwise(cuts):
            while end - start > _LONGEST:
                blank = self._folded.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
                start = blank + 1 if blank >= 0 else start + _LONGEST
                yield start
            yield end
