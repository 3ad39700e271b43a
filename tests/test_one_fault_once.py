"""No fault is told twice: what another rule says beside the one whose example it is must be meant and written down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from ppb_lint.app.settled.knowledge import learn
from ppb_lint.app.trying import bench_for
from ppb_lint.checks import CHECKS
from ppb_lint.engine.checking import check
from ppb_lint.engine.stage import set_up
from ppb_lint.model.finding import Finding, Severity, Stage
from ppb_lint.rules.shape import Rule

KNOWN = learn()
BENCH = bench_for(KNOWN)
LIST = Path(__file__).with_name("one_fault_once.yaml")
MEANT = {(pair["owner"], pair["beside"]): pair["because"] for pair in yaml.safe_load(LIST.read_text("utf-8")) or ()}
SHOWN = [rule for rule in KNOWN.rules if rule.stage is Stage.SETTLED and not rule.opt_in]
"""The rules of which everybody is told."""


def beside(owner: Rule) -> Iterator[tuple[str, str]]:
    """Rules that speak beside the owner in its invalid examples, each with what both of them said."""
    rules = SHOWN if owner in SHOWN else [*SHOWN, owner]
    for example in owner.examples.invalid:
        paper = set_up(owner, example, BENCH, example.text).paper
        findings = check(paper, rules, CHECKS).findings
        own = [finding for finding in findings if finding.rule == owner.id]
        for other in findings:
            twin = next((f for f in own if f.rule != other.rule and tell_the_same(f, other)), None)
            if twin and other.severity is not Severity.NOTE:
                yield other.rule, f"{twin.message!r} and {other.message!r} on {other.text!r}"


def tell_the_same(one: Finding, other: Finding) -> bool:
    """Whether two findings are about the same words, or name the same fact."""
    if one.fact and one.fact == other.fact:
        return True
    if not len(one.span) or not len(other.span):
        # What is missing stands nowhere; it is the same thing only if it is missing under the same heading.
        return one.span.touches(other.span) and one.place.heading == other.place.heading
    return one.span.touches(other.span)


PAIRS = {rule.id: dict(beside(rule)) for rule in KNOWN.rules}


@pytest.mark.parametrize("rule", KNOWN.rules, ids=lambda rule: rule.id)
def test_nothing_speaks_beside_the_owner_unless_it_is_meant(rule: Rule) -> None:
    twice = [f"{other}: {said}" for other, said in PAIRS[rule.id].items() if (rule.id, other) not in MEANT]
    assert twice == [], f"let one of the two yield, or write the pair down in {LIST.name} with the reason"


@pytest.mark.parametrize(("owner", "other"), MEANT)
def test_every_pair_that_is_written_down_still_happens(owner: str, other: str) -> None:
    assert other in PAIRS.get(owner, {}), "nothing speaks there any more: take the pair off the list"


@pytest.mark.parametrize(("pair", "because"), MEANT.items())
def test_every_pair_has_its_reason(pair: tuple[str, str], because: str) -> None:
    assert len(because.split()) > 5, pair


def test_most_faults_are_told_by_their_owner() -> None:
    """Else silence beside the owner would prove nothing."""
    told = 0
    for rule in SHOWN:
        paper = set_up(rule, rule.examples.invalid[0], BENCH, rule.examples.invalid[0].text).paper
        told += any(finding.rule == rule.id for finding in check(paper, SHOWN, CHECKS).findings)
    assert told > len(SHOWN) * 0.8
