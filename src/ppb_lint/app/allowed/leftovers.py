"""Waivers of a configuration and entries of a baseline that have ended, or that no paper needs any more."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from ppb_lint.app.allowed.allowances import Allowances, seen_from
from ppb_lint.app.allowed.file_pattern import matches, names_one
from ppb_lint.app.pipeline import Standard
from ppb_lint.app.settled.config import Allowance
from ppb_lint.engine.telling import tell_of_settings
from ppb_lint.model.document import Kind
from ppb_lint.model.finding import Finding
from ppb_lint.model.reasons import ReasonCode, UncheckedCode
from ppb_lint.model.result import FileResult, Reason, Report, Status
from ppb_lint.model.source import Lines
from ppb_lint.model.span import NOWHERE
from ppb_lint.model.waiver import Judged, Origin, State, Waived
from ppb_lint.rules.shape import Rule

CHECK = "waivers"
"""The kind of check whose rules tell of waivers."""


def leftovers(met: Sequence[tuple[Standard, FileResult]], asked: Sequence[str]) -> Iterator[FileResult]:
    """A result for each configuration, and for the baseline, of which something is no longer needed.

    Args:
        met: what came of papers, each with what it was held against.
        asked: the paths that somebody named.
    """
    for standard in {id(standard): standard for standard, _ in met}.values():
        files = [file for other, file in met if other is standard]
        yield from _unneeded(_Met(standard.allowances, standard.rules, files, asked))
    rules = {rule.id: rule for standard, _ in met for rule in standard.rules}
    yield from _stale(met[0][0].allowances, tuple(rules.values()), [file for _, file in met])


class _Met(Struct, frozen=True):
    """The waivers of a configuration and the papers that they met."""

    allowances: Allowances
    rules: tuple[Rule, ...]
    """Those that were run."""
    files: Sequence[FileResult]
    asked: Sequence[str]

    @property
    def whole(self) -> bool:
        """Whether all papers below the configuration were looked at, so that what was not met is not there."""
        folder = Path(self.allowances.folder)
        asked = (Path(os.path.realpath(os.path.join(self.allowances.here, path))) for path in self.asked)
        return any(path == folder or path in folder.parents for path in asked)


def _unneeded(met: _Met) -> Iterator[FileResult]:
    """What is wrong with the waivers of a configuration."""
    told: list[Finding] = []
    for placed in met.allowances.entries:
        state, entry = _state(placed.allowance, met), placed.allowance
        if state is not None:
            judged = Judged(state, NOWHERE, entry.rule, entry.file, entry.by, entry.until.isoformat())
            told += _told(judged, Lines(placed.line, placed.column, placed.line, placed.column), met.rules)
    yield from _result(met.allowances.file, met.allowances.here, told)


def _state(entry: Allowance, met: _Met) -> State | None:
    """What is the matter with a waiver, as far as this run can know."""
    seen = {file.path: met.allowances.seen(file.path) for file in met.files}
    files = [file for file in met.files if matches(entry.file, seen[file.path])]
    if (files or met.whole) and entry.until.isoformat() < met.allowances.today:
        return State.SETTINGS_EXPIRED
    if not files:
        # A file that is there and was not taken for a paper is no reason to call its waiver stale.
        there = os.path.exists(os.path.join(met.allowances.folder, entry.file))
        return State.NO_SUCH_PAPER if met.whole and not there else None
    rule = met.allowances.names.get(entry.rule, entry.rule)
    if any(_used(entry, rule, waived) for file in files for report in file.reports for waived in report.waived):
        return None
    # A pattern may be there for papers that nobody has asked about this time.
    all_of_them = met.whole or (len(files) == 1 and names_one(entry.file, seen[files[0].path]))
    judged = all(_was_run(rule, file, met.rules) for file in files)
    return State.SETTINGS_UNUSED if judged and all_of_them else None


def _used(entry: Allowance, rule: str, waived: Waived) -> bool:
    said = (waived.because, waived.by, waived.until, waived.finding.rule)
    return waived.origin is Origin.CONFIGURATION and said == (entry.because, entry.by, entry.until.isoformat(), rule)


def _was_run(rule: str, file: FileResult, rules: Sequence[Rule]) -> bool:
    """Whether a rule was run to its end over a paper."""
    failed = (unread for r in file.reports for unread in r.not_checked if unread.code == UncheckedCode.RULE_FAILED)
    broke = any(unread.note.startswith(f"{rule}:") for unread in failed)
    return file.status is not Status.UNREADABLE and not broke and any(r.id == rule for r in rules)


def _stale(allowances: Allowances, rules: Sequence[Rule], files: Iterable[FileResult]) -> Iterator[FileResult]:
    """The entries of a baseline whose findings are gone, one finding for each paper."""
    baseline = allowances.baseline
    if baseline is None or baseline.tree is None:
        return
    seen = {seen_from(baseline.file, file.path, allowances.here): file for file in files}
    folder = os.path.dirname(os.path.join(allowances.here, baseline.file))
    stale: dict[tuple[State, str], list[int]] = {}
    for number, entry in enumerate(baseline.entries):
        file = seen.get(entry.path)
        if file is None and not os.path.exists(os.path.join(folder, entry.path)):
            stale.setdefault((State.NO_SUCH_PAPER, entry.path), []).append(number)
        elif file is not None and is_stale(entry.rule, entry.fingerprint, file, rules):
            stale.setdefault((State.STALE, entry.path), []).append(number)
    told: list[Finding] = []
    for (state, path), numbers in stale.items():
        place = baseline.tree.fault(("entries", numbers[0]), "", "")
        named = ", ".join(dict.fromkeys(baseline.entries[number].rule for number in numbers))
        told += _told(
            Judged(state, NOWHERE, named, path), Lines(place.line, place.column, place.line, place.column), rules
        )
    yield from _result(baseline.file, allowances.here, told)


def is_stale(rule: str, fingerprint: str, file: FileResult, rules: Sequence[Rule]) -> bool:
    """Whether a paper was checked by a rule, and an entry of a baseline allowed nothing there."""
    waived = (waived for report in file.reports for waived in report.waived)
    used = any(w.origin is Origin.BASELINE and w.finding.fingerprint == fingerprint for w in waived)
    return not used and _was_run(rule, file, rules)


def _told(judged: Judged, lines: Lines, rules: Sequence[Rule]) -> Iterator[Finding]:
    for rule in rules:
        if rule.check == CHECK and judged.state in rule.options.states:
            yield tell_of_settings(rule, judged, lines)


def _result(file: str, here: str, findings: Sequence[Finding]) -> Iterator[FileResult]:
    if findings:
        report = Report(Kind.OTHER, None, "", None, (), None, tuple(findings))
        yield FileResult(_shown(file, here), Status.NOT_A_REPORT, Reason(ReasonCode.SETTINGS), (report,))


def _shown(file: str, here: str) -> str:
    """The path as somebody would type it, if it lies where they are."""
    whole = os.path.realpath(os.path.join(here, file))
    return os.path.relpath(whole, here) if Path(here) in Path(whole).parents else file
