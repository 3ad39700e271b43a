"""The JSON report is a contract, and the contract is the committed schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace

from ppb_lint.model.document import Kind
from ppb_lint.model.draft import Unread
from ppb_lint.model.result import FileResult, Reason, Results, Status
from ppb_lint.model.waiver import Origin, Waived
from ppb_lint.report.json import render
from tests.report.samples import HINT, IN_A_FOOTNOTE, MISSING_SECTION, ON_TRIAL, PAPER, WRONG_QUARTER, run

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))


def told(results: Results) -> Any:
    """A run as another program reads it, once it is known to keep the contract."""
    found = json.loads(render(results, "0.1.0"))
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    return found


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_finding_is_told_whole() -> None:
    found = told(run(WRONG_QUARTER))
    assert found["tool"] == "ppb-lint 0.1.0"
    assert found["schema"] == 1
    assert found["files"][0]["reports"][0] == {
        "kind": "report",
        "subject": "Performance Management Report for Quarter 2 of 2026/27",
        "board": "Health Policy and Performance Board",
        "meeting": "2026-11-26",
        "profile": "halton",
        "edition": "2024-01-01",
        "quarters": [2],
        "financial_year": "2026/27",
        "findings": [
            {
                "rule": "quarter-agreement",
                "severity": "error",
                "stage": "settled",
                "message": 'says "first" quarter, but the subject says Quarter 2',
                "part": "body",
                "page": None,
                "section": "1.0",
                "heading": "PURPOSE OF REPORT",
                "paragraph": "1.1",
                "line": 19,
                "column": 8,
                "end_line": 19,
                "end_column": 13,
                "text": "first",
                "context": "…performance management for the first quarter period to 30th September 2026.",
                "fix": {"edits": [{"text": "first", "replacement": "second"}], "safety": "suggested"},
                "fingerprint": "a1",
            }
        ],
        "waived": [],
        "not_checked": [],
    }


def test_summary_counts_what_can_fail_a_run() -> None:
    found = told(run(WRONG_QUARTER, MISSING_SECTION, HINT, IN_A_FOOTNOTE, ON_TRIAL))
    assert found["summary"] == {"files": 1, "errors": 2, "warnings": 1, "notes": 1}


def test_waived_findings_and_what_was_not_checked() -> None:
    waived = Waived(WRONG_QUARTER, "the plan is older", "J Smith", "2026-12-31", Origin.COMMENT)
    paper = replace(PAPER, waived=(waived,), not_checked=(Unread("images", 2),))
    report = told(Results((FileResult("p.docx", Status.CHECKED, None, (paper,)),)))["files"][0]["reports"][0]
    (finding,) = report["waived"]
    assert (finding["rule"], finding["fingerprint"]) == ("quarter-agreement", "a1")
    assert finding["waiver"] == {
        "because": "the plan is older",
        "by": "J Smith",
        "until": "2026-12-31",
        "where": "comment",
    }
    assert report["not_checked"] == [{"what": "text inside 2 pictures", "why": WHY}]


WHY = "pictures have no text that can be read"


@pytest.mark.parametrize("status", [Status.UNREADABLE, Status.NOT_A_REPORT])
def test_what_was_not_checked_has_its_reason(status: Status) -> None:
    minutes = replace(PAPER, kind=Kind.MINUTES, subject=None, edition=None, quarters=(), financial_year=None)
    found = told(Results((FileResult("m.docx", status, Reason("minutes"), (minutes,)),)))
    assert found["files"][0]["status"] == status.value
    assert found["files"][0]["reason"].startswith("These are minutes")


def test_a_paper_that_is_kept_from_the_public_says_so() -> None:
    paper = replace(PAPER, exempt=True)
    assert told(Results((FileResult("p.docx", Status.CHECKED, None, (paper,)),)))["files"][0]["reports"][0]["exempt"]


def test_no_code_page_can_spoil_it() -> None:
    odd = replace(WRONG_QUARTER, text="£5 – ‘first’", message="says £5", fix=None)
    assert render(run(odd), "0.1.0").isascii()


def test_a_place_in_a_footnote_and_on_a_page() -> None:
    finding = told(run(IN_A_FOOTNOTE))["files"][0]["reports"][0]["findings"][0]
    assert (finding["part"], finding["page"], finding["section"], finding["line"]) == ("footnote", 3, None, None)
