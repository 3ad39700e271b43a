"""Words that were right once: bodies that are gone, forms that were new when the sentence was written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ppb_lint.checks.base import Check, Paper
from ppb_lint.model.document import Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape


class Dated(Shape, frozen=True):
    """Words and the last day on which they were of the present."""

    pattern: Pattern
    """With a group named ``said`` round the words to be accused, or else all that it fits."""
    until: date
    now: str = ""
    """What has come in their place."""
    exact_case: bool = True


class DatedWording(Shape, frozen=True):
    """The words, and what shows that somebody uses them of the past."""

    phrases: tuple[Dated, ...]
    looking_back: tuple[Pattern, ...] = ()
    """What a sentence says that speaks of the past; it acquits."""
    unless_under: tuple[Pattern, ...] = ()
    """Headings under which old words may stand."""


def _run(paper: Paper, options: DatedWording) -> Iterator[Hit]:
    meeting = paper.facts.meeting
    if meeting is None:
        return
    told: set[str] = set()
    for phrase in options.phrases:
        if meeting <= phrase.until:
            continue
        for match in phrase.pattern.finditer(paper.document.folded.text, any_case=not phrase.exact_case):
            said = match.span("said") if "said" in match.named() else match.span()
            span = paper.span(said)
            paragraph = paper.document.paragraph_at(span.start)
            if paragraph is None or phrase.pattern in told or _may_stand(paper, paragraph, options):
                continue
            passage = paper.facts.passages.at(said.start, said.end)
            if not any(p.search(passage.text) for p in options.looking_back):
                told.add(phrase.pattern)
                words = paper.words(span)
                yield Hit(span, {"said": words, "now": phrase.now}, "replaced" if phrase.now else "gone")


def _may_stand(paper: Paper, paragraph: Paragraph, options: DatedWording) -> bool:
    titles = [heading.title for heading in paper.document.chain(paragraph.index)]
    quoted = paragraph.part is not Part.BODY or paragraph.cell is not None
    return quoted or any(p.search(title) for p in options.unless_under for title in titles)


CHECK = Check(
    name="dated-wording",
    run=_run,
    options=DatedWording,
    offers=frozenset({"said", "now"}),
    cases=frozenset({"gone", "replaced"}),
)
