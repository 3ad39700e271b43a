"""Ranges of dates and the days up to which a report tells, against the quarters of a financial year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.facts.financial_year import years
from ppb_lint.facts.period import PeriodMention, periods, quarter_end, quarter_start, quarters_of
from ppb_lint.facts.quarter import quarters
from tests.facts.growth import growth


def only(text: str) -> PeriodMention:
    (mention,) = periods(text)
    return mention


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1 April to 30 June 2022", date(2022, 4, 1), date(2022, 6, 30)),
        ("01 July 2023 to 30th September 2023", date(2023, 7, 1), date(2023, 9, 30)),
        ("from 1 April 2023 until 30 June 2023", date(2023, 4, 1), date(2023, 6, 30)),
        ("between 1 July and 30 September 2023", date(2023, 7, 1), date(2023, 9, 30)),
        ("1st January - 31st March 2012", date(2012, 1, 1), date(2012, 3, 31)),
        ("1 October to 31 January 2024", date(2023, 10, 1), date(2024, 1, 31)),
        ("1 December 2022 to 31 January", date(2022, 12, 1), date(2023, 1, 31)),
        ("1-31 March 2023", date(2023, 3, 1), date(2023, 3, 31)),
        ("1st to 31st March 2023", date(2023, 3, 1), date(2023, 3, 31)),
        ("Tuesday 1 April 2025 to Monday 30 June 2025", date(2025, 4, 1), date(2025, 6, 30)),
        ("Period: Quarter 4 - 1st January - 31st March 2012", date(2012, 1, 1), date(2012, 3, 31)),
    ],
)
def test_a_range_of_days(text: str, first: date, last: date) -> None:
    mention = only(text)
    assert mention.start is not None
    assert (mention.kind, mention.cue) == ("range", "")
    assert (mention.start.value, mention.end.value) == (first, last)
    assert not mention.reversed


@pytest.mark.parametrize(
    "text",
    [
        "July - September 2023",
        "July to September 2023",
        "between July and September 2023",
        "July/September 2023",
        "Q2 (Jul-Sep 23)",
        "Jul-Sept '23, as agreed",
        "Jul - Sep 23.",
    ],
)
def test_a_range_of_months(text: str) -> None:
    mention = only(text)
    assert quarters_of(mention) == ((2,), 2023)


@pytest.mark.parametrize("text", ["Jul-Sep 23 visits were made", "Jul to Sep 30", "Jul-Sep 23/24"])
def test_two_figures_after_a_range_of_months_need_not_be_a_year(text: str) -> None:
    assert all(mention.end.year is None for mention in periods(text))


@pytest.mark.parametrize(
    ("text", "said", "cue", "quarters"),
    [
        (
            "the second quarter period to 30th September 2023",
            "period to 30th September 2023",
            "period to",
            ((2,), 2023),
        ),
        ("quarter ended 30 June", "quarter ended 30 June", "quarter ended", ((1,), None)),
        ("quarter ending the 30th June 2023", "quarter ending the 30th June 2023", "quarter ending", ((1,), 2023)),
        ("2010/11 (to September 2010)", "to September 2010", "to", ((2,), 2010)),
        ("up to 31 December", "up to 31 December", "up to", ((3,), None)),
        ("to the end of December 2023", "to the end of December 2023", "to the end of", ((3,), 2023)),
        ("to the end of December", "to the end of December", "to the end of", ((3,), None)),
        ("period ending 31 March 2024", "period ending 31 March 2024", "period ending", ((4,), 2023)),
        ("as at 31 December 2023", "as at 31 December 2023", "as at", ((3,), 2023)),
        ("six months to 30 September 2023", "six months to 30 September 2023", "six months to", ((1, 2), 2023)),
        ("nine months to 31 December", "nine months to 31 December", "nine months to", ((1, 2, 3), None)),
        ("half-year ended 30 September", "half-year ended 30 September", "half-year ended", ((1, 2), None)),
        ("year ended 31 March 2024", "year ended 31 March 2024", "year ended", ((1, 2, 3, 4), 2023)),
        ("performance to 30 June 2008", "to 30 June 2008", "to", ((1,), 2008)),
        ("period to 15 September 2023", "period to 15 September 2023", "period to", None),
        ("period to 31st September 2023", "period to 31st September 2023", "period to", None),
    ],
)
def test_an_end_without_a_beginning(
    text: str, said: str, cue: str, quarters: tuple[tuple[int, ...], int | None] | None
) -> None:
    mention = only(text)
    assert mention.span.of(text) == said
    assert (mention.kind, mention.start, mention.cue) == ("end", None, cue)
    assert quarters_of(mention) == quarters


@pytest.mark.parametrize(
    "text",
    [
        "deferred to 5 May 2023",
        "on 30 September 2023",
        "by the end of March 2024",
        "1 April and 30 June 2023",
        "in July and September 2023",
        "January 1 - December 31, 2003",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert periods(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 April to 30 June 2023", ((1,), 2023)),
        ("1 April to 30 September 2023", ((1, 2), 2023)),
        ("1 April to 31 December 2023", ((1, 2, 3), 2023)),
        ("1 April 2023 to 31 March 2024", ((1, 2, 3, 4), 2023)),
        ("1 January to 31 March 2024", ((4,), 2023)),
        ("1 October 2023 to 31 March 2024", ((3, 4), 2023)),
        ("from 1 April to the end of June", ((1,), None)),
        ("1 April 2022 to 31 March 2024", None),
        ("1 May to 30 June 2023", None),
        ("2 April to 30 June 2023", None),
        ("1 January to 30 June 2023", None),
        ("1 March to 31 May 2023", None),
    ],
)
def test_the_quarters_of_a_range(text: str, expected: tuple[tuple[int, ...], int | None] | None) -> None:
    assert quarters_of(only(text)) == expected


def test_a_year_may_start_elsewhere() -> None:
    assert quarters_of(only("1 January to 31 March 2024"), year_starts=1) == ((1,), 2024)
    assert quarter_end(2023, 4, year_starts=1) == date(2023, 12, 31)


def test_the_fourth_quarter_ends_in_the_second_year() -> None:
    assert quarter_end(2023, 4) == date(2024, 3, 31)
    assert [quarter_start(2023, quarter) for quarter in (1, 2, 3, 4)] == [
        date(2023, 4, 1),
        date(2023, 7, 1),
        date(2023, 10, 1),
        date(2024, 1, 1),
    ]


def test_a_reversed_range() -> None:
    assert only("30 September 2023 to 1 July 2023").reversed
    assert only("September 2023 to July 2023").reversed
    assert not only("September 2023 to September 2023").reversed


@given(st.integers(1995, 2055), st.integers(1, 4), st.integers(1, 12))
def test_every_quarter_is_known_by_its_days(year: int, quarter: int, year_starts: int) -> None:
    first, last = quarter_start(year, quarter, year_starts), quarter_end(year, quarter, year_starts)
    assert (last + timedelta(days=1)).day == 1
    mention = only(f"for {first.day} {first:%B %Y} to {last.day} {last:%B %Y}")
    assert quarters_of(mention, year_starts) == ((quarter,), year)
    assert quarters_of(only(f"period to {last.day} {last:%B %Y}"), year_starts) == ((quarter,), year)


@pytest.mark.parametrize(
    "piece", ["1 March to 2 April and ", "May March June - July to ", "period to the end of ", "1 - 2 - 3 - "]
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    assert growth(periods, piece) < 8


IN_CAPITALS = [
    "Quarters one and two, 2012/13",
    "Quarters 1 and 2",
    "Q3 and 4 of 2012/13",
    "Quarter 1 to Quarter 3",
    "nine months to 31 December 2012",
    "six months ended 30 September",
    "months April to June",
    "April to June 2012",
    "1st to 30th September 2012",
    "between 1 April and 30 June 2012",
    "financial year 2012 to 2013",
]


@pytest.mark.parametrize("said", IN_CAPITALS)
def test_a_subject_in_capitals_names_the_same_period(said: str) -> None:
    assert _periods_of(said.upper()) == _periods_of(said)


def _periods_of(text: str) -> object:
    told = [[day and (day.day, day.month, day.year) for day in (p.start, p.end)] for p in periods(text)]
    return told, [q.quarters for q in quarters(text)], [(y.start, y.kind) for y in years(text)]
