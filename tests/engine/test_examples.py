"""The examples of a rule are its tests: whatever they state and the rule does not do is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from ppb_lint.checks.base import Paper
from ppb_lint.engine.examples import ExampleFault, verify
from ppb_lint.engine.stage import Bench
from ppb_lint.model.finding import Hit
from ppb_lint.rules.shape import Example, Examples, Rule
from tests.engine.fakes import CHECKS, bench, fix, rule

PAPER = "DATE: 22 January 2024\n\n4.0 POLICY IMPLICATIONS\n\n4.1 None.\n\n5.0 FINANCIAL IMPLICATIONS\n\n5.1 None.\n"


def tried(rule: Rule, *others: Rule, checks: Any = CHECKS) -> list[str]:
    on: Bench = bench(rule, *others, checks=checks, papers={"clean": PAPER})
    return [_shown(fault) for fault in verify(rule, on)]


def _shown(fault: ExampleFault) -> str:
    values = ", ".join(f"{name}={value}" for name, value in fault.values.items() if name != "where")
    return f"{fault.kind}[{fault.number}] {fault.code}" + (f": {values}" if values else "")


def accuses(*invalid: Example, valid: tuple[Example, ...] = (), misses: tuple[Example, ...] = (), **more: Any) -> Rule:
    return rule("a", {"stray": {"expected": "lost"}}, examples=Examples(valid, invalid, misses), **more)


SAID = 'says "stray"'


def test_examples_that_agree() -> None:
    sound = accuses(
        Example("A «stray»  word,\n\n  and a «stray» word.", message=SAID),
        Example("«stray»", message=(SAID,)),
        valid=(Example("Nothing."),),
        misses=(Example("A str-ay word.", because="it is split"),),
    )
    assert tried(sound) == []


def test_fixes_that_agree() -> None:
    sound = accuses(Example("  1.1 A «stray» «stray».\n", message=SAID, fixed="  1.1 A lost lost.\n"), fix=fix())
    assert tried(sound) == []


@pytest.mark.parametrize(
    ("example", "fault"),
    [
        (Example("A «stray» stray", message=SAID), f"count: expected=1, found={SAID} [stray] | {SAID} [stray]"),
        (Example("A «word»", message=SAID), "count: expected=1, found=0"),
        (Example("A «stray word»", message=SAID), "place: expected=A «stray word», found=A «stray» word"),
        (Example("A stray«»", message=SAID), "place: expected=A stray«», found=A «stray»"),
        (Example("A «stray»", message="else"), f"message: expected=else, found={SAID}"),
        (Example("A «stray» «stray»", message=(SAID,)), f"message: expected={SAID}, found={SAID} | {SAID}"),
        (Example("A «stray»", message=SAID, fixed="A lost"), "no-fix"),
        (Example("«stray»", message=SAID, profile="rutland"), "unknown-profile: profile=rutland"),
        (Example("«stray»", message=SAID, paper="dirty"), "unknown-paper: paper=dirty"),
        (Example("«stray»", message=SAID, paper="clean"), "unplaced: text=«stray»"),
        (Example("«stray»", message=SAID, with_rules=("b",)), "unknown-rule: rule=b"),
    ],
)
def test_invalid_examples_that_do_not_agree(example: Example, fault: str) -> None:
    assert tried(accuses(example)) == [f"invalid[0] {fault}"]


def test_the_order_of_messages_counts() -> None:
    two = rule(
        "a",
        {"stray": {}, "word": {}},
        examples=Examples(invalid=(Example("A «stray» «word»", message=('says "word"', SAID)),)),
    )
    assert tried(two) == [f'invalid[0] message: expected=says "word" | {SAID}, found={SAID} | says "word"']


def test_two_findings_on_the_same_words() -> None:
    twice = Example("A ««stray»»", message=('says "stray"', 'says "stray"'))
    both = rule("a", {"stray": {}, "stray ": {}}, examples=Examples(invalid=(twice,)))
    assert tried(both) == [f"invalid[0] count: expected=2, found={SAID} [stray]"]
    nested = replace(both, examples=Examples(invalid=(Example("A ««stray» »word", message=(SAID, 'says "stray "')),)))
    assert tried(nested) == []


@pytest.mark.parametrize(
    ("fixed", "fault"),
    [
        (None, "fix-unproved: found=A lost word"),
        ("A last word", "fixed: expected=A last word, found=A lost word"),
    ],
)
def test_fixes_that_do_not_agree(fixed: str | None, fault: str) -> None:
    assert tried(accuses(Example("A «stray» word", message=SAID, fixed=fixed), fix=fix())) == [f"invalid[0] {fault}"]


def test_a_fix_must_clear_the_finding() -> None:
    unclear = rule(
        "a",
        {"stray": {"expected": "strays"}},
        fix=fix(),
        examples=Examples(invalid=(Example("«stray»", message=SAID, fixed="strays"),)),
    )
    assert tried(unclear) == [f"invalid[0] not-cleared: expected=0, found={SAID} [stray]"]


def test_fixes_that_overlap() -> None:
    crossed = rule("a", {"stray": {"expected": "x"}, "ray": {"expected": "y"}}, fix=fix())
    example = Example("«st«ray»»", message=(SAID, 'says "ray"'), fixed="x")
    assert tried(replace(crossed, examples=Examples(invalid=(example,)))) == ["invalid[0] fixes-overlap"]


def test_valid_examples_are_silent_and_known_misses_missed() -> None:
    wrong = accuses(valid=(Example("ok"), Example("stray")), misses=(Example("stray", because="x"),))
    assert tried(wrong) == [
        f"valid[1] accused: message={SAID}, text=stray",
        f"known-misses[0] found: message={SAID}, text=stray",
    ]


def test_yielding_is_shown_by_an_example() -> None:
    stronger = rule("b", {"stray word": {}})
    yielding = accuses(valid=(Example("A stray word", with_rules=("b",)),), yields_to=("b",))
    assert tried(yielding, stronger) == []
    assert tried(replace(yielding, examples=Examples()), stronger) == ["yields-to[0] yield-unproved: rule=b"]
    assert tried(replace(yielding, yields_to=()), stronger) == [f"valid[0] accused: message={SAID}, text=stray"]
    nothing = accuses(valid=(Example("A word", with_rules=("b",)),), yields_to=("b",))
    assert tried(nothing, stronger) == ["valid[0] nothing-to-yield"]


def test_a_check_that_breaks_is_told() -> None:
    broken = rule("a", {}, check="breaking", examples=Examples(valid=(Example("x"),)))
    assert tried(broken)[0] == "valid[0] failure: error=ZeroDivisionError, detail=oh"


def test_a_fragment_in_a_clean_paper() -> None:
    staged = accuses(
        Example(
            "5.0 FINANCIAL IMPLICATIONS\n\n  5.1 A «stray» one.\n",
            message=SAID,
            paper="clean",
            fixed="5.0 FINANCIAL IMPLICATIONS\n\n  5.1 A lost one.\n",
        ),
        fix=fix(),
    )
    assert tried(staged) == []


def test_something_missing_is_marked_by_an_empty_mark() -> None:
    example = Example("5.0 FINANCIAL IMPLICATIONS\n\n5.1 None.«»\n", message='says "RISK"', paper="clean")
    lacks = rule("a", {"RISK": {}}, check="missing", examples=Examples(invalid=(example,)))
    assert tried(lacks) == []
    elsewhere = replace(example, text="5.0 FINANCIAL IMPLICATIONS\n\n5.1 «»None.\n")
    assert [fault.split(":")[0] for fault in tried(replace(lacks, examples=Examples(invalid=(elsewhere,))))] == [
        "invalid[0] place"
    ]


def test_parts_of_the_clean_paper_may_be_left_out() -> None:
    example = Example(
        "5.0 FINANCIAL IMPLICATIONS\n5.1 None.«»\n",
        message='says "POLICY"',
        paper="clean",
        without=("POLICY IMPLICATIONS",),
    )
    assert tried(rule("a", {"POLICY": {}}, check="missing", examples=Examples(invalid=(example,)))) == []


def _silent(paper: Paper, options: Any) -> Iterator[Hit]:
    return iter(())


def _shifted(paper: Paper, options: Any) -> Iterator[Hit]:
    return (replace(hit, span=hit.span.shifted(1)) for hit in CHECKS["every"].run(paper, options))


def _doubled(paper: Paper, options: Any) -> Iterator[Hit]:
    return (hit for hit in CHECKS["every"].run(paper, options) for _ in range(2))


@pytest.mark.parametrize(("mutant", "code"), [(_silent, "count"), (_shifted, "place"), (_doubled, "count")])
def test_mutants_of_a_check_are_caught(mutant: Any, code: str) -> None:
    sound = accuses(Example("A «stray» word", message=SAID))
    assert tried(sound, checks=CHECKS | {"every": replace(CHECKS["every"], run=mutant)})[0].startswith(
        f"invalid[0] {code}"
    )
