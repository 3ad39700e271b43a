"""However it is installed, the command is there with its rules, from any folder."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from tests.packaging.conftest import told

pytestmark = pytest.mark.slow


def install(environment: Path, *what: str | Path) -> Path:
    """Install something, and return the command."""
    pip = [sys.executable, "-m", "pip", "--python", environment, "install", "--no-deps", "--no-build-isolation", "-q"]
    done = told([*pip, *what], environment.parent)
    assert done.returncode == 0, done.stderr
    return environment.parent / "ppb-lint"


def try_out(command: Path, examples: Path, elsewhere: Path) -> None:
    """Use the command as its first users do, in a folder that has nothing to do with it."""
    elsewhere.mkdir()
    assert told([command, "--version"], elsewhere).stdout.startswith("ppb-lint ")
    clean = told([command, examples / "clean.docx"], elsewhere)
    assert (clean.returncode, clean.stderr) == (0, "")
    faulty = told([command, examples / "faulty.docx"], elsewhere)
    assert (faulty.returncode, faulty.stderr) == (1, "")
    assert "[quarter-agreement]" in faulty.stdout
    tried = told([command, "rules", "test"], elsewhere)
    assert (tried.returncode, tried.stderr) == (0, "")
    assert tried.stdout.strip().endswith("no failures.")
    begun = told([command, "rules", "new", "drafting/no-slang", "--rules", "ours"], elsewhere)
    assert (begun.returncode, begun.stderr) == (0, "")


def test_a_wheel_holds_what_is_needed_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    inside = [name for name in names if ".dist-info/" not in name]
    assert {"ppb_lint/_rules/rule.schema.json", "ppb_lint/_rules/rule.template.yaml", "ppb_lint/py.typed"} <= set(
        inside
    )
    assert "ppb_lint/_rules/period/quarter-agreement.yaml" in inside
    assert "ppb_lint/_rules/profiles/halton.yaml" in inside
    assert all(name.startswith("ppb_lint/") for name in inside)
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_a_wheel(wheel: Path, source: Path, environment: Path, tmp_path: Path) -> None:
    try_out(install(environment, wheel), source / "examples", tmp_path / "elsewhere")


def test_pip_install_of_the_folder(source: Path, environment: Path, tmp_path: Path) -> None:
    try_out(install(environment, source), source / "examples", tmp_path / "elsewhere")


def test_an_editable_install(source: Path, environment: Path, tmp_path: Path) -> None:
    try_out(install(environment, "-e", source), source / "examples", tmp_path / "elsewhere")


def test_a_source_release_builds_the_same_wheel(source: Path, wheel: Path, tmp_path: Path) -> None:
    built = told([sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", tmp_path], source)
    assert built.returncode == 0, built.stderr
    (release,) = tmp_path.glob("*.tar.gz")
    pip = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-q", "-w", tmp_path, release]
    again = told([*pip], tmp_path)
    assert again.returncode == 0, again.stderr
    (other,) = tmp_path.glob("*.whl")
    assert sorted(zipfile.ZipFile(other).namelist()) == sorted(zipfile.ZipFile(wheel).namelist())
