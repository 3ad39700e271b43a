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


def show(results: Results, notes: bool) -> None:
    """Write the report on standard output, in colours if that is a terminal."""
    page = Page(min(shutil.get_terminal_size((100, 24)).columns, _WIDEST), notes)
    write = write_coloured if _in_colours() else write_plain
    write(lines(results, page), sys.stdout)


def _in_colours() -> bool:
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return False
    return not os.environ.get("NO_COLOR")
