"""Hits become findings with words, place, fix and name; a check that breaks stops no other."""

from __future__ import annotations

import pytest

from ppb_lint.engine.checking import check
from ppb_lint.engine.outcome import Failure
from ppb_lint.model.document import Kind
from ppb_lint.model.finding import Finding, Place, Severity, Stage
from ppb_lint.model.source import Lines
from ppb_lint.rules.shape import Rule
from tests.engine.fakes import CHECKS, fix, paper_of, rule

PAPER = """\
DATE: 22 January 2024
SUBJECT:

1.0 PURPOSE OF REPORT

1.1 To consider the first quarter.
    Words that go on without a number.

2.0 RECOMMENDED: That the Board

1) Receive the first quarter's report;

4.0 POLICY IMPLICATIONS
There are no policy implications.
5.0 FINANCIAL IMPLICATIONS
5.1 There are no policy implications.
"""


def findings(*rules: Rule, text: str = PAPER, kind: Kind = Kind.REPORT) -> tuple[Finding, ...]:
    outcome = check(paper_of(text, kind=kind), rules, CHECKS)
    assert outcome.failures == ()
    return outcome.findings


def places(word: str) -> list[tuple[str | None, str | None, str | None]]:
    found = findings(rule("a", {word: {}}))
    return [(f.place.section, f.place.heading, f.place.paragraph) for f in found]


def test_a_finding_says_all_that_is_known() -> None:
    first, _ = findings(
        rule("a", {"first": {"expected": "second"}}, fix=fix(), severity=Severity.WARNING, stage=Stage.TRIAL)
    )
    assert (first.rule, first.severity, first.stage) == ("a", Severity.WARNING, Stage.TRIAL)
    assert (first.message, first.text) == ('says "first"', "first")
    assert first.context == "To consider the first quarter."
    assert first.place == Place(
        page=1, section="1.0", heading="PURPOSE OF REPORT", paragraph="1.1", lines=Lines(6, 21, 6, 26)
    )
    assert first.fix is not None
    assert [(e.span, e.replacement) for e in first.fix.edits] == [(first.span, "second")]


def test_the_same_words_are_told_by_their_section() -> None:
    assert places("policy") == [("4.0", "POLICY IMPLICATIONS", None), ("5.0", "FINANCIAL IMPLICATIONS", "5.1")]


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("22 January", (None, "DATE", None)),
        ("SUBJECT", (None, "SUBJECT", None)),
        ("without a number", ("1.0", "PURPOSE OF REPORT", "1.1")),
        ("That the Board", ("2.0", "RECOMMENDED", None)),
        ("Receive", ("2.0", "RECOMMENDED", "1)")),
    ],
)
def test_places_are_those_that_a_reader_sees(word: str, place: tuple[str | None, str, str | None]) -> None:
    assert places(word) == [place]


def test_what_is_missing_has_no_words_and_the_place_where_it_belongs() -> None:
    (found,) = findings(rule("a", {"RISK ANALYSIS: x": {}}, check="missing"))
    assert (found.text, found.context) == ("", "")
    assert (found.place.section, found.place.heading, found.place.paragraph) == ("9.0", "RISK ANALYSIS", None)


def test_case_decides_severity_and_sentence() -> None:
    cases = {
        "severity": {"default": Severity.NOTE, "anchored": Severity.ERROR},
        "message": {"default": "x", "anchored": "{said}!"},
    }
    told = [
        (f.severity, f.message)
        for case in ("", "anchored")
        for f in findings(rule("a", {"first": {}}, case=case, **cases))
    ]
    assert told == [(Severity.NOTE, "x")] * 2 + [(Severity.ERROR, "first!")] * 2


def test_findings_are_in_the_order_of_the_page_then_of_the_rules_names() -> None:
    found = findings(rule("b", {"policy": {}, "first": {}}), rule("a", {"first": {}}))
    assert [(f.rule, f.text) for f in found] == [("a", "first"), ("b", "first")] * 2 + [("b", "policy")] * 2


def test_rules_about_the_template_are_silent_about_minutes() -> None:
    formed = rule("a", {"first": {}}, check="formed")
    assert findings(formed, kind=Kind.MINUTES) == ()
    assert len(findings(formed)) == 2
    assert len(findings(rule("a", {"first": {}}), kind=Kind.MINUTES)) == 2


def test_a_check_that_breaks_is_told_and_stops_no_other() -> None:
    outcome = check(paper_of(PAPER), [rule("bad", {}, check="breaking"), rule("good", {"22": {}})], CHECKS)
    assert [(f.rule, f.text) for f in outcome.findings] == [("bad", "D"), ("good", "22")]
    (failure,) = outcome.failures
    assert (failure.rule, failure.check, failure.error, failure.detail) == (
        "bad",
        "breaking",
        "ZeroDivisionError",
        "oh",
    )
    assert "fakes.py:" in failure.where


def test_a_value_that_the_check_did_not_tell_is_a_failure() -> None:
    outcome = check(paper_of(PAPER), [rule("a", {"first": {}}, message="{expected}")], CHECKS)
    assert outcome.findings == ()
    assert isinstance(outcome.failures[0], Failure)
    assert (outcome.failures[0].error, outcome.failures[0].detail) == ("KeyError", "'expected'")


def test_a_place_outside_the_paper_is_a_failure() -> None:
    outcome = check(paper_of(PAPER), [rule("a", {}, check="outside")], CHECKS)
    assert (outcome.findings, [f.error for f in outcome.failures]) == ((), ["MisplacedError"])


def test_an_empty_paper() -> None:
    assert findings(rule("a", {"x": {}}), text="") == ()
    (found,) = findings(rule("a", {"RISK": {}}, check="missing"), text="")
    assert found.place.heading == "RISK"
