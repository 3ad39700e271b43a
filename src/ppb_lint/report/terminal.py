"""Findings for somebody who sits before them: a block for each paper and a summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from msgspec import Struct

from ppb_lint.model.document import Kind
from ppb_lint.model.finding import Finding, Severity, Stage
from ppb_lint.model.result import FileResult, Report, Results, Status
from ppb_lint.model.waiver import Origin, Waived
from ppb_lint.report.allowed import terms_in_words
from ppb_lint.report.counts import count, several
from ppb_lint.report.dates import day_in_words
from ppb_lint.report.fixes import fix_in_words
from ppb_lint.report.layout import INDENT, Entry, Line, Piece, Tone, in_columns, one, wrapped
from ppb_lint.report.places import place_in_words
from ppb_lint.report.printable import printable, shortened
from ppb_lint.report.reasons import reason_in_words
from ppb_lint.report.told import STDIN
from ppb_lint.report.unread import unread_in_words

_TONES = {Severity.ERROR: Tone.ERROR, Severity.WARNING: Tone.WARNING, Severity.NOTE: Tone.NOTE}
_LONGEST_QUOTE = 150


class Page(Struct, frozen=True):
    """What the reader has before them: how wide it is, in characters, and whether they asked for notes."""

    width: int = 100
    notes: bool = False
    folder: str = ""
    """The folder in which the run took place, absolute, for links to the papers; "" where no links are wanted."""


def lines(results: Results, page: Page) -> Iterator[Line]:
    """The whole report, line by line."""
    for file in results.files:
        yield from _file(file, page)
        yield ()
    yield from totals(results, page.width, hidden=not page.notes)


def _file(file: FileResult, page: Page) -> Iterator[Line]:
    yield (Piece(printable(file.path), Tone.FILE, _link(file.path, page.folder)),)
    if file.reason:
        tone = Tone.ERROR if file.status is Status.UNREADABLE else Tone.ASIDE
        yield from wrapped(reason_in_words(file.reason), page.width, tone, INDENT)
    for report in file.reports:
        yield from _report(report, page)


def _link(path: str, folder: str) -> str:
    if not folder or path == STDIN:
        return ""
    return PurePath(folder, path).as_uri()


def _report(report: Report, page: Page) -> Iterator[Line]:
    yield from _heading(report, page.width)
    shown = [f for f in report.findings if page.notes or f.severity is not Severity.NOTE]
    settled = [f for f in shown if f.stage is Stage.SETTLED]
    trial = [f for f in shown if f.stage is Stage.TRIAL]
    if not settled:
        yield one("Nothing found.", indent=INDENT)
    yield from _findings(settled, page.width)
    if trial:
        yield ()
        yield one("On trial, told for information only:", Tone.ASIDE, INDENT)
        yield from _findings(trial, page.width)
    if shown and (report.waived or report.not_checked):
        yield ()
    yield from _allowances(report.waived, page)
    for unread in report.not_checked:
        what, why = unread_in_words(unread)
        yield from wrapped(f"Not checked: {what} ({why}).", page.width, Tone.ASIDE, INDENT)


def _heading(report: Report, width: int) -> Iterator[Line]:
    """What the paper calls itself, and what it was taken for: a wrong guess would explain false alarms."""
    if not report.profile:  # A file of settings, which is no paper.
        return
    subject = printable(report.subject or "") or "A paper without a subject"
    yield from wrapped(subject, width, indent=INDENT)
    if report.kind is Kind.REPORT:
        form = f"the form in use since {day_in_words(report.edition)}" if report.edition else ""
        held = form or "what any edition asks for"
        yield from wrapped(f"Held against {held}, profile {report.profile}.", width, Tone.ASIDE, INDENT)
    if report.compared_with:
        from ppb_lint.report.comparison import comparison_in_words

        for sentence in comparison_in_words(report.compared_with):
            yield from wrapped(sentence, width, Tone.ASIDE, INDENT)


def _findings(findings: Sequence[Finding], width: int) -> Iterator[Line]:
    return in_columns([_entry(finding) for finding in findings], width)


def _entry(finding: Finding) -> Entry:
    sentence = Piece(f"{finding.severity}: {printable(finding.message)}", _TONES[finding.severity])
    details = [Piece(words) for words in (_quote(finding), fix_in_words(finding)) if words]
    return Entry(place_in_words(finding.place), (sentence, *details, Piece(f"[{finding.rule}]", Tone.ASIDE)))


def _allowances(waived: Sequence[Waived], page: Page) -> Iterator[Line]:
    """Each finding that somebody has allowed; what a baseline lists, which may be much, only on request."""
    listed = [each for each in waived if each.origin is Origin.BASELINE]
    for each in waived if page.notes else [each for each in waived if each not in listed]:
        yield from wrapped(_allowed(each), page.width, Tone.ASIDE, INDENT)
    if listed and not page.notes:
        counted = f"{several(len(listed), 'finding')} allowed by the baseline (add --notes to see them)."
        yield from wrapped(counted[:1].upper() + counted[1:], page.width, Tone.ASIDE, INDENT)


def _allowed(waived: Waived) -> str:
    finding = waived.finding
    said = f"{place_in_words(finding.place)}: {printable(finding.message)}"
    terms = terms_in_words(waived)
    return f"{terms[:1].upper()}{terms[1:]} [{finding.rule}] {said}."


def _quote(finding: Finding) -> str:
    """The offending words among their neighbours; empty where something is missing rather than wrong."""
    if not finding.text:
        return ""
    words = printable(finding.context) or printable(finding.text)
    return f'"{shortened(words, _LONGEST_QUOTE)}"'


def totals(results: Results, width: int, *, hidden: bool = False) -> Iterator[Line]:
    """How much was found in all; whether notes were kept back, and how to see them."""
    counts = count(results)
    advice = " (add --notes to see them)" if counts.notes and hidden else ""
    found = f"{several(counts.errors, 'error')}, {several(counts.warnings, 'warning')}, "
    found += f"{several(counts.notes, 'note')}{advice}"
    tone = Tone.ERROR if counts.errors else Tone.WARNING if counts.warnings else Tone.PLAIN
    yield from wrapped(f"{several(counts.files, 'file')}: {found}.", width, tone)
    if counts.unreadable:
        yield from wrapped(f"{several(counts.unreadable, 'file')} could not be checked.", width, Tone.ERROR)
