"""What a terminal gets: links where it knows them, no colours where nobody wants any, no more than its width."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ppb_lint.cli.screen import show
from tests.report.samples import WRONG_QUARTER, run

Start = Callable[..., Any]
TELLING = (
    "NO_COLOR", "FORCE_COLOR", "COLORTERM", "TERM_PROGRAM", "VTE_VERSION", "WT_SESSION", "KONSOLE_VERSION",
    "DOMTERM", "KITTY_WINDOW_ID", "FORCE_HYPERLINK",
)  # fmt: skip


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def on_screen(monkeypatch: pytest.MonkeyPatch, *, tables: bool = False, **environment: str) -> str:
    for name in TELLING:
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm-256color", "COLUMNS": "100", **environment}.items():
        monkeypatch.setenv(name, value)
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    show(run(WRONG_QUARTER), notes=False, tables=tables)
    return screen.getvalue()


@pytest.mark.parametrize(
    "environment",
    [
        {"TERM_PROGRAM": "vscode"},
        {"VTE_VERSION": "6800"},
        {"WT_SESSION": "x"},
        {"TERM": "xterm-kitty"},
        {"FORCE_HYPERLINK": "1"},
    ],
)
def test_a_terminal_that_knows_links_gets_them(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    told = on_screen(monkeypatch, **environment)
    assert f"{(Path.cwd() / 'drafts' / 'paper.docx').as_uri()}\x1b\\" in told
    assert "\x1b]8;" in told


@pytest.mark.parametrize(
    "environment",
    [{}, {"VTE_VERSION": "4000"}, {"VTE_VERSION": "x"}, {"TERM_PROGRAM": "vscode", "FORCE_HYPERLINK": "0"}],
)
def test_others_do_not(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    assert "\x1b]8;" not in on_screen(monkeypatch, **environment)


def test_nobody_gets_colours_or_links_against_their_will(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in on_screen(monkeypatch, NO_COLOR="1", TERM_PROGRAM="vscode")


@pytest.mark.parametrize("columns", [40, 80, 100])
def test_the_width_of_the_window_is_kept(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    told = on_screen(monkeypatch, NO_COLOR="1", COLUMNS=str(columns))
    assert max(map(len, told.splitlines())) <= columns


def test_tables_instead_of_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    told = on_screen(monkeypatch, tables=True, NO_COLOR="1")
    assert "errors  warnings  notes" in told
    assert "says" not in told


def test_the_option_for_tables(ppb_lint: Start, faulty: Path) -> None:
    told = ppb_lint("--summary", faulty)
    assert told.status == 1
    assert told.out.startswith("Safer Policy and Performance Board, 24 February 2026\n")
