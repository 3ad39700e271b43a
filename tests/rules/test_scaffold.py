"""A new rule works before anything is filled in, so that its author changes one thing at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from ppb_lint.app.settled.knowledge import learn
from ppb_lint.app.trying import bench_for
from ppb_lint.checks import CHECKS
from ppb_lint.engine.examples import verify
from ppb_lint.model.finding import Stage
from ppb_lint.rules.pack import load_pack
from ppb_lint.rules.scaffold import scaffold

TEMPLATE = (Path(__file__).parents[2] / "rules" / "rule.template.yaml").read_text(encoding="utf-8")


def test_a_new_rule_loads_and_agrees_with_its_examples() -> None:
    pack = load_pack({"drafting/no-slang.yaml": scaffold(TEMPLATE, "drafting", "no-slang").encode()}, CHECKS)
    assert [str(fault) for fault in pack.faults] == []
    (rule,) = pack.rules
    assert (rule.id, rule.topic, rule.stage) == ("no-slang", "drafting", Stage.TRIAL)
    assert verify(rule, bench_for(learn())) == ()


@pytest.mark.parametrize(("topic", "id"), [("drafting", "No Slang"), ("../..", "x"), ("drafting", ""), ("a/b", "c")])
def test_names_that_are_none_are_refused(topic: str, id: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        scaffold(TEMPLATE, topic, id)
