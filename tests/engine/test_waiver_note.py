"""What counts as a waiver in a paper, and what is told of one that does not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ppb_lint.engine.waiver_note import notes
from ppb_lint.model.draft import Mark, MarkKind
from ppb_lint.model.span import Span
from ppb_lint.model.waiver import Origin, State, Waiver
from tests.engine.fakes import document_of

NAMES = {"placeholder": "placeholder", "total": "total", "old-total": "total"}
SPOT = Span(4, 9)


def noted(note: str, author: str = "J Smith", form: str = "docx") -> tuple[list[Waiver], list[tuple[State, str]]]:
    document = document_of("3.1 The grant is 70 pounds.")
    mark = Mark(MarkKind.COMMENT, SPOT, author=author, note=note)
    found = list(notes(replace(document, draft=replace(document.draft, format=form, marks=(mark,))), NAMES))
    faults = [(fault.state, fault.said) for one in found for fault in one.faults]
    return [waiver for one in found for waiver in one.waivers], faults


@pytest.mark.parametrize(
    "note",
    [
        "ppb-lint: allow placeholder until 2025-03-31 because the grant comes in March",
        "PPB-lint: Allow Placeholder until 31 March 2025 because the grant comes in March",
        "ppb\u2011lint :allow: placeholder, until 31/03/2025, because: the grant comes\nin March",
        "  ppb-lint: allow placeholder by A Patel until 31st March 2025. Because the grant comes in March",
    ],
)
def test_a_waiver(note: str) -> None:
    waivers, faults = noted(note)
    assert faults == []
    assert waivers == [
        Waiver(
            "placeholder",
            "the grant comes in March",
            "J Smith",
            "2025-03-31",
            Origin.COMMENT,
            fingerprint="",
            spot=SPOT,
        )
    ]


@pytest.mark.parametrize("names", ["placeholder, old-total", "placeholder and total", "placeholder total"])
def test_several_rules_in_one(names: str) -> None:
    waivers, _ = noted(f"ppb-lint: allow {names} until 2025-03-31 because of both")
    assert [waiver.rule for waiver in waivers] == ["placeholder", "total"]


@pytest.mark.parametrize("author", ["", "Author"])
def test_who_is_not_named_by_word_names_himself(author: str) -> None:
    (waiver,), _ = noted("ppb-lint: allow total until 2025-03-31 by A Patel (Finance) because so", author)
    assert waiver.by == "A Patel (Finance)"


def test_a_reason_may_hold_any_words() -> None:
    (waiver,), _ = noted("ppb-lint: allow total until 2025-03-31 because it is settled by Finance until May")
    assert waiver.because == "it is settled by Finance until May"


@pytest.mark.parametrize(
    ("note", "author", "told"),
    [
        ("ppb-lint: allow", "J", [(State.NO_RULE, ""), (State.NO_END, ""), (State.NO_REASON, "")]),
        ("ppb-lint: allow totals until 2025-03-31 because x", "J", [(State.UNKNOWN_RULE, "totals")]),
        ("ppb-lint: allow total until soon because x", "J", [(State.NO_DATE, "soon")]),
        ("ppb-lint: allow total until 31 June 2025 because x", "J", [(State.NO_DATE, "31 June 2025")]),
        ("ppb-lint: allow total until March 2025 because x", "J", [(State.NO_DATE, "March 2025")]),
        ("ppb-lint: allow total until 2025-03-31 or 2025-04-30 because x", "J", None),
        ("ppb-lint: allow total until because x", "J", [(State.NO_END, "")]),
        ("ppb-lint: allow total until 2025-03-31", "J", [(State.NO_REASON, "")]),
        ("ppb-lint: allow total until 2025-03-31 because ", "J", [(State.NO_REASON, "")]),
        ("ppb-lint: allow total until 2025-03-31 because x", "", [(State.NO_NAME, "")]),
    ],
)
def test_what_is_missing_is_told(note: str, author: str, told: list[tuple[State, str]] | None) -> None:
    waivers, faults = noted(note, author)
    assert waivers == []
    assert faults == (told if told is not None else [(State.NO_DATE, "2025-03-31 or 2025-04-30")])


def test_a_remark_that_is_not_understood() -> None:
    assert noted("ppb-lint: disable total", form="markdown") == ([], [(State.UNCLEAR, "disable total")])
    assert noted("ppb-lint: disable total") == ([], [])  # A comment that is left, and told as one.
    assert noted("ppb-lint should allow total") == ([], [])
    assert noted("check this", form="markdown") == ([], [])


def test_long_words_are_cut() -> None:
    _, ((_, said),) = noted("ppb-lint: allow total until " + "somebody " * 20 + "because x")
    assert said.endswith("somebody …")
