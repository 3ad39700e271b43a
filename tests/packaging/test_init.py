"""Somebody who has never seen the tool types what ``init`` prints, and nothing else, and has a working gate."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import committed, told
from tests.packaging.test_install import install

pytestmark = pytest.mark.slow
STOPPED, PASSED = 1, 0


class Newcomer:
    """Somebody in a fresh folder, with nothing but the command, git and pre-commit."""

    def __init__(self, folder: Path, command: Path) -> None:
        self.folder = folder
        self.path = os.pathsep.join([str(command.parent), str(Path(sys.executable).parent), os.environ["PATH"]])
        folder.mkdir()

    def types(self, line: str) -> tuple[int, str]:
        done = told(
            ["bash", "-c", line],
            self.folder,
            PATH=self.path,
            HOME=str(self.folder.parent),
            PRE_COMMIT_HOME=str(self.folder.parent / "pre-commit"),
            GIT_AUTHOR_NAME="N", GIT_AUTHOR_EMAIL="n@example.org", GIT_COMMITTER_NAME="N",
            GIT_COMMITTER_EMAIL="n@example.org",
        )  # fmt: skip
        return done.returncode, done.stdout + done.stderr

    def follows(self, printed: str) -> None:
        """Types the lines that are shown as lines to type, each as it is."""
        lines = [line[4:] for line in printed.splitlines() if line.startswith("    ")]
        assert lines
        for line in lines:
            status, answer = self.types(line)
            assert status == PASSED, f"{line}\n{answer}"

    def commits(self, paper: Path, name: str) -> tuple[int, str]:
        shutil.copy(paper, self.folder / name)
        return self.types(f"git add '{name}' && git commit -m '{name}'")


def gate_works(newcomer: Newcomer, examples: Path) -> None:
    status, answer = newcomer.commits(examples / "faulty.docx", "faulty.docx")
    assert status == STOPPED, answer
    assert "[quarter-agreement]" in answer
    assert newcomer.types("git restore --staged faulty.docx && rm faulty.docx")[0] == PASSED
    status, answer = newcomer.commits(examples / "clean.docx", "clean.docx")
    assert status == PASSED, answer
    # The lock file that Word lays beside an open draft is no paper, whatever is in it.
    status, answer = newcomer.commits(examples / "faulty.docx", "~$clean.docx")
    assert status == PASSED, answer
    status, answer = newcomer.types("ppb-lint .")
    assert (status, "1 file: no errors" in answer) == (PASSED, True), answer


def test_from_a_folder(wheel: Path, source: Path, environment: Path, tmp_path: Path) -> None:
    newcomer = Newcomer(tmp_path / "papers", install(environment, wheel))
    status, printed = newcomer.types("ppb-lint init")
    assert status == PASSED, printed
    assert "installed from a folder of this machine" in printed
    assert "    git init\n" in printed
    newcomer.follows(printed)
    gate_works(newcomer, source / "examples")
    before = {
        path: path.read_bytes() for path in newcomer.folder.rglob("*") if path.is_file() and ".git/" not in str(path)
    }
    status, printed = newcomer.types("ppb-lint init")
    assert (status, "Written" in printed) == (PASSED, False)
    newcomer.follows(printed)
    assert {path: path.read_bytes() for path in before} == before


def test_from_a_repository(source: Path, environment: Path, tmp_path: Path) -> None:
    repository = committed(Path(shutil.copytree(source, tmp_path / "ppb-lint")))
    newcomer = Newcomer(tmp_path / "papers", install(environment, f"git+file://{repository}"))
    assert newcomer.types("git init")[0] == PASSED
    status, printed = newcomer.types("ppb-lint init --ci gitlab")
    assert status == PASSED, printed
    head = told(["git", "rev-parse", "HEAD"], repository).stdout.strip()
    assert f"There ppb-lint is installed from git+file://{repository}@{head}." in printed
    newcomer.follows(printed)
    gate_works(newcomer, source / "examples")
