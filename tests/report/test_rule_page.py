"""A rule is told from its file and from nowhere else."""

from __future__ import annotations

from msgspec.structs import replace

from ppb_lint.model.finding import Severity, Stage
from ppb_lint.report.rule_page import explained, page, severity_in_words, table
from ppb_lint.rules.shape import Example, Examples, Rule

RULE = Rule(
    id="quarter-agreement",
    title="The quarter is the same everywhere",
    severity={"default": Severity.NOTE, "anchored": Severity.ERROR},
    why="Papers are copied.\nQuarters stay behind.\n",
    check="agreement",
    message="m",
    sources=("Template of 2024",),
    topic="period",
    examples=Examples(
        valid=(Example("1.1 The second quarter.\n", why="It fits."),),
        invalid=(Example("1.1 The «first» quarter.\n", message='says "first"', fixed="1.1 The second quarter.\n"),),
    ),
)


def test_explained() -> None:
    assert explained(RULE).startswith(
        """\
quarter-agreement (period)
The quarter is the same everywhere

Severity: error (anchored), otherwise note

Why:
    Papers are copied. Quarters stay behind.

Source:
    Template of 2024

Wrong:
    1.1 The >>first<< quarter.

What is said:
    says "first"

Mended:
    1.1 The second quarter.

Right:
    1.1 The second quarter.

To allow it:
"""
    )
    assert '- {rule: quarter-agreement, because: "…"}' in explained(RULE)


def test_a_rule_may_say_itself_how_it_is_allowed() -> None:
    told = explained(replace(RULE, allow="Write the owner before it."))
    own, _, switch = told.partition("To allow it:\n")[2].partition("\n")
    assert own == "    Write the owner before it."
    assert switch.startswith('    In one paper it is allowed by a comment on the words, "ppb-lint: allow\n')
    assert "    Or switch the rule off for a folder in .ppb-lint.yaml, with the reason:\n    off:\n" in switch


def test_a_waiver_of_what_is_told_of_waivers_is_not_offered() -> None:
    assert "In one paper it is allowed" not in explained(replace(RULE, check="waivers"))


def test_trial_and_request_are_said() -> None:
    told = explained(replace(RULE, stage=Stage.TRIAL, opt_in=True, severity=Severity.WARNING))
    assert "On trial: its findings are shown apart and never fail a run." in told
    assert 'Only on request: it runs where it or its topic is named: --select quarter-agreement, or "on: [' in told
    assert "*On trial*" in page([replace(RULE, stage=Stage.TRIAL, opt_in=True)])


def test_page_is_by_topic() -> None:
    other = replace(RULE, id="placeholder", topic="drafting", sources=(), examples=Examples())
    told = page([RULE, other])
    headings = [line for line in told.splitlines() if line.startswith("#")]
    assert headings == ["# Rules", "## Drafting", "### placeholder", "## Period", "### quarter-agreement"]
    assert "Source: Template of 2024." in told
    assert "~~~text\n1.1 The >>first<< quarter.\n~~~" in told


def test_what_is_missing_leaves_no_mark() -> None:
    missing = replace(RULE, examples=Examples(invalid=(Example("«»1.0 PURPOSE\n", message=("a", "b")),)))
    assert "    1.0 PURPOSE\n" in explained(missing)
    assert "    a\n    b\n" in explained(missing)


def test_long_lines_are_broken_between_words_and_paragraphs_kept() -> None:
    told = explained(replace(RULE, why="word " * 60 + "\n\nAnother paragraph.\n"))
    assert max(len(line) for line in told.splitlines()) <= 90
    assert "\n    Another paragraph.\n" in told


def test_table() -> None:
    other = replace(RULE, id="x", severity=Severity.WARNING, stage=Stage.TRIAL)
    assert table([RULE, other]) == (
        "quarter-agreement  error or note     The quarter is the same everywhere\n"
        "x                  warning, on trial  The quarter is the same everywhere\n"
    )
    assert table([]) == ""


def test_severity_in_words() -> None:
    assert severity_in_words(RULE) == "error or note"
