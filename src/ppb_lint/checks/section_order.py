"""Sections in the order of the template."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.checks.sections import Slot, slots
from ppb_lint.model.document import Heading
from ppb_lint.model.finding import Hit


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    for heading, other, case in moved(paper):
        yield Hit(heading.span, {"heading": heading.title, "other": other.title}, case, f"heading:{heading.paragraph}")


def moved(paper: Paper) -> Iterator[tuple[Heading, Heading, str]]:
    """The sections that are out of their place, each with one that tells on which side of it it belongs."""
    if paper.edition.fallback:
        return  # Councils whose form is not known have their own order.
    placed = sorted(
        ((heading, rank) for rank, slot in enumerate(slots(paper)) for heading in _only(slot)),
        key=lambda pair: pair[0].paragraph,
    )
    kept = _longest_rising([rank for _, rank in placed])
    for at, (heading, rank) in enumerate(placed):
        if at not in kept:
            yield heading, *_neighbour(placed, kept, at, rank)


def _only(slot: Slot) -> Sequence[Heading]:
    """The section, if it stands there once: of two nobody can tell which has moved. Sub-headings are no sections."""
    tops = [heading for heading in slot.headings if heading.level == 1]
    return tops if len(tops) == 1 else ()


def _neighbour(placed: Sequence[tuple[Heading, int]], kept: frozenset[int], at: int, rank: int) -> tuple[Heading, str]:
    """A section in its place that tells on which side of it this one belongs."""
    later = [placed[n][0] for n in kept if n < at and placed[n][1] > rank]
    if later:
        return min(later, key=lambda h: h.paragraph), "too-late"
    return max((placed[n][0] for n in kept if n > at and placed[n][1] < rank), key=lambda h: h.paragraph), "too-early"


def _longest_rising(ranks: Sequence[int]) -> frozenset[int]:
    """Places of the longest run of sections that are in order; the others are those that moved."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int | None] = []
    for at, rank in enumerate(ranks):
        cut = bisect_left(tails, rank)
        tails[cut:] = [rank] if cut == len(tails) else [rank, *tails[cut + 1 :]]
        places[cut:] = [at] if cut == len(places) else [at, *places[cut + 1 :]]
        before.append(places[cut - 1] if cut else None)
    kept: set[int] = set()
    last: int | None = places[-1] if places else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return frozenset(kept)


CHECK = Check(
    name="section-order",
    run=_run,
    options=NoOptions,
    offers=frozenset({"heading", "other"}),
    cases=frozenset({"too-late", "too-early"}),
    needs_template=True,
)
