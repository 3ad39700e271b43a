"""Dates that cannot be, weekdays that do not fit, and events on the wrong side of the meeting."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import timedelta
from random import Random

from benchmarks.breaker import pen
from benchmarks.breaker.calendar import DAYS, FULL_DATE, MONTHS, date_of, ordinal, written
from benchmarks.breaker.fault import Edit, Fault, kind, plant
from benchmarks.breaker.paper import Paper

_IMPOSSIBLE = (
    "A further report will be made by «31 {short} {year}».",
    "The action plan was reviewed on «30th February {year}».",
    "The current agreement runs until «31st {short} {year}».",
    "The consultation closed on «32 March {year}».",
    "The service moved to its new offices on «29 February {common}».",
    "Figures are given as at «31/06/{year}».",
    "The grant was confirmed on «12 March {year}5».",
)
_WEEKDAYS = (
    "A workshop for Members was held on «{weekday} {day} {month} {year}».",
    "The drop-in session took place on «{weekday}, {day} {month} {year}» and was well attended.",
    "The centre was closed on «{weekday} {ordinal} {month} {year}» for repairs.",
    "The inspectors came on «{weekday} the {ordinal} of {month} {year}».",
    "Interviews were held on «{short} {day} {month} {year}».",
)
_HAPPENED = (
    "The visit held on «{date}» was well attended.",
    "Members received a presentation on the scheme on «{date}».",
    "At its meeting on «{date}» the Executive Board considered the outcome.",
    "The new centre was opened on «{date}».",
    "Consultation closed on «{date}» and 41 replies were received.",
    "The contract was awarded on «{date}».",
    "The plan was approved by Full Council on «{date}».",
    "An inspection took place on «{date}».",
    "The last of the three workshops was held on «{date}».",
    "The strategy was published on «{date}».",
)
_TO_COME = (
    "The new website will be launched on «{date}».",
    "The refurbished pool is due to open on «{date}».",
    "A workshop is to be held on «{date}».",
    "The draft plan is scheduled to be considered by Executive Board on «{date}».",
    "The works are expected to be finished by «{date}».",
    "The contract will be awarded on «{date}».",
    "Consultation will close on «{date}».",
    "The inspection is planned for «{date}».",
    "The outcome of the bid will be known on «{date}».",
)


@kind("impossible-date")
def broken_date(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A date of the paper gets a day that its month has not."""
    able = [m for m in FULL_DATE.finditer(paper.text) if date_of(m.group())]
    for found in rng.sample(able, min(1, len(able))):
        month = MONTHS.index(found[2].capitalize()) + 1
        day = calendar.monthrange(int(found[3]), month)[1] + 1
        suffix = ordinal(day).lstrip("0123456789") if found.group()[len(found[1])].isalpha() else ""
        words = f"«{day}{suffix}{paper.text[found.end(1) + len(suffix) : found.end()]}»"
        yield plant(paper, "impossible-date", "a day too many", Edit(*found.span(), words))
        edit = Edit(*found.span(), f"«{found.group()}{rng.randint(0, 9)}»")
        yield plant(paper, "impossible-date", "a figure too many", edit)


@kind("impossible-date")
def added_impossible(paper: Paper, rng: Random) -> Iterator[Fault]:
    if paper.meeting is None:
        return
    template = rng.choice(_IMPOSSIBLE)
    year = paper.meeting.year
    short = rng.choice(("April", "June", "September", "November"))
    words = template.format(short=short, year=year, common=year - year % 4 + 1)
    if edit := pen.somewhere(paper, words, rng):
        yield plant(paper, "impossible-date", f"sentence: {template}", edit)


@kind("impossible-date")
def impossible_meeting(paper: Paper, rng: Random) -> Iterator[Fault]:
    if paper.is_halton and paper.meeting:
        place, year = paper.fields["DATE"], paper.meeting.year
        words = rng.choice(
            (f"31st November {year}", f"31 June {year}", f"30 February {year}", f"31st September {year}")
        )
        yield plant(paper, "impossible-date", "day of the meeting", Edit(place.value, place.end, f"«{words}»"))


@kind("weekday")
def wrong_weekday(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A weekday is put before a date of the paper, or changed, and does not fit."""
    able = [m for m in FULL_DATE.finditer(paper.text) if date_of(m.group())]
    for found in rng.sample(able, min(2, len(able))):
        day = date_of(found.group())
        assert day is not None
        wrong = rng.choice([name for name in DAYS[:5] if name != DAYS[day.weekday()]])
        before = re.search(rf"({'|'.join(DAYS)}),?\s+$", paper.text[: found.start()])
        if before:
            words = f"«{paper.text[before.start() : found.end()].replace(before[1], wrong)}»"
            yield plant(paper, "weekday", "changed", Edit(before.start(), found.end(), words))
        else:
            yield plant(paper, "weekday", "added", Edit(*found.span(), f"«{wrong} {found.group()}»"))


@kind("weekday")
def added_weekday(paper: Paper, rng: Random) -> Iterator[Fault]:
    if paper.meeting is None:
        return
    day = paper.meeting - timedelta(days=rng.randint(20, 200))
    wrong = rng.choice([name for name in DAYS[:5] if name != DAYS[day.weekday()]])
    template = rng.choice(_WEEKDAYS)
    words = template.format(
        weekday=wrong,
        short=wrong[:3],
        day=day.day,
        ordinal=ordinal(day.day),
        month=MONTHS[day.month - 1],
        year=day.year,
    )
    if edit := pen.somewhere(paper, words, rng):
        yield plant(paper, "weekday", f"sentence: {template}", edit)


@kind("past-event-dated-later")
def happened_later(paper: Paper, rng: Random) -> Iterator[Fault]:
    """Something that is told as over has a date after the meeting; the year or the month was mistyped."""
    yield from _events(paper, rng, "past-event-dated-later", _HAPPENED, (8, 160))


@kind("stale-future")
def still_to_come(paper: Paper, rng: Random) -> Iterator[Fault]:
    """Something is announced for a day that is long over when the board meets."""
    yield from _events(paper, rng, "stale-future", _TO_COME, (-150, -35))


def _events(paper: Paper, rng: Random, rule: str, templates: tuple[str, ...], days: tuple[int, int]) -> Iterator[Fault]:
    if paper.meeting is None or paper.kind != "report":
        return
    for template in rng.sample(templates, 2):
        day = paper.meeting + timedelta(days=rng.randint(*days))
        while day.weekday() > 4:
            day += timedelta(days=1)
        if edit := pen.somewhere(paper, template.format(date=written(day, rng)), rng, *_told_in(paper)):
            yield plant(paper, rule, f"sentence: {template}", edit)


def _told_in(paper: Paper) -> tuple[str, ...]:
    return ("SUPPORTING",) if paper.is_halton else ()
