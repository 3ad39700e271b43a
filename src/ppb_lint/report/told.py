"""What a report is made from, whatever its form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from msgspec import Struct, field
from msgspec.structs import replace

from ppb_lint.model.finding import Finding, Severity, Stage
from ppb_lint.model.reasons import ReasonCode
from ppb_lint.model.result import FileResult, Reason, Report, Results, Status

if TYPE_CHECKING:
    from ppb_lint.rules.shape import Rule

STDIN = "-"


class Told(Struct, frozen=True):
    """A run with all that is to be said of it."""

    results: Results
    version: str
    rules: Mapping[str, Rule] = field(default_factory=dict)
    """The rules that papers were held against, by id."""
    notes: bool = False
    """Whether somebody asked for notes, and for rules on trial, where they are left out otherwise."""
    failing: Severity | None = Severity.ERROR
    """The mildest finding that fails the run; None where nothing does."""
    folder: str = ""
    """The folder in which the run took place, absolute: other programs know files by their paths from there."""

    def shown(self, report: Report) -> Iterator[Finding]:
        """The findings that are told without being asked for, or all of them where somebody asked."""
        return (f for f in report.findings if self.notes or not is_aside(f))

    def fails(self, finding: Finding) -> bool:
        """Whether a finding is one for which the run counts as failed."""
        settled = finding.stage is Stage.SETTLED
        return settled and self.failing is not None and finding.severity.rank <= self.failing.rank

    def path(self, file: FileResult) -> str:
        """Where a file lies, seen from the folder of the run, with forward slashes."""
        return relative(file.path, self.folder)


def with_unfinished(results: Results) -> Results:
    """The run with a line for each file whose turn had not come when somebody stopped it."""
    left = (FileResult(path, Status.UNREADABLE, Reason(ReasonCode.STOPPED)) for path in results.unfinished)
    return replace(results, files=(*results.files, *left), unfinished=())


def is_aside(finding: Finding) -> bool:
    """Whether a finding is only told to those who ask: a note, or what a rule on trial has found."""
    return finding.severity is Severity.NOTE or finding.stage is Stage.TRIAL


def relative(path: str, folder: str) -> str:
    """A path as seen from a folder, with forward slashes; unchanged where it leads elsewhere."""
    pure = PurePath(path)
    if folder and pure.is_relative_to(folder):
        pure = pure.relative_to(folder)
    return pure.as_posix()


def uri(path: str) -> str:
    """A path as a reference that other programs can follow."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(path)
