"""Sections that the template asks for on the day of the meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ppb_lint.checks.base import Check, Paper
from ppb_lint.checks.sections import Slot, slots
from ppb_lint.facts.part_two import kept_from_the_public
from ppb_lint.model.document import Heading
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape
from ppb_lint.structure.outline import head_end

_OPEN_TO_THE_PUBLIC = frozenset({"background-papers"})


class RequiredSections(Shape, frozen=True):
    """Who need not have a section that the law asks of others."""

    no_list_from: Pattern
    """The name of a body whose papers carry no list of background papers, as it stands on a line of its own."""


def _run(paper: Paper, options: RequiredSections) -> Iterator[Hit]:
    places = slots(paper)
    for at, slot in enumerate(places):
        if slot.headings or not slot.form.required or _said_without_heading(paper, slot, options):
            continue
        title = slot.form.titles[0]
        where = _where(paper, places[:at], places[at + 1 :])
        yield Hit(
            Span(where, where),
            {"heading": title},
            "fallback" if paper.edition.fallback else "missing",
            fact=_taken_by(paper, places, at),
            expected_section=slot.number,
            expected_heading=title,
        )


def _said_without_heading(paper: Paper, slot: Slot, options: RequiredSections) -> bool:
    """A title that was not taken for a heading (in a table, in a list) is there all the same.

    Where the form is not known, so are its words in a sentence: "It is recommended that …", "Background papers: none".
    """
    concepts = {slot.form.concept, *slot.form.any_of}
    if concepts & set(paper.document.loose_titles):
        return True
    if not paper.edition.fallback:
        return False
    if slot.form.concept in _OPEN_TO_THE_PUBLIC and (
        kept_from_the_public(paper.document) or _is_asked_for_no_list(paper, options)
    ):
        return True  # The list is part of what the public may inspect; a paper that it may not see needs none.
    text = paper.document.folded.text.casefold()
    phrases = (phrase for c in concepts for phrase in paper.edition.concepts[c].phrases)
    return any(phrase.casefold() in text for phrase in phrases)


def _is_asked_for_no_list(paper: Paper, options: RequiredSections) -> bool:
    """Whether a line above the sections is the name of a parish or town council, which is no principal council."""
    lines = (paper.words(p.body) for p in paper.document.paragraphs[: head_end(paper.document.headings) or 0])
    return any(options.no_list_from.search(line.strip()) for line in lines)


def _where(paper: Paper, before: Sequence[Slot], after: Sequence[Slot]) -> int:
    """The end of the section that it should follow; of the last one, where it should be the last itself."""
    if not any(slot.headings for slot in after):
        return _end(paper, list(paper.document.sections())[-1] if list(paper.document.sections()) else None)
    previous = next((slot.headings[-1] for slot in reversed(before) if slot.headings), None)
    if previous is None:
        first = next(paper.document.sections(), None)
        return paper.document.paragraphs[first.paragraph].span.start if first else _end(paper, None)
    return _end(paper, previous)


def _end(paper: Paper, section: Heading | None) -> int:
    paragraphs = paper.document.paragraphs
    last = section.end - 1 if section else len(paragraphs) - 1
    return paragraphs[last].span.end if paragraphs else 0


def _taken_by(paper: Paper, places: Sequence[Slot], at: int) -> str:
    """Names the heading that stands in the missing one's place a second time: then the two are one fault."""
    previous = next((slot.headings[0] for slot in reversed(places[:at]) if slot.headings), None)
    following = next((slot.headings[-1] for slot in places[at + 1 :] if slot.headings), None)
    between = [
        h
        for slot in places
        for h in slot.headings[1:]
        if (previous is None or h.paragraph > previous.paragraph)
        and (following is None or h.paragraph < following.paragraph)
    ]
    return f"heading:{between[0].paragraph}" if between else f"section:{places[at].form.concept}"


CHECK = Check(
    name="required-sections",
    run=_run,
    options=RequiredSections,
    offers=frozenset({"heading"}),
    cases=frozenset({"missing", "fallback"}),
    needs_template=True,
)
