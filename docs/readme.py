"""Puts into the README and the pages of docs what the commands really print: ``python docs/readme.py``."""

from __future__ import annotations

import contextlib
import io
import os
import re
from pathlib import Path
from unittest import mock

from ppb_lint.cli.start import run

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", ROOT / "docs" / "writing-rules.md", ROOT / "docs" / "officers.md")
_DAY = "1768435200"  # 15 January 2026: what is allowed in an example is allowed until a day.
_OUTPUT = re.compile(r"(<!-- output: (.+?) -->\n).*?(<!-- end of output -->)", re.DOTALL)
_PAGE = re.compile(r"(<!-- page: (.+?) -->\n).*?(<!-- end of page -->)", re.DOTALL)
_FILE = re.compile(r"(<!-- file: (.+?) -->\n).*?(<!-- end of file -->)", re.DOTALL)


def current(page: str) -> str:
    """A page with the output of its commands as they are now, and the files that it shows."""
    page = _OUTPUT.sub(lambda found: f"{found[1]}```text\n{_printed(found[2].split())}```\n{found[3]}", page)
    page = _PAGE.sub(lambda found: f"{found[1]}\n{_printed(found[2].split())}\n{found[3]}", page)
    return _FILE.sub(lambda found: f"{found[1]}```yaml\n{(ROOT / found[2]).read_text('utf-8')}```\n{found[3]}", page)


def _printed(arguments: list[str]) -> str:
    page = io.StringIO()
    width = mock.patch.dict(os.environ, {"COLUMNS": "100", "SOURCE_DATE_EPOCH": _DAY})
    with width, contextlib.chdir(ROOT), contextlib.redirect_stdout(page):
        run(arguments)
    return page.getvalue()


if __name__ == "__main__":
    for path in PAGES:
        path.write_text(current(path.read_text(encoding="utf-8")), encoding="utf-8")
