"""Findings as annotations that GitHub shows beside the files of a change: workflow commands, one to a line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from ppb_lint.model.finding import Finding, Severity, Stage
from ppb_lint.model.result import Fault, FileResult, Status
from ppb_lint.model.source import Lines
from ppb_lint.report.allowed import terms_in_words
from ppb_lint.report.fixes import fix_in_words
from ppb_lint.report.places import place_in_words
from ppb_lint.report.printable import printable
from ppb_lint.report.reasons import reason_in_words
from ppb_lint.report.told import STDIN, Told, relative
from ppb_lint.report.unread import unread_in_words

MOST = 10
"""Annotations of one kind that GitHub keeps of a step; it drops the rest in silence."""
_ORDER = ("error", "warning", "notice")
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


class Annotation(Struct, frozen=True):
    """One line in the list of a change's checks."""

    command: str
    path: str
    title: str
    message: str
    lines: Lines | None = None


def render(told: Told) -> str:
    """The commands, gravest first; what GitHub would drop stands below them in the log, and a command says so."""
    ordered = sorted(_annotations(told), key=lambda annotation: _ORDER.index(annotation.command))
    kept: list[str] = []
    left: list[Annotation] = []
    for command, members in groupby(ordered, lambda annotation: annotation.command):
        first, rest = _cut(list(members))
        kept += map(_command, first)
        if rest:
            kept.append(_command(Annotation(command, "", "ppb-lint", f"{len(rest)} more {_IN_LOG}")))
        left += rest
    return "".join(f"{line}\n" for line in (*kept, *map(_plain, (*left, *_allowed(told)))))


_IN_LOG = "of this kind in the log; GitHub shows no more than ten."


def _cut(annotations: list[Annotation]) -> tuple[list[Annotation], list[Annotation]]:
    most = MOST if len(annotations) <= MOST else MOST - 1
    return annotations[:most], annotations[most:]


def _annotations(told: Told) -> Iterator[Annotation]:
    yield from (_fault(fault, relative(fault.file, told.folder)) for fault in told.results.faults)
    for file in told.results.files:
        path = told.path(file)
        if file.reason:
            yield _reason(file, path)
        for report in file.reports:
            yield from (_finding(finding, path) for finding in told.shown(report))
            for unread in report.not_checked:
                what, why = unread_in_words(unread)
                yield Annotation("notice", path, "Not checked", f"Not checked: {what} ({why}).")


def _allowed(told: Told) -> Iterator[Annotation]:
    """What somebody has allowed: for the log, since GitHub keeps few annotations."""
    for file, waived in ((f, waived) for f in told.results.files for report in f.reports for waived in report.waived):
        message = f"{place_in_words(waived.finding.place)}: {waived.finding.message}; {terms_in_words(waived)}"
        yield Annotation("allowed", told.path(file), waived.finding.rule, message, waived.finding.place.lines)


def _fault(fault: Fault, path: str) -> Annotation:
    message = f"{f'{fault.path}: ' if fault.path else ''}{fault.found}, expected {fault.expected}"
    place = Lines(fault.line, fault.column, fault.line, fault.column)
    return Annotation("error", path, "A file of ours is wrong", message, place)


def _reason(file: FileResult, path: str) -> Annotation:
    unreadable = file.status is Status.UNREADABLE
    words = reason_in_words(file.reason) if file.reason else ""
    return Annotation("error" if unreadable else "notice", path, _TITLES[file.status], words)


_TITLES = {Status.UNREADABLE: "Not checked", Status.NOT_A_REPORT: "Not a report", Status.CHECKED: "Checked"}


def _finding(finding: Finding, path: str) -> Annotation:
    trial = finding.stage is Stage.TRIAL
    where = place_in_words(finding.place)
    fix = fix_in_words(finding)
    message = f"{where}: {finding.message}.{f' {fix}' if fix else ''}"
    title = f"{finding.rule} (on trial)" if trial else finding.rule
    return Annotation("notice" if trial else _COMMANDS[finding.severity], path, title, message, finding.place.lines)


def _command(annotation: Annotation) -> str:
    properties = {
        "file": annotation.path if annotation.path != STDIN else "",
        **_place(annotation.lines),
        "title": annotation.title,
    }
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    return f"::{annotation.command} {told}::{_message(annotation.message)}"


def _place(lines: Lines | None) -> dict[str, str]:
    if lines is None:
        return {}
    place = {"line": str(lines.line), "endLine": str(lines.end_line)}
    # Columns over several lines mean nothing to GitHub, which then shows nothing at all.
    if lines.line == lines.end_line:
        place |= {"col": str(lines.column), "endColumn": str(max(lines.end_column, lines.column))}
    return place


def _plain(annotation: Annotation) -> str:
    line = f":{annotation.lines.line}" if annotation.lines else ""
    words = f"{annotation.path}{line}: {annotation.message} [{annotation.title}]"
    return f"  {annotation.command}: {_harmless(printable(words))}"


def _message(words: str) -> str:
    return _harmless(printable(words)).replace("%", "%25")


def _property(value: str) -> str:
    return _message(value).replace(":", "%3A").replace(",", "%2C")


def _harmless(words: str) -> str:
    """An older form of commands is obeyed anywhere in a line; no paper may give any."""
    return words.replace("##[", "## [")
