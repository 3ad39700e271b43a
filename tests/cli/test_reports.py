"""Reports in files, several at once, and what is printed where a build server keeps it."""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Start = Callable[..., Any]
GOLDEN = Path(__file__).parent / "golden"
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("CI", raising=False)


@pytest.mark.parametrize("form", ["terminal", "github", "markdown"])
def test_the_faulty_example_is_told_as_it_always_was(ppb_lint: Start, form: str) -> None:
    """The golden files are written anew with ``python -m tests.cli.golden``, and read before they are committed."""
    told = ppb_lint("--notes", "--format", form, "examples/faulty.md", "examples/clean.docx", "examples/none.docx")
    assert told.out == (GOLDEN / f"faulty.{form}").read_text(encoding="utf-8")


def test_several_reports_beside_what_is_printed(ppb_lint: Start, tmp_path: Path) -> None:
    forms = ("json", "sarif", "github", "gitlab", "junit", "markdown", "html", "terminal")
    wanted = [word for form in forms for word in ("--report", f"{form}={tmp_path / 'new' / form}")]
    told = ppb_lint(*wanted, "examples/faulty.md")
    assert told.status == 1
    assert told.out.startswith("examples/faulty.md\n")
    for form in forms:
        assert "quarter-agreement" in (tmp_path / "new" / form).read_text(encoding="utf-8")
    assert json.loads((tmp_path / "new" / "json").read_text(encoding="utf-8"))["schema"] == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_only_its_owner_may_read_a_report_and_nothing_else_is_left(ppb_lint: Start, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o666)
    ppb_lint("--report", f"json={file}", "examples/clean.md")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["report.json"]


@pytest.mark.parametrize("asked", ["html", "pdf=x.pdf", "json=", "=x", ""])
def test_a_report_that_is_none(ppb_lint: Start, asked: str) -> None:
    told = ppb_lint("--report", asked, "examples/clean.md")
    assert told.status == 2
    assert "--report wants FORMAT=FILE" in told.err
    assert told.out == ""


def test_a_report_is_never_written_over_a_paper(ppb_lint: Start, tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_bytes((ROOT / "examples" / "faulty.md").read_bytes())
    told = ppb_lint("--report", f"markdown={paper}", tmp_path)
    assert told.status == 2
    assert "is a paper" in told.err
    assert paper.read_bytes() == (ROOT / "examples" / "faulty.md").read_bytes()


def test_a_report_is_never_called_like_a_paper(ppb_lint: Start, tmp_path: Path) -> None:
    draft = tmp_path / "another.DOCX"
    draft.write_bytes(b"somebody's work")
    told = ppb_lint("--report", f"html={draft}", "examples/clean.md")
    assert told.status == 2
    assert draft.read_bytes() == b"somebody's work"


@pytest.mark.parametrize("place", ["/dev/null", "examples", "pyproject.toml/x"])
def test_a_report_that_cannot_be_written(ppb_lint: Start, place: str) -> None:
    told = ppb_lint("--report", f"json={place}", "examples/clean.md")
    assert told.status == 2
    assert "cannot be written" in told.err


EXEMPT = "NOT FOR PUBLICATION: paragraph 3\n\n"


@pytest.mark.parametrize("form", ["terminal", "json", "github", "markdown", "gitlab", "junit", "sarif"])
def test_no_words_of_an_exempt_paper_in_the_log_of_a_build(
    ppb_lint: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    draft = (ROOT / "examples" / "faulty.md").read_text(encoding="utf-8")
    (tmp_path / "paper.md").write_text(EXEMPT + draft.replace("[insert figure]", "[insert SECRET]"), encoding="utf-8")
    monkeypatch.setenv("CI", "true")
    told = ppb_lint("--notes", "--format", form, tmp_path)
    assert "placeholder" in told.out
    assert "SECRET" not in told.out + told.err
    # SARIF has the pages of the rules, and so the examples of the rules.
    results = str(json.loads(told.out)["runs"][0]["results"]) if form == "sarif" else told.out
    assert "no policy implications" not in results
    monkeypatch.setenv("CI", "false")
    assert ("SECRET" in ppb_lint("--format", form, tmp_path).out) is (form in ("terminal", "json"))


@pytest.mark.parametrize("form", ["json", "sarif", "github", "gitlab", "junit", "markdown", "html"])
def test_a_broken_rule_is_told_in_every_form(ppb_lint: Start, tmp_path: Path, form: str) -> None:
    (tmp_path / "drafting").mkdir()
    (tmp_path / "drafting" / "no-slang.yaml").write_text("id: no-slang\n", encoding="utf-8")
    told = ppb_lint("--format", form, "--rules", tmp_path, "examples/clean.md")
    assert told.status == 2
    assert "no-slang.yaml" in told.out
    assert "no-slang.yaml" in told.err
