"""How many faults of each kind a run has found, for summaries and exit statuses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.model.finding import Finding, Severity, Stage
from ppb_lint.model.result import FileResult, Report, Results, Status


class Counts(Struct, frozen=True):
    """Numbers over a whole run; rules on trial are not in them."""

    files: int
    unreadable: int
    errors: int
    warnings: int
    notes: int


def settled(file: FileResult) -> Iterator[Finding]:
    """The findings of a file that count, over all its papers."""
    return (f for report in file.reports for f in settled_of(report))


def settled_of(report: Report) -> Iterator[Finding]:
    """The findings of one paper that count."""
    return (f for f in report.findings if f.stage is Stage.SETTLED)


def count(results: Results) -> Counts:
    """The numbers of a run."""
    tally = Counter(finding.severity for file in results.files for finding in settled(file))
    return Counts(
        files=len(results.files),
        unreadable=sum(file.status is Status.UNREADABLE for file in results.files),
        errors=tally[Severity.ERROR],
        warnings=tally[Severity.WARNING],
        notes=tally[Severity.NOTE],
    )


def several(number: int, noun: str) -> str:
    """A number with its noun: ``1 error``, ``2 errors``, ``no errors``."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
