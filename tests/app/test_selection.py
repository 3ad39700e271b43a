"""Which rules are run, and how much their findings matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from ppb_lint.app.settled.config import Config, load
from ppb_lint.app.settled.selection import Choice, adjusted, objections
from ppb_lint.model.finding import Severity
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.rules.shape import Rule

ERROR, WARNING, NOTE = Severity


def rule(id: str, topic: str = "copying", severity: object = ERROR, **more: object) -> Rule:
    return Rule(id=id, title="T", severity=severity, why="w", check="c", message="m", topic=topic, **more)  # type: ignore[arg-type]


RULES = (
    rule("placeholder", "drafting"),
    rule("repeated-paragraph", severity=WARNING, formerly=("twice",)),
    rule("quarter-agreement", "period", {"default": NOTE, "anchored": ERROR}),
    rule("heading-style", "accessibility", WARNING, opt_in=True),
)


def names(rules: tuple[Rule, ...]) -> list[str]:
    return [rule.id for rule in rules]


@pytest.fixture
def settle(tmp_path: Path):  # type: ignore[no-untyped-def]
    """Writes a configuration and reads it."""

    def write(text: str) -> Config:
        (tmp_path / ".ppb-lint.yaml").write_text(text)
        config = load(tmp_path / ".ppb-lint.yaml")
        assert not config.faults
        return config

    return write


@pytest.mark.parametrize(
    ("select", "ignore", "left"),
    [
        ((), (), ["placeholder", "repeated-paragraph", "quarter-agreement"]),
        (("period",), (), ["quarter-agreement"]),
        (("twice", "placeholder"), (), ["placeholder", "repeated-paragraph"]),
        ((), ("copying",), ["placeholder", "quarter-agreement"]),
        (("accessibility",), (), ["heading-style"]),
        (("copying", "drafting"), ("placeholder",), ["repeated-paragraph"]),
    ],
)
def test_rules_and_topics_can_be_named(select: tuple[str, ...], ignore: tuple[str, ...], left: list[str]) -> None:
    choice = Choice(select, ignore)
    choice.require(RULES)
    assert names(choice.of(RULES)) == left


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    with pytest.raises(WrongRequest) as wrong:
        Choice(ignore=("placeholders",)).require(RULES)
    assert (wrong.value.code, wrong.value.values["meant"]) == (RequestCode.NO_RULE, "placeholder")


def test_a_run_without_rules_is_no_run() -> None:
    with pytest.raises(WrongRequest) as wrong:
        Choice(("period",), ("quarter-agreement",)).of(RULES)
    assert wrong.value.code == RequestCode.NOTHING_LEFT


@pytest.mark.parametrize("named", ["accessibility", "heading-style"])
def test_what_waits_to_be_asked_for_can_be_switched_on(settle, named: str) -> None:  # type: ignore[no-untyped-def]
    config = settle(f"on: [{named}]\n")
    assert names(Choice().of(adjusted(RULES, Config()))) == names(RULES)[:3]
    assert names(Choice().of(adjusted(RULES, config))) == names(RULES)
    assert names(Choice(ignore=("accessibility",)).of(adjusted(RULES, config))) == names(RULES)[:3]


def test_an_unknown_name_that_is_switched_on_is_told(settle) -> None:  # type: ignore[no-untyped-def]
    (fault,) = objections(settle("on: [accessibility, heading-stile]\n"), RULES)
    assert (fault.path, fault.found, fault.expected) == (
        "on[1]",
        'the unknown rule or topic "heading-stile"',
        '"heading-style"',
    )


def test_rules_can_be_switched_off_and_softened(settle) -> None:  # type: ignore[no-untyped-def]
    config = settle(
        "severity: {quarter-agreement: warning, twice: note}\noff: [{rule: placeholder, because: on purpose}]\n"
    )
    left = adjusted(RULES, config)
    assert names(left) == ["repeated-paragraph", "quarter-agreement", "heading-style"]
    assert left[0].severity is NOTE
    assert left[1].severity == {"default": NOTE, "anchored": WARNING}
    assert not list(objections(config, RULES))


def test_what_a_configuration_cannot_mean_is_told_with_its_place(settle) -> None:  # type: ignore[no-untyped-def]
    config = settle(
        "off:\n  - {rule: placeholders, because: x}\n  - {rule: twice, because: ' '}\n"
        "severity:\n  repeated-paragraph: error\n  nonsense: note\n"
    )
    assert [f"{f.line}:{f.column} {f.found} {f.expected}" for f in objections(config, RULES)] == [
        '2:12 the unknown rule "placeholders" "placeholder"',
        "3:28 nothing the reason why the rule is off",
        '5:23 "error" warning or milder',
        '6:3 the unknown rule "nonsense" heading-style, placeholder, quarter-agreement, repeated-paragraph or twice',
    ]


def test_no_configuration_changes_nothing() -> None:
    assert adjusted(RULES, Config()) == RULES
    assert not list(objections(Config(), RULES))
