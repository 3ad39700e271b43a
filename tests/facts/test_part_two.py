"""Which papers are kept from the public: those that say so of themselves, not those that speak of others."""

from __future__ import annotations

import pytest

from ppb_lint.app.settled.knowledge import learn
from ppb_lint.facts.part_two import kept_from_the_public
from ppb_lint.read import read
from ppb_lint.structure import understand

HEADER = "REPORT TO: Executive Board\nDATE: 12 March 2026\nREPORTING OFFICER: Director\n{}SUBJECT: Sale of land\n{}\n"
BODY = "1.0 PURPOSE\n\n1.1 {}\n\n2.0 RECOMMENDATION\n\n2.1 That the land be sold.\n"
PROFILES = learn().profiles


def paper(field: str = "", mark: str = "", said: str = "To sell land.") -> str:
    return HEADER.format(field, mark) + "\n" + BODY.format(said)


def exempt(text: str) -> bool:
    (found,) = understand(read(text.encode(), "p.md"), PROFILES)
    return kept_from_the_public(found.document)


@pytest.mark.parametrize(
    "text",
    [
        paper("CLASSIFICATION: Exempt\n"),
        paper(mark="\nNOT FOR PUBLICATION\n"),
        paper(mark="\nNOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A\n"),
        paper(mark="\nPart II\n"),
        paper(mark="\n**PRIVATE & CONFIDENTIAL**\n"),
        "STRICTLY CONFIDENTIAL\n\n" + paper(),
        paper(said="This report contains exempt information within paragraph 3 of Schedule 12A."),
        paper(said="This report is not for publication under paragraph 1."),
        "EXEMPT REPORT\n\nThe land is to be sold.\n",
    ],
)
def test_a_paper_that_says_so(text: str) -> None:
    assert exempt(text)


@pytest.mark.parametrize(
    "text",
    [
        paper(),
        paper("CLASSIFICATION: Public\n"),
        paper("CLASSIFICATION: Part 1\n"),
        paper(mark="\nFor general release or not for publication (delete one)\n"),
        paper(mark="\nNot for publication: Appendix 2 only\n"),
        paper(said="The terms are in the Part II report, which is exempt under paragraph 3 of Schedule 12A."),
        paper(said="Appendix 1 contains exempt information."),
        paper(said="Charities are exempt from business rates."),
        paper(said="Staff treat what they hear as confidential."),
    ],
)
def test_a_public_paper(text: str) -> None:
    assert not exempt(text)
