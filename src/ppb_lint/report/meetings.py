"""Papers gathered by the meeting that they are for, and where papers of one meeting do not agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import TypeVar

from msgspec import Struct

from ppb_lint.model.document import Kind
from ppb_lint.model.reasons import ReasonCode
from ppb_lint.model.result import FileResult, Report, Results

_ODD = 3
"""Of papers that disagree, at most one in so many may be called odd; otherwise there are simply several meetings."""
T = TypeVar("T", bound=Hashable)


class Entry(Struct, frozen=True):
    """One paper on the table."""

    file: FileResult
    report: Report

    @property
    def quarter(self) -> tuple[int, str] | None:
        """The quarter and the year that a report is about, if it is about one."""
        report = self.report
        one = report.kind is Kind.REPORT and len(report.quarters) == 1
        return (report.quarters[0], report.financial_year or "") if one else None


class Meeting(Struct, frozen=True):
    """The papers of one meeting, as far as they say for which one they are."""

    agenda: str
    """The folder of the papers, or the file that holds them all."""
    board: str
    """In the words of the first paper that names it; "" where none does."""
    day: str | None
    """ISO date; None where no paper says it."""
    entries: tuple[Entry, ...]

    @property
    def other_days(self) -> tuple[Entry, ...]:
        """Papers that give another day than the rest."""
        return tuple(entry for entry in self.entries if entry.report.meeting not in (None, self.day))

    @property
    def undated(self) -> tuple[Entry, ...]:
        """Papers of which the day could not be read."""
        return tuple(entry for entry in self.entries if entry.report.meeting is None and self.day is not None)

    @property
    def quarter(self) -> tuple[int, str] | None:
        """The quarter that the reports of the meeting are about, if they are about one."""
        return _usual(entry.quarter for entry in self.entries)

    @property
    def other_quarters(self) -> tuple[Entry, ...]:
        """Reports on another quarter than the rest."""
        usual = self.quarter
        return tuple(entry for entry in self.entries if usual is not None and entry.quarter not in (None, usual))


def meetings(results: Results) -> tuple[Meeting, ...]:
    """The meetings in the order of their first papers."""
    agendas: defaultdict[str, list[Entry]] = defaultdict(list)
    for file in results.files:
        if file.reason and file.reason.code == ReasonCode.SETTINGS:
            continue  # A configuration is told of like a paper, and is none.
        pack = len(file.reports) > 1
        for report in file.reports:
            agendas[file.path if pack else str(PurePath(file.path).parent)].append(Entry(file, report))
    return tuple(meeting for agenda, entries in agendas.items() for meeting in _of_agenda(agenda, entries))


def _of_agenda(agenda: str, entries: Sequence[Entry]) -> Iterator[Meeting]:
    boards: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        boards[_folded(entry.report.board or "")].append(entry)
    if len(boards) == 2 and "" in boards:  # A paper that names no board is most likely for the only one there is.
        nameless = boards.pop("")
        next(iter(boards.values())).extend(nameless)
    for members in boards.values():
        board = next((e.report.board for e in members if e.report.board), "")
        yield from (Meeting(agenda, board, day, tuple(some)) for day, some in _by_day(members))


def _folded(board: str) -> str:
    return " ".join(board.casefold().replace("&", "and").split())


def _by_day(entries: Sequence[Entry]) -> Iterator[tuple[str | None, list[Entry]]]:
    """All of them under the usual day, if there is one; otherwise those of each day apart."""
    usual = _usual(entry.report.meeting for entry in entries)
    if usual is not None:
        yield usual, list(entries)
        return
    days: defaultdict[str | None, list[Entry]] = defaultdict(list)
    for entry in entries:
        days[entry.report.meeting].append(entry)
    yield from days.items()


def _usual(values: Iterable[T | None]) -> T | None:
    """What two or more say and nearly all others too; None if they do not say one thing."""
    tally = Counter(value for value in values if value is not None)
    if not tally:
        return None
    usual, count = tally.most_common(1)[0]
    others = tally.total() - count
    return usual if others == 0 or (count >= 2 and others * _ODD <= tally.total()) else None
