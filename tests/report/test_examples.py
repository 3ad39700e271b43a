"""Whoever writes a rule is told what its examples show."""

from __future__ import annotations

import re

import pytest

from ppb_lint.engine.examples import ExampleFault
from ppb_lint.report.examples import EXAMPLES, example_fault_in_words


def test_every_code_of_the_engine_has_words() -> None:
    documented = set(re.findall(r"``([a-z-]+)``", ExampleFault.__doc__ or ""))
    assert documented == set(EXAMPLES)


@pytest.mark.parametrize("code", EXAMPLES)
def test_words_are_whole(code: str) -> None:
    names = re.findall(r"{(\w+)}", EXAMPLES[code])
    told = example_fault_in_words(ExampleFault("a-rule", "invalid", 0, code, dict.fromkeys(names, "words")))
    assert told.startswith("a-rule: invalid example 1: ")
    assert "{" not in told


def test_a_rule_that_yields_is_named_without_an_example() -> None:
    told = example_fault_in_words(ExampleFault("a-rule", "yields-to", 0, "yield-unproved", {"rule": "other"}))
    assert told == "a-rule: yields-to: no valid example has `with-rules: [other]` to show that the rule yields to other"


def test_an_unknown_code_is_told() -> None:
    assert example_fault_in_words(ExampleFault("a", "valid", 1, "odd")) == "a: valid example 2: it fails (odd)"
