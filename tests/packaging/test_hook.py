"""The hooks do in a repository of papers what their users expect, run by pre-commit itself."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import committed, told

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory, source: Path) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    shutil.copy(source / "examples" / "clean.docx", folder / "clean.docx")
    shutil.copy(source / "examples" / "faulty.docx", folder / "FAULTY.DOCX")
    shutil.copy(source / "examples" / "faulty.md", folder / "README.md")
    (folder / "~$clean.docx").write_bytes(b"lock")
    shutil.copytree(source / "examples" / "our-rules", folder / "our-rules")
    return committed(folder)


def test_the_hooks_check_papers_and_rules_and_nothing_else(source: Path, papers: Path, tmp_path: Path) -> None:
    hook = committed(Path(shutil.copytree(source, tmp_path / "hook")))
    command = [sys.executable, "-m", "pre_commit", "try-repo", hook, "--all-files", "--verbose"]
    done = told(command, papers, PRE_COMMIT_HOME=str(tmp_path / "home"))
    assert done.returncode == 1, done.stdout + done.stderr
    assert "clean.docx\n" in done.stdout
    assert "FAULTY.DOCX\n" in done.stdout
    assert "[quarter-agreement]" in done.stdout
    assert "README.md" not in done.stdout
    assert "~$" not in done.stdout
    assert "2 files:" in done.stdout
    assert "ppb-lint rules...........................................................Passed" in done.stdout
    assert "1 rule with 2 examples tried, no failures." in done.stdout
