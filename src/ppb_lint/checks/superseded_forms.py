"""Sections and priorities of the council that stand in a form which another has replaced by the day of the meeting."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.facts.months import month_name
from ppb_lint.model.document import Heading, Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.profiles import PriorityList
from ppb_lint.structure.naming import normal

_SECTION = "priorities"
_AFTER_NAME = regex(r"\s*(?:$|[:;.(]|-(?=\s|$))")


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    yield from _old_sections(paper)
    for priorities in paper.edition.stale_priorities:
        if _is_over(paper, priorities):
            yield from _old_priorities(paper, priorities)


def _old_sections(paper: Paper) -> Iterator[Hit]:
    sections = tuple(paper.document.sections())
    present = {concept for section in sections for concept in section.concepts}
    for section in sections:
        for concept in section.concepts:
            successor = paper.edition.replaced.get(concept)
            if successor and successor not in present:
                values = {"said": section.title, "expected": _title(paper, successor), "until": ""}
                yield Hit(section.span, values, "section", f"section:{successor}")


def _title(paper: Paper, concept: str) -> str:
    return next((form.titles[0] for form in paper.edition.sections if form.concept == concept), "")


def _is_over(paper: Paper, priorities: PriorityList) -> bool:
    """Whether the list was in force once: one that is still to come is stale in no sense."""
    meeting = paper.facts.meeting
    return meeting is not None and priorities.until is not None and priorities.until < meeting


def _old_priorities(paper: Paper, priorities: PriorityList) -> Iterator[Hit]:
    """One finding for the list, at the first of its items; a single one, said in passing, is no list."""
    names = {normal(fold(name).text) for name in (*priorities.items, *priorities.optional)}
    found = [
        span for section in _sections(paper) for p in paper.document.under(section) for span in _items(paper, p, names)
    ]
    if len(found) > 1 and priorities.until:
        said = " ".join(found[0].of(paper.document.text).split())
        until = f"{priorities.until.day} {month_name(priorities.until.month)} {priorities.until.year}"
        yield Hit(found[0], {"said": said, "expected": "", "until": until}, "priorities", "priorities")


def _sections(paper: Paper) -> Iterator[Heading]:
    return (h for h in paper.document.sections() if _SECTION in h.concepts)


def _items(paper: Paper, paragraph: Paragraph, names: set[str]) -> Iterator[Span]:
    """The name of a priority at the beginning of a paragraph, or as the whole of one."""
    if paragraph.part is not Part.BODY:
        return
    folded = fold(paragraph.body.of(paper.document.text).replace("\n", " "))
    for end in [m.start() for m in _AFTER_NAME.finditer(folded.text)]:
        if normal(folded.text[:end]) in names:
            yield folded.span(0, end).shifted(paragraph.body.start)
            return


CHECK = Check(
    name="superseded-forms",
    run=_run,
    options=NoOptions,
    offers=frozenset({"said", "expected", "until"}),
    cases=frozenset({"section", "priorities"}),
    needs_template=True,
)
