"""A run as Markdown for the summary of a job: a table of the papers, then what was found in each."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.model.finding import Finding, Severity, Stage
from ppb_lint.model.regex import regex
from ppb_lint.model.result import FileResult, Report, Status
from ppb_lint.report.allowed import terms_in_words
from ppb_lint.report.comparison import comparison_in_words
from ppb_lint.report.counts import count, settled, several
from ppb_lint.report.fixes import fix_in_words
from ppb_lint.report.places import place_in_words
from ppb_lint.report.printable import printable, shortened
from ppb_lint.report.reasons import reason_in_words
from ppb_lint.report.told import Told
from ppb_lint.report.unread import unread_in_words

LARGEST = 900_000
"""Bytes; GitHub shows nothing of a summary that is larger than a mebibyte."""
_LONGEST_QUOTE = 150
_MARKUP = regex(r"([\\`*_{}\[\]<>#|~!&$])")
_STATES = {Status.CHECKED: "checked", Status.UNREADABLE: "**not checked**", Status.NOT_A_REPORT: "not a report"}
_HEAD = ("| paper | state | errors | warnings | notes |", "|---|---|--:|--:|--:|")


def render(told: Told) -> str:
    """The summary; papers that would make it too large to be shown are left to the table."""
    head = "\n".join(_overview(told))
    parts, size, left = [head], len(head.encode()), 0
    for file in told.results.files:
        part = "\n".join(_file(file, told))
        size += len(part.encode())
        if size > LARGEST:
            left += bool(part)
        else:
            parts.append(part)
    if left:
        parts.append(
            f"\nWhat was found in {several(left, 'more paper')} is left out here: the summary would be too large."
        )
    return "\n".join(part for part in parts if part) + "\n"


def _overview(told: Told) -> Iterator[str]:
    counts = count(told.results)
    found = ", ".join(
        several(*pair) for pair in ((counts.errors, "error"), (counts.warnings, "warning"), (counts.notes, "note"))
    )
    yield from ("# Committee papers", "", f"{several(counts.files, 'file')}: {found}.")
    if counts.unreadable:
        yield f"**{several(counts.unreadable, 'file')} could not be checked.**"
    yield ""
    for fault in told.results.faults:
        yield f"- **{plain(str(fault))}**"
    if told.results.faults:
        yield ""
    yield from (*_HEAD, *(_row(file, told) for file in told.results.files))


def _row(file: FileResult, told: Told) -> str:
    found = [finding.severity for finding in settled(file)]
    numbers = " | ".join(str(found.count(severity)) for severity in Severity)
    return f"| {plain(told.path(file))} | {_STATES[file.status]} | {numbers} |"


def _file(file: FileResult, told: Told) -> Iterator[str]:
    if not (file.reason or any(_worth_telling(report, told) for report in file.reports)):
        return
    yield from ("", f"## {plain(told.path(file))}")
    if file.reason:
        yield from ("", plain(reason_in_words(file.reason)))
    for report in file.reports:
        yield from _report(report, told)


def _worth_telling(report: Report, told: Told) -> bool:
    return bool(report.not_checked or report.waived or report.compared_with) or any(told.shown(report))


def _report(report: Report, told: Told) -> Iterator[str]:
    if report.subject:
        yield from ("", f"**{plain(report.subject)}**")
    yield ""
    for finding in told.shown(report):
        yield f"- {_finding(finding)}"
    for sentence in comparison_in_words(report.compared_with) if report.compared_with else ():
        yield f"- {plain(sentence)}"
    for waived in report.waived:
        said = f"{place_in_words(waived.finding.place)}: {waived.finding.message}; {terms_in_words(waived)}"
        yield f"- Allowed: {plain(said)} `{waived.finding.rule}`"
    for unread in report.not_checked:
        what, why = unread_in_words(unread)
        yield f"- Not checked: {plain(f'{what} ({why})')}."


def _finding(finding: Finding) -> str:
    trial = ", on trial" if finding.stage is Stage.TRIAL else ""
    quote = shortened(printable(finding.context or finding.text), _LONGEST_QUOTE) if finding.text else ""
    words = [
        f"**{finding.severity}{trial}**, {plain(place_in_words(finding.place))}: {plain(finding.message)}.",
        plain(f'"{quote}"') if quote else "",
        plain(fix_in_words(finding)),
        f"`{finding.rule}`",
    ]
    return " ".join(word for word in words if word)


def plain(words: str) -> str:
    """Words in which nothing can be taken for markup, nor for the name of somebody who is then written to."""
    return _MARKUP.sub(r"\\\1", printable(words)).replace("@", "@\u2060").replace("://", ":\u2060//")
