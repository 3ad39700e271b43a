"""How a sentence takes a quarter that it names."""

from __future__ import annotations

import pytest

from ppb_lint.facts.sentence import careful_stance
from ppb_lint.facts.stance import Stance, stance_of


def stance(marked: str) -> Stance:
    start, end = marked.index("["), marked.index("]") - 1
    return stance_of(marked.replace("[", "").replace("]", ""), start, end)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("To consider the report for the [first quarter].", Stance.OWN),
        ("Performance improved compared with the [first quarter].", Stance.COMPARED),
        ("Sickness is down from 5.1 days in [Quarter 1].", Stance.COMPARED),
        ("Calls rose by 4% on [Q1].", Stance.COMPARED),
        ("Two more posts were filled than in [Quarter 1].", Stance.COMPARED),
        ("The [Quarter 1] monitoring report was considered in September.", Stance.PAST),
        ("The [Quarter 1] report, presented in September, said so.", Stance.PAST),
        ("The [Quarter 3] report will be presented in March.", Stance.FUTURE),
        ("Receive a further report with the [Quarter 3] figures.", Stance.FUTURE),
        ("as reported for the previous year's [Quarter 4]", Stance.OTHER),
        ("figures for [Quarter 4] of the previous year", Stance.OTHER),
        ("To consider the report for the [first quarter], which was better than last year.", Stance.OPEN),
    ],
)
def test_patterns_tell_the_standard_wordings(marked: str, expected: Stance) -> None:
    assert stance(marked) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("To consider the report for the [first quarter], which was better than last year.", Stance.OWN),
        ("To consider the [first quarter] against the targets of the plan.", Stance.OWN),
        ("Note what members asked for when the [first quarter] was last discussed.", Stance.PAST),
        ("Note that the [third quarter] is due to follow.", Stance.FUTURE),
    ],
)
def test_the_careful_look_tells_clauses_apart(marked: str, expected: Stance) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    assert careful_stance(marked.replace("[", "").replace("]", ""), start, end) is expected
