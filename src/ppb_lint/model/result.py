"""What a run has to tell: files, the papers in them, their findings, and what was not checked."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from ppb_lint.model.comparison import ComparedWith
from ppb_lint.model.document import Kind
from ppb_lint.model.draft import Unread
from ppb_lint.model.finding import Finding
from ppb_lint.model.page import Page
from ppb_lint.model.source import shift_at
from ppb_lint.model.waiver import Waived


class Status(StrEnum):
    """What became of a file."""

    CHECKED = "checked"
    UNREADABLE = "unreadable"
    NOT_A_REPORT = "not-a-report"


class Reason(Struct, frozen=True):
    """Why a file was not (wholly) checked: a code with its values; the report has the sentence."""

    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


class Report(Struct, frozen=True):
    """One paper, checked."""

    kind: Kind
    subject: str | None
    profile: str
    edition: str | None
    """ISO date from which the edition of the template counts; None where no meeting date could be read."""
    quarters: tuple[int, ...]
    financial_year: str | None
    findings: tuple[Finding, ...] = ()
    waived: tuple[Waived, ...] = ()
    """Findings that somebody has allowed, in the order of the page."""
    not_checked: tuple[Unread, ...] = ()
    compared_with: ComparedWith | None = None
    """The earlier paper that it was held beside."""
    seconds: Mapping[str, float] = field(default_factory=dict)
    """What each rule took, by id; empty unless somebody asked."""
    exempt: bool = False
    """Whether the paper is kept from the public, so that its words are kept out of logs."""
    stands_until: str | None = None
    """ISO date of the last day on which the same would be said: a waiver ends with it. None if none does."""
    board: str | None = None
    """Whom the paper is for, in the words of its header."""
    meeting: str | None = None
    """ISO date of the meeting."""
    page: Page | None = None
    """The paper as its reader sees it; only where somebody asked for it."""
    start: int = 0
    """Where the paper begins in the text of a file that holds several; findings are counted from here."""

    shifts: tuple[tuple[int, int], ...] = ()
    """Where its notes, heads and feet lie in such a file (``shift_at``): they stand after all papers there."""

    def in_file(self) -> tuple[Finding, ...]:
        """The findings, counted from the beginning of the file."""
        shifts = self.shifts or ((0, self.start),)
        moved = ((finding, shift_at(shifts, finding.span.start)) for finding in self.findings)
        return tuple(finding.shifted(by) if by else finding for finding, by in moved)


class FileResult(Struct, frozen=True):
    """One file of a run."""

    path: str
    status: Status
    reason: Reason | None = None
    reports: tuple[Report, ...] = ()


class Fault(Struct, frozen=True):
    """Something wrong in a file of ours or the council's (a rule, a profile, the configuration)."""

    file: str
    line: int
    column: int
    path: str
    """Where in the file, as keys: ``examples.invalid[0].message``."""
    found: str
    expected: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}: "
        return where + (f"{self.path}: " if self.path else "") + f"{self.found}, expected {self.expected}"


class Results(Struct, frozen=True):
    """The whole run."""

    files: tuple[FileResult, ...]
    faults: tuple[Fault, ...] = ()
    unfinished: tuple[str, ...] = ()
    """Paths without an answer, since somebody has stopped the run."""
