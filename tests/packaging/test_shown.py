"""What the README shows is what the command does."""

from __future__ import annotations

import importlib.util
import re
import zipfile
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def script(path: str) -> ModuleType:
    """One of the project's own scripts, which lie outside the package."""
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", ["README.md", "docs/writing-rules.md", "docs/officers.md"])
def test_the_pages_show_what_is_printed(path: str) -> None:
    page = (ROOT / path).read_text(encoding="utf-8")
    assert script("docs/readme.py").current(page) == page, "run `make readme`"


@pytest.mark.parametrize("name", ["clean", "faulty"])
def test_the_word_drafts_are_made_from_the_markdown_ones(name: str) -> None:
    def parts(data: bytes) -> dict[str, bytes]:
        archive = zipfile.ZipFile(BytesIO(data))
        return {entry: archive.read(entry) for entry in archive.namelist()}

    built = script("examples/build.py").build((ROOT / "examples" / f"{name}.md").read_text(encoding="utf-8"))
    assert parts(built) == parts((ROOT / "examples" / f"{name}.docx").read_bytes()), "run `make examples`"


def test_ci_runs_the_line_that_the_readme_gives() -> None:
    (line,) = re.findall(r"^python -m pip install -e .*$", README, re.MULTILINE)
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    install, _, tests = line.partition(" && ")
    assert install.replace("install -e", "install -q -e") in ci
    assert tests in ci


def test_every_file_that_the_readme_names_is_there() -> None:
    named = set(re.findall(r"`((?:docs|examples)/[\w./-]+|[A-Z]+\.md)`", README))
    assert {"docs/architecture.md", "docs/report.schema.json", "CONTRIBUTING.md"} <= named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_version_is_in_the_changelog() -> None:
    from ppb_lint import __version__

    assert f"\n## {__version__} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
