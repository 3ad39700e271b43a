"""Keeps the words of exempt papers out of what others may read: logs, annotations, dashboards."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ppb_lint.model.finding import Finding
from ppb_lint.model.regex import regex
from ppb_lint.model.result import FileResult, Report, Results

if TYPE_CHECKING:
    from ppb_lint.rules.shape import Rule

SUBJECT = "An exempt paper, whose words are not shown here"
_MESSAGE = "{title} (the words of an exempt paper are not shown)"
_UNKNOWN = "a rule found something"
_PLAIN = regex(r"[\w.()]{1,12}")


def withheld(results: Results, rules: Mapping[str, Rule]) -> Results:
    """The same run; of papers that are kept from the public only the place and the rule of each finding are left."""
    return replace(results, files=tuple(_file(file, rules) for file in results.files))


def _file(file: FileResult, rules: Mapping[str, Rule]) -> FileResult:
    if not any(report.exempt for report in file.reports):
        return file
    return replace(file, reports=tuple(_report(r, file.path, rules) if r.exempt else r for r in file.reports))


def _report(report: Report, path: str, rules: Mapping[str, Rule]) -> Report:
    seen: Counter[str] = Counter()
    return replace(
        report,
        subject=SUBJECT,
        findings=tuple(_finding(finding, path, rules, seen) for finding in report.findings),
        waived=tuple(
            # The reason may quote the paper.
            replace(waived, finding=_finding(waived.finding, path, rules, seen), because="")
            for waived in report.waived
        ),
        compared_with=None,
        page=None,
    )


def _finding(finding: Finding, path: str, rules: Mapping[str, Rule], seen: Counter[str]) -> Finding:
    title = rules[finding.rule].title if finding.rule in rules else _UNKNOWN
    return replace(
        finding,
        message=_MESSAGE.format(title=title),
        text="",
        context="",
        # A heading is the paper's own words, and so may be what stands where a number is expected.
        place=replace(finding.place, heading=None, paragraph=_number(finding.place.paragraph)),
        fingerprint=_by_place(finding, path, seen),
        fix=None,
        fact="",
    )


def _number(label: str | None) -> str | None:
    """A paragraph's number, if it is nothing but a number."""
    return label if label and _PLAIN.fullmatch(label) else None


def _by_place(finding: Finding, path: str, seen: Counter[str]) -> str:
    """A name that holds no words: whoever suspects some could try them against the usual one."""
    place = finding.place
    about = "\0".join((path, finding.rule, place.part, place.section or "", place.paragraph or ""))
    seen[about] += 1
    return hashlib.sha256(f"{about}\0{seen[about]}".encode()).hexdigest()[:16]
