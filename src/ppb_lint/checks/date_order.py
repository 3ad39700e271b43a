"""Whether days come in an order that can be: before the meeting what is told as done, after it what is to come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal

from ppb_lint.checks.base import Check, Paper
from ppb_lint.checks.meeting_days import meeting_days
from ppb_lint.facts.dates import DateMention
from ppb_lint.facts.months import days_in, month_name
from ppb_lint.facts.names import quarter_name, year_name
from ppb_lint.facts.passage import Passage
from ppb_lint.facts.period import quarter_end
from ppb_lint.facts.region import Region
from ppb_lint.facts.settled import Settled, Values, fits, same
from ppb_lint.facts.tense import Tense, tense_of
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape

_SILENT = (Region.SUBJECT, Region.TABLE, Region.NOWHERE)
_MEETING = "meeting-day"
"""Names the day of the meeting as the fault: what then seems to lie after it follows from that."""


class DateOrder(Shape, frozen=True):
    """Which order is looked at."""

    finds: Literal["done-after-meeting", "coming-before-meeting", "previous-meeting", "meeting-before-period-end"]
    days: int = 0
    """Days that may lie between the two: what is older is the case ``far``."""
    unless: tuple[Pattern, ...] = ()
    """What a sentence, or the subject and the purpose of the paper, say where another order is right."""


def _run(paper: Paper, options: DateOrder) -> Iterator[Hit]:
    meetings = meeting_days(paper)
    if not meetings:
        return
    if options.finds == "meeting-before-period-end":
        yield from _before_period_end(paper, options, meetings[0])
        return
    for day in paper.facts.dates:
        if (whole := _days(day)) is None:
            continue
        first, last = whole
        meeting = meetings[0] if options.finds == "coming-before-meeting" else meetings[-1]
        if options.finds == "coming-before-meeting":
            if last < meeting and _tense(paper, day, options) is Tense.COMING:
                yield _hit(paper, day, "far" if (meeting - last).days > options.days else "near", last, meeting)
        elif options.finds == "done-after-meeting":
            if first > meeting and _tense(paper, day, options) in (Tense.DONE, Tense.PREVIOUS_MEETING):
                yield _hit(paper, day, "later", first, meeting, _MEETING)
        elif (
            _is_odd_for_last_meeting(first, last, meeting, options)
            and _tense(paper, day, options) is Tense.PREVIOUS_MEETING
        ):
            yield _hit(paper, day, "same-day" if first <= meeting <= last else "far", last, meeting)


def _days(day: DateMention) -> tuple[date, date] | None:
    """The first and the last day that a date may mean: a whole month where it names no day."""
    if day.value:
        return day.value, day.value
    if day.day is not None or day.year is None or not (1 <= day.month <= 12 and 1900 <= day.year <= 2100):
        return None
    return date(day.year, day.month, 1), date(day.year, day.month, days_in(day.month, day.year))


def _is_odd_for_last_meeting(first: date, last: date, meeting: date, options: DateOrder) -> bool:
    return first == last == meeting or (meeting - last).days > options.days


def _tense(paper: Paper, day: DateMention, options: DateOrder) -> Tense:
    span = paper.span(day.span)
    paragraph = paper.document.paragraph_at(span.start)
    if paragraph is None or paragraph.part is not Part.BODY or paper.facts.regions.at(span) in _SILENT:
        return Tense.NONE
    said = paper.facts.passages.at(day.span.start, day.span.end)
    if any(pattern.search(said.text) for pattern in options.unless):
        return Tense.NONE
    return tense_of(said.text, *_within(said))


def _within(said: Passage) -> tuple[int, int]:
    return said.start, said.end


def _hit(paper: Paper, day: DateMention, case: str, told: date, meeting: date, fact: str = "") -> Hit:
    span = paper.span(day.span)
    values = {
        "said": _words(paper, span),
        "meeting": _spelt(meeting),
        "days": str(abs((meeting - told).days)),
        "ends": "",
        "true": "",
    }
    return Hit(span, values, case, fact)


def _before_period_end(paper: Paper, options: DateOrder, meeting: date) -> Iterator[Hit]:
    settled = paper.facts.settled
    field = paper.document.field("date")
    if (
        field is None
        or not settled.quarters.voices.subject
        or not _united(settled.quarters, fits)
        or not _united(settled.year, same)
    ):
        return
    if len(settled.year.values) != 1 or not settled.quarters.values or _is_projection(paper, options):
        return
    year, quarters = settled.year.values[0], settled.quarters.values
    ends = quarter_end(year, max(quarters), paper.edition.year_starts)
    if meeting >= ends:
        return
    true = f"{quarter_name(quarters)} of {year_name(year)}"
    values = {"said": _words(paper, field.value), "meeting": _spelt(meeting), "ends": _spelt(ends), "true": true}
    yield Hit(field.value, {**values, "days": str((ends - meeting).days)}, "meeting", _MEETING)


def _united(settled: Settled, agree: Callable[[Values, Values], bool]) -> bool:
    """Whether the voices say the same; where they do not, that is told, and the day follows from it.

    Dates alone do not count against words: the purpose may name other days as well. The recommendation alone does not
    count against a subject, a purpose and its dates that all say the same.
    """
    voices = settled.voices
    words = [voice for voice in (voices.subject, voices.words, voices.recommendation) if voice]
    if voices.subject and voices.words and voices.dates and agree(voices.words, voices.dates):
        words = [voices.subject, voices.words]
    heard = [*words, voices.dates] if len(words) < 2 else words
    return bool(settled.values) and all(agree(voice, settled.values) for voice in heard)


def _is_projection(paper: Paper, options: DateOrder) -> bool:
    """Whether the paper looks ahead on purpose: a forecast, the position part of the way through."""
    facts = paper.facts
    subject = [f.value for f in paper.document.fields if f.concept == "subject"] or [paper.document.title]
    quarters = [said.passage.text for said in facts.quarters if said.region is Region.PURPOSE]
    periods = [said.passage.text for said in facts.periods if said.region is Region.PURPOSE]
    words = [*(_words(paper, span) for span in subject if len(span)), *quarters, *periods]
    return any(pattern.search(said) for pattern in options.unless for said in words)


def _spelt(day: date) -> str:
    return f"{day.day} {month_name(day.month)} {day.year}"


def _words(paper: Paper, span: Span) -> str:
    return paper.words(span)


CHECK = Check(
    name="date-order",
    run=_run,
    options=DateOrder,
    offers=frozenset({"said", "meeting", "days", "ends", "true"}),
    cases=frozenset({"near", "far", "later", "same-day", "meeting"}),
)
