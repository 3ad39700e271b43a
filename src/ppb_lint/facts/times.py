"""Where a paper names a time: quarters, years, days, and months on their own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.facts import Facts
from ppb_lint.facts.dates import DateMention
from ppb_lint.facts.months import CAPITALISED, days_in, month_number
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_MONTH = regex(
    rf"\b(?i:in|since|during|by|of|until|from|to|end|early|late|mid|and|through|throughout|between|before|after|over)"
    rf"[ -](?:early |late |mid-)?(?P<month>{CAPITALISED})(?![\w.,]*\d)"
    r"(?! (?:[12]?\d|3[01]|(?:19|20)\d\d)(?:st|nd|rd|th)?\b(?![,.]\d))\b"
)
_SEASON = regex(
    r"\b(?:(?i:in|over|during|by|until|since|throughout|before|after) (?:early |late )?(?P<of>the (?:early |late )?"
    r"(?P<season>spring|summer|autumn|winter))|(?P<this>(?i:this) (?P<own>spring|summer|autumn|winter))"
    r"|(?i:at|over|during|before|until|since|by|after) (?:the )?(?P<feast>Christmas|Easter))"
    r"\b(?! (?:19|20)\d\d| (?:term|holidays?|months|season|budget|statement)\b| of)"
)
_SEASONS = {
    "spring": (3, 3),
    "summer": (6, 3),
    "autumn": (9, 3),
    "winter": (12, 3),
    "Christmas": (12, 1),
    "Easter": (3, 2),
}
"""The month in which each begins, and how many months it may take."""
_EARLY = ("early ", "Early ")
_MIDDLE = 15
TIME = " sometime "
"""What stands for any time, where two sentences are compared that may differ in nothing else."""


class Days(Struct, frozen=True):
    """A day or a month that is named, with the first and the last day that it may mean."""

    span: Span
    """In the folded text."""
    first: date
    last: date
    dated: bool = True
    """Whether the paper names the year; "from March to November" may mean any."""


class Times:
    """All the times that a paper names, for asking by sentence; spans are folded offsets."""

    def __init__(self, facts: Facts) -> None:
        text = facts.document.folded.text
        months = [Span(*found.span("month")) for found in _MONTH.finditer(text)]
        named = [*(said.mention.span for said in facts.quarters), *(said.mention.span for said in facts.years)]
        self._seasons = list(_seasons(text))
        spans = [*named, *(day.span for day in facts.dates), *months, *(span for span, _ in self._seasons)]
        self._spans = tuple(_merged(sorted(spans)))
        self._starts = [span.start for span in self._spans]
        self._dates = facts.dates
        self._date_starts = [day.span.start for day in facts.dates]
        self._months = months
        self._text = text

    def without(self, sentence: Span) -> str:
        """The words of a sentence with one word for every time that it names."""
        pieces: list[str] = []
        done = sentence.start
        for span in self._spans[bisect_left(self._starts, sentence.start) :]:
            if span.start >= sentence.end:
                break
            pieces += self._text[done : span.start], TIME
            done = span.end
        return "".join((*pieces, self._text[done : sentence.end]))

    def days_in(self, sentence: Span, latest: date) -> Iterator[Days]:
        """The days and months of a sentence; what has no year is taken for the last of its kind up to ``latest``."""
        for day in self._dates[bisect_left(self._date_starts, sentence.start) :]:
            if day.span.start >= sentence.end:
                break
            if found := _days(day, latest):
                yield found
        for span in self._months:
            if sentence.contains(span):
                found = _month(span, month_number(span.of(self._text)), None, latest)
                early = self._text[: span.start].endswith(_EARLY)
                yield replace(found, last=found.first.replace(day=_MIDDLE)) if early else found
        for span, name in self._seasons:
            if sentence.contains(span):
                month, long = _SEASONS[name]
                first = _month(span, month, None, latest).first
                end = month + long - 2  # 0-based
                year, last = first.year + end // 12, end % 12 + 1
                yield Days(span, first, date(year, last, days_in(last, year)), dated=False)


def _seasons(text: str) -> Iterator[tuple[Span, str]]:
    """The seasons and feasts of a text with their names."""
    for found in _SEASON.finditer(text):
        group = next(name for name in ("of", "this", "feast") if found[name])
        yield Span(*found.span(group)), found["season"] or found["own"] or found["feast"]


def _merged(spans: list[Span]) -> Iterator[Span]:
    before: Span | None = None
    for span in spans:
        if before and span.start < before.end:
            before = Span(before.start, max(before.end, span.end))
            continue
        if before:
            yield before
        before = span
    if before:
        yield before


def _days(day: DateMention, latest: date) -> Days | None:
    if day.value:
        return Days(day.span, day.value, day.value)
    if day.impossible or not 1 <= day.month <= 12 or (day.year is not None and not 1900 <= day.year <= 2100):
        return None
    if day.day is None:
        return _month(day.span, day.month, day.year, latest)
    year = latest.year if (day.month, day.day) <= (latest.month, latest.day) else latest.year - 1
    known = date(year, day.month, min(day.day, days_in(day.month, year)))
    return Days(day.span, known, known, dated=False)


def _month(span: Span, month: int, year: int | None, latest: date) -> Days:
    known = year or (latest.year if month <= latest.month else latest.year - 1)
    return Days(span, date(known, month, 1), date(known, month, days_in(month, known)), dated=year is not None)
