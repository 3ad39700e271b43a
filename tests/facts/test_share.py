"""Percentages beside their numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.facts.number_word import number_of
from ppb_lint.facts.share import shares
from tests.facts.growth import growth


@pytest.mark.parametrize(
    "text",
    [
        "12 of 16 (72%) passed",
        "12 out of the 16 checks (72 per cent)",
        "of the 16, 12 (72%)",
        "Of 16 measures, 12 were met (72%).",
        "72% (12 of 16)",
        "72% (12/16)",
        "12/16 (72%)",
        "12 (72%) of the 16",
        "12 of 16, or 72%, passed",
        "twelve of sixteen (72%)",
        "It was the time of the pandemic. Twelve of sixteen (72%) stayed.",
        "there were 16 replies, of which 12 (72%) agreed",
    ],
)
def test_one_share_in_many_wordings(text: str) -> None:
    (share,) = shares(text)
    assert (share.part, share.whole, share.percent) == (12, 16, 72)
    assert share.span.of(text).startswith("72")
    assert not share.holds


@pytest.mark.parametrize(
    "text",
    [
        "12 of 16 (up 72%)",
        "12 of 16 (72% of the budget)",
        "about 12 of 16 (72%)",
        "12 of the 16 schools, or three quarters (72%)",
        "16 of 12 (72%)",
        "a rise of 12 on 16 (72%)",
        "£12 of £16 (72%)",
        "12 of 16.5 (72%)",
    ],
)
def test_what_is_no_share(text: str) -> None:
    assert list(shares(text)) == []


def test_a_part_of_a_part_has_the_part_for_its_whole() -> None:
    found = [(s.part, s.whole) for s in shares("Of the 16 measures, 12 (75%) are met, of which 3 (25%) are new.")]
    assert found == [(12, 16), (3, 12)]


@given(st.integers(2, 5000), st.data(), st.integers(0, 2))
def test_the_rounded_share_always_holds(whole: int, data: st.DataObject, places: int) -> None:
    part = data.draw(st.integers(1, whole))
    (share,) = shares(f"In all {part:,} of {whole:,} ({100 * part / whole:.{places}f}%) passed.")
    assert share.holds


@pytest.mark.parametrize(("said", "value"), [("1,204", 1204), ("£12.5", 12.5), ("twenty-one", 21), ("Nine", 9)])
def test_numbers_in_figures_and_words(said: str, value: float) -> None:
    assert number_of(said) == value


@pytest.mark.parametrize("said", ["twenty-twenty", "lots", ""])
def test_what_is_no_number(said: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        number_of(said)


@pytest.mark.parametrize(
    "piece",
    [
        "12 of 16 (75%) came and went and came again ",
        "1",
        "of the sixteen 12% there were and went and came ",
        "(12%) ",
        "1,234",
    ],
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    assert growth(lambda text: list(shares(text)), piece) < 8
