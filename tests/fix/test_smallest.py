"""Only words that change are changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.engine.edits import apply
from ppb_lint.fix.smallest import smallest
from ppb_lint.model.finding import Edit
from ppb_lint.model.span import Span

WORDS = st.lists(st.sampled_from(["the", "first", "quarter's", "2023/24", " ", ",", "\t"]), max_size=8).map("".join)


@pytest.mark.parametrize(
    ("old", "new", "taken", "put"),
    [
        ("first quarter", "second quarter", "first", "second"),
        ("the first quarter", "the second quarter", "first", "second"),
        ("2023/24", "2024/25", "2023/24", "2024/25"),
        ("first,", "second,", "first", "second"),
        ("quarter", "quarters", "quarter", "quarters"),
        ("policy", "policy and financial", "", " and financial"),
        ("the the", "the", " the", ""),
        ("same", "same", "", ""),
    ],
)
def test_words_that_stay_are_left_out(old: str, new: str, taken: str, put: str) -> None:
    edit = smallest(Edit(Span(0, len(old)), new), old)
    assert (edit.span.of(old), edit.replacement) == (taken, put)


@given(WORDS, WORDS)
def test_the_outcome_is_the_same(old: str, new: str) -> None:
    text = f"<{old}>"
    edit = Edit(Span(1, 1 + len(old)), new)
    assert apply(text, [smallest(edit, text)]) == apply(text, [edit])
