"""Writes the golden files anew: ``python -m tests.cli.golden``. Read what has changed before you commit it."""

from __future__ import annotations

import contextlib
import io
import os
from pathlib import Path
from unittest import mock

from ppb_lint.cli.start import run

HERE = Path(__file__).parent / "golden"
PAPERS = ("examples/faulty.md", "examples/clean.docx", "examples/none.docx")


def printed(form: str) -> str:
    """What the command prints in a form."""
    page = io.StringIO()
    surroundings = mock.patch.dict(os.environ, {"COLUMNS": "100", "CI": ""})
    with surroundings, contextlib.chdir(Path(__file__).parents[2]), contextlib.redirect_stdout(page):
        run(["--notes", "--format", form, *PAPERS])
    return page.getvalue()


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    for form in ("terminal", "github", "markdown"):
        (HERE / f"faulty.{form}").write_text(printed(form), encoding="utf-8")
