"""Stretches of time as a paper tells them: from one day to another, or up to a day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.facts.dates import DateMention, dated, dates, full_year
from ppb_lint.facts.months import CAPITALISED, days_in, month_number
from ppb_lint.facts.year_of_account import quarter_end, quarter_start, quarter_that_ends, quarter_that_starts, year_of
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

__all__ = ["PeriodMention", "periods", "quarter_end", "quarter_start", "quarters_of"]

_JOINT = regex(r",? ?(?:-|to|until|till|through to|up to(?: and including)?) ?(?:the )?(?:end of )?", re.I)
_AND = regex(r",? (?:and|&) (?:the )?", re.I)
_BETWEEN = regex(r"\bbetween (?:the )?$", re.I)
_DAY_BEFORE = regex(
    r"(?<![\w.,:/#\u00a3$-])(?<!uarter )(?<!UARTER )(?<!tr )(?P<day>[0-9]{1,2}(?:st|nd|rd|th)?) ?(?P<joint>-|to"
    r"|until|and) ?(?:the )?$",
    re.I,
)
_MONTH_BEFORE = regex(
    rf"(?<!\w)(?P<month>{CAPITALISED})\.? ?(?P<joint>(?i:-|/|to|until|and)) ?(?i:(?:the )?(?:end of )?)$"
)
_MONTHS = regex(
    rf"(?P<first>{CAPITALISED})(?!\w)\.? ?(?i:-|/|to) ?(?i:(?:the )?(?:end of )?)(?P<last>{CAPITALISED})"
    rf"(?!\w)(?:(?!\.?,? '?(?:of )?[0-9])|\.?,? '?(?P<short>[0-9]{{2}})(?=$|[\n,;:)\]?!]|\.(?![0-9])))"
)
_BARE_END = regex(rf"(?i:end of) (?P<month>{CAPITALISED})(?!\w)(?!\.?,? (?:of )?[0-9])")
_CUE = regex(
    r"\b(?P<cue>(?P<what>(?:(?:three|six|nine|twelve|[369]|12)[ -])?months?|period|quarter|half[ -]year"
    r"|year)(?: of)?,? (?:up )?(?:to|until|ended|ending)"
    r"|(?P<sure>up to(?: and including)?|as (?:at|of|on)|position (?:at|on))|to|until|at|ended"
    r"|ending)(?: on)?(?P<end>(?: the)? end of)?(?: the)? $",
    re.I,
)
_MONTHS_COUNTED = {
    "three": 3,
    "six": 6,
    "nine": 9,
    "twelve": 12,
    "3": 3,
    "6": 6,
    "9": 9,
    "12": 12,
    "quarter": 3,
    "half": 6,
    "year": 12,
}
_WINDOW = 48


class PeriodMention(Struct, frozen=True):
    """A stretch of time with its end, and with its beginning where the paper tells it."""

    span: Span
    """From the cue ("period to"), or from the first date, to the end of the last date."""
    start: DateMention | None
    """A year that only the end tells is filled in; it then has no ``year_span``."""
    end: DateMention
    kind: Literal["range", "end"]
    cue: str
    """The words before an end, in small letters ("quarter ended", "as at"); "" for a range."""
    months: int | None = None
    """How many months the words before an end count: 6 for "six months to", 12 for "year ended"."""

    @property
    def reversed(self) -> bool:
        """Whether the first day comes after the last."""
        first = _whole(self.start, 1) if self.start else None
        last = _whole(self.end, days_in(self.end.month, self.end.year))
        return first is not None and last is not None and first > last


def periods(text: str) -> tuple[PeriodMention, ...]:
    """The ranges of dates and the "period to …" in a folded text, in order; spans are offsets into it."""
    known = [mention for mention in dates(text) if mention.month <= 12]
    candidates = sorted([*known, *_bare_ends(text)], key=lambda mention: mention.span)
    ranges = [*_ranges(text, candidates), *_month_ranges(text)]
    used = {day.span for found in ranges for day in (found.start, found.end) if day}
    ends = [found for day in candidates if day.span not in used and (found := _end(text, day))]
    return tuple(sorted([*ranges, *ends], key=lambda found: found.span))


def quarters_of(period: PeriodMention, year_starts: int = 4) -> tuple[tuple[int, ...], int | None] | None:
    """The quarters that a period is made of, and the start of their financial year where the paper tells a year.

    A "period to" a quarter's last day is that quarter; a range from 1 April is all quarters up to its end.
    None for a period that does not end with a quarter, or does not begin with one.
    """
    end, start = period.end, period.start
    last = quarter_that_ends(end.month, year_starts)
    if last is None or end.impossible or end.day not in (None, days_in(end.month, end.year)):
        return None
    year = year_of(end.year, end.month, year_starts) if end.year is not None else None
    first: int | None = last - (period.months or 3) // 3 + 1
    if start is not None:
        first = quarter_that_starts(start.month, year_starts) if start.day in (None, 1) else None
        if start.year is not None and year != year_of(start.year, start.month, year_starts):
            return None
    return (tuple(range(first, last + 1)), year) if first is not None and 1 <= first <= last else None


def _bare_ends(text: str) -> Iterator[DateMention]:
    for match in _BARE_END.finditer(text):
        yield _month(match["month"], Span(match.start("month"), match.end("month")))


def _month(word: str, span: Span) -> DateMention:
    return DateMention(span, None, month_number(word), None, None, False, None, None, None, span, None, "month")


def _ranges(text: str, known: Sequence[DateMention]) -> Iterator[PeriodMention]:
    before: DateMention | None = None
    for mention in known:
        start = before if before and _joins(text, before.span, mention.span) else _short_start(text, mention)
        before = mention
        if start is not None:
            yield _range(start, mention)
            before = None


def _joins(text: str, first: Span, last: Span) -> bool:
    if last.start - first.end > _WINDOW:
        return False
    between = text[first.end : last.start]
    return bool(_JOINT.fullmatch(between) or (_AND.fullmatch(between) and _is_between(text, first.start)))


def _is_between(text: str, start: int) -> bool:
    return _BETWEEN.search(text[max(0, start - _WINDOW) : start]) is not None


def _short_start(text: str, end: DateMention) -> DateMention | None:
    """The first day where it leaves the rest to the last one: "1-31 March 2023", "July to September 2023"."""
    offset = max(0, end.span.start - _WINDOW)
    before = text[offset : end.span.start]
    month, day = (
        _MONTH_BEFORE.search(before),
        _DAY_BEFORE.search(before) if end.day and end.style != "month-first" else None,
    )
    found = month or day
    if found is None or (found["joint"].lower() == "and" and not _is_between(text, offset + found.start())):
        return None
    if month:
        return _month(month["month"], Span(offset + month.start("month"), offset + month.end("month")))
    figures = found["day"].lower().rstrip("stndrh")
    if not 0 < int(figures) <= (end.day or 0):
        return None
    span = Span(offset + found.start("day"), offset + found.end("day"))
    style = "plain" if figures == found["day"] else "ordinal"
    return DateMention(span, int(figures), end.month, None, None, False, None, None, span, end.month_span, None, style)


def _month_ranges(text: str) -> Iterator[PeriodMention]:
    for match in _MONTHS.finditer(text):
        if (
            not text[max(0, match.start() - 1) : match.start()].isalnum()
            and not text[max(0, match.start() - 2) : match.start()].strip().isdigit()
        ):
            first, last = (_month(match[name], Span(match.start(name), match.end(name))) for name in ("first", "last"))
            if match["short"] is None:
                yield PeriodMention(Span(match.start(), match.end()), first, last, "range", "")
            elif int(match["short"]) != days_in(last.month, None):  # "to Dec 31" is a day
                yield _range(first, _in_year(last, match))


def _in_year(month: DateMention, match: re.Match[str]) -> DateMention:
    """The month at the end of a range with its year in two figures: "Oct-Dec 23"."""
    year = Span(match.start("short"), match.end("short"))
    return replace(month, span=month.span.to(year), year=full_year(match["short"]), year_span=year)


def _range(start: DateMention, end: DateMention) -> PeriodMention:
    """A range whose year may be told once: 1 October to 31 January 2024 begins in 2023."""
    later = (start.month, start.day or 1) > (end.month, end.day or 31)
    if start.year is None and end.year is not None:
        start = dated(start, end.year - later)
    elif end.year is None and start.year is not None:
        end = dated(end, start.year + later)
    return PeriodMention(start.span.to(end.span), start, end, "range", "")


def _end(text: str, day: DateMention) -> PeriodMention | None:
    offset = max(0, day.span.start - _WINDOW)
    match = _CUE.search(text[offset : day.span.start])
    whole = day.day is None or day.day >= days_in(day.month, day.year)
    # A bare "to 5 May" is where something is put off to.
    if match is None or not (match["what"] or match["sure"] or whole):
        return None
    what = (match["what"] or "").lower().replace("-", " ").split(" ")[0]
    cue = match["cue"].lower() + (" the end of" if match["end"] else "")
    return PeriodMention(Span(offset + match.start(), day.span.end), None, day, "end", cue, _MONTHS_COUNTED.get(what))


def _whole(day: DateMention, missing: int) -> date | None:
    known = day.year is not None and 1 <= day.year <= 9999 and not day.impossible
    return date(day.year or 1, day.month, day.day or missing) if known else None
