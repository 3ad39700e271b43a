"""One fault is told once, by the rule that can mend it, whatever order the rules come in."""

from __future__ import annotations

from itertools import permutations
from typing import Any

from ppb_lint.engine.checking import check
from ppb_lint.model.finding import Severity, Stage
from ppb_lint.rules.shape import Rule
from tests.engine.fakes import CHECKS, paper_of, rule

TEXT = "1.1 There are no policy implications. Nothing else is said of policy here."


def left(*rules: Rule) -> set[tuple[str, str]]:
    """What is left, the same for every order of the rules."""
    outcomes = [check(paper_of(TEXT), order, CHECKS) for order in permutations(rules)]
    assert all(outcome == outcomes[0] for outcome in outcomes)
    return {(f.rule, f.text) for f in outcomes[0].findings}


def of(id: str, words: str, *yields_to: str, **more: Any) -> Rule:
    return rule(id, {words: {}}, yields_to=yields_to, **more)


def test_touching_words_are_told_by_the_stronger_rule() -> None:
    assert left(of("a", "no policy"), of("b", "policy implications", "a")) == {("a", "no policy")}


def test_words_apart_are_told_twice() -> None:
    assert left(of("a", "There"), of("b", "Nothing", "a")) == {("a", "There"), ("b", "Nothing")}


def test_one_fact_is_told_once_wherever_it_is_seen() -> None:
    assert left(of("a", "There", fact="q"), of("b", "Nothing", "a", fact="q")) == {("a", "There")}
    assert len(left(of("a", "There", fact="q"), of("b", "Nothing", "a", fact="r"))) == 2


def test_nobody_yields_unasked() -> None:
    assert len(left(of("a", "no policy", fact="q"), of("b", "no policy", fact="q"))) == 2


def test_a_rule_that_has_fallen_silent_silences_nobody() -> None:
    rules = of("a", "There"), of("b", "There are no policy", "a"), of("c", "policy implications", "b")
    assert left(*rules) == {("a", "There"), ("c", "policy implications")}


def test_the_rule_to_yield_to_need_not_run() -> None:
    assert left(of("b", "There", "a")) == {("b", "There")}


def test_a_trial_rule_does_not_hide_what_a_settled_one_says() -> None:
    trial, settled = of("a", "There", stage=Stage.TRIAL), of("b", "There", "a")
    assert left(trial, settled) == {("a", "There"), ("b", "There")}
    assert left(trial, of("b", "There", "a", stage=Stage.TRIAL)) == {("a", "There")}


def test_two_things_missing_at_one_spot_are_two_faults() -> None:
    risk, other = of("a", "RISK", check="missing"), of("b", "CLIMATE", "a", check="missing")
    assert len(left(risk, other)) == 2
    assert len(left(risk, of("b", "RISK", "a", check="missing"))) == 1


def test_a_note_does_not_hide_a_warning_but_goes_where_one_tells_the_same() -> None:
    note, warning = of("a", "There", severity=Severity.NOTE), of("b", "There are no policy", "a")
    assert left(note, warning) == {("b", "There are no policy")}
    assert left(note, of("b", "There", "a", severity=Severity.NOTE)) == {("a", "There")}
    assert left(note, of("b", "Nothing", "a")) == {("a", "There"), ("b", "Nothing")}


def test_a_warning_on_trial_drives_out_no_settled_note() -> None:
    note, trial = of("a", "There", severity=Severity.NOTE), of("b", "There", "a", stage=Stage.TRIAL)
    assert left(note, trial) == {("a", "There")}
