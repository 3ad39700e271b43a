"""The streams that the command speaks on, whatever they are connected to."""

from __future__ import annotations

import io
import os
import shutil
import sys

from ppb_lint.cli.exits import Exit
from ppb_lint.cli.start import PROGRAM
from ppb_lint.model.reasons import WrongRequest
from ppb_lint.model.result import Results
from ppb_lint.report.paint import write_coloured, write_plain
from ppb_lint.report.printable import survive_code_page
from ppb_lint.report.terminal import Page, lines

_WIDEST = 120
"""Longer lines are hard to read, however wide the window is."""


def any_code_page() -> None:
    """Let no sign in a paper or a file name stop us from printing the rest."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=survive_code_page())


def refuse(wrong: WrongRequest) -> Exit:
    """Say in one sentence why a request cannot be carried out."""
    from ppb_lint.report.requests import request_in_words

    print(f"{PROGRAM}: {request_in_words(wrong)}", file=sys.stderr)
    return Exit.WRONG_REQUEST


def show(results: Results, notes: bool, *, tables: bool = False) -> None:
    """Write the report on standard output, in colours if that is a terminal.

    Args:
        tables: whether to show a table for each meeting instead of what was found.
    """
    width = min(shutil.get_terminal_size((100, 24)).columns, _WIDEST)
    write = write_coloured if _in_colours() else write_plain
    if tables:
        from ppb_lint.report.summary import summary

        write(summary(results, width), sys.stdout)
    else:
        write(lines(results, Page(width, notes, os.getcwd() if _knows_links() else "")), sys.stdout)


def _knows_links() -> bool:
    """Whether a click on a path can open the paper; terminals that do not know links may print them as rubbish."""
    forced = os.environ.get("FORCE_HYPERLINK")
    if forced is not None:
        return forced not in ("", "0")
    known = os.environ.get("TERM_PROGRAM") in _LINKING_PROGRAMS or os.environ.get("TERM") in _LINKING_TERMS
    return known or any(os.environ.get(name) for name in _LINKING) or _number("VTE_VERSION") >= _FIRST_VTE


_LINKING_PROGRAMS = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"})
_LINKING_TERMS = frozenset({"xterm-kitty", "xterm-ghostty", "foot", "alacritty", "contour", "wezterm"})
_LINKING = ("WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "KITTY_WINDOW_ID")
_FIRST_VTE = 5000
"""GNOME's terminals know links since 0.50."""


def _number(name: str) -> int:
    value = os.environ.get(name, "")
    return int(value) if value.isascii() and value.isdecimal() else 0


def _in_colours() -> bool:
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return False
    return not os.environ.get("NO_COLOR")
