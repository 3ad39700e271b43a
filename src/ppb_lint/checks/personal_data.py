"""Details about private persons that no published paper needs: numbers, addresses, dates of birth, ages by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Match, Pattern
from ppb_lint.notation.shapes import Shape


class Detail(Shape, frozen=True):
    """One kind of detail and how it is written."""

    kind: str
    """The case by which the message is chosen: mobile, e-mail, ni-number, birth, age, address."""
    pattern: Pattern
    """With a group named ``said`` round the words to be accused, or else all that it fits; ``name`` may hold a name."""
    exact_case: bool = False
    unless_before: Pattern | None = None
    """What right before the words, on the same line, shows that they are something else."""
    unless_after: Pattern | None = None
    """What right after the words, on the same line, does."""
    unless_within: Pattern | None = None
    """What among the words themselves, or in the group ``name``, does."""
    unless_about: Pattern | None = None
    """What the subject of a paper speaks of where such details are its business (planning applications)."""
    contacts_may: bool = True
    """Whether those who are to be asked about the paper may be reached by it."""


class PersonalData(Shape, frozen=True):
    """What is personal, and whose contacts are published on purpose."""

    details: tuple[Detail, ...]
    contact_fields: tuple[str, ...]
    """Header fields that name those who can be asked."""
    contact_sections: tuple[str, ...]
    """Concepts of sections that do."""
    contact_lines: Pattern
    """Lines that do, wherever they stand."""


def _run(paper: Paper, options: PersonalData) -> Iterator[Hit]:
    folded = paper.document.folded
    for detail in options.details:
        for match in detail.pattern.finditer(folded.text, any_case=not detail.exact_case):
            said = match.span("said") if "said" in match.named() else match.span()
            if _is_other(paper, detail, match, said) or (detail.contacts_may and _is_contact(paper, said, options)):
                continue
            span = paper.span(said)
            yield Hit(span, {"said": paper.words(span)}, detail.kind)


def _is_other(paper: Paper, detail: Detail, match: Match, said: Span) -> bool:
    text = paper.document.folded.text
    start, end = _line(text, said)
    within = match.group("name") if "name" in match.named() else said.of(text)
    return bool(
        (detail.unless_before and detail.unless_before.search(text[max(start, said.start - 60) : said.start]))
        or (detail.unless_after and detail.unless_after.search(text[said.end : min(end, said.end + 60)]))
        or (detail.unless_within and detail.unless_within.search(within))
        or (detail.unless_about and detail.unless_about.search(_subject(paper)))
    )


def _line(text: str, said: Span) -> tuple[int, int]:
    end = text.find("\n", said.end)
    return text.rfind("\n", 0, said.start) + 1, len(text) if end < 0 else end


def _subject(paper: Paper) -> str:
    field = paper.document.field("subject")
    return (field.value if field else paper.document.title).of(paper.document.text)


def _is_contact(paper: Paper, said: Span, options: PersonalData) -> bool:
    """Whether it is given for those who are to be asked about the paper."""
    document, span = paper.document, paper.span(said)
    if any(
        f.concept in options.contact_fields and f.label_span.start <= span.start <= f.value.end for f in document.fields
    ):
        return True
    paragraph = document.paragraph_at(span.start)
    if paragraph is None:
        return False
    concepts = {c for h in document.chain(paragraph.index) for c in h.concepts}
    if concepts & set(options.contact_sections):
        return True
    start, end = _line(document.folded.text, said)
    before = re.sub(r"^.*\n", "", document.folded.text[max(0, start - 80) : start].rstrip("\n"))
    line = document.folded.text[start:end]
    return bool(options.contact_lines.search(line) or (len(line) < 60 and options.contact_lines.search(before)))


CHECK = Check(
    name="personal-data",
    run=_run,
    options=PersonalData,
    offers=frozenset({"said"}),
    cases=frozenset({"mobile", "e-mail", "ni-number", "birth", "age", "address"}),
)
