"""A run loads only what it needs; counted in modules, since milliseconds differ from machine to machine."""

from __future__ import annotations

import inspect
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SLOW = {"spacy", "thinc", "numpy", "rich", "pygments", "docx", "regex", "requests", "asyncio", "multiprocessing"}
OF_OTHERS = {"typer", "click", "pydantic", "yaml"}
_RUN = (
    "import sys; from ppb_lint.cli.start import run; status = run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
)


def loaded(*arguments: str) -> set[str]:
    """The top-level modules of a process that has run the command."""
    return {name.partition(".")[0] for name in all_loaded(*arguments)}


def all_loaded(*arguments: str) -> set[str]:
    """All its modules."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    words = [sys.executable, "-c", _RUN, *arguments]
    done = subprocess.run(
        words, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("paper", ["clean.docx", "clean.md"])
def test_a_clean_run_loads_nothing_slow(paper: str) -> None:
    modules = loaded("check", f"examples/{paper}")
    assert "ppb_lint" in modules
    assert not modules & SLOW


@pytest.mark.parametrize("form", ["terminal", "json", "github", "markdown"])
def test_a_plain_mistake_is_told_without_anything_slow(tmp_path: Path, form: str) -> None:
    clean = (ROOT / "examples" / "clean.md").read_text(encoding="utf-8")
    (tmp_path / "draft.md").write_text(clean.replace("164", "[insert figure]"), encoding="utf-8")
    assert not loaded("check", "--format", form, str(tmp_path / "draft.md")) & SLOW


def test_a_library_is_looked_up_in_without_anything_slow(tmp_path: Path) -> None:
    library = str(tmp_path / "earlier.library")
    assert "numpy" in loaded("library", "add", "examples", "--library", library)
    modules = all_loaded("check", "examples/clean.md", "--against", library)
    assert "ppb_lint.library.store" in modules
    assert not {name.partition(".")[0] for name in modules} & SLOW


def test_the_version_needs_next_to_nothing() -> None:
    assert not loaded("--version") & (SLOW | {"typer", "click", "yaml", "lxml", "pydantic", "re2", "json", "pathlib"})


def test_help_needs_no_reader() -> None:
    assert not loaded("--help") & (SLOW | {"lxml", "yaml", "re2"})


def test_a_paper_alone_needs_neither_a_parser_for_options_nor_one_for_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PPB_LINT_CACHE", str(tmp_path))
    loaded("examples/clean.docx")
    again = all_loaded("examples/clean.docx")
    assert not {name.partition(".")[0] for name in again} & (SLOW | OF_OTHERS | {"lxml", "re2"})
    assert not {name for name in again if name.startswith(("ppb_lint.checks", "ppb_lint.facts", "ppb_lint.structure"))}
    shutil.rmtree(tmp_path / "papers")
    assert not loaded("examples/clean.docx") & (SLOW | OF_OTHERS)


def test_no_command_can_be_taken_for_a_paper() -> None:
    from ppb_lint.cli.commands import app

    names = {command.name or "" for command in app.registered_commands} | {g.name or "" for g in app.registered_groups}
    assert "check" in names
    assert not {name for name in names if "." in name or "/" in name}


def test_a_paper_alone_is_checked_as_with_the_parser_for_options() -> None:
    from ppb_lint.cli.check import check
    from ppb_lint.cli.checking import carry_out

    asked, done = inspect.signature(check).parameters, inspect.signature(carry_out).parameters
    assert {name: p.default for name, p in asked.items()} == {name: p.default for name, p in done.items()}
