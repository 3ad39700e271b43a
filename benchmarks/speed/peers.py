"""The same texts under other linters of prose, each installed into a folder of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.speed.cost import Cost, cost
from benchmarks.speed.papers import write_texts
from benchmarks.speed.row import Row
from benchmarks.speed.starts import COMMAND, forget

_PACKAGES = ("textlint", "textlint-rule-prh", "markdownlint-cli2")
_SAME = """version: 1
rules:
  - expected: the figure
    pattern: /\\[insert [^\\]]*\\]/
  - expected: this quarter
    pattern: /first quarter period/
"""
"""Two of our findings, said to textlint: a placeholder, and the quarter of another report."""
_GOALS = {"proselint": 5.0, "textlint": 12.0}


def peers(folder: Path, surroundings: Mapping[str, str], count: int) -> Iterator[Row]:
    """Each peer's cost ÷ ours on so many texts, without findings and with."""
    commands = _installed(folder)
    for faulty in (False, True):
        texts = folder / ("faulty" if faulty else "clean")
        write_texts(texts, count, faulty)
        ours = cost([*COMMAND, "--jobs", "1", str(texts)], surroundings, 2, lambda: forget(surroundings))
        for name, command in commands.items():
            theirs = cost([*command, *_paths(name, texts)], {**os.environ, "HOME": str(folder)}, 2)
            kind = "with findings" if faulty else "clean"
            what = f"{name} ÷ ours, {count} texts, {kind}"
            yield Row(what, theirs.cpu / ours.cpu, _GOALS.get(name), least=True, detail=_of(theirs, ours))


def _installed(folder: Path) -> dict[str, Sequence[str]]:
    home = folder / "peers"
    home.mkdir()
    venv.create(home / "python", with_pip=True)
    binary = home / "python" / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([binary / "pip", "install", "-q", "proselint"], check=True, stderr=subprocess.DEVNULL)
    found: dict[str, Sequence[str]] = {"proselint": [str(binary / "proselint"), "check"]}
    if npm := shutil.which("npm"):
        subprocess.run([npm, "install", "--silent", "--prefix", home, *_PACKAGES], check=True, cwd=home)
        (home / "same.yml").write_text(_SAME, encoding="utf-8")
        (home / ".textlintrc.json").write_text(json.dumps({"rules": {"prh": {"rulePaths": [str(home / "same.yml")]}}}))
        tools = home / "node_modules" / ".bin"
        found["textlint"] = [str(tools / "textlint"), "--config", str(home / ".textlintrc.json")]
        found["markdownlint-cli2"] = [str(tools / "markdownlint-cli2")]
    return found


def _paths(name: str, texts: Path) -> list[str]:
    return [str(file) for file in sorted(texts.glob("*.md"))]


def _of(theirs: Cost, ours: Cost) -> str:
    return f"{theirs.cpu:.1f} s, {theirs.peak:.0f} MB ÷ {ours.cpu:.1f} s, {ours.peak:.0f} MB"
