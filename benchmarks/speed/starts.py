"""What one paper costs, from the prompt to the prompt."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.speed.cost import PYTHON, Cost, cost
from benchmarks.speed.papers import as_word, texts
from benchmarks.speed.row import Row

COMMAND = (PYTHON, "-m", "ppb_lint")
_TIMES = 11


def starts(folder: Path, surroundings: Mapping[str, str]) -> Iterator[Row]:
    """A clean report of three pages, for the first time and again."""
    paper = folder / "draft.docx"
    paper.write_bytes(as_word(next(texts(False))))
    command = [*COMMAND, str(paper)]
    cost(command, surroundings, 1)
    typer, both = _importing("typer", surroundings), _importing("typer, lxml.etree", surroundings)
    cold = cost(command, surroundings, _TIMES, lambda: forget(surroundings))
    yield Row(
        "a clean report of three pages, cold ÷ `import typer, lxml.etree`",
        cold.cpu / both.cpu,
        3,
        detail=_of(cold, both),
    )
    warm = cost(command, surroundings, _TIMES)
    yield Row(
        "the same, unchanged since the last run ÷ `import typer`", warm.cpu / typer.cpu, 3, detail=_of(warm, typer)
    )
    options = cost([*command, "--format", "json"], surroundings, _TIMES)
    yield Row(
        "the same with an option, read by typer ÷ `import typer`", options.cpu / typer.cpu, detail=_of(options, typer)
    )


def forget(surroundings: Mapping[str, str]) -> None:
    """Take earlier answers away, so that papers are checked again; the rules stay known."""
    shutil.rmtree(Path(surroundings["PPB_LINT_CACHE"]) / "papers", ignore_errors=True)


def _importing(modules: str, surroundings: Mapping[str, str]) -> Cost:
    return cost([PYTHON, "-c", f"import {modules}"], surroundings, _TIMES)


def _of(own: Cost, other: Cost) -> str:
    return f"{own.cpu * 1000:.0f} ms, {own.peak:.0f} MB ÷ {other.cpu * 1000:.0f} ms, {other.peak:.0f} MB"
