"""A run loads only what it needs; counted in modules, since milliseconds differ from machine to machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SLOW = {"spacy", "thinc", "numpy", "rich", "pygments", "docx", "regex", "requests", "asyncio", "multiprocessing"}
_RUN = (
    "import sys; from ppb_lint.cli.start import run; status = run(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
)


def loaded(*arguments: str) -> set[str]:
    """The top-level modules of a process that has run the command."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    words = [sys.executable, "-c", _RUN, *arguments]
    done = subprocess.run(
        words, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60
    )
    return {name.partition(".")[0] for name in done.stderr.split()}


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


def test_the_version_needs_next_to_nothing() -> None:
    assert not loaded("--version") & (SLOW | {"typer", "click", "yaml", "lxml", "pydantic", "re2", "json", "pathlib"})


def test_help_needs_no_reader() -> None:
    assert not loaded("--help") & (SLOW | {"lxml", "yaml", "re2"})
