"""Findings for GitLab's code quality report, which it compares between the two sides of a merge request."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from ppb_lint.model.finding import Finding, Severity, Stage
from ppb_lint.model.result import Fault, FileResult, Report, Status
from ppb_lint.model.waiver import Waived
from ppb_lint.report.allowed import terms_in_words
from ppb_lint.report.fixes import fix_in_words
from ppb_lint.report.places import place_in_words
from ppb_lint.report.printable import printable
from ppb_lint.report.reasons import reason_in_words
from ppb_lint.report.told import Told, relative
from ppb_lint.report.unread import unread_in_words

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(told: Told) -> str:
    """A JSON list, in ASCII; empty where there is nothing to tell."""
    return json.dumps(list(_issues(told)), indent=2) + "\n"


def _issues(told: Told) -> Iterator[dict[str, Any]]:
    for fault in told.results.faults:
        yield _issue(
            "rule-file", "critical", relative(fault.file, told.folder), fault.line, str(fault), _fault_key(fault)
        )
    for file in told.results.files:
        path = told.path(file)
        if file.reason:
            yield _reason(file, path)
        for report in file.reports:
            yield from (_finding(finding, path) for finding in told.shown(report))
            yield from (_allowed(waived, path) for waived in report.waived)
            yield from _unread(report, path)


def _reason(file: FileResult, path: str) -> dict[str, Any]:
    severity = "critical" if file.status is Status.UNREADABLE else "info"
    words = reason_in_words(file.reason) if file.reason else ""
    return _issue(file.status.value, severity, path, 1, words, file.status.value)


def _finding(finding: Finding, path: str) -> dict[str, Any]:
    trial = finding.stage is Stage.TRIAL
    fix = fix_in_words(finding)
    words = f"{place_in_words(finding.place)}: {finding.message}.{f' {fix}' if fix else ''}"
    severity = "info" if trial else _SEVERITIES[finding.severity]
    line = finding.place.lines.line if finding.place.lines else 1
    return _issue(
        f"{finding.rule} (trial)" if trial else finding.rule, severity, path, line, words, finding.fingerprint
    )


def _allowed(waived: Waived, path: str) -> dict[str, Any]:
    issue = _finding(waived.finding, path)
    return issue | {"severity": "info", "description": f"{issue['description']} It is {terms_in_words(waived)}"}


def _unread(report: Report, path: str) -> Iterator[dict[str, Any]]:
    for unread in report.not_checked:
        what, why = unread_in_words(unread)
        words = f"Not checked: {what} ({why})."
        yield _issue("not-checked", "info", path, 1, words, f"{unread.code}\0{unread.note}\0{report.subject}")


def _fault_key(fault: Fault) -> str:
    return f"{fault.path}\0{fault.found}"


def _issue(name: str, severity: str, path: str, line: int, words: str, key: str) -> dict[str, Any]:
    # The same name in two files would be one issue to GitLab, which shows the first and drops the other.
    fingerprint = hashlib.sha256(f"{path}\0{name}\0{key}".encode(errors="replace")).hexdigest()
    return {
        "description": printable(words),
        "check_name": name,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
