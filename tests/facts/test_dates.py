"""Every way of writing a date, what no calendar has, and what only looks like a date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.facts.dates import DateMention, dated, dates
from tests.facts.growth import growth


def only(text: str) -> DateMention:
    (mention,) = dates(text)
    return mention


@pytest.mark.parametrize(
    ("said", "style"),
    [
        ("5th November 2024", "ordinal"),
        ("5 November 2024", "plain"),
        ("05 November 2024", "padded"),
        ("5 Nov 2024", "plain"),
        ("5 Nov. 2024", "plain"),
        ("5 NOVEMBER 2024", "plain"),
        ("5th of November, 2024", "ordinal"),
        ("5th day of November 2024", "ordinal"),
        ("5 th November 2024", "ordinal"),
        ("November 5th, 2024", "month-first"),
        ("November 5, 2024", "month-first"),
        ("05/11/2024", "slash"),
        ("5/11/24", "slash"),
        ("5.11.24", "dot"),
        ("05-11-2024", "dash"),
        ("2024-11-05", "iso"),
    ],
)
def test_one_day_in_every_form(said: str, style: str) -> None:
    text = f"The meeting of {said}, at noon"
    mention = only(text)
    assert mention.span.of(text) == said
    assert mention.value == date(2024, 11, 5)
    assert (mention.day, mention.month, mention.year) == (5, 11, 2024)
    assert (mention.impossible, mention.weekday, mention.style) == (False, None, style)


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("Tuesday 5th November 2024", "Tuesday", 1),
        ("Tue 5 Nov 2024", "Tue", 1),
        ("Tuesday, the 5th of November 2024", "Tuesday", 1),
        ("Wednesday, November 6, 2024", "Wednesday", 2),
        ("5 November 2024 (Tuesday)", "Tuesday", 1),
        ("SUNDAY 10 NOVEMBER 2024", "SUNDAY", 6),
    ],
)
def test_the_weekday_beside_a_date(text: str, words: str, number: int) -> None:
    mention = only(text)
    assert mention.weekday == number
    assert mention.weekday_span is not None
    assert mention.weekday_span.of(text) == words
    assert mention.span.contains(mention.weekday_span)


def test_a_verb_is_no_weekday() -> None:
    assert only("The board sat 5 May 2023").weekday is None


def test_the_parts_of_a_date_have_their_places() -> None:
    text = "on Tuesday 5th November 2024 at"
    mention = only(text)
    assert mention.day_span is not None
    assert mention.year_span is not None
    assert [span.of(text) for span in (mention.day_span, mention.month_span, mention.year_span)] == [
        "5th",
        "November",
        "2024",
    ]


@pytest.mark.parametrize(
    ("text", "day", "month", "year"),
    [
        ("30th September", 30, 9, None),
        ("the 30th September", 30, 9, None),
        ("29 February", 29, 2, None),
        ("September 2010", None, 9, 2010),
        ("Sept 2010", None, 9, 2010),
        ("May 2023", None, 5, 2023),
        ("31 March 2023/24", 31, 3, None),
        ("31 March 2023-24", 31, 3, None),
        ("by 30 September 1500 people", 30, 9, None),
        ("by 12 March 20000 leaflets", 12, 3, None),
        ("at 31 December 24 people", 31, 12, None),
        ("5 November 10:30", 5, 11, None),
        ("1-31 March", 31, 3, None),
        ("WA8 7QF 31 March", 31, 3, None),
        ("Minute 31 March 2023", None, 3, 2023),
    ],
)
def test_dates_that_lack_a_part(text: str, day: int | None, month: int, year: int | None) -> None:
    mention = only(text)
    assert (mention.day, mention.month, mention.year, mention.value, mention.impossible) == (
        day,
        month,
        year,
        None,
        False,
    )


@pytest.mark.parametrize(
    "said",
    [
        "31 June 2023",
        "30 February",
        "30th February 2024",
        "29 February 2023",
        "31 September",
        "12 March 20255",
        "31/02/2023",
        "2023-02-30",
        "32nd March 2023",
        "32 March 2023",
        "June 31st, 2023",
    ],
)
def test_what_no_calendar_has(said: str) -> None:
    text = f"held on {said}."
    mention = only(text)
    assert mention.span.of(text) == said
    assert mention.impossible
    assert mention.value is None


def test_the_american_order_is_no_fault_of_the_calendar() -> None:
    mention = only("on 11/25/2024")
    assert (mention.value, mention.impossible, mention.style) == (None, False, "american")


@pytest.mark.parametrize(
    "text",
    [
        "call 01928 31 06 2023",
        "you may 5 march away",
        "the top 5 may be",
        "it may 2023 or march 2024",
        "section 5 March on",
        "Minute 31 March",
        "version 1.10.20 and see 3.4.12",
        "1.10.20 The council agreed",
        "1.2.3.4 and 1.2.2023.4 and clause (2.18.51)",
        "at 5.30 March",
        "25/25/2024 and 0/1/2024 and 1/0/2024",
        "sort code 30-09-12",
        "31/02/23 of them",
        "C-2024-11-05 and ref/05/11/2024",
        "5 March Street",
        "March 5 people left",
        "March 2023/24",
        "page 45 March 2023/24",
        "45 March hares",
        "\u00a330 May be",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == ()


def test_a_date_in_a_cell_of_its_own() -> None:
    assert [m.value for m in dates("Date\n1.10.20\nReport")] == [date(2020, 10, 1)]


def test_both_ends_of_a_tight_range() -> None:
    values = [m.value for m in dates("1 April 2023-31 March 2024, 01/04/2023-30/06/2023")]
    assert values == [date(2023, 4, 1), date(2024, 3, 31), date(2023, 4, 1), date(2023, 6, 30)]


def test_a_year_told_elsewhere() -> None:
    assert dated(only("1 April"), 2022).value == date(2022, 4, 1)
    assert dated(only("29 February"), 2023).impossible


@given(
    st.dates(date(1990, 1, 1), date(2060, 12, 31)),
    st.sampled_from(["%d %B %Y", "%d/%m/%Y", "%Y-%m-%d", "%A %d %b %Y", "%B %d, %Y"]),
)
def test_every_day_of_the_calendar_is_read(day: date, form: str) -> None:
    mention = only(f"on {day.strftime(form)}.")
    assert mention.value == day
    assert mention.weekday in (None, day.weekday())


@pytest.mark.parametrize(
    "piece",
    ["1 2 3 12 2023 2023/ 31 ", "1", "May March June - July to ", "1 March to 2 April and ", "1/1/1/", "Monday the "],
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    assert growth(dates, piece) < 8
