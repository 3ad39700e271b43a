"""The sections of a paper beside those of the template: what several checks ask in the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from string import ascii_uppercase

from msgspec import Struct

from ppb_lint.checks.base import Paper
from ppb_lint.model.document import Heading
from ppb_lint.model.regex import regex
from ppb_lint.profiles import SectionForm

_FIGURE = regex(r"\d+$")


class Slot(Struct, frozen=True):
    """A place in the template and the headings of the paper that fill it."""

    form: SectionForm
    headings: tuple[Heading, ...]
    number: str | None
    """The number that the section bears, or would bear in this paper."""


def slots(paper: Paper) -> tuple[Slot, ...]:
    """The template's places in order; optional ones only where the paper fills them."""
    found: list[Slot] = []
    number = _row(paper)
    for form in paper.edition.sections:
        headings = tuple(filling(paper, form))
        if form.required or headings:
            found.append(Slot(form, headings, None if paper.edition.fallback else number(len(found) + 1)))
    return tuple(found)


def _row(paper: Paper) -> Callable[[int], str | None]:
    """How this paper writes the number of its first, second … section: "4.0", "4", "Section 4", "D"."""
    numbers = [h.number for h in paper.document.sections() if h.number]
    if any(number.endswith(".0") for number in numbers):
        return lambda place: f"{place}.0"
    forms = Counter(_FIGURE.sub("{}", number) for number in numbers)
    (form, times), *_ = forms.most_common(1) or [("", 0)]
    if "{}" in form and times > 1:
        return form.format
    letters = {number for number in numbers if number in ascii_uppercase}
    return (lambda place: ascii_uppercase[place - 1 : place]) if len(letters) > 1 else (lambda _: None)


def filling(paper: Paper, form: SectionForm) -> Iterator[Heading]:
    """The headings that stand for a section of the template; an old form in a new one's place among them."""
    accepted = {form.concept, *form.any_of}
    accepted |= {old for old, new in paper.edition.replaced.items() if new in accepted}
    return (h for h in paper.document.headings if h.part != "appendix" and accepted & set(h.concepts))
