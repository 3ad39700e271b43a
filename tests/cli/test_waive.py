"""Somebody allows something, or begins with what is there; and nothing is written that is not needed."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("day", "remembering")
Start = Callable[..., Any]
TERMS = ("--because", "settled in March", "--by", "A Patel", "--until", "2026-03-31")


@pytest.fixture
def folder(drafts: Callable[..., Path], clean: Path) -> Path:
    """Of two papers one lacks two figures."""
    folder = drafts(("164", "[insert figure]"), ("212", "[insert number]"))
    (folder / "drafts" / "good.md").write_text(clean.read_text("utf-8"), "utf-8")
    return folder


def findings(ppb_lint: Start, *arguments: str) -> list[dict[str, Any]]:
    answer = json.loads(ppb_lint("--format", "json", *arguments).out)
    reports = [report for file in answer["files"] for report in file["reports"]]
    return [f for report in reports for f in report["findings"] if f["severity"] != "note"]


def test_a_rule_is_allowed_in_one_paper(ppb_lint: Start, folder: Path) -> None:
    (folder / ".ppb-lint.yaml").write_text("profile: halton  # ours\n")
    answer = ppb_lint("waive", "drafts/item-5.md", "placeholder", *TERMS)
    assert (answer.status, answer.err) == (0, "")
    assert answer.out == (
        "drafts/item-5.md: 2 findings of placeholder allowed by A Patel until 31 March 2026. "
        "Written to .ppb-lint.yaml.\n"
    )
    assert (folder / ".ppb-lint.yaml").read_text() == (
        "profile: halton  # ours\n\nwaivers:\n  - rule: placeholder\n    file: drafts/item-5.md\n"
        "    because: settled in March\n    by: A Patel\n    until: 2026-03-31\n"
    )
    assert findings(ppb_lint, "drafts") == []
    answer = ppb_lint("waive", "drafts/item-5.md", "placeholder", *TERMS)
    assert (answer.status, answer.out) == (2, "")
    assert "placeholder finds nothing in drafts/item-5.md that is not allowed already" in answer.err


def test_one_finding_is_allowed(ppb_lint: Start, folder: Path) -> None:
    first, second = findings(ppb_lint, "drafts")
    answer = ppb_lint("waive", "drafts/item-5.md", second["fingerprint"], *TERMS)
    assert "1 finding of placeholder allowed" in answer.out
    assert [f["fingerprint"] for f in findings(ppb_lint, "drafts")] == [first["fingerprint"]]


def test_a_configuration_is_begun_where_there_is_none(
    ppb_lint: Start, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder / "drafts")
    assert ppb_lint("waive", "item-5.md", "placeholder", *TERMS).status == 0
    file = folder / "drafts" / ".ppb-lint.yaml"
    assert "file: ./item-5.md" in file.read_text()
    assert stat.S_IMODE(os.stat(file).st_mode) & 0o444 == 0o444
    assert findings(ppb_lint, ".") == []


def test_elsewhere(ppb_lint: Start, folder: Path) -> None:
    assert ppb_lint("waive", "drafts/item-5.md", "placeholder", *TERMS, "--config", "gate.yaml").status == 0
    assert findings(ppb_lint, "--config", "gate.yaml", "drafts") == []
    assert len(findings(ppb_lint, "drafts")) == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("drafts", "placeholder", *TERMS), "drafts is a folder"),
        (("drafts/none.md", "placeholder", *TERMS), "drafts/none.md cannot be checked"),
        (("drafts/good.md", "placeholder", *TERMS), "placeholder finds nothing in drafts/good.md"),
        (("drafts/item-5.md", "plaiceholder", *TERMS), "did you mean placeholder?"),
        (("drafts/item-5.md", "0123456789abcdef", *TERMS), "0123456789abcdef finds nothing"),
        (("drafts/item-5.md", "placeholder", *TERMS[:5], "soon"), "soon is no date"),
        (("drafts/item-5.md", "placeholder", *TERMS[:5], "2026-02-28"), "2026-02-28 is over already"),
        (("drafts/item-5.md", "placeholder", "--because", " ", *TERMS[2:]), "needs a reason"),
        (("drafts/item-5.md", "placeholder", *TERMS[:3], "", *TERMS[4:]), "needs somebody who allows it"),
        (("drafts/item-5.md", "placeholder", *TERMS[2:]), "--because"),
    ],
)
def test_what_cannot_be_allowed(ppb_lint: Start, folder: Path, arguments: tuple[str, ...], told: str) -> None:
    answer = ppb_lint("waive", *arguments)
    assert (answer.status, answer.out) == (2, "")
    assert told in answer.err
    assert not (folder / ".ppb-lint.yaml").exists()


def test_into_a_broken_configuration_nothing_is_written(ppb_lint: Start, folder: Path) -> None:
    (folder / ".ppb-lint.yaml").write_text("profle: halton\n")
    answer = ppb_lint("waive", "drafts/item-5.md", "placeholder", *TERMS)
    assert answer.status == 2
    assert 'the unknown key "profle"' in answer.err
    assert (folder / ".ppb-lint.yaml").read_text() == "profle: halton\n"


def test_where_there_is_no_sure_place_the_lines_are_told(ppb_lint: Start, folder: Path) -> None:
    (folder / ".ppb-lint.yaml").write_text("{profile: halton}\n")
    answer = ppb_lint("waive", "drafts/item-5.md", "placeholder", *TERMS)
    assert answer.status == 2
    assert "by hand:\n\nwaivers:\n  - rule: placeholder\n    file: drafts/item-5.md\n" in answer.err


def test_a_baseline(ppb_lint: Start, folder: Path) -> None:
    answer = ppb_lint("baseline", "create", "drafts")
    assert answer.status == 0
    file = folder / ".ppb-lint-baseline.json"
    assert f"{file.name} lists 2 findings in 1 paper." in answer.out
    entries = json.loads(file.read_text())["entries"]
    assert [(e["path"], e["rule"], len(e["fingerprint"])) for e in entries] == [
        ("drafts/item-5.md", "placeholder", 16)
    ] * 2
    assert all(set(entry) == {"path", "rule", "fingerprint"} for entry in entries)
    answer = ppb_lint("--baseline", file.name, "drafts")
    assert answer.status == 0
    assert "2 findings allowed by the baseline (add --notes to see them)." in answer.out
    assert "Allowed by the baseline [placeholder]" in " ".join(
        ppb_lint("--baseline", file.name, "--notes", "drafts").out.split()
    )
    paper = folder / "drafts" / "item-5.md"
    paper.write_text(paper.read_text("utf-8").replace("More than a thousand", "[insert number]", 1), "utf-8")
    paper.write_text(paper.read_text("utf-8") + "\n[insert date]\n", "utf-8")
    assert {f["text"] for f in findings(ppb_lint, "--baseline", file.name, "drafts")} >= {"[insert date]"}
    again = ppb_lint("baseline", "create", "drafts")
    assert again.status == 2
    assert "replace it with --overwrite" in again.err
    assert ppb_lint("baseline", "create", "drafts", "--overwrite").status == 0


def test_stale_entries_are_told_and_pruned(ppb_lint: Start, folder: Path) -> None:
    for name in ("mended", "gone"):
        (folder / "drafts" / f"{name}.md").write_text((folder / "drafts" / "item-5.md").read_text("utf-8"), "utf-8")
    ppb_lint("baseline", "create", "drafts", "-o", "b.json")
    (folder / "drafts" / "mended.md").write_text((folder / "drafts" / "good.md").read_text("utf-8"), "utf-8")
    (folder / "drafts" / "gone.md").unlink()
    assert [(f["rule"], f["message"]) for f in findings(ppb_lint, "--baseline", "b.json", "drafts")] == [
        ("waiver-unused", "allows placeholder in drafts/gone.md, and there is no such paper"),
        (
            "waiver-unused",
            "lists placeholder in drafts/mended.md, and it is no longer found there; "
            "`ppb-lint baseline prune` takes it out",
        ),
    ]
    assert findings(ppb_lint, "--baseline", "b.json", "--ignore", "placeholder", "drafts/mended.md")[0][
        "message"
    ].startswith("allows placeholder in drafts/gone.md")
    answer = ppb_lint("baseline", "prune", "drafts", "--baseline", "b.json")
    assert (answer.status, answer.out) == (0, "4 entries taken out of b.json, 2 left.\n")
    assert findings(ppb_lint, "--baseline", "b.json", "drafts") == []
    answer = ppb_lint("baseline", "prune", "drafts", "--baseline", "b.json")
    assert answer.out == "b.json holds nothing that is no longer needed.\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "the baseline b.json cannot be read"),
        ("nonsense", "b.json:1:1: "),
        ('{"schema": 2, "entries": []}', "b.json:1:12: schema: 2, expected 1"),
        ('{"schema": 1, "entries": [{"path": "a"}]}', 'entries[0].rule: nothing, expected the key "rule"'),
    ],
)
def test_a_baseline_that_cannot_be_read(ppb_lint: Start, folder: Path, text: str | None, told: str) -> None:
    if text is not None:
        (folder / "b.json").write_text(text)
    answer = ppb_lint("--baseline", "b.json", "drafts")
    assert answer.status == 2
    assert told in answer.err
    answer = ppb_lint("baseline", "prune", "drafts", "--baseline", "b.json")
    assert (answer.status, answer.out) == (2, "")


def test_a_paper_that_cannot_be_read_is_said(ppb_lint: Start, folder: Path) -> None:
    (folder / "drafts" / "empty.docx").write_bytes(b"")
    answer = ppb_lint("baseline", "create", "drafts")
    assert answer.status == 3
    assert "drafts/empty.docx: This file is empty." in answer.err
    assert "lists 2 findings in 1 paper" in answer.out
