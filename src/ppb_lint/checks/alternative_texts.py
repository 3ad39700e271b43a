"""Pictures without words for those who cannot see them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.checks.word_forms import has_forms
from ppb_lint.model.draft import Mark, MarkKind, Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape

MISSING, SAYING_NOTHING = "missing", "saying-nothing"


class AlternativeTexts(Shape, frozen=True):
    """What is no alternative text although it stands in its place."""

    saying_nothing: tuple[Pattern, ...] = ()
    """Names of files and the words that programs put there."""


def _run(paper: Paper, options: AlternativeTexts) -> Iterator[Hit]:
    if not has_forms(paper):
        return
    for mark in paper.document.draft.marks:
        if mark.kind is MarkKind.IMAGE and _is_in_the_paper(paper, mark):
            said = " ".join(mark.note.split())
            place = Span(mark.span.start, mark.span.start)
            if not said:
                yield Hit(place, {"said": ""}, MISSING)
            elif any(pattern.search(said) for pattern in options.saying_nothing):
                yield Hit(place, {"said": said}, SAYING_NOTHING)


def _is_in_the_paper(paper: Paper, mark: Mark) -> bool:
    """A crest at the head of every page is passed over by programs that read a page aloud.

    A picture may stand alone, in a block without words, which is no paragraph of the paper.
    """
    blocks = paper.document.draft.blocks
    before = bisect_right(blocks, mark.span.start, key=lambda block: block.span.start)
    return before == 0 or blocks[before - 1].part not in (Part.HEADER, Part.FOOTER)


CHECK = Check(
    name="alternative-texts",
    run=_run,
    options=AlternativeTexts,
    offers=frozenset({"said"}),
    cases=frozenset({MISSING, SAYING_NOTHING}),
)
