"""Settings of a folder count for the papers in it and for no others."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Start = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path, faulty: Path) -> Path:
    """Two folders with the same faulty paper, one of them with settings."""
    for name in ("settled", "other"):
        (tmp_path / name).mkdir()
        shutil.copy(faulty, tmp_path / name / "paper.md")
    return tmp_path


def settle(folder: Path, text: str) -> None:
    (folder / "settled" / ".ppb-lint.yaml").write_text(text)


def rules_by_folder(answer: Any) -> dict[str, set[str]]:
    return {
        Path(file["path"]).parent.name: {f["rule"] for report in file["reports"] for f in report["findings"]}
        for file in json.loads(answer.out)["files"]
    }


def test_the_nearest_file_of_each_paper_counts(ppb_lint: Start, folder: Path) -> None:
    settle(folder, "off:\n  - {rule: placeholder, because: on purpose}\n")
    found = rules_by_folder(ppb_lint("--format", "json", folder))
    assert "placeholder" in found["other"]
    assert found["other"] - found["settled"] == {"placeholder"}


def test_severity_only_goes_down(ppb_lint: Start, folder: Path) -> None:
    settle(folder, "severity: {quarter-agreement: note}\n")
    answer = ppb_lint("--format", "json", folder / "settled")
    (report,) = json.loads(answer.out)["files"][0]["reports"]
    assert {f["severity"] for f in report["findings"] if f["rule"] == "quarter-agreement"} == {"note"}
    settle(folder, "severity: {repeated-paragraph: error}\n")
    answer = ppb_lint(folder / "settled")
    assert answer.status == 2
    assert '.ppb-lint.yaml:1:32: severity.repeated-paragraph: "error", expected warning or milder' in answer.err


def test_faults_are_told_and_the_papers_are_checked_all_the_same(ppb_lint: Start, folder: Path) -> None:
    settle(folder, "off:\n  - {rule: placeholders, because: x}\nnonsense: 1\n")
    answer = ppb_lint("--format", "json", folder)
    assert answer.status == 2
    assert 'settled/.ppb-lint.yaml:3:1: nonsense: the unknown key "nonsense"' in answer.err
    found = rules_by_folder(answer)
    assert found["settled"] == found["other"]
    settle(folder, "off:\n  - {rule: placeholders, because: x}\n")
    assert 'the unknown rule "placeholders", expected "placeholder"' in ppb_lint(folder).err


def test_a_profile_can_be_settled_and_overridden(ppb_lint: Start, folder: Path) -> None:
    def profile(*options: str) -> str:
        answer = ppb_lint("--format", "json", *options, folder / "settled")
        return str(json.loads(answer.out)["files"][0]["reports"][0]["profile"])

    settle(folder, "profile: england\n")
    assert profile() == "england"
    assert profile("--profile", "halton") == "halton"
    settle(folder, "profile: nowhere\n")
    answer = ppb_lint(folder / "settled")
    assert answer.status == 2
    assert ':1:10: profile: the unknown profile "nowhere"' in answer.err


def test_one_configuration_for_all(ppb_lint: Start, folder: Path) -> None:
    settle(folder, "off:\n  - {rule: placeholder, because: on purpose}\n")
    other = folder / "gate.yaml"
    other.write_text("off:\n  - {rule: implication-topic, because: of the gate}\n")
    found = rules_by_folder(ppb_lint("--config", other, "--format", "json", folder))
    assert found["settled"] == found["other"]
    assert "placeholder" in found["settled"]
    assert "implication-topic" not in found["settled"]


def test_rules_of_the_house(ppb_lint: Start, folder: Path) -> None:
    assert ppb_lint("rules", "new", "drafting/no-lorem", "--rules", folder / "settled" / "ours").status == 0
    settle(folder, "rules: [ours]\n")
    for name in ("settled", "other"):
        with (folder / name / "paper.md").open("a") as paper:
            paper.write("\n10.2 Lorem ipsum.\n")
    found = rules_by_folder(ppb_lint("--format", "json", folder))
    assert found["settled"] - found["other"] == {"no-lorem"}


def test_a_rule_file_with_many_faults_is_told_whole_and_the_rest_runs(ppb_lint: Start, folder: Path) -> None:
    ours = folder / "ours" / "drafting"
    ours.mkdir(parents=True)
    (ours / "typos.yaml").write_text(
        "id: typo\ntitel: T\nseverity: fatal\nwhy: w\ncheck: forbiden-text\nmessage: m\n"
        "stage: settled\nexamples: {vaild: []}\n"
    )
    answer = ppb_lint("--rules", folder / "ours", folder / "other")
    assert answer.status == 2
    assert answer.err.count("typos.yaml:") == 5
    assert all("expected" in line for line in answer.err.splitlines())
    assert "quarter-agreement" in answer.out


def test_a_profile_that_extends_nothing_is_told(ppb_lint: Start, folder: Path) -> None:
    (folder / "ours" / "profiles").mkdir(parents=True)
    (folder / "ours" / "profiles" / "x.yaml").write_text("id: x\nname: X\nextends: nowhere\n")
    answer = ppb_lint("--rules", folder / "ours", folder / "other")
    assert answer.status == 2
    assert 'extends: "nowhere", expected a profile that is there' in answer.err
