"""Fixes keep the form of what they replace, and edits are made where they were planned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.engine.edits import apply
from ppb_lint.engine.fixing import in_form_of, plan
from ppb_lint.model.finding import Edit, Hit
from ppb_lint.model.span import Span
from tests.engine.fakes import fix


@pytest.mark.parametrize(
    ("model", "words", "expected"),
    [
        ("policy", "financial", "financial"),
        ("POLICY", "financial", "FINANCIAL"),
        ("Policy", "financial", "Financial"),
        ("First Quarter", "second quarter", "Second Quarter"),
        ("First quarter", "second quarter", "Second quarter"),
        ("Q1", "Q2", "Q2"),
        ("1st", "2nd", "2nd"),
        ("1ST QUARTER", "2nd quarter", "2ND QUARTER"),
        ("2023/24", "2024/25", "2024/25"),
        ("A", "the", "The"),
        ("quarter one", "quarter two", "quarter two"),
        ("", "words", "words"),
        ("health", "Health and Social Care", "Health and Social Care"),
    ],
)
def test_capitals_are_those_of_the_words_replaced(model: str, words: str, expected: str) -> None:
    assert in_form_of(model, words) == expected


def test_no_fix_where_the_right_words_are_not_known() -> None:
    hit = Hit(Span(0, 5), {"expected": ""})
    assert plan(hit, fix(), "first") is None
    assert plan(Hit(Span(0, 5)), fix(), "first") is None
    assert plan(Hit(Span(0, 5), {"expected": "first"}), fix(), "first") is None
    assert plan(hit, None, "first") is None


def test_words_may_be_taken_out() -> None:
    planned = plan(Hit(Span(0, 5)), fix(""), "first")
    assert planned is not None
    assert [e.replacement for e in planned.edits] == [""]


def test_edits_are_made_at_the_places_of_the_old_text() -> None:
    assert (
        apply("one two three", [Edit(Span(8, 13), "3"), Edit(Span(0, 3), "first"), Edit(Span(3, 3), ",")])
        == "first, two 3"
    )


@pytest.mark.parametrize("edits", [[(0, 3), (2, 4)], [(0, 99)], [(3, 1)], [(-1, 2)]])
def test_edits_that_cannot_be_made_are_refused(edits: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="Edit"):
        apply("one two", [Edit(Span(*edit), "x") for edit in edits])


@given(st.text(max_size=30), st.lists(st.integers(0, 30), unique=True, max_size=8))
def test_text_between_edits_is_left_alone(text: str, cuts: list[int]) -> None:
    ends = sorted(min(cut, len(text)) for cut in cuts)
    spans = [Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False) if a < b]
    assert apply(text, [Edit(span, span.of(text)) for span in spans]) == text
    assert len(apply(text, [Edit(span, "") for span in spans])) == len(text) - sum(map(len, spans))
