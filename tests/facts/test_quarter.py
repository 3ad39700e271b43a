"""Every way of naming a quarter, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.facts.quarter import quarters, render
from tests.facts.growth import growth

SECOND = [
    ("Q2", "Q", "Q2"),
    ("Q 2", "Q", "Q 2"),
    ("Q.2", "Q", "Q.2"),
    ("q2", "Q", "q2"),
    ("Qtr 2", "digit", "2"),
    ("Qtr. 2", "digit", "2"),
    ("Quarter 2", "digit", "2"),
    ("QUARTER 2", "digit", "2"),
    ("quarter (2)", "digit", "2"),
    ("Quarter-2", "digit", "2"),
    ("quarter no. 2", "digit", "2"),
    ("Quarter Two", "number-word", "Two"),
    ("quarter two", "number-word", "two"),
    ("Quarter II", "roman", "II"),
    ("second quarter", "ordinal-word", "second"),
    ("Second Quarter", "ordinal-word", "Second"),
    ("second-quarter", "ordinal-word", "second"),
    ("second financial quarter", "ordinal-word", "second"),
    ("2nd Quarter", "ordinal-number", "2nd"),
    ("2nd Qtr", "ordinal-number", "2nd"),
    ("2ND QUARTER", "ordinal-number", "2ND"),
]


@pytest.mark.parametrize(("said", "form", "number"), SECOND)
def test_all_ways_of_saying_the_second_quarter_have_one_value(said: str, form: str, number: str) -> None:
    text = f"Receive the {said} monitoring report."
    (mention,) = quarters(text)
    assert (mention.quarters, mention.form) == ((2,), form)
    assert mention.span.of(text) == said
    assert mention.number_span.of(text) == number
    assert (mention.year, mention.year_span, mention.calendar) == (None, None, False)


@pytest.mark.parametrize(
    ("said", "values", "number"),
    [
        ("Quarter 3 & 4", (3, 4), "3 & 4"),
        ("Quarters 3 and 4", (3, 4), "3 and 4"),
        ("Q3/Q4", (3, 4), "Q3/Q4"),
        ("Q3/4", (3, 4), "Q3/4"),
        ("Q3-4", (3, 4), "Q3-4"),
        ("Q3 & Q4", (3, 4), "Q3 & Q4"),
        ("Q3 and 4", (3, 4), "Q3 and 4"),
        ("Q1-Q3", (1, 2, 3), "Q1-Q3"),
        ("Q1 to Q3", (1, 2, 3), "Q1 to Q3"),
        ("Q1, Q2 and Q3", (1, 2, 3), "Q1, Q2 and Q3"),
        ("Quarter 3 and Quarter 4", (3, 4), "3 and Quarter 4"),
        ("Quarter 1 to Quarter 3", (1, 2, 3), "1 to Quarter 3"),
        ("third and fourth quarters", (3, 4), "third and fourth"),
        ("3rd & 4th quarter", (3, 4), "3rd & 4th"),
        ("first, second and third quarters", (1, 2, 3), "first, second and third"),
        ("quarters one and two", (1, 2), "one and two"),
        ("first two quarters", (1, 2), "first two"),
        ("first three quarters", (1, 2, 3), "first three"),
        ("half-year", (1, 2), "half-year"),
        ("half yearly", (1, 2), "half yearly"),
        ("mid-year", (1, 2), "mid-year"),
        ("second half-year", (3, 4), "second"),
        ("six months to 30 September", (1, 2), "six months to 30 September"),
        ("six months ended 31 March", (3, 4), "six months ended 31 March"),
        ("nine months to 31st December", (1, 2, 3), "nine months to 31st December"),
    ],
)
def test_several_quarters_at_once(said: str, values: tuple[int, ...], number: str) -> None:
    text = f"Performance for the {said} was good."
    (mention,) = quarters(text)
    assert mention.quarters == values
    assert mention.span.of(text) == said
    assert mention.number_span.of(text) == number


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("Half-Year Report April to September 2024", (1, 2)),
        ("Half-Year Report (October 2024 to March 2025)", (3, 4)),
        ("Half-year report to 31 March 2025", (3, 4)),
        ("Half-yearly update ending March 2025", (3, 4)),
        ("Half-year report, to be heard in March 2025", (1, 2)),
        ("the half-year and what is planned from October to March", (1, 2)),
    ],
)
def test_a_half_year_is_the_one_whose_days_follow(said: str, values: tuple[int, ...]) -> None:
    (mention,) = quarters(said)
    assert mention.quarters == values


def test_a_half_is_one_only_of_a_year() -> None:
    assert [m.quarters for m in quarters("in the first half of 2023/24 and the second half of the year")] == [
        (1, 2),
        (3, 4),
    ]
    assert [m.year for m in quarters("in the first half of 2023/24, and in H2 2024/25")] == [2023, 2024]
    assert (
        quarters("the first half of the meeting, half of the residents, housing policy H1 and the mid-year estimates")
        == ()
    )


@pytest.mark.parametrize(
    ("text", "quarter", "year", "said"),
    [
        ("Quarter 2 2023/24", 2, 2023, "2023/24"),
        ("Quarter 2 of 2023/24", 2, 2023, "2023/24"),
        ("Quarter 2 - 2010/11", 2, 2010, "2010/11"),
        ("Quarter 2 (2023/24)", 2, 2023, "2023/24"),
        ("(Q2 2025/26)", 2, 2025, "2025/26"),
        ("Q1 2025-26", 1, 2025, "2025-26"),
        ("Q2 23/24", 2, 2023, "23/24"),
        ("Q2-2023/24", 2, 2023, "2023/24"),
        ("second quarter of 2010/11", 2, 2010, "2010/11"),
        ("the second quarter's 2010/11 report", 2, 2010, "2010/11"),
        ("Quarter 4 of the financial year 2019 -20", 4, 2019, "2019 -20"),
        ("2023/24 Quarter 2", 2, 2023, "2023/24"),
        ("2023/24 - Q2", 2, 2023, "2023/24"),
    ],
)
def test_the_year_beside_a_quarter(text: str, quarter: int, year: int, said: str) -> None:
    (mention,) = quarters(text)
    assert mention.quarters == (quarter,)
    assert mention.year == year
    assert mention.year_span is not None
    assert mention.year_span.of(text) == said
    assert not mention.calendar


def test_a_year_belongs_to_one_quarter_only() -> None:
    found = quarters("Q4 2022/23 and Q1 2023/24")
    assert [(m.quarters, m.year) for m in found] == [((4,), 2022), ((1,), 2023)]


def test_a_malformed_year_is_attached_without_a_value() -> None:
    text = "Quarter 2 of 2023/25"
    (mention,) = quarters(text)
    assert mention.year is None
    assert mention.year_span is not None
    assert mention.year_span.of(text) == "2023/25"


@pytest.mark.parametrize(
    "text", ["first quarter of 2025", "Q1 2025", "Quarter 1, 2025", "first quarter of the calendar year 2025"]
)
def test_a_bare_calendar_year(text: str) -> None:
    (mention,) = quarters(text)
    assert (mention.quarters, mention.year, mention.calendar) == ((1,), None, True)


@pytest.mark.parametrize(
    "text",
    [
        "three quarters of residents",
        "Three-quarters of an hour",
        "a quarter of an hour",
        "the first quarter of an hour",
        "a quarter of a million pounds, a quarter of a year",
        "the city's Cultural Quarter",
        "Cultural Quarter 2 opens",
        "the last quarter, the previous quarter, the next quarter, the final quarter, the same quarter",
        "quarter ending 30 June",
        "each quarter 2 visits are made",
        "this quarter I attended",
        "in the quarter one of the homes closed",
        "Quarter 5 and Q5 and Q0",
        "PQ1, Q1a, Q2.1, Q12, Q2/13, headquarters 2",
        "Q1. Do you agree with the plan?",
        "Q1: What is it?",
        "A survey.\nQ2 Are you well?",
    ],
)
def test_what_is_no_quarter(text: str) -> None:
    assert quarters(text) == ()


def test_a_question_mark_elsewhere_does_not_make_a_question_of_it() -> None:
    assert [m.quarters for m in quarters("Q1. Targets were met.\nWhy?")] == [(1,)]
    assert [m.quarters for m in quarters("What of Q1?")] == [(1,)]


def test_neighbours_that_are_compared_stay_apart() -> None:
    assert [m.quarters for m in quarters("compared with Q1, Q2 was better")] == [(1,), (2,)]
    assert [m.quarters for m in quarters("Q1 and 4 others; Q2 and 75% of them; Q2 12/15 met")] == [(1,), (2,), (2,)]


def test_a_paragraph_ends_a_mention() -> None:
    assert quarters("second\nquarter") == ()
    assert [m.year for m in quarters("Quarter 2\n2023/24")] == [None]


def test_the_year_is_no_second_quarter_number() -> None:
    text = "SUBJECT: Performance Management Report for Quarter 2 2023/24"
    (mention,) = quarters(text)
    assert mention.number_span.of(text) == "2"


def test_mentions_come_in_order_with_their_places() -> None:
    text = "Q3 then the first half of 2023/24 then Quarter 1 then 4th quarter"
    found = quarters(text)
    assert [m.span.of(text) for m in found] == ["Q3", "first half", "Quarter 1", "4th quarter"]


@pytest.mark.parametrize(
    ("said", "quarter", "expected"),
    [
        ("first", 2, "second"),
        ("First", 2, "Second"),
        ("FIRST", 2, "SECOND"),
        ("Q1", 2, "Q2"),
        ("1st", 2, "2nd"),
        ("1ST", 2, "2ND"),
        ("3", 4, "4"),
        ("one", 2, "two"),
        ("I", 2, "II"),
        ("second quarter's", 3, "third quarter's"),
    ],
)
def test_render_keeps_the_way_of_saying(said: str, quarter: int, expected: str) -> None:
    assert render(said, quarter) == expected


@pytest.mark.parametrize(("said", "quarter"), [("half-year", 1), ("3 & 4", 1), ("first", 5), ("first", 0)])
def test_render_refuses_what_it_cannot_say(said: str, quarter: int) -> None:
    with pytest.raises(ValueError, match="quarter"):
        render(said, quarter)


@given(st.sampled_from([said for said, _, _ in SECOND]), st.integers(1, 4))
def test_what_is_rendered_is_read_again(said: str, quarter: int) -> None:
    (before,) = quarters(said)
    (after,) = quarters(render(said, quarter))
    assert after.quarters == (quarter,)
    number = before.number_span
    replaced = said[: number.start] + render(number.of(said), quarter) + said[number.end :]
    assert quarters(replaced)[0].quarters == (quarter,)


@pytest.mark.parametrize(
    "piece",
    ["quarter second Q 5 first and second or third ", "Q1, Q2 and Q3/Q4 - ", "Q2 2023/24 ", "half six months to "],
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    assert growth(quarters, piece) < 8
