"""Dates as a paper writes them, impossible ones among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.facts.date_parts import DateParts, date_parts
from ppb_lint.facts.months import WEEKDAYS, days_in, month_number, weekday_number
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_WEEKDAY_BEFORE = regex(rf"\b({WEEKDAYS})[.,]{{0,2}} (?:the )?$")
_WEEKDAY_AFTER = regex(rf" \(({WEEKDAYS})\)")
_FIGURES = regex(r"[0-9]+")
_WINDOW = 16
_THIS_CENTURY = 60
"""Two figures up to here are a year of this century."""


class DateMention(Struct, frozen=True):
    """A day, or a month with its year, somewhere in a paper."""

    span: Span
    """With the weekday and the year, where they stand beside it."""
    day: int | None
    month: int
    """As written; 13 and more only in the American order."""
    year: int | None
    """As written, two figures completed; of five figures where the hand slipped."""
    value: date | None
    """None without a day or a year, for an impossible date and for the American order."""
    impossible: bool
    weekday: int | None
    """0 for Monday, where the paper names the weekday."""
    weekday_span: Span | None
    day_span: Span | None
    """With its suffix ("30th")."""
    month_span: Span
    year_span: Span | None
    style: str
    """``ordinal`` 5th November, ``plain`` 5 November, ``padded`` 05 November, ``month-first`` November 5th,
    ``month`` November 2024, ``slash`` ``dot`` ``dash`` in figures, ``iso``, ``american`` 11/25/2024."""


def dates(text: str) -> tuple[DateMention, ...]:
    """The dates in a folded text, in order; spans are offsets into it.

    A day and month may lack the year; a month alone is no date. A date that no calendar has ("31 June") is
    among them, marked ``impossible``.
    """
    parts = sorted(date_parts(text), key=lambda found: (found.span.start, -found.span.end))
    return tuple(mention for found in _apart(parts) if (mention := _mention(text, found)))


def dated(mention: DateMention, year: int) -> DateMention:
    """The same day in a year that the paper tells elsewhere ("1 April to 30 June 2022")."""
    return replace(
        mention,
        year=year,
        value=_value(mention.day, mention.month, year),
        impossible=not _exists(mention.day, mention.month, year),
    )


def _apart(found: Iterable[DateParts]) -> Iterator[DateParts]:
    done = 0
    for parts in found:
        if parts.span.start >= done:
            done = parts.span.end
            yield parts


def _mention(text: str, parts: DateParts) -> DateMention | None:
    day = _number(parts.day.of(text)) if parts.day else None
    word = parts.month.of(text)
    month = int(word) if word.isdigit() else month_number(word)
    year = full_year(parts.year.of(text)) if parts.year else None
    impossible = month <= 12 and not _exists(day, month, year)
    # Three pairs of figures that are no date are most likely something else.
    if impossible and parts.style in ("dot", "slash") and parts.year and len(parts.year) == 2:
        return None
    weekday = _weekday(text, parts.span) if day else None
    span = (
        parts.span if weekday is None else Span(min(weekday.start, parts.span.start), max(weekday.end, parts.span.end))
    )
    return DateMention(
        span=span,
        day=day,
        month=month,
        year=year,
        value=_value(day, month, year),
        impossible=impossible,
        weekday=weekday_number(weekday.of(text)) if weekday else None,
        weekday_span=weekday,
        day_span=parts.day,
        month_span=parts.month,
        year_span=parts.year,
        style=parts.style,
    )


def _number(words: str) -> int:
    figures = _FIGURES.match(words)
    return int(figures.group()) if figures else 0


def full_year(figures: str) -> int:
    """A year as it is meant: 2023 for "23", 1998 for "98"; with more or fewer figures as it is written."""
    year = int(figures)
    if len(figures) != 2:
        return year
    return 2000 + year if year <= _THIS_CENTURY else 1900 + year


def _exists(day: int | None, month: int, year: int | None) -> bool:
    return (year is None or year <= 9999) and (day is None or day <= days_in(month, year))


def _value(day: int | None, month: int, year: int | None) -> date | None:
    known = day is not None and year is not None and month <= 12 and _exists(day, month, year)
    return date(year or 1, month, day or 1) if known else None


def _weekday(text: str, span: Span) -> Span | None:
    """The weekday beside a date: "Tuesday 5th November" or "5th November 2024 (Tuesday)"."""
    start = max(0, span.start - _WINDOW)
    before = _WEEKDAY_BEFORE.search(text[start : span.start])
    if before:
        return Span(start + before.start(1), start + before.end(1))
    after = _WEEKDAY_AFTER.match(text, span.end)
    return Span(after.start(1), after.end(1)) if after else None
