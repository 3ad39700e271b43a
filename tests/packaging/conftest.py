"""The project, built and installed as its users get it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = (
    "src",
    "rules",
    "examples",
    "ci",
    "action.yml",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    ".pre-commit-hooks.yaml",
    ".gitignore",
)
GIT = ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]


def told(command: list[str | Path], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program that must not need anything of the checkout or of this process."""
    surroundings = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "COLUMNS")}
    return subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env={**surroundings, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        stdin=subprocess.DEVNULL,
    )


def committed(folder: Path) -> Path:
    """The folder as a repository with everything in it committed."""
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "everything"]):
        done = told([*GIT, *command], folder)
        assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that a release is made of, and none of those that lie about in a checkout."""
    folder = tmp_path_factory.mktemp("source")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, folder / part)
    return folder


@pytest.fixture(scope="session")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that pip would build."""
    folder = tmp_path_factory.mktemp("wheel")
    built = told([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], source)
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    """The interpreter of a fresh environment that has what we depend on, and not us."""
    made = told([sys.executable, "-m", "venv", "--without-pip", tmp_path / "venv"], tmp_path)
    assert made.returncode == 0, made.stderr
    place = {"base": str(tmp_path / "venv"), "platbase": str(tmp_path / "venv")}
    # Path lines of a .pth are taken as they are: what is installed there is seen, its own .pth files are not.
    Path(sysconfig.get_path("purelib", "venv", place), "dependencies.pth").write_text(sysconfig.get_path("purelib"))
    return Path(sysconfig.get_path("scripts", "venv", place), "python")
