"""Whatever a file holds, there is a result for it, and what could not be checked is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from ppb_lint.app import pipeline
from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.app.settled.knowledge import learn
from ppb_lint.engine.outcome import Failure, Outcome
from ppb_lint.model.document import Kind
from ppb_lint.model.draft import Unread
from ppb_lint.model.reasons import ReasonCode, UncheckedCode
from ppb_lint.model.result import Status
from ppb_lint.read.limits import Limits

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def standard() -> Standard:
    known = learn()
    return Standard(known.rules, known.profiles, None, Limits())


def test_a_report(standard: Standard) -> None:
    result = check_file("clean.md", (EXAMPLES / "clean.md").read_bytes(), standard)
    (report,) = result.reports
    assert (result.status, result.reason) == (Status.CHECKED, None)
    assert (report.kind, report.profile, report.edition) == (Kind.REPORT, "halton", "2024-04-01")
    assert (report.quarters, report.financial_year) == ((3,), "2025/26")
    assert report.subject == "Performance Management Report for Quarter 3 of 2025/26"
    assert report.not_checked == ()


def test_a_paper_without_a_date_says_that_any_edition_passes(standard: Standard) -> None:
    text = (EXAMPLES / "clean.md").read_text(encoding="utf-8").replace("24th February 2026", "some day")
    (report,) = check_file("x.md", text.encode(), standard).reports
    assert report.edition is None
    assert Unread(UncheckedCode.NO_EDITION) in report.not_checked


def test_words_that_are_no_paper(standard: Standard) -> None:
    result = check_file("x.txt", b"Dear all,\n\nThe canteen is closed on Friday.\n", standard)
    assert result.status is Status.NOT_A_REPORT
    assert result.reason
    assert result.reason.code == ReasonCode.OTHER
    assert result.reports[0].quarters == ()
    assert result.reports[0].financial_year is None


def test_a_rule_that_breaks_down_is_told(standard: Standard, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Outcome((), (Failure("placeholder", "forbidden-text", "KeyError", "x", "/far/away/checks/this.py:7"),))
    monkeypatch.setattr(pipeline, "check", lambda *_: broken)
    (report,) = check_file("clean.md", (EXAMPLES / "clean.md").read_bytes(), standard).reports
    assert Unread(UncheckedCode.RULE_FAILED, note="placeholder: KeyError at this.py:7") in report.not_checked


@pytest.mark.parametrize("error", [KeyError("x"), RecursionError(), MemoryError()])
def test_a_mistake_of_ours_is_told_with_its_place(
    standard: Standard, error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "understand", broken)
    result = check_file("x.md", b"words", standard)
    assert result.status is Status.UNREADABLE
    assert result.reason
    assert result.reason.code == ReasonCode.OWN_FAULT
    assert result.reason.values["error"] == type(error).__name__
    assert str(result.reason.values["where"]).startswith("pipeline.py:")
