"""Tables of figures, and totals that a sentence tells with their parts."""

from __future__ import annotations

import pytest

from ppb_lint.facts.listed_sum import listed_sums
from ppb_lint.facts.table import Figure, TableCell
from ppb_lint.model.span import Span
from tests.facts.growth import growth


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("1,204", Figure(1204, 0, "")),
        ("-107", Figure(-107, 0, "")),
        ("(107)", Figure(-107, 0, "")),
        ("£2.45m", Figure(2.45, 2, "£m")),
        ("**87.5%**", Figure(87.5, 1, "%")),
        ("n/a", None),
        ("12 homes", None),
        ("", None),
    ],
)
def test_the_number_in_a_cell(words: str, figure: Figure | None) -> None:
    assert TableCell(Span(0, len(words)), words).figure == figure


@pytest.mark.parametrize(
    ("text", "parts", "total"),
    [
        ("there were 41, 39, 36 and 44, making 160.", (41, 39, 36, 44), 160),
        ("£5,000 in 2013/14 and £1,000 in 2015/16, totalling £6,500", (5000, 1000), 6500),
        ("Of the 20 measures, 9 are green, 7 amber and 2 red.", (9, 7, 2), 20),
        ("3.1 10 and 20, making 30", (10, 20), 30),
    ],
)
def test_a_sum_in_a_sentence(text: str, parts: tuple[float, ...], total: float) -> None:
    (found,) = listed_sums(text)
    assert (found.parts, found.total) == (parts, total)
    assert found.holds == (sum(parts) == total)


@pytest.mark.parametrize(
    "text",
    [
        "a loss of £5,000 and a gain of £2,000, making £3,000",
        "3 vans for 12 depots, making 8 trips",
        "Of the 20 measures, 12 are green, 5 amber and 2 red, with one not yet due.",
        "it rose by 30, making 60",
        "£1m and £2,000, making £3m",
    ],
)
def test_what_is_no_plain_sum(text: str) -> None:
    assert list(listed_sums(text)) == []


@pytest.mark.parametrize("piece", ["10, ", "making 10 ", "of the 20 green ", "1"])
def test_time_grows_with_the_length_only(piece: str) -> None:
    assert growth(lambda text: list(listed_sums(text)), piece) < 8
