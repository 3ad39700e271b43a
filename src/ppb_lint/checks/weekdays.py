"""Whether the weekday beside a date is that of the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.facts.dates import DateMention
from ppb_lint.facts.months import month_name
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT = {3: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), 4: ("Mon", "Tues", "Weds", "Thur", "Fri", "Sat", "Sun")}
_NEWSPAPER = regex(r"\b(?:the|on) $", re.IGNORECASE)
_PAPERS = ("Sun", "Sunday")
_QUOTED = regex(r" ?\[sic\]")


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    filled = {p.mention.start.span: p.mention.start for p in paper.facts.periods if p.mention.start}
    for mention in paper.facts.dates:
        day = mention if mention.value else filled.get(mention.span, mention)
        if day.value and mention.weekday is not None and day.value.weekday() != mention.weekday:
            yield from _judged(paper, mention, day.value)


def _judged(paper: Paper, mention: DateMention, day: date) -> Iterator[Hit]:
    if mention.weekday_span is None or _is_other(paper, mention, day):
        return
    span = paper.span(mention.weekday_span)
    said = span.of(paper.document.text)
    values = {
        "said": said,
        "day": f"{day.day} {month_name(day.month)} {day.year}",
        "true": _NAMES[day.weekday()],
        "expected": "" if _year_may_be_wrong(mention, day) else _like(said, day.weekday()),
    }
    yield Hit(span, values, fact=f"weekday:{span.start}")


def _is_other(paper: Paper, mention: DateMention, day: date) -> bool:
    """Whether the words may be something else: a newspaper, a quoted slip, month and day in the American order."""
    text, at = paper.document.folded.text, mention.weekday_span
    if at is None or _QUOTED.match(text, mention.span.end):
        return True
    if at.of(text) in _PAPERS and _NEWSPAPER.search(text[max(0, at.start - 12) : at.start]):
        return at.of(text) == "Sun" or "Mail on " in text[max(0, at.start - 12) : at.start]
    swapped = mention.style in ("slash", "dot", "dash") and day.day <= 12
    return swapped and date(day.year, day.day, day.month).weekday() == mention.weekday


def _year_may_be_wrong(mention: DateMention, day: date) -> bool:
    """Whether the weekday is right in the year before or after: then nobody knows which of the two to mend."""
    years = [year for year in (day.year - 1, day.year + 1) if (day.month, day.day) != (2, 29)]
    return any(date(year, day.month, day.day).weekday() == mention.weekday for year in years)


def _like(said: str, weekday: int) -> str:
    names = _NAMES if said.lower().endswith("day") else _SHORT[3 if len(said) <= 3 else 4]
    return names[weekday].upper() if said.isupper() else names[weekday]


CHECK = Check(name="weekdays", run=_run, options=NoOptions, offers=frozenset({"said", "day", "true", "expected"}))
