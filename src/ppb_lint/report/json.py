"""Findings for other programs: a contract, laid down in docs/report.schema.json."""

from __future__ import annotations

import json
from typing import Any

from msgspec.structs import asdict

from ppb_lint.model.comparison import ComparedWith
from ppb_lint.model.draft import Unread
from ppb_lint.model.finding import Finding, Fix
from ppb_lint.model.result import FileResult, Report, Results
from ppb_lint.model.waiver import Waived
from ppb_lint.report.counts import count
from ppb_lint.report.fixes import replacements
from ppb_lint.report.reasons import reason_in_words
from ppb_lint.report.unread import unread_in_words

SCHEMA = 1


def render(results: Results, version: str) -> str:
    """The whole run as one JSON document, in ASCII so that no code page can spoil it."""
    return json.dumps(run_as_json(results, version), indent=2)


def run_as_json(results: Results, version: str) -> dict[str, Any]:
    """The whole run as plain lists and dictionaries; the summary counts settled rules only."""
    counts = count(results)
    return {
        "schema": SCHEMA,
        "tool": f"ppb-lint {version}",
        "files": [_file(file) for file in results.files],
        "faults": [asdict(fault) for fault in results.faults],
        "summary": {
            "files": counts.files,
            "errors": counts.errors,
            "warnings": counts.warnings,
            "notes": counts.notes,
        },
    }


def _file(file: FileResult) -> dict[str, Any]:
    return {
        "path": file.path,
        "status": file.status.value,
        "reason": reason_in_words(file.reason) if file.reason else None,
        "reports": [_report(report) for report in file.reports],
    }


def _report(report: Report) -> dict[str, Any]:
    return {
        "kind": report.kind.value,
        "subject": report.subject,
        "board": report.board,
        "meeting": report.meeting,
        "profile": report.profile,
        "edition": report.edition,
        "quarters": list(report.quarters),
        "financial_year": report.financial_year,
        "findings": [_finding(finding) for finding in report.findings],
        "waived": [_waived(waived) for waived in report.waived],
        "not_checked": [_unread(unread) for unread in report.not_checked],
        **({"exempt": True} if report.exempt else {}),
        **({"compared_with": _comparison(report.compared_with)} if report.compared_with else {}),
    }


def _comparison(compared: ComparedWith) -> dict[str, Any]:
    from ppb_lint.report.comparison import comparison_as_json

    return comparison_as_json(compared)


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    lines = place.lines
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "stage": finding.stage.value,
        "message": finding.message,
        "part": place.part.value,
        "page": place.page,
        "section": place.section,
        "heading": place.heading,
        "paragraph": place.paragraph,
        "line": lines.line if lines else None,
        "column": lines.column if lines else None,
        "end_line": lines.end_line if lines else None,
        "end_column": lines.end_column if lines else None,
        "text": finding.text,
        "context": finding.context,
        "fix": _fix(finding, finding.fix) if finding.fix else None,
        "fingerprint": finding.fingerprint,
    }


def _waived(waived: Waived) -> dict[str, Any]:
    waiver = {"because": waived.because, "by": waived.by, "until": waived.until, "where": waived.origin.value}
    return {**_finding(waived.finding), "waiver": waiver}


def _fix(finding: Finding, fix: Fix) -> dict[str, Any]:
    return {
        "edits": [{"text": old, "replacement": new} for old, new in replacements(finding, fix)],
        "safety": fix.safety.value,
        **({"pending": True} if finding.pending else {}),
    }


def _unread(unread: Unread) -> dict[str, Any]:
    what, why = unread_in_words(unread)
    return {"what": what, "why": why}
