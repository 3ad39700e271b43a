"""Puts into the README what the commands really print: ``python docs/readme.py``."""

from __future__ import annotations

import contextlib
import io
import os
import re
from pathlib import Path
from unittest import mock

from ppb_lint.cli.start import run

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
_OUTPUT = re.compile(r"(<!-- output: (.+?) -->\n).*?(<!-- end of output -->)", re.DOTALL)
_FILE = re.compile(r"(<!-- file: (.+?) -->\n).*?(<!-- end of file -->)", re.DOTALL)


def current(readme: str) -> str:
    """The README with the output of its commands as they are now, and the files that it shows."""
    readme = _OUTPUT.sub(lambda found: f"{found[1]}```text\n{_printed(found[2].split())}```\n{found[3]}", readme)
    return _FILE.sub(lambda found: f"{found[1]}```yaml\n{(ROOT / found[2]).read_text('utf-8')}```\n{found[3]}", readme)


def _printed(arguments: list[str]) -> str:
    page = io.StringIO()
    width = mock.patch.dict(os.environ, {"COLUMNS": "100"})
    with width, contextlib.chdir(ROOT), contextlib.redirect_stdout(page):
        run(arguments)
    return page.getvalue()


if __name__ == "__main__":
    README.write_text(current(README.read_text(encoding="utf-8")), encoding="utf-8")
