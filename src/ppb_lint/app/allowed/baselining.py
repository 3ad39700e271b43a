"""Writes a baseline of what is found today, and takes out of one what is found no more."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.app.allowed import baseline as baselines
from ppb_lint.app.allowed.allowances import seen_from
from ppb_lint.app.allowed.baseline import Entry
from ppb_lint.app.allowed.leftovers import CHECK, is_stale
from ppb_lint.app.kept.shelf import own_shelf
from ppb_lint.app.replacing import replace_file
from ppb_lint.app.request import Request
from ppb_lint.app.run import run_with_rules
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.model.result import FileResult, Results, Status

BASELINE = ".ppb-lint-baseline.json"


class Listed(Struct, frozen=True):
    """A baseline that was written."""

    file: str
    entries: int
    papers: int
    gone: int = 0
    """How many entries were taken out."""


def create(request: Request, file: str, *, overwrite: bool) -> tuple[Results, Listed | None]:
    """List everything that is found; nothing is written where the command, the configuration or a rule is wrong.

    Raises:
        WrongRequest: there is such a list, or it cannot be written.
    """
    if os.path.exists(file) and not overwrite:
        raise WrongRequest(RequestCode.FILE_EXISTS, file=file)
    results, rules = run_with_rules(replace(request, baseline=None, shelf=own_shelf()), io.BytesIO())
    if results.faults:
        return results, None
    about_waivers = {rule.id for rule in rules() if rule.check == CHECK}
    entries = {entry for result in results.files for entry in _entries(result, file) if entry.rule not in about_waivers}
    _write(file, baselines.written(entries))
    return results, Listed(file, len(entries), len({entry.path for entry in entries}))


def prune(request: Request) -> tuple[Results, Listed | None]:
    """Take out of the baseline of a request what the papers do not need any more, and papers that are gone.

    Raises:
        WrongRequest: there is no such list, or it cannot be written.
    """
    file = request.baseline or BASELINE
    there = baselines.load(file)
    results, rules = run_with_rules(replace(request, baseline=file, shelf=own_shelf()), io.BytesIO())
    if results.faults or there.faults:
        return results, None
    run_rules = rules()
    met = {seen_from(file, result.path, os.getcwd()): result for result in results.files}
    folder = Path(file).parent
    kept = [
        entry
        for entry in there.entries
        if (
            not is_stale(entry.rule, entry.fingerprint, met[entry.path], run_rules)
            if entry.path in met
            else (folder / entry.path).exists()
        )
    ]
    if len(kept) != len(there.entries):
        _write(file, baselines.written(kept))
    return results, Listed(file, len(kept), len({entry.path for entry in kept}), len(there.entries) - len(kept))


def _entries(result: FileResult, file: str) -> Iterator[Entry]:
    if result.status is not Status.UNREADABLE:
        path = seen_from(file, result.path, os.getcwd())
        yield from (Entry(path, f.rule, f.fingerprint) for report in result.reports for f in report.findings)


def _write(file: str, text: str) -> None:
    target = Path(file)
    there = target.exists()
    try:
        replace_file(target, text.encode(), like=target if there else None)
        if not there:
            target.chmod(0o644)  # It holds no words of any paper, and lies in the repository.
    except OSError as error:
        raise WrongRequest(RequestCode.CANNOT_WRITE, file=file, why=error.strerror or "") from error
