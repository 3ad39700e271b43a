"""What a waiver takes out of the findings, and what it does not."""

from __future__ import annotations

from msgspec.structs import replace

from ppb_lint.engine.checking import check
from ppb_lint.engine.outcome import Outcome
from ppb_lint.model.draft import Mark, MarkKind
from ppb_lint.model.finding import Stage
from ppb_lint.model.span import Span
from ppb_lint.model.waiver import Origin, State, Terms, Waiver
from tests.engine.fakes import CHECKS, paper_of, rule

TEXT = """\
Report on Bins
1.0 POLICY IMPLICATIONS
1.1 A bin and a bin.
1.2 Another bin.
2.0 FINANCIAL IMPLICATIONS
2.1 A bin again.
"""
BIN = rule("no-bin", {"bin": {}})
NAMES = {"no-bin": "no-bin", "no-skip": "no-skip"}
PLAIN = paper_of(TEXT)
WORDS = PLAIN.document.text


def outcome(*, on: Span | None = None, note: str = "", rules: tuple[object, ...] = (BIN,), **terms: object) -> Outcome:
    document = PLAIN.document
    if on is not None:
        mark = Mark(MarkKind.COMMENT, on, author="J Smith", note=note or NOTE)
        document = replace(document, draft=replace(document.draft, format="docx", marks=(mark,)))
    wanted = Terms(**{"today": "2025-01-31", "names": NAMES, **terms})  # type: ignore[arg-type]
    return check(replace(PLAIN, document=document), rules, CHECKS, terms=wanted)  # type: ignore[arg-type]


NOTE = "ppb-lint: allow no-bin until 2025-01-31 because bins are meant"


def at(words: str, number: int = 0) -> Span:
    """The n-th place of some words."""
    start = -1
    for _ in range(number + 1):
        start = WORDS.index(words, start + 1)
    return Span(start, start + len(words))


def allowed(found: Outcome) -> list[int]:
    return [waived.finding.span.start for waived in found.waived]


def places(*numbers: int) -> list[int]:
    return [at("bin", number).start for number in numbers]


def test_the_words_that_it_is_on_and_no_others() -> None:
    found = outcome(on=at("bin", 0))
    assert allowed(found) == places(0)
    assert len(found.findings) == 3
    (waived,) = found.waived
    assert (waived.because, waived.by, waived.until) == ("bins are meant", "J Smith", "2025-01-31")
    assert waived.origin is Origin.COMMENT
    assert found.stands_until == "2025-01-31"


def test_a_place_without_words_is_its_paragraph() -> None:
    place = at("and a").start
    assert allowed(outcome(on=Span(place, place))) == places(0, 1)


def test_a_heading_is_its_section() -> None:
    assert allowed(outcome(on=at("POLICY"))) == places(0, 1, 2)


def test_what_stands_above_the_first_section_is_the_whole_paper() -> None:
    assert allowed(outcome(on=at("Bins"))) == places(0, 1, 2, 3)


def test_words_of_the_paper_without_a_finding_allow_nothing() -> None:
    found = outcome(on=at("Another"))
    assert (allowed(found), len(found.findings)) == ([], 4)


def test_it_ends() -> None:
    found = outcome(on=at("bin"), today="2025-02-01")
    assert (allowed(found), len(found.findings), found.stands_until) == ([], 4, None)


def test_where_nobody_knows_the_day_nothing_ends() -> None:
    assert allowed(outcome(on=at("bin"), today="")) == places(0)


def test_another_rule_is_not_allowed() -> None:
    assert allowed(outcome(on=at("bin"), note=NOTE.replace("no-bin", "no-skip"))) == []


def test_it_can_be_passed_over() -> None:
    found = outcome(on=at("bin"), inline=False)
    assert (allowed(found), len(found.findings), found.passed_over) == ([], 4, 1)


def test_one_from_elsewhere_is_for_the_whole_paper_or_one_finding() -> None:
    general = Waiver("no-bin", "meant", "J Smith", "2025-06-30")
    assert allowed(outcome(waivers=(general,))) == places(0, 1, 2, 3)
    one = outcome().findings[2]
    narrow = replace(general, fingerprint=one.fingerprint)
    assert allowed(outcome(waivers=(narrow,))) == [one.span.start]
    assert outcome(waivers=(replace(general, until="2025-01-30"),)).waived == ()


def test_the_first_that_allows_is_named_and_the_other_is_in_use_all_the_same() -> None:
    general = Waiver("no-bin", "of the council", "Clerk", "2025-06-30")
    found = outcome(on=at("bin"), waivers=(general,))
    assert {waived.by for waived in found.waived} == {"Clerk"}
    assert found.findings == ()
    assert found.stands_until == "2025-01-31"


def test_what_was_not_run_to_its_end_is_not_called_unneeded() -> None:
    from ppb_lint.engine.waiving import settle

    document = replace(
        PLAIN.document,
        draft=replace(
            PLAIN.document.draft,
            format="docx",
            marks=(Mark(MarkKind.COMMENT, at("Another"), author="J Smith", note=NOTE),),
        ),
    )
    terms = Terms(today="2025-01-01", names=NAMES)
    assert [j.state for j in settle((), document, terms, {"no-bin"}).judged] == [State.UNUSED]
    assert [j.state for j in settle((), document, terms, set()).judged] == [State.NOT_ASKED]


def test_a_rule_on_trial_can_be_allowed_too() -> None:
    trial = replace(BIN, stage=Stage.TRIAL)
    assert allowed(outcome(on=at("bin"), rules=(trial,))) == places(0)
