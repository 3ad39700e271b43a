"""JUnit's XML, read by a library that build servers' tools are made with."""

from __future__ import annotations

from typing import Any

import junitparser
import pytest
from msgspec.structs import replace

from ppb_lint.model.draft import Unread
from ppb_lint.model.finding import Severity
from ppb_lint.model.result import Fault, FileResult, Reason, Results, Status
from ppb_lint.report.junit import render
from ppb_lint.report.told import Told
from tests.report.samples import HINT, IN_A_FOOTNOTE, MISSING_SECTION, ON_TRIAL, PAPER, WRONG_QUARTER, run


def told(results: Results, **wishes: Any) -> junitparser.JUnitXml:
    """The suites, once their own counts are known to be true."""
    found = junitparser.JUnitXml.fromstring(render(Told(results, "0.1.0", **wishes)).encode())
    counts = (found.tests, found.failures, found.errors, found.skipped)
    found.update_statistics()
    assert counts == (found.tests, found.failures, found.errors, found.skipped)
    return found


def cases(found: junitparser.JUnitXml) -> list[junitparser.TestCase]:
    return [case for suite in found for case in suite]


def test_what_fails_the_run_is_a_failure_and_the_rest_is_skipped() -> None:
    found = told(run(WRONG_QUARTER, IN_A_FOOTNOTE, HINT, ON_TRIAL), notes=True)
    outcomes = [(case.name, type(case.result[0]).__name__) for case in cases(found)]
    assert outcomes == [
        ("quarter-agreement: 1.0 PURPOSE OF REPORT, paragraph 1.1, line 19", "Failure"),
        ("quarter-agreement: page 3, footnote, paragraph 2)", "Skipped"),
        ("financial-year-agreement: 1.0 PURPOSE OF REPORT, paragraph 1.1, line 19", "Skipped"),
        ("total: 1.0 PURPOSE OF REPORT, paragraph 1.1, line 19", "Skipped"),
    ]
    failure = cases(found)[0].result[0]
    assert failure.type == "quarter-agreement"
    assert failure.message == 'error: says "first" quarter, but the subject says Quarter 2.'
    assert 'Write "second" instead of "first"' in failure.text
    assert cases(found)[0].classname == "drafts/paper.docx"


@pytest.mark.parametrize(("failing", "failures"), [(None, 0), (Severity.ERROR, 1), (Severity.WARNING, 2)])
def test_fail_on_decides(failing: Severity | None, failures: int) -> None:
    assert told(run(WRONG_QUARTER, IN_A_FOOTNOTE), failing=failing).failures == failures


def test_a_clean_paper_is_a_test_that_passed() -> None:
    (case,) = cases(told(run()))
    assert case.is_passed


def test_two_findings_in_one_place_are_two_tests() -> None:
    found = told(run(MISSING_SECTION, MISSING_SECTION))
    assert [case.name for case in cases(found)] == [
        "section-missing: 7.0 RISK ANALYSIS",
        "section-missing: 7.0 RISK ANALYSIS (2)",
    ]


def test_everything_that_was_not_checked() -> None:
    paper = replace(PAPER, not_checked=(Unread("images", 2),))
    files = (
        FileResult("a.docx", Status.UNREADABLE, Reason("empty")),
        FileResult("m.docx", Status.NOT_A_REPORT, Reason("minutes"), (paper,)),
    )
    found = told(Results(files, (Fault("r.yaml", 3, 2, "id", "nothing", "an id"),)))
    assert (found.errors, found.failures) == (2, 0)
    rules, unread, minutes = list(found)
    assert rules.name == "rule files"
    assert next(iter(unread)).result[0].type == "unreadable"
    (remarks,) = minutes._elem.findall("system-out")
    assert "These are minutes" in (remarks.text or "")
    assert "text inside 2 pictures" in (remarks.text or "")


@pytest.mark.parametrize("evil", ["\x00", "\x1b", "\ufffe", "\ud800", "<&\"'>", "]]>"])
def test_signs_that_xml_cannot_hold(evil: str) -> None:
    odd = replace(WRONG_QUARTER, message=f"a{evil}b", context=evil, rule="r", fix=None)
    results = Results((FileResult(f"p{evil}.docx", Status.CHECKED, None, (replace(PAPER, findings=(odd,)),)),))
    (case,) = cases(told(results))
    assert case.result[0].message.startswith("error: a")
