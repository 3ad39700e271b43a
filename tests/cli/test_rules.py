"""The commands for those who keep the rules."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Start = Callable[..., Any]
ROOT = Path(__file__).parents[2]
TWELVE = [
    "header-field",
    "section-missing",
    "section-empty",
    "section-order",
    "section-repeated",
    "heading-spelling",
    "quarter-agreement",
    "financial-year-agreement",
    "period-dates",
    "impossible-date",
    "implication-topic",
    "repeated-paragraph",
    "placeholder",
]


def test_list(ppb_lint: Start) -> None:
    answer = ppb_lint("rules", "list")
    assert answer.status == 0
    assert set(TWELVE) <= {line.split()[0] for line in answer.out.splitlines()}


@pytest.mark.parametrize("rule", TWELVE)
def test_explain(ppb_lint: Start, rule: str) -> None:
    answer = ppb_lint("rules", "explain", rule)
    assert answer.status == 0
    assert answer.out.startswith(f"{rule} (")
    for part in ("Severity: ", "Why:", "Wrong:", "Right:", "To allow it:"):
        assert part in answer.out


def test_an_unknown_rule(ppb_lint: Start) -> None:
    answer = ppb_lint("rules", "explain", "placeholders")
    assert answer.status == 2
    assert answer.err == "ppb-lint: there is no rule called placeholders; did you mean placeholder?\n"


def test_page(ppb_lint: Start) -> None:
    answer = ppb_lint("rules", "page")
    assert answer.status == 0
    assert answer.out.startswith("# Rules\n")
    assert all(f"\n### {rule}\n" in answer.out for rule in TWELVE)


def test_a_page_for_each_rule(ppb_lint: Start, tmp_path: Path) -> None:
    into = tmp_path / "new" / "rules"
    assert ppb_lint("rules", "page", "--into", str(into)).status == 0
    index = (into / "index.md").read_text("utf-8")
    for rule in TWELVE:
        assert (into / f"{rule}.md").read_text("utf-8").startswith(f"# {rule}\n")
        assert f"({rule}.md)" in index


def test_pages_that_cannot_be_written_are_told(ppb_lint: Start, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    answer = ppb_lint("rules", "page", "--into", str(tmp_path / "file"))
    assert answer.status == 2
    assert "cannot be written" in answer.err


def test_schema_is_the_committed_one(ppb_lint: Start) -> None:
    committed = (ROOT / "rules" / "rule.schema.json").read_text(encoding="utf-8")
    assert json.loads(ppb_lint("rules", "schema").out) == json.loads(committed)


def test_our_own_rules_keep_their_examples(ppb_lint: Start) -> None:
    answer = ppb_lint("rules", "test")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.endswith(", no failures.\n")


def test_a_new_rule_works_as_it_stands(ppb_lint: Start, tmp_path: Path) -> None:
    answer = ppb_lint("rules", "new", "drafting/no-slang", "--rules", tmp_path / "ours")
    assert answer.status == 0
    assert Path(answer.out.strip()) == tmp_path / "ours" / "drafting" / "no-slang.yaml"
    assert (tmp_path / "ours" / "rule.schema.json").is_file()
    answer = ppb_lint("rules", "test", tmp_path / "ours")
    assert answer.status == 0
    assert answer.out.startswith("1 rule with 2 examples tried, no failures")
    assert "no-slang" in ppb_lint("rules", "list", "--rules", tmp_path / "ours").out


def test_a_rule_is_not_written_over(ppb_lint: Start, tmp_path: Path) -> None:
    ppb_lint("rules", "new", "drafting/no-slang", "--rules", tmp_path)
    answer = ppb_lint("rules", "new", "drafting/no-slang", "--rules", tmp_path)
    assert answer.status == 2
    assert "is there already" in answer.err


@pytest.mark.parametrize("name", ["no-slang", "drafting/No Slang", "../x/y", ""])
def test_a_name_that_is_none(ppb_lint: Start, tmp_path: Path, name: str) -> None:
    answer = ppb_lint("rules", "new", name, "--rules", tmp_path)
    assert answer.status == 2
    assert "such as drafting/my-rule" in answer.err
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written(ppb_lint: Start, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    answer = ppb_lint("rules", "new", "drafting/x", "--rules", tmp_path / "file")
    assert answer.status == 2
    assert "cannot be written" in answer.err


def test_an_example_that_fails_is_told(ppb_lint: Start, tmp_path: Path) -> None:
    path = Path(ppb_lint("rules", "new", "drafting/no-slang", "--rules", tmp_path).out.strip())
    path.write_text(path.read_text().replace("message: says", "message: said"))
    answer = ppb_lint("rules", "test", tmp_path)
    assert answer.status == 1
    assert 'no-slang: invalid example 1: expected the message "said "lorem ipsum""' in answer.out


def test_a_broken_rule_is_told(ppb_lint: Start, tmp_path: Path) -> None:
    path = Path(ppb_lint("rules", "new", "drafting/no-slang", "--rules", tmp_path).out.strip())
    path.write_text(path.read_text().replace("severity: warning", "severity: dreadful"))
    for command in ("list", "page"):
        assert ppb_lint("rules", command, "--rules", tmp_path).status == 2
    answer = ppb_lint("rules", "test", tmp_path)
    assert answer.status == 2
    assert 'no-slang.yaml:5:11: severity: "dreadful", expected error' in answer.err
