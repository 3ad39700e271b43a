"""When a run has failed."""

from __future__ import annotations

from enum import StrEnum

from ppb_lint.cli.exits import Exit
from ppb_lint.model.finding import Severity
from ppb_lint.model.reasons import TROUBLE
from ppb_lint.model.result import FileResult, Results, Status
from ppb_lint.report.counts import settled


class FailOn(StrEnum):
    """The mildest severity that fails a run."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"

    @property
    def severity(self) -> Severity | None:
        """The same as a severity; None for never."""
        return None if self is FailOn.NEVER else Severity(self.value)


def exit_status(results: Results, fail_on: FailOn) -> Exit:
    """2 wins over 3, which wins over 1; ``never`` turns 1 into 0 and nothing else."""
    if results.faults:
        return Exit.WRONG_REQUEST
    if any(_unchecked(file) for file in results.files):
        return Exit.NOT_CHECKED
    return Exit.FINDINGS if _fails(results, fail_on) else Exit.CLEAN


def _unchecked(file: FileResult) -> bool:
    """Whether a file, a rule or the earlier paper was passed over against the will of whoever asked."""
    failed = (unread.code in TROUBLE for report in file.reports for unread in report.not_checked)
    return file.status is Status.UNREADABLE or any(failed)


def _fails(results: Results, fail_on: FailOn) -> bool:
    mildest = fail_on.severity
    if mildest is None:
        return False
    return any(finding.severity.rank <= mildest.rank for file in results.files for finding in settled(file))
