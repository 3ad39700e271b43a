"""Which quarter and which year a report is about, when its own voices disagree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from msgspec import Struct

from ppb_lint.facts.anchor import Anchor
from ppb_lint.facts.financial_year import FinancialYear
from ppb_lint.facts.period import PeriodMention, quarter_end, quarters_of
from ppb_lint.facts.quarter import QuarterMention
from ppb_lint.facts.region import Region
from ppb_lint.facts.said import M, Said
from ppb_lint.model.regex import regex

Values = tuple[int, ...]
_FROM = regex(r"\b(?:from|until|till|into|since|after|beyond)(?: the)? $", re.IGNORECASE)
_USUAL_LAG = 185  # Days after the end of a quarter within which boards have taken its report.


class Voices(Struct, frozen=True):
    """What each voice of the paper says, ``()`` where it says nothing."""

    subject: Values = ()
    words: Values = ()
    """The purpose's words."""
    dates: Values = ()
    """The purpose's dates."""
    recommendation: Values = ()

    @property
    def others(self) -> tuple[Values, ...]:
        """Those that speak, the subject apart."""
        return tuple(v for v in (self.words, self.dates, self.recommendation) if v)


class Settled(Struct, frozen=True):
    """What holds for this report."""

    values: Values
    """Quarters (1-4), or the start of a financial year; () if nothing says it, or nothing decides."""
    voices: Voices
    by_subject: bool
    """Whether it is the subject's word that holds."""
    subject_is_suspect: bool = False


class Period(Struct, frozen=True):
    """The quarters and the year of a report together."""

    quarters: Settled
    year: Settled


def fits(said: Values, true: Values) -> bool:
    """Whether a report for the ``true`` quarters may say these: they, some of them, or all from the first on."""
    return not said or not true or set(said) <= set(true) or said == tuple(range(1, max(true) + 1))


def same(said: Values, true: Values) -> bool:
    """Whether a year said is one of the report's."""
    return not said or not true or set(said) <= set(true)


def settled_period(
    quarters: Sequence[Said[QuarterMention]],
    years: Sequence[Said[FinancialYear]],
    periods: Sequence[Said[PeriodMention]],
    meeting: date | None,
    year_starts: int,
) -> Period:
    """Let the voices of a paper settle what it is about."""
    dates = _dated([p for p in periods if p.region is Region.PURPOSE], year_starts)
    title = _dated([p for p in periods if p.region is Region.SUBJECT and _says_how_long(p.mention)], year_starts)
    if any(_counts_calendar_quarters(said, dates[0] or title[0], year_starts) for said in quarters):
        calendar = {said.mention.quarters for said in quarters if said.mention.calendar}
        quarters = [said for said in quarters if said.mention.year is not None or said.mention.quarters not in calendar]
        dates, title = ((), ()), ((), ())
    elif title[0] and _seems_of_calendar(quarters, years, title, meeting, year_starts):
        quarters, dates, title = [said for said in quarters if said.mention.year is not None], ((), ()), ((), ())
    of_quarter = _settled(_voices(quarters, _quarters_said, dates[0], fits, title[0]), fits, _never)
    subject_quarters = of_quarter.values

    def likelier(subject: Values, other: Values) -> bool:
        lag_of = [_lag(meeting, year, subject_quarters, year_starts) for year in (subject[-1], other[-1])]
        return not _usual(lag_of[0]) and _usual(lag_of[1])

    of_year = _settled(_voices(years, _year_said, dates[1], same, title[1]), same, likelier)
    return Period(of_quarter, of_year)


def _dated(periods: Sequence[Said[PeriodMention]], year_starts: int) -> tuple[Values, Values]:
    """The quarters of the first stretch of time that is made of some, and the first year of any."""
    found = [of for period in periods if (of := quarters_of(period.mention, year_starts))]
    return (found[0][0] if found else ()), next(((year,) for _, year in found if year is not None), ())


def _says_how_long(period: PeriodMention) -> bool:
    """Whether both ends are told, or the length: a title's "to 31 December" may mean a quarter or three of them."""
    return period.start is not None or period.months is not None


def _counts_calendar_quarters(said: Said[QuarterMention], dated: Values, year_starts: int) -> bool:
    """Whether a quarter of a bare year, said of this report, has the dates that it has in the calendar.

    "Quarter 3 of 2022 (July to September)" is no quarter of the financial year, so nothing is said of one.
    """
    told = said.region in (Region.SUBJECT, Region.PURPOSE)
    if not told or not said.mention.calendar or len(said.mention.quarters) != 1:
        return False
    return dated == _of_calendar(said.mention.quarters[0], year_starts)


def _of_calendar(quarter: int, year_starts: int) -> Values:
    """The quarter of the financial year that has the days of one of the calendar."""
    first_month = 3 * (quarter - 1) + 1
    return ((first_month - year_starts) // 3 % 4 + 1,)


def _seems_of_calendar(
    quarters: Sequence[Said[QuarterMention]],
    years: Sequence[Said[FinancialYear]],
    title: tuple[Values, Values],
    meeting: date | None,
    year_starts: int,
) -> bool:
    """Whether the subject counts the quarters of the calendar: "Q3 (July - September 2025)" and no financial year.

    A meeting after the quarter of the financial year has ended speaks against it: then the dates are what is stale.
    """
    own = {said.mention.quarters for said in quarters if said.region is Region.SUBJECT}
    if len(own) != 1 or any(said.region is Region.SUBJECT for said in years):
        return False
    (told,) = own
    if len(told) != 1 or title[0] != _of_calendar(told[0], year_starts) or not title[1]:
        return False
    return meeting is not None and meeting <= quarter_end(title[1][0], told[0], year_starts)


def _never(_subject: Values, _other: Values) -> bool:
    """Without the recommendation's voice the subject's quarter stays: the day of a meeting is no evidence of one."""
    return False


def _quarters_said(said: Said[QuarterMention]) -> Values:
    return said.mention.quarters


def _year_said(said: Said[FinancialYear]) -> Values:
    if said.region is Region.SUBJECT and _FROM.search(said.passage.text[: said.passage.start]):
        return ()  # "Quarter 3, and options for the contract from 2025/26"
    return (said.mention.start,) if said.mention.kind == "financial" else ()


def _voices(
    mentions: Iterable[Said[M]],
    value: Callable[[Said[M]], Values],
    dates: Values,
    agree: Callable[[Values, Values], bool],
    title_dates: Values,
) -> Voices:
    """What the voices say; the careful look at sentences is taken only where they do not agree at first sight.

    A subject that says it in dates alone ("Half Year to 30 September 2015") is heard as well.
    """
    spoken = [(said, value(said)) for said in mentions]
    heard = _heard(spoken, dates, title_dates, lambda said: said.anchor is not Anchor.NONE)
    united = len(set(heard.others)) <= 1 and all(agree(other, heard.subject) for other in heard.others)
    return heard if united else _heard(spoken, dates, title_dates, lambda said: said.is_own)


def _heard(
    spoken: Sequence[tuple[Said[M], Values]], dates: Values, title_dates: Values, is_own: Callable[[Said[M]], bool]
) -> Voices:
    subject = tuple(sorted({v for said, vs in spoken if said.region is Region.SUBJECT and said.is_own for v in vs}))
    return Voices(
        subject=subject or title_dates,
        words=_first(spoken, Region.PURPOSE, is_own),
        dates=dates,
        recommendation=_first(spoken, Region.RECOMMENDATION, is_own),
    )


def _first(spoken: Iterable[tuple[Said[M], Values]], region: Region, is_own: Callable[[Said[M]], bool]) -> Values:
    """What a section says of the report itself."""
    return next((values for said, values in spoken if said.region is region and values and is_own(said)), ())


def _settled(
    voices: Voices, agree: Callable[[Values, Values], bool], likelier: Callable[[Values, Values], bool]
) -> Settled:
    others = voices.others
    united = bool(others) and all(other == others[0] for other in others)
    if not voices.subject:
        decided = _majority(others)
        return Settled(decided, voices, by_subject=False)
    against = united and not agree(others[0], voices.subject)
    if against and voices.words and voices.dates and _suspect(voices, likelier):
        return Settled(others[0], voices, by_subject=False, subject_is_suspect=True)
    return Settled(voices.subject, voices, by_subject=True)


def _suspect(voices: Voices, likelier: Callable[[Values, Values], bool]) -> bool:
    """With the recommendation against it too a subject is stale; without it, only if the meeting speaks against it."""
    return bool(voices.recommendation) or likelier(voices.subject, voices.words)


def _majority(others: Sequence[Values]) -> Values:
    """What most voices say; the only one that speaks; () for a tie."""
    if len(others) == 1:
        return others[0]
    return next((value for value in others if others.count(value) * 2 > len(others)), ())


def _lag(meeting: date | None, year: int, quarters: Values, year_starts: int) -> int | None:
    """Days from the end of a period to the meeting."""
    if meeting is None:
        return None
    return (meeting - quarter_end(year, max(quarters, default=4), year_starts)).days


def _usual(lag: int | None) -> bool:
    return lag is not None and 0 <= lag <= _USUAL_LAG
