"""Whether the dates of the reported period are those of the quarter and year that the report is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.dates import DateMention
from ppb_lint.facts.months import month_name
from ppb_lint.facts.names import ordinal, quarter_name, year_name
from ppb_lint.facts.period import PeriodMention, quarter_end, quarter_start, quarters_of
from ppb_lint.facts.region import Region
from ppb_lint.facts.said import Said
from ppb_lint.facts.settled import fits
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape

_APPOSITION = 16  # characters: " of 2020/21 (" and no more
_REGIONS = (Region.SUBJECT, Region.PERIOD_LINE, Region.PURPOSE, Region.RECOMMENDATION)


class PeriodDates(Shape, frozen=True):
    """Sentences whose dates are not those of the quarter on purpose."""

    unless: tuple[Pattern, ...] = ()
    """What a sentence says that counts its period otherwise (by months, by the day of the extract)."""
    moved: tuple[Pattern, ...] = ()
    """What a sentence says that tells of a day put forward or back: its dates may run backwards."""
    unless_in_body: tuple[Pattern, ...] = ()
    """What a sentence outside the purpose says that tells of a further period on purpose."""


def _run(paper: Paper, options: PeriodDates) -> Iterator[Hit]:
    for said in paper.facts.periods:
        if said.mention.reversed:
            if not _any(options.moved, said):
                yield _reversed(paper, said)
        elif _speaks_for_report(said, options) and not _any((*options.unless, *options.moved), said):
            yield from _against_quarter(paper, said)


def _speaks_for_report(said: Said[PeriodMention], options: PeriodDates) -> bool:
    """Whether its dates may be those of the report: anywhere, "this report covers the period to …" is."""
    return said.region in _REGIONS or (said.region is Region.BODY and not _any(options.unless_in_body, said))


def _any(patterns: tuple[Pattern, ...], said: Said[PeriodMention]) -> bool:
    return any(pattern.search(said.passage.text) for pattern in patterns)


def _reversed(paper: Paper, said: Said[PeriodMention]) -> Hit:
    return Hit(said.span, {"said": _words(paper, said.span)}, "reversed", f"period:{said.span.start}")


def _against_quarter(paper: Paper, said: Said[PeriodMention]) -> Iterator[Hit]:
    expected = _Expected.of(paper)
    mention = said.mention
    if expected is None or "as at" in mention.cue or not _speaks_of_a_quarter(paper, said, expected):
        return
    found = quarters_of(mention, paper.edition.year_starts)
    if (
        found
        and fits(found[0], expected.quarters)
        and expected.year in (None, found[1] if found[1] is not None else expected.year)
    ):
        return
    wrong_dates = tuple(_wrong(mention, expected, paper.document.folded.text))
    if wrong_dates and not said.is_own:  # Asked last: it may have to look at the sentence carefully.
        return
    for wrong, right in wrong_dates:
        span = paper.span(wrong)
        words = _words(paper, span)
        ends = _day(expected.end, with_year=expected.year is not None and mention.end.month == expected.end.month)
        values = {"said": words, "true": expected.name, "expected": right, "ends": ends}
        yield Hit(span, values, "dates", f"date:{span.start}")


class _Expected(Struct, frozen=True):
    """The period that the report is about."""

    quarters: tuple[int, ...]
    year: int | None
    end: date
    """In a year of its own choice where the paper does not say which."""
    starts: tuple[date, ...]
    name: str

    @classmethod
    def of(cls, paper: Paper) -> _Expected | None:
        settled = paper.facts.settled
        if not settled.quarters.values or len(settled.year.values) > 1:
            return None
        quarters, year = settled.quarters.values, next(iter(settled.year.values), None)
        counted, starts = year if year is not None else 2001, paper.edition.year_starts
        name = quarter_name(quarters)
        return cls(
            quarters,
            year,
            quarter_end(counted, max(quarters), starts),
            tuple(dict.fromkeys((quarter_start(counted, min(quarters), starts), quarter_start(counted, 1, starts)))),
            name if year is None else f"{name} of {year_name(year)}",
        )


def _speaks_of_a_quarter(paper: Paper, said: Said[PeriodMention], expected: _Expected) -> bool:
    """A range of a year or more is a plan's or the year's own; a day that ends no month needs a quarter beside it."""
    mention = said.mention
    beside = any(q.passage.offset == said.passage.offset for q in paper.facts.quarters)
    if _in_apposition(paper, said):
        return True
    if (
        mention.start
        and mention.start.value
        and mention.end.value
        and (mention.end.value - mention.start.value).days > 300
    ):
        whole = beside and (max(expected.quarters) == 4 or _year_slipped(mention, expected))
        return whole or _slipped(mention, expected, beside=beside)
    ends_month = mention.end.day in (None, 30, 31, 28, 29)
    return beside or (ends_month and mention.end.month % 3 == 0 and bool(mention.cue or mention.start))


def _slipped(mention: PeriodMention, expected: _Expected, *, beside: bool) -> bool:
    """Whether the quarter's own first day is joined with a last day before it: "1st July to 30th June 2021".

    Whoever means a year from there names both years; "1 April to 31 March" is the council's year all the same.
    """
    start, first = mention.start, expected.starts[0]
    if start is None or start.year_span or (start.day, start.month) != (first.day, first.month):
        return False
    return beside or min(expected.quarters) > 1


def _year_slipped(mention: PeriodMention, expected: _Expected) -> bool:
    """Whether the quarter's own days are told and the last one has the year wrong: "1 October 2023 to 31 December
    2024" beside the third quarter of 2023/24."""
    start, end = mention.start, mention.end
    own = start is not None and start.value == expected.starts[0]
    return own and (end.day, end.month) == (expected.end.day, expected.end.month)


def _in_apposition(paper: Paper, said: Said[PeriodMention]) -> bool:
    """ "The third quarter of 2020/21 (1 October to …)": dates right after a quarter are its dates, however long."""
    gaps = (said.span.start - quarter.span.end for quarter in paper.facts.quarters)
    return any(0 <= gap <= _APPOSITION for gap in gaps)


def _wrong(mention: PeriodMention, expected: _Expected, text: str) -> Iterator[tuple[Span, str]]:
    """The dates that do not fit, with the right ones written the same way; both together where both are wrong."""
    start, end = mention.start, mention.end
    if end.impossible or (start and start.impossible):
        return  # What no calendar has is told as such.
    dated = expected.year is not None
    last = _differs(end, (expected.end,), dated)
    first = _differs(start, expected.starts, dated and start.year_span is not None) if start else None
    if first and last:
        between = text[first[0].end : last[0].start]
        yield first[0].to(last[0]), first[1] + between + last[1] if first[1] and last[1] else ""
    elif first or last:
        yield from (found for found in (first, last) if found)


def _differs(said: DateMention, right: tuple[date, ...], year_counts: bool) -> tuple[Span, str] | None:
    """The words that have to change and what they change to: the year alone where only that is wrong."""
    day_fits = [d for d in right if said.month == d.month and said.day in (None, d.day)]
    if not day_fits:
        return said.span, _written(said, right[0], year_counts)
    if year_counts and said.year is not None and said.year_span and all(said.year != d.year for d in day_fits):
        return said.year_span, _year_like(said, day_fits[0].year)
    return None


def _year_like(said: DateMention, year: int) -> str:
    return f"{year % 100:02d}" if said.year_span and len(said.year_span) == 2 else str(year)


def _written(said: DateMention, right: date, with_year: bool) -> str:
    """A date in the style of another; "" for styles that are not put into words."""
    if said.style not in ("ordinal", "plain", "padded", "month") or said.weekday is not None:
        return ""
    day = {"ordinal": ordinal(right.day), "padded": f"{right.day:02d}", "plain": str(right.day)}.get(said.style, "")
    shown = right.year if with_year else said.year
    year = "" if said.year_span is None or shown is None else _year_like(said, shown)
    return " ".join(part for part in (day, month_name(right.month), year) if part)


def _day(day: date, *, with_year: bool) -> str:
    """With the year where the month is right: the year is all that is wrong then."""
    return f"{day.day} {month_name(day.month)}" + (f" {day.year}" if with_year else "")


def _words(paper: Paper, span: Span) -> str:
    return re.sub(r"\s+", " ", span.of(paper.document.text)).strip()


CHECK = Check(
    name="period-dates",
    run=_run,
    options=PeriodDates,
    offers=frozenset({"said", "true", "expected", "ends"}),
    cases=frozenset({"dates", "reversed"}),
)
