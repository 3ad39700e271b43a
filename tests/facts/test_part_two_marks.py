"""Papers that are kept from the public, by any mark on them, and papers that only speak of such."""

from __future__ import annotations

from pathlib import Path

import pytest

from ppb_lint.facts.part_two import kept_from_the_public
from tests.build.docx import Docx
from tests.papers import paper

CLEAN = (Path(__file__).parents[2] / "examples" / "clean.md").read_text(encoding="utf-8")


def private(text: str) -> bool:
    return kept_from_the_public(paper(text, "paper.md").document)


@pytest.mark.parametrize(
    "mark",
    [
        "NOT FOR PUBLICATION",
        "**PART II**",
        "Part 2 - Not for publication",
        "EXEMPT REPORT",
        "Private and Confidential",
        "STRICTLY CONFIDENTIAL",
        "OFFICIAL-SENSITIVE",
        "Not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972.",
        "EXEMPT - PARAGRAPH 3",
        "Not for publication: contains exempt information",
    ],
)
def test_a_mark_above_the_paper(mark: str) -> None:
    assert private(f"{mark}\n\n{CLEAN}")


@pytest.mark.parametrize(
    "sentence",
    [
        "This report is not for publication by virtue of paragraph 3 of Schedule 12A.",
        "This item contains exempt information as defined in paragraph 1.",
    ],
)
def test_a_sentence_that_claims_it(sentence: str) -> None:
    assert private(CLEAN.replace("3.3 Two shops", f"3.3 {sentence} Two shops"))


@pytest.mark.parametrize("subject", ["Sale of land (Part II)", "Sale of land - exempt", "EXEMPT: Sale of land"])
def test_a_subject_that_says_it(subject: str) -> None:
    assert private(CLEAN.replace("Performance Management Report for Quarter 3 of 2025/26", subject))


@pytest.mark.parametrize(
    ("field", "kept"),
    [
        ("Classification: Exempt", True),
        ("Classification: Part 2", True),
        ("Classification: Public, with an exempt Appendix B", False),
        ("Classification: Public", False),
        ("Classification: Not exempt", False),
        ("Classification: Open/Exempt", False),
        ("Exempt information: None", False),
        ("Exempt information: Paragraph 3 of Schedule 12A", True),
    ],
)
def test_the_field_for_the_classification(field: str, kept: bool) -> None:
    text = f"Report to: Cabinet\n\nDate: 4 March 2025\n\nSubject: Land\n\n{field}\n\n## Background\n\nIt is land."
    assert private(text) is kept


@pytest.mark.parametrize(
    "words",
    [
        "The terms are in the Part II report, which is elsewhere on the agenda.",
        "Holders of a badge are exempt from the charge, and small shops are exempt too.",
        "This report is exempt from call-in because it is urgent.",
        "Confidential waste was collected from two offices.",
        "The Council's private sector partners attended.",
        "Under Part 2 of the Housing Act 2004 the Council licenses landlords.",
    ],
)
def test_papers_that_only_speak_of_it(words: str) -> None:
    assert not private(CLEAN.replace("3.3 Two shops", f"3.3 {words} Two shops"))


def test_the_example_is_public() -> None:
    assert not private(CLEAN)


@pytest.mark.parametrize("head", ["CONFIDENTIAL - not to be copied", "Part II"])
def test_a_mark_at_the_head_of_every_page(head: str) -> None:
    draft = Docx()
    draft.header(head)
    draft.paragraph("SUBJECT:\tSale of land")
    draft.heading("PURPOSE OF REPORT")
    draft.numbered("To sell it.")
    assert kept_from_the_public(paper(draft.bytes(), "paper.docx").document)
