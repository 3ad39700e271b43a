"""Whether a sentence that stood in an earlier paper should have moved with the time, and by which of its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property

from msgspec import Struct

from ppb_lint.checks.base import Paper
from ppb_lint.facts.quarter import QuarterMention
from ppb_lint.facts.said import M, Said
from ppb_lint.facts.settled import fits
from ppb_lint.facts.stance import Stance, stance_of
from ppb_lint.facts.stretch import Stretch, is_before
from ppb_lint.facts.tense import Tense, tense_of
from ppb_lint.facts.times import TIME, Days, Times
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape

_YEAR = regex(r"\b(?:19|20)\d\d\b(?![/-]\d)")
_FIGURE = regex(r"£?\d[\d,.]*(?:%|k\b|m\b|bn\b| million)?")
_REACH = 120
"""Days before an earlier meeting of which its paper told news, where its period is not known: those between the two
meetings, where they are more."""
_YEAR_LONG = 366
_DEED = 3
"""Words before a day in which the deed stands that it is the day of."""
_NEXT_YEAR = 300
"""Days after which "will be reviewed in October" may mean the October that comes."""
_ASIDE = (Stance.COMPARED, Stance.OTHER, Stance.PAST)


class Wordings(Shape, frozen=True):
    """How sentences tell what passes and what stays."""

    unless: tuple[Pattern, ...] = ()
    """What a sentence says that may be said in paper after paper."""
    standing: tuple[Pattern, ...] = ()
    """Figures, with the words round them, that stay as they are: targets, ages, days within which something is done."""
    figures: Pattern = Pattern(r"\d+")
    """Figures that are not the same twice by chance."""
    now: tuple[Pattern, ...] = ()
    """Words for a time that is another one in every paper: this quarter, so far."""
    soon: tuple[Pattern, ...] = ()
    """What a sentence says that tells of something to come, seen from the day of its paper: "next month"."""
    happened: tuple[Pattern, ...] = ()
    """What a sentence says that tells of something done."""
    habits: tuple[Pattern, ...] = ()
    """What looks as if it told of something done and tells of what is done again and again: "is collected"."""
    telling: tuple[Pattern, ...] = ()
    """Results that look like standing figures: a figure in these words is one, whatever stands round it."""
    results: tuple[Pattern, ...] = ()
    """What a sentence says that tells how much was done, or how things stand."""
    ahead: tuple[Pattern, ...] = ()
    """What a sentence says of something to come."""


class Stale(Struct, frozen=True):
    """Why a sentence is out of date."""

    case: str
    said: str


class Judge(Struct, dict=True):
    """Looks at the sentences of one draft beside one earlier paper."""

    paper: Paper
    wordings: Wordings
    times: Times
    now: Stretch
    then: Stretch

    def same(self, sentence: Span, *, progress: bool, history: bool) -> Stale | None:
        """Why a sentence should not have stayed as it was.

        Args:
            progress: whether it stands in the part that tells how things went.
            history: whether the paper goes on from there and so may keep what it told before.
        """
        if found := self._ahead(sentence):
            return found
        if _first(self.wordings.unless, sentence.of(self._text)):
            return None
        dated = self._period(sentence) or self._year(sentence) or self._past(sentence)
        found = None if history else dated
        if found or dated:
            return found
        if self._looks_back(sentence):
            return self._beside_then(sentence) if progress and not history else None
        return (None if history else self._now(sentence)) or (self._result(sentence) if progress else None)

    def moved(self, sentence: Span) -> Stale | None:
        """Why a sentence that has another period now should have other figures too."""
        words = self._passing(sentence)
        figures = self._figures(words)
        told = _first(self.wordings.results, words) or self._happened(words)
        if not figures or not told or _first(self.wordings.unless, sentence.of(self._text)):
            return None
        return Stale("figures", figures)

    def names_then(self, heading: Span) -> str:
        """The time of the earlier paper that a heading names; "" where it names none that is sure to be over."""
        found = self._period(heading)
        days = [day for day in self._days(heading) if day.dated and self._is_news(day)]
        return found.said if found else next((day.span.of(self._text) for day in days), "")

    def is_of_now(self, mention: QuarterMention) -> bool:
        """Whether a quarter is the draft's own, as far as it says."""
        return fits(mention.quarters, self.now.quarters) and mention.year in (None, self.now.year)

    @property
    def _text(self) -> str:
        return self.paper.document.folded.text

    @cached_property
    def _window(self) -> tuple[date, date] | None:
        """The days that were news to the earlier paper and lie before the draft's own period."""
        told = self.then.told
        apart = (self.now.meeting - told).days if told and self.now.meeting else 0
        reach = timedelta(days=min(max(_REACH, apart), _YEAR_LONG))
        first = self.then.starts or (told - reach if told else None)
        last = self.now.starts or told
        return (first, last) if first and last else None

    def _period(self, sentence: Span) -> Stale | None:
        for said in within(self.paper.facts.quarters, sentence):
            mention = said.mention
            year = mention.year if mention.year is not None else self.then.year
            of_then = set(mention.quarters) <= set(self.then.quarters) and year == self.then.year
            stale = of_then and self.now.quarters and not self.is_of_now(mention)
            if stale and said.stance not in (*_ASIDE, Stance.FUTURE):
                return Stale("period", mention.span.of(self._text))
        return None

    def _year(self, sentence: Span) -> Stale | None:
        """Of reports on whole years: the year of the earlier one, told as what was done."""
        if not (self.then.is_year and self.now.is_year and self.then.year != self.now.year):
            return None
        for said in within(self.paper.facts.years, sentence):
            own = said.mention.start == self.then.year and said.mention.kind == "financial"
            if own and said.stance not in (*_ASIDE, Stance.FUTURE) and self._happened(sentence.of(self._text)):
                return Stale("period", said.mention.span.of(self._text))
        return None

    def _past(self, sentence: Span) -> Stale | None:
        for day in self._days(sentence):
            news = self._is_news(day)
            if not day.dated and not self._happened(sentence.of(self._text)):
                continue  # "Garden waste is collected from March to November."
            stance = stance_of(*self._placed(sentence, day.span))
            ahead = stance is Stance.FUTURE and not self._follows_deed(sentence, day)
            if news and not ahead and stance not in _ASIDE and self._tense(sentence, day) is not Tense.COMING:
                return Stale("date", day.span.of(self._text))
        return None

    def _is_news(self, day: Days) -> bool:
        return self._window is not None and self._window[0] <= day.last < self._window[1]

    def _follows_deed(self, sentence: Span, day: Days) -> bool:
        """Whether a day is that of something done, whatever is to come of it: "found in May will add to the cost"."""
        before = self._text[sentence.start : day.span.start]
        return bool(self._happened(" ".join(before.split()[-_DEED:]))) and not _first(self.wordings.ahead, before)

    def _ahead(self, sentence: Span) -> Stale | None:
        if not (self.then.told and self.now.meeting and _first(self.wordings.ahead, sentence.of(self._text))):
            return None
        for day in self.times.days_in(sentence, self.now.meeting):
            again = not day.dated and (self.now.meeting - self.then.told).days > _NEXT_YEAR
            if self.then.told <= day.last < self.now.meeting and not again:
                return Stale("ahead" if self.then.told < day.first else "passing", day.span.of(self._text))
        return None

    def _now(self, sentence: Span) -> Stale | None:
        words = sentence.of(self._text)
        if (said := _first(self.wordings.soon, words)) and _first(self.wordings.ahead, words):
            return Stale("now", said)
        said = _first(self.wordings.now, words)
        if said and (self._happened(words) or self._figures(self._passing(sentence))):
            return Stale("now", said)
        return None

    def _beside_then(self, sentence: Span) -> Stale | None:
        """A result that is told beside an older one ("3% more than in the same quarter of 2023/24") is no history."""
        words = " ".join(self.times.without(sentence).split())
        told = _first(self.wordings.telling, words)
        return self._result(sentence) if told and told.count(TIME.strip()) == words.count(TIME.strip()) else None

    def _result(self, sentence: Span) -> Stale | None:
        if told := _first(self.wordings.telling, " ".join(self.times.without(sentence).split())):
            return Stale("result", _figure_in(told) or self._figures(self._passing(sentence)) or told.split()[0])
        words = self._passing(sentence)
        figures = self._figures(words)
        if figures and _first(self.wordings.results, self._without_habits(words)):
            return Stale("result", figures)
        return None

    def _happened(self, words: str) -> str:
        return _first(self.wordings.happened, self._without_habits(words))

    def _without_habits(self, words: str) -> str:
        for pattern in self.wordings.habits:
            for found in reversed(list(pattern.finditer(words))):
                words = words[: found.span().start] + "#" + words[found.span().end :]
        return words

    def _figures(self, words: str) -> str:
        """The first figure that is a result."""
        found = self.wordings.figures.search(words)
        return found.group().strip(" .,;") if found else ""

    def _passing(self, sentence: Span) -> str:
        """The words of a sentence without times and without the figures that stand as they are."""
        words = " ".join(self.times.without(sentence).split())
        for pattern in self.wordings.standing:
            for found in reversed(list(pattern.finditer(words))):
                span = found.span()
                words = words[: span.start] + " # " + words[span.end :]
        return " ".join(words.split())

    def _looks_back(self, sentence: Span) -> bool:
        """Whether a sentence names another year, or a day before the earlier paper's period: history stays."""
        years = {
            said.mention.start
            for said in within(self.paper.facts.years, sentence)
            if said.mention.kind == "financial" and said.stance is not Stance.COMPARED
        }
        starts = self._window[0] if self._window else None
        if starts and any(int(year) < starts.year for year in _YEAR.findall(sentence.of(self._text))):
            return True
        return bool(years - {self.now.year}) or any(
            starts and day.last < starts and stance_of(*self._placed(sentence, day.span)) is not Stance.COMPARED
            for day in self._days(sentence)
        )

    def _days(self, sentence: Span) -> Iterator[Days]:
        told = self.then.told
        return self.times.days_in(sentence, told) if told else iter(())

    def _tense(self, sentence: Span, day: Days) -> Tense:
        return tense_of(*self._placed(sentence, day.span))

    def _placed(self, sentence: Span, inside: Span) -> tuple[str, int, int]:
        return sentence.of(self._text), inside.start - sentence.start, inside.end - sentence.start


def judge(paper: Paper, then: Stretch, now: Stretch, times: Times, wordings: Wordings) -> Judge | None:
    """The judge of a draft beside an earlier paper; None where it is not known to be earlier."""
    return Judge(paper, wordings, times, now, then) if is_before(then, now) else None


def within(mentions: Sequence[Said[M]], sentence: Span) -> Iterator[Said[M]]:
    """The mentions that begin in a sentence."""
    first = bisect_left(mentions, sentence.start, key=lambda said: said.mention.span.start)
    for said in mentions[first:]:
        if said.mention.span.start >= sentence.end:
            break
        yield said


def _figure_in(words: str) -> str:
    found = _FIGURE.search(words)
    return found.group().strip(" .,;") if found else ""


def _first(patterns: Sequence[Pattern], words: str) -> str:
    """What the first of some patterns that fits finds in a sentence."""
    return next((found.group().strip() for pattern in patterns if (found := pattern.search(words))), "")
