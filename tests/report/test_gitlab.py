"""GitLab's code quality report: the fields that its documentation asks for, and no two issues of one name."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

from msgspec.structs import replace

from ppb_lint.model.draft import Unread
from ppb_lint.model.result import Fault, FileResult, Reason, Results, Status
from ppb_lint.report.gitlab import render
from ppb_lint.report.told import Told
from tests.report.samples import HINT, MISSING_SECTION, ON_TRIAL, PAPER, WRONG_QUARTER, run


def told(results: Results, **wishes: Any) -> list[dict[str, Any]]:
    """The issues, once each is known to have what GitLab needs."""
    issues: list[dict[str, Any]] = json.loads(render(Told(results, "0.1.0", **wishes)))
    for issue in issues:
        assert isinstance(issue["description"], str)
        assert issue["description"]
        assert isinstance(issue["check_name"], str)
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        path = PurePosixPath(issue["location"]["path"])
        assert not issue["location"]["path"].startswith("./")
        assert not path.is_absolute()
        assert issue["location"]["lines"]["begin"] >= 1
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return issues


def test_findings() -> None:
    first, second = told(run(WRONG_QUARTER, MISSING_SECTION, HINT, ON_TRIAL))
    assert first["location"] == {"path": "drafts/paper.docx", "lines": {"begin": 19}}
    assert first["description"].startswith("1.0 PURPOSE OF REPORT, paragraph 1.1, line 19: says")
    assert (first["check_name"], first["severity"]) == ("quarter-agreement", "major")
    assert second["location"]["lines"]["begin"] == 1


def test_notes_and_trials_on_request() -> None:
    found = told(run(replace(HINT, fingerprint="h"), ON_TRIAL), notes=True)
    assert [issue["severity"] for issue in found] == ["info", "info"]
    assert found[1]["check_name"] == "total (trial)"


def test_one_fault_in_two_papers_is_two_issues() -> None:
    (file,) = run(WRONG_QUARTER).files
    assert len(told(Results((file, replace(file, path="drafts/other.docx"))))) == 2


def test_everything_that_was_not_checked() -> None:
    paper = replace(PAPER, not_checked=(Unread("images", 2), Unread("charts")))
    files = (
        FileResult("a.docx", Status.UNREADABLE, Reason("empty")),
        FileResult("./m.docx", Status.NOT_A_REPORT, Reason("minutes"), (paper,)),
    )
    found = told(Results(files, (Fault("/x/r.yaml", 3, 2, "id", "nothing", "an id"),)), folder="/x")
    assert [(issue["check_name"], issue["severity"]) for issue in found] == [
        ("rule-file", "critical"),
        ("unreadable", "critical"),
        ("not-a-report", "info"),
        ("not-checked", "info"),
        ("not-checked", "info"),
    ]
    assert found[0]["location"] == {"path": "r.yaml", "lines": {"begin": 3}}


def test_nothing_to_tell_is_an_empty_list() -> None:
    assert told(run()) == []
