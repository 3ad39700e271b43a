"""Patterns that are compiled when they are first needed do what patterns of ``re`` do."""

from __future__ import annotations

import pickle
import re

import pytest

from ppb_lint.model.regex import regex


def test_it_searches_as_a_pattern_does() -> None:
    number = regex(r"(?P<number>\d+)(?: of)?", re.IGNORECASE)
    assert [found["number"] for found in number.finditer("3 OF 12")] == ["3", "12"]
    assert number.sub("#", "3 of 12") == "# #"
    assert number.fullmatch("12") is not None


def test_what_it_is_can_be_asked() -> None:
    number = regex(r"(?P<number>\d+)", re.IGNORECASE)
    assert number.pattern == r"(?P<number>\d+)"
    assert number.flags & re.IGNORECASE
    assert number.groupindex["number"] == 1


def test_bytes_are_searched_with_bytes() -> None:
    assert regex(rb"%PDF-\d").match(b"%PDF-1.7") is not None


def test_nothing_is_compiled_before_it_is_needed() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("(")


def test_it_goes_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(regex("a+b"))).findall("aab b") == ["aab"]
