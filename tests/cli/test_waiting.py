"""A bar for those who wait, and nothing for anybody else."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from ppb_lint.cli import waiting
from ppb_lint.cli.waiting import MANY, bar

ROOT = Path(__file__).parents[2]


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def screen(monkeypatch: pytest.MonkeyPatch, patience: float = 0.0, term: str = "xterm") -> Screen:
    """Standard error as a terminal, before which somebody sits; set within a test, since pytest sets it too."""
    shown = Screen()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setattr(waiting, "PATIENCE", patience)
    monkeypatch.setenv("TERM", term)
    return shown


def test_many_files_that_take_their_time(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = screen(monkeypatch)
    with bar() as watch:
        assert watch is not None
        for done in range(1, MANY + 1):
            watch(done, MANY)
    assert "Checking papers" in shown.getvalue()
    assert f"{MANY}/{MANY}" in shown.getvalue()


def test_few_files(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = screen(monkeypatch)
    with bar() as watch:
        assert watch is not None
        watch(1, MANY - 1)
    assert shown.getvalue() == ""


def test_a_quick_run(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = screen(monkeypatch, patience=60.0)
    with bar() as watch:
        assert watch is not None
        watch(1, 1000)
    assert shown.getvalue() == ""


def test_a_dumb_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    screen(monkeypatch, term="dumb")
    with bar() as watch:
        assert watch is None


def test_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with bar() as watch:
        assert watch is None


def test_nothing_is_loaded_for_it_where_nobody_waits() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys, ppb_lint.cli.waiting; print('rich' in sys.modules)"],
        capture_output=True, text=True, encoding="utf-8", check=True, cwd=ROOT / "src",
    )  # fmt: skip
    assert done.stdout == "False\n"
