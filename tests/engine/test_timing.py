"""Each rule is timed if a clock is given, and by no other clock."""

from __future__ import annotations

from itertools import count

from ppb_lint.engine.checking import check
from tests.engine.fakes import CHECKS, paper_of, rule

RULES = (rule("a", {"quarter": {}}), rule("b", {"nothing": {}}))


def test_every_rule_takes_what_the_clock_says() -> None:
    ticks = count()
    outcome = check(paper_of("1.0 PURPOSE\n\nThe quarter.\n"), RULES, CHECKS, lambda: next(ticks) * 0.5)
    assert outcome.seconds == {"a": 0.5, "b": 0.5}


def test_without_a_clock_nothing_is_timed() -> None:
    assert check(paper_of("1.0 PURPOSE\n\nThe quarter.\n"), RULES, CHECKS).seconds == {}
