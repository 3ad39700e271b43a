"""Exempt papers: which paragraph of the Schedule, in which words, and why the public interest is against disclosure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ppb_lint.checks.base import Check, Paper
from ppb_lint.checks.nation import nation
from ppb_lint.facts.exemption import Exemption
from ppb_lint.model.document import Kind
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape

_SCHEDULE = regex(r"\bschedule 12 ?\(?A\b", re.IGNORECASE)


class ExemptMarking(Shape, frozen=True):
    """What the Schedule says and how papers are marked."""

    last: int
    """The last paragraph of the Schedule that an English paper may cite."""
    first_in_wales: int
    """The first paragraph that a Welsh paper may cite; those before it are England's."""
    since_in_wales: date
    """The day of the first meeting for which that holds."""
    descriptions: dict[str, Pattern]
    """Words that describe the information of one paragraph and of no other, by its number."""
    marks: tuple[Pattern, ...]
    """Lines that mark a whole paper as exempt."""
    marked_values: Pattern
    """What the field for the classification says of an exempt paper."""
    unless_marked: Pattern
    """What beside a mark takes its force: both alternatives of a form, only an appendix."""
    grounds: Pattern
    """Any ground that takes the place of a paragraph: a rule of the council's own, confidential information."""
    claims: Pattern
    """Sentences that claim exemption for this paper or its appendix."""
    bare_claims: Pattern
    """Sentences that claim it with the Schedule and perhaps without a paragraph."""
    public_interest: Pattern
    """The sentence on the public interest."""


def _run(paper: Paper, options: ExemptMarking) -> Iterator[Hit]:
    land = nation(paper)
    if land == "wales" and (paper.facts.meeting or date.min) >= options.since_in_wales:
        yield from _in_wales(paper, options)
    if land == "england":
        for exemption in paper.facts.exemptions:
            yield from _numbers(paper, exemption, options)
            yield from _description(paper, exemption, options)
    if paper.document.kind not in (Kind.MINUTES, Kind.AGENDA):
        yield from _marking(paper, options)


def _numbers(paper: Paper, exemption: Exemption, options: ExemptMarking) -> Iterator[Hit]:
    for said, span in exemption.numbers:
        if said.isdigit() and int(said) <= options.last and int(said):
            continue
        yield Hit(paper.span(span), {"said": said, "last": str(options.last)}, "number")


def _in_wales(paper: Paper, options: ExemptMarking) -> Iterator[Hit]:
    """Paragraphs of the English part of the Schedule; the Welsh part goes on counting where that ends."""
    for exemption in paper.facts.exemptions:
        if not _SCHEDULE.search(exemption.span.of(paper.document.folded.text)):
            continue  # Another country's or another list's paragraphs may be meant.
        for said, span in exemption.numbers:
            if said.isdigit() and 0 < int(said) < options.first_in_wales:
                yield Hit(paper.span(span), {"said": said, "last": str(options.first_in_wales)}, "number-in-wales")


def _description(paper: Paper, exemption: Exemption, options: ExemptMarking) -> Iterator[Hit]:
    """Words that describe another paragraph than the only one cited."""
    if len(exemption.numbers) != 1 or not exemption.described:
        return
    said, span = exemption.numbers[0]
    fitting = [number for number, words in options.descriptions.items() if words.search(exemption.described)]
    if len(fitting) == 1 and said in options.descriptions and said not in fitting:
        yield Hit(paper.span(span), {"said": said, "right": fitting[0]}, "description")


def _marking(paper: Paper, options: ExemptMarking) -> Iterator[Hit]:
    text = paper.document.folded.text
    mark = _mark(paper, options) or _claim(paper, options.bare_claims, options)
    if mark and not paper.facts.exemptions and not options.grounds.search(text):
        yield Hit(paper.span(mark), {"said": mark.of(text)}, "no-paragraph")
        return
    claim = mark or _claim(paper, options.claims, options)
    if claim and not options.public_interest.search(_joined(text)):
        yield Hit(paper.span(claim), {"said": claim.of(text)}, "no-public-interest")


def _joined(text: str) -> str:
    """Lines that a text file broke are one sentence."""
    return re.sub(r"\s+", " ", text)


def _mark(paper: Paper, options: ExemptMarking) -> Span | None:
    """The words that mark the whole paper, in its header or on a line of their own before its sections."""
    folded, document = paper.document.folded, paper.document
    field_ = document.field("classification")
    if field_ is not None and options.marked_values.search(field_.value.of(document.text).strip()):
        return Span(folded.at(field_.value.start), folded.at(field_.value.end))
    first = next(document.sections(), None)
    end = folded.at(document.paragraphs[first.paragraph].span.start) if first else len(folded.text)
    for pattern in options.marks:
        for match in pattern.finditer(folded.text[: max(end, 600)]):
            said = match.span("said" if "said" in match.named() else 0)
            line = _line(folded.text, said)
            # In small letters it goes on with the line above, as in a narrow column.
            if not options.unless_marked.search(line) and not said.of(folded.text)[:1].islower():
                return said
    return None


def _line(text: str, span: Span) -> str:
    end = text.find("\n", span.end)
    return text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)]


def _claim(paper: Paper, form: Pattern, options: ExemptMarking) -> Span | None:
    text = paper.document.folded.text
    for match in form.finditer(text):
        if not options.unless_marked.search(match.group()):
            return match.span("said")
    return None


CHECK = Check(
    name="exempt-marking",
    run=_run,
    options=ExemptMarking,
    offers=frozenset({"said", "last", "right"}),
    cases=frozenset({"number", "number-in-wales", "description", "no-paragraph", "no-public-interest"}),
)
