"""A finding as SARIF tells one: where in the file, where in the paper, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Edit, Finding, Fix, Place, Severity, Stage
from ppb_lint.model.source import Lines
from ppb_lint.model.waiver import Origin, Waived
from ppb_lint.report.allowed import terms_in_words
from ppb_lint.report.fixes import fix_in_words
from ppb_lint.report.places import place_in_words
from ppb_lint.report.printable import printable

Json = dict[str, Any]
_WHOLE_FILE = {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
"""Where a file has no lines, as in Word: code hosts show nothing that has no line at all."""


def result_of(finding: Finding, location: Json, indices: Mapping[str, int]) -> Json:
    """One result.

    Args:
        location: the file, as SARIF names one.
        indices: where each rule stands in the list of all rules, by its id.
    """
    trial = finding.stage is Stage.TRIAL
    return {
        "ruleId": finding.rule,
        **({"ruleIndex": indices[finding.rule]} if finding.rule in indices else {}),
        "level": (Severity.NOTE if trial else finding.severity).value,
        "message": {"text": _sentence(finding)},
        "locations": [_location(finding, location)],
        # GitHub tells findings apart by the one name and by no other.
        "partialFingerprints": {"ppbLint/v1": finding.fingerprint, "primaryLocationLineHash": finding.fingerprint},
        **_fixes(finding, location),
        **({"properties": {"stage": "trial"}} if trial else {}),
    }


def suppression(waived: Waived) -> Json:
    """Who has allowed a finding, why and until when."""
    kind = "inSource" if waived.origin is Origin.COMMENT else "external"
    return {"kind": kind, "status": "accepted", "justification": terms_in_words(waived)}


def _sentence(finding: Finding) -> str:
    """A sentence that can stand alone: some lists show it without its place."""
    fix = fix_in_words(finding)
    return printable(f"{place_in_words(finding.place)}: {finding.message}.{f' {fix}' if fix else ''}")


def _location(finding: Finding, location: Json) -> Json:
    lines = finding.place.lines
    region: Json = _region(lines) if lines else dict(_WHOLE_FILE)
    if finding.text and lines:
        region["snippet"] = {"text": finding.text}
    return {
        "physicalLocation": {"artifactLocation": location, "region": region},
        "logicalLocations": list(_logical(finding.place)),
    }


def _region(lines: Lines) -> Json:
    return {
        "startLine": lines.line,
        "startColumn": lines.column,
        "endLine": lines.end_line,
        "endColumn": lines.end_column,
    }


def _logical(place: Place) -> Iterator[Json]:
    """The section, then the paragraph in it, as somebody with the paper in hand would say it."""
    section = printable(" ".join(filter(None, (place.section, place.heading))))
    if section:
        kind = "section" if place.part is Part.BODY else place.part.value
        yield {"name": section, "fullyQualifiedName": section, "kind": kind}
    if place.paragraph and place.paragraph != place.section:
        paragraph = printable(place.paragraph)
        yield {"name": paragraph, "fullyQualifiedName": f"{section}/{paragraph}".lstrip("/"), "kind": "paragraph"}
    if not section and not place.paragraph:
        where = place_in_words(place)
        yield {"name": where, "fullyQualifiedName": where, "kind": "paper"}


def _fixes(finding: Finding, location: Json) -> Json:
    lines = finding.place.lines
    if finding.fix is None or finding.pending or lines is None or not _on_one_line(finding, lines):
        return {}
    replacements = [_replacement(edit, finding, lines) for edit in finding.fix.edits]
    if not all(finding.span.contains(edit.span) for edit in finding.fix.edits):
        return {}
    return {"fixes": [_fix(finding, finding.fix, {"artifactLocation": location, "replacements": replacements})]}


def _fix(finding: Finding, fix: Fix, change: Json) -> Json:
    return {
        "description": {"text": fix_in_words(finding)},
        "artifactChanges": [change],
        "properties": {"safety": fix.safety.value},
    }


def _on_one_line(finding: Finding, lines: Lines) -> bool:
    """Whether the words stand in the file sign by sign as they were read, so that a part of them can be named."""
    return lines.line == lines.end_line and lines.end_column - lines.column == len(finding.text)


def _replacement(edit: Edit, finding: Finding, lines: Lines) -> Json:
    start = lines.column + edit.span.start - finding.span.start
    region = _region(Lines(lines.line, start, lines.line, start + len(edit.span)))
    return {"deletedRegion": region, "insertedContent": {"text": edit.replacement}}
