"""Whether the quarter, or the year, that is said of the report is the one that the report is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import Literal

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.financial_year import FinancialYear
from ppb_lint.facts.financial_year import render as render_year
from ppb_lint.facts.names import quarter_name, year_name
from ppb_lint.facts.period import quarters_of
from ppb_lint.facts.quarter import QuarterMention
from ppb_lint.facts.quarter import render as render_quarter
from ppb_lint.facts.region import Region
from ppb_lint.facts.said import M, Said
from ppb_lint.facts.settled import Settled, fits, same
from ppb_lint.facts.stance import Stance
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.notation.shapes import Shape

_ORDINALS = ("ordinal-word", "ordinal-number")
_JOINED = regex(
    r"(?:\W|\b(?:and|to|until|of|in|the|both|for|during|with|first|second|third|fourth|last|final|one|two|three|four"
    r"|q ?[1-4]|[1-4]|quarters?|qtrs?|half|halves|months?|years?)\b)*",
    re.IGNORECASE,
)
"""What stands between two periods that are told together: "the last two quarters of 2018-19 and Q1 of 2019-20"."""
_BETWEEN = regex(r"\b(?:between|from)(?: the)?(?: end of)?(?: the)? $", re.IGNORECASE)
_ORDER = ("first", "second", "third", "fourth")
_BARE = regex(
    r"\b(?:in|with|to|and|for|over|by|of) the (?P<said>first|second|third|fourth)(?= ?(?:[.,;:)]|$))", re.IGNORECASE
)
_SPEAKING = (Region.PURPOSE, Region.RECOMMENDATION)


class Agreement(Shape, frozen=True):
    """Which fact has to agree with what the report is about."""

    fact: Literal["quarter", "financial-year"]


def _run(paper: Paper, options: Agreement) -> Iterator[Hit]:
    yield from _quarters(paper) if options.fact == "quarter" else _years(paper)


def _quarters(paper: Paper) -> Iterator[Hit]:
    settled = paper.facts.settled.quarters
    if not settled.values:
        yield from _against_own_dates(paper)
        return
    for said in paper.facts.quarters:
        mention = said.mention
        if mention.calendar or fits(mention.quarters, settled.values) or _beside_true_quarter(said, settled, paper):
            continue
        if case := _case(said, settled):
            yield _quarter_hit(paper, said, settled.values, case)
        elif mention.year in (None, *_true_years(paper)) and _worth_a_note(paper, said, paper.facts.quarters):
            yield _quarter_hit(paper, said, settled.values, "elsewhere")


def _beside_true_quarter(said: Said[QuarterMention], settled: Settled, paper: Paper) -> bool:
    """Whether its sentence names the quarter of the report as well: then this one is there on purpose."""
    if said.region not in (*_SPEAKING, Region.BODY):
        return False
    if set(settled.values) <= set(said.mention.quarters) and _BETWEEN.search(said.passage.text[: said.passage.start]):
        return True  # "The improvement between Quarter 3 and Quarter 4"
    others = _of_sentence(paper.facts.quarters, said.passage.offset)
    true = (other for other in others if fits(other.mention.quarters, settled.values))
    return any(_is_of_this_report(other, paper) for other in true) or _goes_on_to(said, settled)


def _is_of_this_report(other: Said[QuarterMention], paper: Paper) -> bool:
    """ "And how this compares with the second quarter of last year" names another period of the same number."""
    return other.stance is not Stance.COMPARED and other.mention.year in (None, *_true_years(paper))


def _goes_on_to(said: Said[QuarterMention], settled: Settled) -> bool:
    """ "Promised in the first quarter and done in the second": the same without its noun."""
    after = said.passage.text[said.passage.end :]
    return any(_ORDER.index(found["said"].lower()) + 1 in settled.values for found in _BARE.finditer(after))


def _worth_a_note(paper: Paper, said: Said[M], others: Sequence[Said[M]]) -> bool:
    """Elsewhere another period is odd only alone: with others or a date it is a timetable, in quotes a quotation."""
    if said.region not in (*_SPEAKING, Region.BODY) or said.stance is not Stance.OWN or '"' in said.passage.text:
        return False
    first, last = said.passage.offset, said.passage.offset + len(said.passage.text)
    if sum(1 for _ in islice(_of_sentence(others, first), 2)) != 1:
        return False
    dates = paper.facts.dates
    at = bisect_left(dates, first, key=lambda date: date.span.start)
    return at == len(dates) or dates[at].span.end > last


def _of_sentence(others: Sequence[Said[M]], offset: int) -> Iterator[Said[M]]:
    """The mentions in the sentence that begins at an offset."""
    at = bisect_left(others, offset, key=lambda said: said.passage.offset)
    return takewhile(lambda said: said.passage.offset == offset, islice(others, at, None))


def _true_years(paper: Paper) -> tuple[int, ...]:
    return paper.facts.settled.year.values


def _case(said: Said[QuarterMention] | Said[FinancialYear], settled: Settled) -> str:
    """The case of a mention that does not fit: whose word holds against it; "" where it is not said of the report."""
    if said.region is Region.SUBJECT:
        return "subject" if settled.subject_is_suspect and said.is_own else ""
    if not said.is_own:
        return ""
    return "anchored" if settled.by_subject else "majority"


def _against_own_dates(paper: Paper) -> Iterator[Hit]:
    """A quarter beside the dates of another, where nothing else says which of the two is meant."""
    for said in paper.facts.quarters:
        if said.region is not Region.PURPOSE or said.mention.calendar:
            continue
        for period in _of_sentence(paper.facts.periods, said.passage.offset):
            found = quarters_of(period.mention, paper.facts.year_starts)
            if (
                found
                and not fits(said.mention.quarters, found[0])
                and not fits(found[0], said.mention.quarters)
                and said.is_own
            ):
                yield _quarter_hit(paper, said, found[0], "dates")
                break


def _quarter_hit(paper: Paper, said: Said[QuarterMention], true: tuple[int, ...], case: str) -> Hit:
    mention = said.mention
    ordinal = mention.form in _ORDINALS
    span = paper.span(mention.number_span if ordinal else mention.span)
    words = paper.words(span)
    told = f'"{words}" quarter' if ordinal and len(mention.quarters) == 1 else f'"{words}"'
    return Hit(
        span,
        {
            "said": told,
            "true": quarter_name(true),
            "expected": _expected(words, mention, true) if case != "elsewhere" else "",
        },
        case,
        f"quarter:{span.start}",
    )


def _expected(words: str, mention: QuarterMention, true: tuple[int, ...]) -> str:
    """The same words for the true quarter; "" where one word cannot be put for the other."""
    if len(true) != 1 or len(mention.quarters) != 1:
        return ""
    try:
        return render_quarter(words, true[0])
    except ValueError:
        return ""


def _years(paper: Paper) -> Iterator[Hit]:
    settled = paper.facts.settled.year
    for said in paper.facts.years:
        year = said.mention
        if year.kind != "financial" or same((year.start,), settled.values) or _beside_true_year(paper, said):
            continue
        if _is_of_other_quarter(paper, said):
            continue
        if case := _case(said, settled):
            yield _year_hit(paper, said, settled.values, case)
        elif (
            said.region in _SPEAKING
            and _worth_a_note(paper, said, paper.facts.years)
            and year.start < settled.values[0]
        ):
            yield _year_hit(paper, said, settled.values, "elsewhere")


def _beside_true_year(paper: Paper, said: Said[FinancialYear]) -> bool:
    """Whether it is told together with the year of the report, as what a rolling year takes in of the year before."""
    text = paper.document.folded.text
    for other in _of_sentence(paper.facts.years, said.passage.offset):
        if same((other.mention.start,), _true_years(paper)):
            first, last = sorted((said.mention.span, other.mention.span))
            if _JOINED.fullmatch(text, first.end, last.start):
                return True
    return False


def _is_of_other_quarter(paper: Paper, said: Said[FinancialYear]) -> bool:
    """Whether it says of which year another quarter is that was named on purpose: "Quarter 4 of 2019/20 was sent"."""
    settled = paper.facts.settled.quarters
    return any(
        quarter.mention.year_span == said.mention.span
        and settled.values
        and not fits(quarter.mention.quarters, settled.values)
        and (not _case(quarter, settled) or _beside_true_quarter(quarter, settled, paper))
        for quarter in _of_sentence(paper.facts.quarters, said.passage.offset)
    )


def _year_hit(paper: Paper, said: Said[FinancialYear], true: tuple[int, ...], case: str) -> Hit:
    words = paper.words(said.span)
    expected = render_year(words, true[0]) if len(true) == 1 and case != "elsewhere" else ""
    names = " and ".join(map(year_name, true))
    return Hit(said.span, {"said": f'"{words}"', "true": names, "expected": expected}, case, f"year:{said.span.start}")


CHECK = Check(
    name="agreement",
    run=_run,
    options=Agreement,
    offers=frozenset({"said", "true", "expected"}),
    cases=frozenset({"anchored", "majority", "subject", "dates", "elsewhere"}),
)
