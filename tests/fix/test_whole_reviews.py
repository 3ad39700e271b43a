"""Mistaken papers, built in Word in ways that chance has chosen, from the first check to the accepted copy."""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ppb_lint.app.copies.own_marks import open_paper
from ppb_lint.app.copies.planning import Plan, planned
from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.model.finding import Finding
from ppb_lint.read import Limits, read
from tests.build.docx import Docx
from tests.build.docx_xml import Xml, control, deleted, inserted, joined, run, split, wrapped
from tests.fix import oracle
from tests.fix.conftest import LINES
from tests.fix.reviewing import WHEN, require_same_bytes
from tests.papers import known

NAME = "draft.docx"
MISTAKES = {
    "no financial implications": "no policy implications",
    "RISK ANALYSIS": "RISK ANALSYIS",
    "in the second quarter": "in the first quarter",
    "Receive the second quarter": "Receive the third quarter",
    "That the Board": "That the Health Policy and Performance Board",
    "6.1 The": "6.1 The the",
}
RULES = {"implication-topic", "heading-spelling", "quarter-agreement", "board-agreement", "repeated-word"}


def mistaken() -> str:
    text = LINES
    for right, wrong in MISTAKES.items():
        assert text.count(right) == 1, right
        text = text.replace(right, wrong)
    return text


def mended() -> list[str]:
    text = LINES.replace("That the Board", "That the Corporate Policy and Performance Board")
    return [line for line in text.splitlines() if line]


def built(chance: random.Random) -> bytes:
    docx = Docx()
    for line in mistaken().splitlines():
        if line:
            docx.paragraph(_line(line, chance))
    return docx.bytes()


def _line(line: str, chance: random.Random) -> Xml:
    """A line cut at chosen places, each piece in whatever Word may have put around it."""
    cuts = sorted({0, len(line), *(chance.randrange(len(line)) for _ in range(chance.randrange(4)))})
    return joined(*(_piece(line[a:b], chance) for a, b in pairwise(cuts)))


def _piece(words: str, chance: random.Random) -> Xml:
    ways = (run, run, _runs, control, inserted, lambda w: wrapped("hyperlink", w), lambda w: wrapped("smartTag", w))
    made = chance.choice(ways)(words)
    return joined(deleted("an old word"), made) if chance.random() < 0.1 else made


def _runs(words: str) -> Xml:
    return split(words, len(words) // 3, len(words) // 2)


def plan(data: bytes) -> tuple[Plan, Counter[tuple[str, str | None]]]:
    """What would be written into a file, and what was found in it."""
    standard = Standard(known().rules, known().profiles, None, Limits())
    result = check_file(NAME, data, standard)
    opened = open_paper(read(data, NAME), data, NAME, Limits())
    return planned(result, opened, standard, notes=False), Counter(
        (finding.rule, finding.place.paragraph) for report in result.reports for finding in _told(report.findings)
    )


def _told(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.rule in RULES]


@settings(max_examples=12)
@given(st.integers(0, 1_000_000))
def test_from_the_first_check_to_the_accepted_copy(seed: int) -> None:
    data = built(random.Random(seed))
    first, found = plan(data)
    assert {rule for rule, _ in found} == RULES
    out = first.written(WHEN)
    assert read(oracle.accepted(out), NAME).text.splitlines() == mended()
    assert not plan(oracle.accepted(out))[1]
    assert oracle.flat(oracle.rejected(out)) == oracle.flat(data)
    assert not Counter(oracle.ids(out)) - Counter(oracle.ids(data)) - Counter(set(oracle.ids(out)))
    require_same_bytes(data, out)
    again, still_found = plan(out)
    assert (again.written(WHEN), still_found) == (out, found)
