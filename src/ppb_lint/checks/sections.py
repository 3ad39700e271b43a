"""The sections of a paper beside those of the template: what several checks ask in the same words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ppb_lint.checks.base import Paper
from ppb_lint.model.document import Heading
from ppb_lint.profiles import SectionForm


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the template and the headings of the paper that fill it."""

    form: SectionForm
    headings: tuple[Heading, ...]
    number: str | None
    """The number that the section bears, or would bear in this paper."""


def slots(paper: Paper) -> tuple[Slot, ...]:
    """The template's places in order; optional ones only where the paper fills them."""
    found: list[Slot] = []
    numbers = [h.number for h in paper.document.sections() if h.number]
    ending = ".0" if any(number.endswith(".0") for number in numbers) else ""
    numbered = bool(ending) or sum(number.isdigit() for number in numbers) > 1
    for form in paper.edition.sections:
        headings = tuple(filling(paper, form))
        if form.required or headings:
            number = f"{len(found) + 1}{ending}" if numbered and not paper.edition.fallback else None
            found.append(Slot(form, headings, number))
    return tuple(found)


def filling(paper: Paper, form: SectionForm) -> Iterator[Heading]:
    """The headings that stand for a section of the template; an old form in a new one's place among them."""
    accepted = {form.concept, *form.any_of}
    accepted |= {old for old, new in paper.edition.replaced.items() if new in accepted}
    return (h for h in paper.document.headings if h.part != "appendix" and accepted & set(h.concepts))
