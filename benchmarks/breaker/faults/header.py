"""Fields of the header that are missing, empty or cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from benchmarks.breaker.calendar import MONTHS
from benchmarks.breaker.fault import Edit, Fault, kind, plant
from benchmarks.breaker.paper import Paper

_PORTFOLIO_SINCE = date(2024, 1, 1)


def _required(paper: Paper) -> Iterator[str]:
    for name in paper.fields:
        if name != "PORTFOLIO" or (paper.meeting and paper.meeting >= _PORTFOLIO_SINCE):
            yield name


@kind("header-field")
def missing_field(paper: Paper, rng: Random) -> Iterator[Fault]:
    if paper.is_halton:
        for name in _required(paper):
            place = paper.fields[name]
            known_by = ("WARD",) if name == "WARDS" else (name,)
            yield plant(paper, "header-field", "missing", Edit(place.start, place.stop, ""), missing=known_by)


@kind("header-field")
def empty_field(paper: Paper, rng: Random) -> Iterator[Fault]:
    if paper.is_halton:
        for name in _required(paper):
            place = paper.fields[name]
            label = Edit(place.start, place.value, f"«{paper.text[place.start : place.value].rstrip()}»")
            yield plant(paper, "header-field", "empty", label, Edit(place.value, place.end, ""))


@kind("header-field")
def unreadable_date(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The day of the meeting is left out, misspelt beyond reading, or put off."""
    if not paper.is_halton or paper.meeting is None:
        return
    place, day = paper.fields["DATE"], paper.meeting
    month = MONTHS[day.month - 1]
    slips = {
        "month and year only": f"{month} {day.year}",
        "no year": f"{day.day} {month}",
        "weekday only": "Tuesday",
        "next meeting": "Next meeting of the Board",
        "month misspelt": f"{day.day} {month[0]}{month[2:][::-1]} {day.year}",
    }
    how = rng.choice(sorted(slips))
    edit = Edit(place.value, place.end, f"«{slips[how]}»")
    yield plant(paper, "header-field", f"unreadable date: {how}", edit)
