"""Fingerprints are few, the same everywhere, and survive whatever stands round the words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.library.winnowing import RUN, WINDOW, fingerprints

SAID = "each service states its aims in a business plan and measures its progress"
WORDS = st.lists(st.sampled_from(SAID.split()), max_size=60)


def test_they_are_the_same_on_every_machine() -> None:
    assert fingerprints(SAID.split()).parts == {288505366, 1253740343, 1999309779, 2062623751}


def test_a_short_paragraph_has_none() -> None:
    assert fingerprints(["none", "within", "the", "meaning"]).parts == frozenset()
    assert len(fingerprints(["none", "within", "the", "meaning", "of"]).parts) == 1


@given(WORDS, WORDS, WORDS, st.lists(st.text("abcdef", min_size=3, max_size=6), min_size=8, max_size=20))
def test_whatever_stands_round_eight_words_they_are_known_again(
    before: list[str], after: list[str], other: list[str], shared: list[str]
) -> None:
    assert fingerprints([*before, *shared]).parts & fingerprints([*other, *shared, *after]).parts


@given(WORDS)
def test_they_are_few(words: list[str]) -> None:
    assert len(fingerprints(words).parts) <= max(len(words) - RUN - WINDOW + 2, 1)


@given(WORDS, st.integers(0, 12))
def test_another_figure_makes_another_paragraph(words: list[str], place: int) -> None:
    told, other = ([*words[:place], figure, *words[place:]] for figure in ("164", "171"))
    assert fingerprints(told).whole != fingerprints(other).whole
    assert fingerprints(told) == fingerprints(list(told))
