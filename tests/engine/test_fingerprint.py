"""The name of a finding stays when the paper changes elsewhere, and differs where the fault does."""

from __future__ import annotations

import re

from ppb_lint.engine.checking import check
from ppb_lint.rules.shape import Rule
from tests.engine.fakes import CHECKS, paper_of, rule


def names(text: str, *rules: Rule) -> list[str]:
    return [
        f.fingerprint
        for f in check(paper_of(text), rules or [rule("a", {"policy": {}, "POLICY ": {}})], CHECKS).findings
    ]


SECTION = "5.0 FINANCIAL IMPLICATIONS\n5.1 There are no policy implications.\n"


def test_it_is_sixteen_hexadecimal_digits() -> None:
    assert all(re.fullmatch(r"[0-9a-f]{16}", name) for name in names(SECTION))
    assert len(names(SECTION)) == 1


def test_it_survives_what_is_put_in_above_and_a_new_number() -> None:
    inserted = "1.0 PURPOSE OF REPORT\n1.1 New.\n" + SECTION.replace("5.", "6.").replace(
        "There", "New words, but there"
    )
    assert names(inserted) == names(SECTION)


def test_equal_words_are_counted() -> None:
    twice = names(SECTION + "5.2 No policy.")
    assert twice[0] == names(SECTION)[0]
    assert len(set(twice)) == 2


def test_it_differs_by_section_rule_and_words() -> None:
    base = names(SECTION)
    assert names(SECTION.replace("FINANCIAL", "LEGAL")) != base
    assert names(SECTION, rule("b", {"policy": {}})) != base
    assert names(SECTION, rule("a", {"no policy": {}})) != base


def test_blanks_quotes_and_case_make_no_difference() -> None:
    first = names("1.1 the board's view", rule("a", {"board's view": {}}))
    assert names("1.1 the Board\u2019s\u00a0view", rule("a", {"Board\u2019s\u00a0view": {}})) == first


def test_two_missing_things_have_two_names() -> None:
    assert len(set(names("x", rule("a", {"RISK": {}, "CLIMATE": {}}, check="missing")))) == 2
