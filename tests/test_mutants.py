"""A check that is broken in one of three ways must be found out by the examples of its rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from ppb_lint.app.settled.knowledge import learn
from ppb_lint.app.trying import bench_for
from ppb_lint.checks import CHECKS
from ppb_lint.checks.base import Check, Paper
from ppb_lint.engine.examples import verify
from ppb_lint.model.finding import Hit

KNOWN = learn()
BENCH = bench_for(KNOWN)


def silent(check: Check, paper: Paper, options: Any) -> Iterator[Hit]:
    return iter(())


def shifted(check: Check, paper: Paper, options: Any) -> Iterator[Hit]:
    return (replace(hit, span=hit.span.shifted(1)) for hit in check.run(paper, options))


def doubled(check: Check, paper: Paper, options: Any) -> Iterator[Hit]:
    return (hit for hit in check.run(paper, options) for _ in range(2))


Mutation = Callable[[Check, Paper, Any], Iterator[Hit]]


def mutant(check: Check, mutation: Mutation) -> Check:
    return replace(check, run=lambda paper, options: mutation(check, paper, options))


@pytest.mark.parametrize("name", sorted(CHECKS))
@pytest.mark.parametrize("mutation", [silent, shifted, doubled], ids=lambda mutation: mutation.__name__)
def test_a_broken_check_is_found_out(name: str, mutation: Mutation) -> None:
    rules = [rule for rule in KNOWN.rules if rule.check == name]
    assert rules, "a check that no rule uses is tried by nobody"
    broken = replace(BENCH, checks={**CHECKS, name: mutant(CHECKS[name], mutation)})
    assert any(verify(rule, broken) for rule in rules)


def test_whole_checks_are_not_accused() -> None:
    """Else the test above could not fail."""
    assert [fault for rule in KNOWN.rules for fault in verify(rule, BENCH)] == []
