"""A table for each meeting, for whoever puts an agenda together: which papers go back, and which do not agree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from ppb_lint.model.finding import Severity
from ppb_lint.model.result import FileResult, Report, Results, Status
from ppb_lint.report.counts import settled_of, several
from ppb_lint.report.dates import day_in_words
from ppb_lint.report.layout import INDENT, Line, Piece, Tone, one, wrapped
from ppb_lint.report.meetings import Entry, Meeting, meetings
from ppb_lint.report.printable import printable, shortened
from ppb_lint.report.reasons import reason_in_words
from ppb_lint.report.terminal import totals

_STATES = {Status.CHECKED: "checked", Status.UNREADABLE: "not checked", Status.NOT_A_REPORT: "not a report"}
_HEADS = ("errors", "warnings", "notes")
_LEAST = 16
"""Signs of a paper's name that are shown however narrow the window is."""


def summary(results: Results, width: int = 100) -> Iterator[Line]:
    """The tables; files that could not be read stand at the end."""
    for meeting in meetings(results):
        yield from _meeting(meeting, width)
        yield ()
    unread = [file for file in results.files if file.status is Status.UNREADABLE]
    if unread:
        yield one("Not checked", Tone.FILE)
        for file in unread:
            yield from wrapped(f"{printable(file.path)}: {_reason(file)}", width, Tone.ERROR, INDENT)
        yield ()
    yield from totals(results, width)


def _reason(file: FileResult) -> str:
    return reason_in_words(file.reason) if file.reason else ""


def _meeting(meeting: Meeting, width: int) -> Iterator[Line]:
    board = printable(meeting.board) or "No board or committee named"
    day = day_in_words(meeting.day) if meeting.day else "no date that could be read"
    yield from wrapped(f"{board}, {day}", width, Tone.FILE)
    yield from wrapped(printable(meeting.agenda), width, Tone.ASIDE, INDENT)
    yield from _table(meeting, width)
    for sentence in _disagreements(meeting):
        yield from wrapped(sentence, width, Tone.WARNING, INDENT)


def _table(meeting: Meeting, width: int) -> Iterator[Line]:
    """Numbers first, since names are long and of many lengths."""
    state = max(len(_STATES[entry.file.status]) for entry in meeting.entries)
    room = max(width - len(INDENT) - sum(len(head) + 2 for head in _HEADS) - state - 2, _LEAST)
    yield one(f"{INDENT}{'  '.join(_HEADS)}  {'state':<{state}}  paper", Tone.ASIDE)
    for entry in meeting.entries:
        cells = [_cell(entry.report, severity, len(head)) for severity, head in zip(Severity, _HEADS, strict=True)]
        words = f"{_STATES[entry.file.status]:<{state}}  {shortened(_name(entry, meeting), room)}"
        yield (Piece(INDENT), *cells, Piece(words))


_TONES = {Severity.ERROR: Tone.ERROR, Severity.WARNING: Tone.WARNING, Severity.NOTE: Tone.NOTE}


def _cell(report: Report, severity: Severity, width: int) -> Piece:
    number = sum(finding.severity is severity for finding in settled_of(report))
    return Piece(f"{number:>{width}}  ", _TONES[severity] if number else Tone.PLAIN)


def _name(entry: Entry, meeting: Meeting) -> str:
    """The file as seen from the folder, and what the paper calls itself; in a pack only the latter."""
    subject = printable(entry.report.subject or "") or "a paper without a subject"
    file = entry.file.path
    if file == meeting.agenda:
        return subject
    return f"{printable(PurePath(file).name)}  {subject}"


def _disagreements(meeting: Meeting) -> Iterator[str]:
    rest = len(meeting.entries)
    for entry in meeting.other_days:
        others = rest - len(meeting.other_days) - len(meeting.undated)
        day = day_in_words(entry.report.meeting or "")
        yield f"{_called(entry, meeting)} gives the day as {day}; {_say(others)} {day_in_words(meeting.day or '')}."
    for entry in meeting.undated:
        yield f"{_called(entry, meeting)} gives no day that could be read."
    agreeing = sum(entry.quarter == meeting.quarter for entry in meeting.entries)
    for entry in meeting.other_quarters:
        its, theirs = _period(entry.quarter), _period(meeting.quarter)
        yield f"{_called(entry, meeting)} is about {its}; {_are(agreeing)} {theirs}."


def _called(entry: Entry, meeting: Meeting) -> str:
    return (
        f'"{_name(entry, meeting)}"' if entry.file.path == meeting.agenda else _name(entry, meeting).partition("  ")[0]
    )


def _say(others: int) -> str:
    return f"{several(others, 'other paper')} of this meeting {'says' if others == 1 else 'say'}"


def _are(others: int) -> str:
    return f"{several(others, 'other')} of this meeting {'is' if others == 1 else 'are'} about"


def _period(quarter: tuple[int, str] | None) -> str:
    number, year = quarter or (0, "")
    return f"Quarter {number}{f' of {year}' if year else ''}"
