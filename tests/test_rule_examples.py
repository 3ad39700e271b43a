"""Every example of every rule is a test: silent where it must be, exact where it speaks, mended by its fix."""

from __future__ import annotations

import pytest

from ppb_lint.app.settled.knowledge import learn
from ppb_lint.app.trying import bench_for
from ppb_lint.engine.examples import cases, unproved, verify_one
from ppb_lint.engine.stage import Bench
from ppb_lint.rules.shape import Rule

KNOWN = learn()
CASES = [(rule, kind, number) for rule in KNOWN.rules for kind, number, _ in cases(rule)]


@pytest.fixture(scope="module")
def bench() -> Bench:
    return bench_for(KNOWN)


def test_no_rule_file_has_a_fault() -> None:
    assert [str(fault) for fault in KNOWN.faults] == []
    assert KNOWN.rules


@pytest.mark.parametrize(("rule", "kind", "number"), CASES, ids=[f"{rule.id}-{kind}-{n}" for rule, kind, n in CASES])
def test_example(rule: Rule, kind: str, number: int, bench: Bench) -> None:
    assert verify_one(rule, kind, number, bench) == ()


@pytest.mark.parametrize("rule", KNOWN.rules, ids=lambda rule: rule.id)
def test_a_rule_shows_what_it_is_for(rule: Rule) -> None:
    assert list(unproved(rule)) == [], "for every rule that it yields to, one valid example has to show the silence"
    assert len(rule.examples.valid) >= 3
    assert len(rule.examples.invalid) >= 3
