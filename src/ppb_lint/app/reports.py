"""Writes the reports that were asked for, each to its file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from ppb_lint.app.discovery import PAPERS
from ppb_lint.app.replacing import replace_file
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.model.result import Results
from ppb_lint.report.forms import Form, render
from ppb_lint.report.told import Told


class Asked(Struct, frozen=True):
    """A report that somebody wants."""

    form: Form
    file: str


def asked_for(options: Iterable[str]) -> tuple[Asked, ...]:
    """What ``--report`` options mean, each of them ``FORMAT=FILE``.

    Raises:
        WrongRequest: ``NO_REPORT``.
    """
    return tuple(map(_asked, options))


def _asked(option: str) -> Asked:
    name, _, file = option.partition("=")
    if not file or name not in list(Form):
        raise WrongRequest(RequestCode.NO_REPORT, asked=option, formats=", ".join(Form))
    return Asked(Form(name), file)


def write_reports(asked: Iterable[Asked], told: Told) -> None:
    """Write each report whole or not at all; a report from before is replaced, and only its owner may read it.

    Raises:
        WrongRequest: ``IS_PAPER`` or ``CANNOT_WRITE``.
    """
    for report in asked:
        path = Path(os.path.realpath(report.file))
        _require_no_paper(path, report.file, told.results)
        try:
            replace_file(path, render(report.form, told).encode("utf-8", "replace"))
        except OSError as error:
            raise WrongRequest(RequestCode.CANNOT_WRITE, file=report.file, why=error.strerror or "") from error


def _require_no_paper(path: Path, file: str, results: Results) -> None:
    if path.exists() and not path.is_file():
        raise WrongRequest(RequestCode.CANNOT_WRITE, file=file, why="it is no file")
    if path.suffix.casefold() in PAPERS:  # A slip of the keyboard must not cost anybody a draft that was not read now.
        raise WrongRequest(RequestCode.IS_PAPER, file=file)
    if path.exists() and any(os.path.realpath(paper.path) == str(path) for paper in results.files):
        raise WrongRequest(RequestCode.IS_PAPER, file=file)
