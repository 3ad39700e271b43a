"""Findings in SARIF 2.1.0, the form in which code hosts and editors take what other programs have found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ppb_lint.model.finding import Stage
from ppb_lint.model.result import Fault, FileResult, Report, Status
from ppb_lint.report.comparison import comparison_as_json
from ppb_lint.report.printable import printable
from ppb_lint.report.reasons import reason_in_words
from ppb_lint.report.sarif_result import result_of, suppression
from ppb_lint.report.sarif_rule import descriptor
from ppb_lint.report.told import Told, relative, uri
from ppb_lint.report.unread import unread_in_words

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(told: Told) -> str:
    """The whole run as one JSON document, in ASCII."""
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(told)]}, indent=2) + "\n"


def _run(told: Told) -> dict[str, Any]:
    rules = [told.rules[id] for id in sorted(told.rules)]
    return {
        "tool": {
            "driver": {
                "name": "ppb-lint",
                "version": told.version,
                "semanticVersion": told.version,
                "rules": [descriptor(rule) for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": "ppb-lint/"},
        "invocations": [_invocation(told)],
        "artifacts": [
            {"location": {"uri": uri(told.path(file))}, **_beside_earlier(file)} for file in told.results.files
        ],
        "results": list(_results(told, {rule.id: place for place, rule in enumerate(rules)})),
    }


def _beside_earlier(file: FileResult) -> dict[str, Any]:
    """What came of holding the papers of a file beside earlier ones; the standard leaves room for such things."""
    compared = [comparison_as_json(report.compared_with) for report in file.reports if report.compared_with]
    return {"properties": {"comparedWith": compared}} if compared else {}


def _results(told: Told, indices: dict[str, int]) -> Iterator[dict[str, Any]]:
    for number, file in enumerate(told.results.files):
        location = {"uri": uri(told.path(file)), "index": number}
        for report in file.reports:
            for finding in report.findings:
                if told.notes or finding.stage is Stage.SETTLED:
                    yield result_of(finding, location, indices)
            for waived in report.waived:
                yield result_of(waived.finding, location, indices) | {"suppressions": [suppression(waived)]}


def _invocation(told: Told) -> dict[str, Any]:
    """What could not be checked, and what is wrong with files of rules: no findings, but nothing to be silent about."""
    results = told.results
    unreadable = any(file.status is Status.UNREADABLE for file in results.files)
    return {
        "executionSuccessful": not (results.faults or unreadable),
        "toolConfigurationNotifications": [_fault(fault, told.folder) for fault in results.faults],
        "toolExecutionNotifications": list(_unchecked(told)),
    }


def _fault(fault: Fault, folder: str) -> dict[str, Any]:
    region = {"startLine": max(fault.line, 1), "startColumn": max(fault.column, 1)}
    location = {"uri": uri(relative(fault.file, folder))}
    words = f"{f'{fault.path}: ' if fault.path else ''}{fault.found}, expected {fault.expected}"
    return {
        "level": "error",
        "descriptor": {"id": "rule-file"},
        "message": {"text": printable(words)},
        "locations": [{"physicalLocation": {"artifactLocation": location, "region": region}}],
    }


def _unchecked(told: Told) -> Iterator[dict[str, Any]]:
    for number, file in enumerate(told.results.files):
        location = {"uri": uri(told.path(file)), "index": number}
        if file.reason:
            level = "error" if file.status is Status.UNREADABLE else "note"
            yield _notification(level, file.status.value, reason_in_words(file.reason), location)
        yield from (told_of for report in file.reports for told_of in _unread(report, location))


def _unread(report: Report, location: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for unread in report.not_checked:
        what, why = unread_in_words(unread)
        yield _notification("warning", "not-checked", f"Not checked: {what} ({why}).", location)


def _notification(level: str, id: str, words: str, location: dict[str, Any]) -> dict[str, Any]:
    return {
        "level": level,
        "descriptor": {"id": id},
        "message": {"text": printable(words)},
        "locations": [{"physicalLocation": {"artifactLocation": location}}],
    }
