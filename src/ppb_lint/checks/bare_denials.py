"""Duties of law that a decision report answers with a bare "Not applicable"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.nil_answer import bare_nil
from ppb_lint.model.document import Heading, Kind
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape

_LONGEST = 14  # words
_REASON = regex(
    r"[,:;.]|\b(?:because|since|as|but|however|although|see|other than|except"
    r"|beyond)\b",
    re.IGNORECASE,
)


class BareDenials(Shape, frozen=True):
    """Which sections must give a reason, and in which reports."""

    concepts: tuple[str, ...]
    """Concepts of the sections."""
    decides: Pattern
    """What a recommendation says that asks for a decision."""
    unless_subject: Pattern
    """What the subject of a report says that decides nothing."""


def _run(paper: Paper, options: BareDenials) -> Iterator[Hit]:
    if paper.document.kind is not Kind.REPORT or not _decides(paper, options):
        return
    for heading in paper.document.headings:
        if set(heading.concepts) & set(options.concepts) and heading.part is not Part.APPENDIX:
            yield from _bare(paper, heading)


def _decides(paper: Paper, options: BareDenials) -> bool:
    document = paper.document
    field = document.field("subject")
    if options.unless_subject.search((field.value if field else document.title).of(document.text)):
        return False
    headings = [h for h in document.headings if "recommendation" in h.concepts]
    said = [h.rest.of(document.text) for h in headings]
    said += [p.body.of(document.text) for h in headings for p in document.under(h)]
    return any(options.decides.search(" ".join(words.split())) for words in said)


def _bare(paper: Paper, heading: Heading) -> Iterator[Hit]:
    """The nil answer, where it is all that the section says."""
    text = paper.document.text
    answers = [heading.rest, *(p.body for p in paper.document.under(heading))]
    said = [span for span in answers if span.of(text).strip()]
    if len(said) == 1 and _says_nothing(paper, said[0]):
        words = said[0].of(text)
        span = Span(said[0].start, said[0].start + len(words.rstrip()))
        yield Hit(span, {"said": " ".join(words.split()).rstrip("."), "heading": heading.title})


def _says_nothing(paper: Paper, words: Span) -> bool:
    """Whether it is "None", or a short sentence that denies without giving a reason."""
    said = paper.words(words)
    if bare_nil(said):
        return True
    if len(said.split()) > _LONGEST or _REASON.search(said.rstrip(".")):
        return False
    return any(words.contains(place) for place in map(paper.span, (d.span for d in paper.facts.denials)))


CHECK = Check(
    name="bare-denials",
    run=_run,
    options=BareDenials,
    offers=frozenset({"said", "heading"}),
    needs_template=True,
)
