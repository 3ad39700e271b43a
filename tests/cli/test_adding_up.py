"""``--statistics`` and ``--timings``: tables for people, which no program has to read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Start = Callable[..., Any]


def test_statistics_stand_below_the_report(ppb_lint: Start, faulty: Path) -> None:
    answer = ppb_lint(faulty, "--statistics")
    (row,) = [line.split() for line in answer.out.splitlines() if line.startswith("implication-topic")]
    assert (answer.status, row) == (1, ["implication-topic", "1", "1", "0", "0"])


def test_timings_name_rules_that_found_nothing(ppb_lint: Start, clean: Path) -> None:
    answer = ppb_lint(clean, "--timings", "--select", "placeholder", "--select", "section-order")
    first, *rest = [line.split() for line in answer.out.splitlines()[-4:]]
    assert first == ["rule", "seconds", "share"]
    assert {row[0] for row in rest} == {"placeholder", "section-order", "all"}


def test_tables_keep_out_of_the_way_of_programs(ppb_lint: Start, faulty: Path) -> None:
    answer = ppb_lint(faulty, "--statistics", "--timings", "--format", "json")
    assert json.loads(answer.out)["summary"]["files"] == 1
    assert "implication-topic" in answer.err
    assert "all rules" in answer.err


def test_nobody_is_told_what_was_not_asked_for(ppb_lint: Start, faulty: Path) -> None:
    assert "papers  errors" not in ppb_lint(faulty).out
    assert "share" not in ppb_lint(faulty).out
