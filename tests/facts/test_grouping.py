"""Numbers whose commas do not part thousands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.facts.grouping import groupings
from tests.facts.growth import growth


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("There were 12,0005 visits.", "12,0005"),
        ("There were 1,23,4 visits.", "1,23,4"),
        ("It cost £1,50,000 or so.", "£1,50,000"),
        ("£12,50", "£12,50"),
        ("some 587,30 loans", "587,30"),
        ("there were 17,10.", "17,10"),
        ("1234,567 people", "1234,567"),
        ("5,064\n52,10\n-146", "52,10"),
    ],
)
def test_one_that_is_wrong(text: str, said: str) -> None:
    assert [(g.said, g.span.of(text)) for g in groupings(text)] == [(said, said)]


@pytest.mark.parametrize(
    "text",
    [
        "1,204 and 12,345,678.90",
        "grounds 2,4,6 and 8",
        "wards 1,12,14",
        "Options 1,23",
        "on May 12,2005",
        "In January 2020,340 people came",
        "ring 01928,583",
        "at 351234,384567",
        "2,4-D",
        "in Year 5,20 were absent",
        "rooms 12,14",
        "12,14\nParks",
        "at 10,30 am",
        "53.3412,-2.7345",
    ],
)
def test_lists_dates_and_references_are_none(text: str) -> None:
    assert list(groupings(text)) == []


@given(st.integers(0, 10**12), st.sampled_from(["", "£"]))
def test_no_number_that_is_written_right_is_accused(value: int, sign: str) -> None:
    assert list(groupings(f"There were {sign}{value:,} of them.")) == []


@pytest.mark.parametrize("piece", ["1,2,", "1", "12,34 came and went and came again ", "items "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    assert growth(lambda text: list(groupings(text)), piece) < 8
