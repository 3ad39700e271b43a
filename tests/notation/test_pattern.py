"""Patterns of rule files: their places in any script, their case, and no way to make them slow."""

from __future__ import annotations

import time

import pytest

from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern


def test_places_are_counted_in_letters() -> None:
    text = "£5 ŵŷ Ŵyn: TBC, tbc"
    assert [(m.span().start, m.group()) for m in Pattern(r"\btbc\b").finditer(text)] == [(11, "TBC"), (16, "tbc")]


def test_case_counts_where_it_is_asked_to() -> None:
    assert [m.span().start for m in Pattern("tbc").finditer("TBC tbc", any_case=False)] == [4]
    assert Pattern("TBD").search("tbd", any_case=False) is None


def test_named_groups_are_told() -> None:
    match = Pattern(r"no (?P<topic>\w+) implications").search("There are no policy implications")
    assert match is not None
    assert (match.named(), match.span("topic"), match.span(0)) == ({"topic": "policy"}, Span(13, 19), Span(10, 32))


def test_a_group_that_took_no_part_is_empty() -> None:
    match = Pattern(r"(?P<a>x)|(?P<b>y)").search("y")
    assert match is not None
    assert match.named() == {"a": "", "b": "y"}


def test_a_pattern_that_stalls_others_takes_no_time() -> None:
    started = time.process_time()
    assert Pattern("(a+)+$").search("a" * 50_000 + "!") is None
    assert time.process_time() - started < 5, "Python's own engine would not come to an end"


@pytest.mark.parametrize("source", ["(a", "a(?=b)", r"(a)\1", "[z-a]", "a{1001}", "*"])
def test_what_is_no_pattern_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"pattern|expression"):
        Pattern.checked(source)
