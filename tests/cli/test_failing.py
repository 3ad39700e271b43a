"""Exit statuses are a contract: 2 wins over 3, which wins over 1."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ppb_lint.cli.exits import Exit
from ppb_lint.cli.failing import FailOn, exit_status
from ppb_lint.model.draft import Unread
from ppb_lint.model.finding import Finding
from ppb_lint.model.reasons import UncheckedCode
from ppb_lint.model.result import Fault, FileResult, Reason, Results, Status
from tests.report.samples import HINT, IN_A_FOOTNOTE, ON_TRIAL, PAPER, WRONG_QUARTER, run

LOST = FileResult("gone.docx", Status.UNREADABLE, Reason("missing"))
MINUTES = FileResult("m.docx", Status.NOT_A_REPORT, Reason("minutes"), (PAPER,))
FAULT = Fault("r.yaml", 1, 1, "", "x", "y")


@pytest.mark.parametrize(
    ("findings", "fail_on", "status"),
    [
        ((), "error", Exit.CLEAN),
        ((WRONG_QUARTER,), "error", Exit.FINDINGS),
        ((IN_A_FOOTNOTE,), "error", Exit.CLEAN),
        ((IN_A_FOOTNOTE,), "warning", Exit.FINDINGS),
        ((HINT,), "warning", Exit.CLEAN),
        ((HINT,), "note", Exit.FINDINGS),
        ((WRONG_QUARTER,), "note", Exit.FINDINGS),
        ((WRONG_QUARTER,), "never", Exit.CLEAN),
        ((ON_TRIAL,), "note", Exit.CLEAN),
    ],
)
def test_findings(findings: tuple[Finding, ...], fail_on: str, status: Exit) -> None:
    assert exit_status(run(*findings), FailOn(fail_on)) is status


def test_what_was_not_checked_wins_over_findings() -> None:
    results = run(WRONG_QUARTER)
    assert exit_status(Results((*results.files, LOST)), FailOn.ERROR) is Exit.NOT_CHECKED
    assert exit_status(Results((LOST,)), FailOn.NEVER) is Exit.NOT_CHECKED


def test_faults_win_over_everything() -> None:
    results = Results((*run(WRONG_QUARTER).files, LOST), (FAULT,))
    assert exit_status(results, FailOn.NEVER) is Exit.WRONG_REQUEST


def test_another_kind_of_document_is_no_failure() -> None:
    assert exit_status(Results((MINUTES,)), FailOn.NOTE) is Exit.CLEAN


def test_a_rule_that_broke_down_is_not_passed_over() -> None:
    broken = replace(PAPER, not_checked=(Unread(UncheckedCode.RULE_FAILED, note="x"),))
    pictures = replace(PAPER, not_checked=(Unread("images"),))
    assert exit_status(Results((FileResult("a", Status.CHECKED, None, (broken,)),)), FailOn.ERROR) is Exit.NOT_CHECKED
    assert exit_status(Results((FileResult("a", Status.CHECKED, None, (pictures,)),)), FailOn.ERROR) is Exit.CLEAN
