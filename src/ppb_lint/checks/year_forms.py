"""Whether a financial year is written as one: a year and the next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.financial_year import FinancialYear
from ppb_lint.facts.financial_year import render as render_year
from ppb_lint.facts.region import Region
from ppb_lint.facts.said import Said
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape

_QUARTER_BEFORE = regex(
    r"(?:\bq ?[1-4]|\b(?:quarter|qtr)s?(?: (?:[1-4]|one|two|three|four))?)(?: of)?,? \(?$", re.IGNORECASE
)
_APART = 3
_FIGURES = regex(r"\d+")


class YearForms(Shape, frozen=True):
    """In which subjects a dash between two years does not join several of them."""

    of_one_year: tuple[Pattern, ...] = ()
    """What the subject of a report on a single year says."""
    plans: tuple[Pattern, ...] = ()
    """What a subject says that names a plan over several years."""


def _run(paper: Paper, options: YearForms) -> Iterator[Hit]:
    for said in paper.facts.years:
        malformed = said.mention.kind == "malformed" and not _are_two_years(said)
        if malformed or (said.mention.kind == "plan" and _is_no_plan(said, options)):
            yield _hit(paper, said)


def _are_two_years(said: Said[FinancialYear]) -> bool:
    """ "Word 2007/2010", "the games of 2012/2016": two years in full, some way apart, are an alternative."""
    years = [int(part) for part in _FIGURES.findall(said.passage.text[said.passage.start : said.passage.end])]
    return len(years) == 2 and min(years) > 1000 and years[1] - years[0] >= _APART


def _is_no_plan(said: Said[FinancialYear], options: YearForms) -> bool:
    """Whether one year must be meant: right after a quarter, or alone in the subject of a report on performance."""
    words = said.passage.text
    if len(_FIGURES.findall(words[said.passage.start : said.passage.end])) > 2:
        return False  # "2023/24 to 2025/26" is clear enough.
    if _QUARTER_BEFORE.search(words[: said.passage.start]):
        return True
    one = any(pattern.search(words) for pattern in options.of_one_year)
    return said.region is Region.SUBJECT and one and not any(plan.search(words) for plan in options.plans)


def _hit(paper: Paper, said: Said[FinancialYear]) -> Hit:
    words = paper.words(said.span)
    return Hit(
        said.span, {"said": words, "expected": _expected(paper, said.mention, words)}, fact=f"year:{said.span.start}"
    )


def _expected(paper: Paper, year: FinancialYear, words: str) -> str:
    """The year of the report, where one half of what stands there is right in it; "" where either may be wrong."""
    first, last = (int(part) for part in _FIGURES.findall(words)[:2])
    for start in paper.facts.settled.year.values:
        if first % 100 == start % 100 or last % 100 == (start + 1) % 100:
            try:
                return render_year(words, start)
            except ValueError:
                return ""
    return ""


CHECK = Check(name="year-forms", run=_run, options=YearForms, offers=frozenset({"said", "expected"}))
