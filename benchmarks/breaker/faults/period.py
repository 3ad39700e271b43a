"""Wrong quarters, wrong financial years and wrong dates of a period, where a paper speaks of its own period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from random import Random

from benchmarks.breaker import pen
from benchmarks.breaker.calendar import (
    FULL_DATE,
    QUARTER,
    YEAR,
    begins,
    date_of,
    ends,
    quarter_forms,
    quarter_of,
    same_form,
    written,
    year_forms,
)
from benchmarks.breaker.fault import Edit, Fault, kind, plant
from benchmarks.breaker.paper import Paper, Section

_NAMED_SINCE = 2010
"""Subjects of 2008 and 2009 said no more than Performance Management Reports; from 2010 on they name the quarter."""
_OF_PLAN = re.compile(r"(?i)\b(?:plan|strategy)\s+(?:of|for)\s+$")  # Whose year may well be another.
_PRESENTED = (
    "Appendix 1 sets out the «{wrong}» performance of the services.",
    "The «{wrong}» report is attached as Appendix 1 to this report.",
    "This report covers {the} «{wrong}».",
    "This report sets out the position at the end of {the} «{wrong}».",
    "The purpose of this report is to present performance for {the} «{wrong}».",
    "The attached report describes progress made during {the} «{wrong}».",
    "Reporting period: «{wrong}».",
    "The performance report for {the} «{wrong}» is appended to this report.",
)
_YEARS = (
    "This report covers Quarter {quarter} of «{wrong}».",
    "The attached report describes progress made during Quarter {quarter} of «{wrong}».",
    "Key priorities for development or improvement in «{wrong}» were agreed by Members for the services below.",
    "Appendix 1 sets out performance for Quarter {quarter} «{wrong}».",
    "Reporting period: Quarter {quarter} «{wrong}».",
)


def _other(rng: Random, *right: int) -> int:
    return rng.choice([q for q in (1, 2, 3, 4) if q not in right])


def _anchored(paper: Paper) -> Iterator[tuple[str, Section]]:
    """The sections in which a paper speaks of its own period."""
    for where in ("PURPOSE", "RECOMMEND"):
        if section := paper.section(where):
            yield where.lower(), section


@kind("quarter-agreement")
def replaced_quarter(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The first quarter that the purpose or the recommendation names becomes another."""
    if len(paper.quarters) != 1 or paper.kind != "report":
        return
    for where, section in _anchored(paper):
        found = QUARTER.search(paper.text, section.heading.words, section.stop)
        if found is None or quarter_of(found) != paper.quarters[0]:
            continue
        wrong = _other(rng, *paper.quarters)
        start, end, words = same_form(found, wrong)
        yield plant(paper, "quarter-agreement", f"same form, {where}", Edit(start, end, f"«{words}»"))
        form = rng.choice(quarter_forms(wrong))
        words = f"«{form}»"
        yield plant(paper, "quarter-agreement", f"other form, {where}", Edit(*found.span(), words))


@kind("quarter-agreement")
def presented_quarter(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A sentence of last quarter's paper, which presents or attaches that quarter's report."""
    if len(paper.quarters) != 1 or not paper.is_halton:
        return
    template = rng.choice(_PRESENTED)
    wrong = rng.choice(quarter_forms(_other(rng, *paper.quarters)))
    words = template.format(wrong=wrong, the="" if wrong.startswith("Q") else "the").replace("  ", " ")
    if edit := pen.paragraph(paper, words, paper.section(rng.choice(("PURPOSE", "SUPPORTING")))):
        yield plant(paper, "quarter-agreement", f"sentence: {template}", edit)


@kind("financial-year-agreement")
def replaced_year(paper: Paper, rng: Random) -> Iterator[Fault]:
    if paper.year is None or paper.kind != "report":
        return
    for where, section in _anchored(paper):
        found = YEAR.search(paper.text, section.heading.words, section.stop)
        of_plan = found and _OF_PLAN.search(paper.text[max(0, found.start() - 40) : found.start()])
        if found and not of_plan and int(found[1]) == paper.year:
            wrong = paper.year + rng.choice((-1, -1, 1))
            words = f"«{wrong}{found[2]}{(wrong + 1) % 100:02d}»"
            yield plant(paper, "financial-year-agreement", f"same form, {where}", Edit(*found.span(), words))


@kind("financial-year-agreement")
def presented_year(paper: Paper, rng: Random) -> Iterator[Fault]:
    if paper.year is None or len(paper.quarters) != 1 or not paper.is_halton:
        return
    template = rng.choice(_YEARS)
    wrong = rng.choice(year_forms(paper.year + rng.choice((-1, -1, 1))))
    words = template.format(wrong=wrong, quarter=paper.quarters[0])
    if edit := pen.paragraph(paper, words, paper.section("PURPOSE")):
        yield plant(paper, "financial-year-agreement", f"sentence: {template}", edit)


@kind("financial-year-form")
def malformed_year(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A year of the paper in which one number was brought up to date and the other was not, or a key was missed."""
    able = [m for m in YEAR.finditer(paper.text) if m[2] == "/" and paper.text[m.start() - 1] in " \n(\t"]
    for found in rng.sample(able, min(2, len(able))):
        start = int(found[1])
        wrong = {
            "a year too far": f"{start}/{(start + 2) % 100:02d}",
            "twice the same": f"{start}/{start % 100:02d}",
            "figures changed places": f"2{start // 10 % 10}0{start % 10}/{found[3]}",
            "a figure too many": f"{start}{start % 10}/{found[3]}",
            "four and four": f"{start}/{start + 2}",
        }
        how = rng.choice(sorted(wrong))
        yield plant(paper, "financial-year-form", how, Edit(*found.span(), f"«{wrong[how]}»"))


@kind("period-dates")
def replaced_dates(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The end of the period, in the purpose, becomes that of another quarter or another year."""
    purpose = paper.section("PURPOSE")
    if purpose is None or paper.year is None or len(paper.quarters) != 1 or paper.kind != "report":
        return
    quarter = paper.quarters[0]
    for found in FULL_DATE.finditer(paper.text, purpose.heading.words, purpose.stop):
        if date_of(found.group()) == ends(quarter, paper.year):
            other = _other(rng, quarter)
            shown = written(ends(other, paper.year), rng)
            yield plant(paper, "period-dates", "end of another quarter", Edit(*found.span(), f"«{shown}»"))
            year = int(found[3]) + rng.choice((-1, 1))
            yield plant(paper, "period-dates", "end in another year", Edit(*found.span(3), f"«{year}»"))


@kind("period-dates")
def added_dates(paper: Paper, rng: Random) -> Iterator[Fault]:
    purpose = paper.section("PURPOSE")
    if purpose is None or paper.year is None or len(paper.quarters) != 1 or not paper.is_halton:
        return
    quarter = paper.quarters[0]
    other, year = _other(rng, quarter), paper.year + rng.choice((-1, 1))
    choices = {
        "another quarter's range": (begins(other, paper.year), ends(other, paper.year)),
        "another year's range": (begins(quarter, year), ends(quarter, year)),
    }
    how = rng.choice(sorted(choices))
    first, last = (written(day, rng) for day in choices[how])
    template = rng.choice(
        (
            f"This report covers the period «{first} to {last}».",
            f"The period of this report is «{first} to {last}».",
            f"To report performance management for the period «{first} to {last}».",
            f"Reporting period: «{first} - {last}».",
        )
    )
    if edit := pen.paragraph(paper, template, purpose):
        yield plant(paper, "period-dates", how, edit)


@kind("meeting-before-period-end")
def early_meeting(paper: Paper, rng: Random) -> Iterator[Fault]:
    """In the DATE stands last year, as people write it every January, or a day before the quarter was over."""
    if not paper.is_halton or paper.year is None or not paper.quarters or paper.meeting is None:
        return
    place = paper.fields["DATE"]
    year = re.search(r"\d{4}", paper.text[place.value : place.end])
    if year and paper.meeting.replace(year=paper.meeting.year - 1) < ends(paper.quarters[-1], paper.year):
        value = paper.text[place.value : place.end]
        words = f"«{value.replace(year[0], str(int(year[0]) - 1))}»"
        yield plant(paper, "meeting-before-period-end", "year too early", Edit(place.value, place.end, words))
    early = ends(paper.quarters[-1], paper.year) - timedelta(days=rng.randint(3, 40))
    words = f"«{written(early, rng)}»"
    yield plant(paper, "meeting-before-period-end", "day too early", Edit(place.value, place.end, words))


@kind("subject-period")
def silent_subject(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The subject of a performance report no longer says which quarter, or of which year."""
    if not paper.is_halton or len(paper.quarters) != 1 or paper.year is None or paper.year < _NAMED_SINCE:
        return
    place = paper.fields["SUBJECT"]
    shown = rng.choice(year_forms(paper.year))
    choices = {
        "neither": ("Performance Management Reports", "Quarterly Performance Management Report"),
        "no quarter": (f"Performance Management Reports for {shown}", f"Performance Management Report {shown}"),
        "no year": (f"Performance Management Reports for Quarter {paper.quarters[0]}",),
    }
    for how, subjects in choices.items():
        edit = Edit(place.value, place.end, f"«{rng.choice(subjects)}»")
        yield plant(paper, "subject-period", how, edit)
