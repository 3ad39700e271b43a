"""Writes letters to the authors of papers."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ppb_lint.app.replacing import replace_file
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.model.result import Results
from ppb_lint.model.revision import Copied
from ppb_lint.report.letter import letter
from ppb_lint.report.letter_forms import as_html, as_markdown

_WRITERS = {".md": as_markdown, ".markdown": as_markdown, ".html": as_html, ".htm": as_html}


def require_known(file: str) -> None:
    """Make sure that a letter can be written to a file of that name, before anything else is done.

    Raises:
        WrongRequest: ``NO_LETTER``.
    """
    if Path(file).suffix.casefold() not in _WRITERS:
        raise WrongRequest(RequestCode.NO_LETTER, file=file)


def write_letter(results: Results, copies: Iterable[Copied], file: str, *, notes: bool, overwrite: bool) -> None:
    """Write one letter about all papers of a run and their copies.

    Raises:
        WrongRequest: ``FILE_EXISTS`` or ``CANNOT_WRITE``.
    """
    path = Path(file)
    pages = letter(results, notes=notes, copies={copy.path: copy for copy in copies})
    data = _WRITERS[path.suffix.casefold()](pages).encode("utf-8")
    try:
        if path.exists() and path.read_bytes() == data:
            return
        if path.exists() and not overwrite:
            raise WrongRequest(RequestCode.FILE_EXISTS, file=file)
        replace_file(path, data)
    except OSError as error:
        raise WrongRequest(RequestCode.CANNOT_WRITE, file=file, why=error.strerror or "") from error
