"""Sections that stand in a paper twice."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.model.document import Heading
from ppb_lint.model.finding import Hit
from ppb_lint.notation.shapes import Shape


class RepeatedSections(Shape, frozen=True):
    """What may stand twice."""

    twice_in_other_forms: tuple[str, ...] = ()
    """Concepts that councils whose form is not known have at both ends of a paper."""


def _run(paper: Paper, options: RepeatedSections) -> Iterator[Hit]:
    seen: dict[tuple[str, ...], Heading] = {}
    known = {concept for form in paper.edition.sections for concept in (form.concept, *form.any_of)}
    for heading in paper.document.sections():
        if not heading.concepts or _in_a_list(paper, heading):
            continue
        first = seen.setdefault(heading.concepts, heading)
        if first is heading:
            continue
        if (
            not (known & set(heading.concepts))
            if not paper.edition.fallback
            else not _same_in_a_form(first, heading, options)
        ):
            continue
        values = {"heading": heading.title, "first": f"{first.number} {first.title}" if first.number else first.title}
        yield Hit(heading.span, values, fact=f"heading:{heading.paragraph}")


def _same_in_a_form(first: Heading, second: Heading, options: RepeatedSections) -> bool:
    """Without a known form only the very same implications heading counts as told twice."""
    accused = set(second.concepts) - set(options.twice_in_other_forms)
    same = (first.title.casefold() == second.title.casefold() and first.number != second.number) or (
        first.title.casefold() == second.title.casefold() and first.number is None
    )
    return same and any(c.endswith("-implications") or c == "background-papers" for c in accused)


def _in_a_list(paper: Paper, heading: Heading) -> bool:
    """A list of contents names every section before it comes."""
    under = paper.document.under(heading)
    chain = paper.document.chain(heading.paragraph)
    return any("contents" in h.concepts for h in chain) or (
        not under and not len(heading.rest) and heading.number is None
    )


CHECK = Check(
    name="repeated-sections",
    run=_run,
    options=RepeatedSections,
    offers=frozenset({"heading", "first"}),
    needs_template=True,
)
