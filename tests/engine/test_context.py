"""The words around a finding: its sentence, cut between words where it is long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.engine.context import LONGEST, around
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from tests.engine.fakes import document_of


def context(text: str, word: str) -> str:
    document = document_of(text)
    start = document.text.index(word)
    return around(Hit(Span(start, start + len(word))), document)


LONG = (
    "1.1 To consider, and to raise any questions or points of clarification, in respect of performance management "
    "for the first quarter period 01 July 2023 to 30th September 2023 and for nothing else at all in this report."
)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("1.1 There are no policy implications.", "policy", "There are no policy implications."),
        ("One here. The word is here. Another one.", "word", "The word is here."),
        ("One here. The word is here. Another one.", "here. The", "One here. The word is here."),
        ("It costs £2.5m at no. 5 in all.", "no.", "It costs £2.5m at no. 5 in all."),
        ("1.1 Numbers too", "1.1", "1.1 Numbers too"),
        (LONG, "first", "…of performance management for the first quarter period 01 July 2023 to 30th…"),
        (LONG, "To consider", "To consider, and to raise any questions or points of clarification, in respect…"),
        (LONG, "this report", "…01 July 2023 to 30th September 2023 and for nothing else at all in this report."),
    ],
)
def test_contexts(text: str, word: str, expected: str) -> None:
    assert context(text, word) == expected


@given(st.text("ab .\t", min_size=1, max_size=400), st.data())
def test_a_context_is_short_and_holds_the_words(text: str, data: st.DataObject) -> None:
    document = document_of(text)
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, min(len(document.text), start + LONGEST)))
    told = around(Hit(Span(start, end)), document)
    assert len(told) <= LONGEST + 2
    assert " ".join(document.text[start:end].split()) in told


def test_very_long_words_are_cut() -> None:
    document = document_of("word " * 200)
    told = around(Hit(Span(0, 900)), document)
    assert told.startswith("word word")
    assert told.endswith("word…")
    assert len(told) <= LONGEST + 2
