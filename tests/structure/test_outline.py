"""Headings as councils write them, and lines that only look like them."""

from __future__ import annotations

import pytest

from ppb_lint.model.draft import Part
from tests.build.docx import Docx
from tests.papers import understood


def headings(text: str | bytes, name: str = "paper.txt") -> list[tuple[int, str | None, str, tuple[str, ...]]]:
    return [(h.level, h.number, h.title, h.concepts) for h in understood(text, name).document.headings]


@pytest.mark.parametrize(
    ("line", "number", "title", "concept"),
    [
        ("5.0 FINANCIAL IMPLICATIONS", "5.0", "FINANCIAL IMPLICATIONS", "financial-implications"),
        ("5.0\tFINANCIAL IMPLICATIONS", "5.0", "FINANCIAL IMPLICATIONS", "financial-implications"),
        ("# 5.0 **FINANCIAL IMPLICATIONS**", "5.0", "FINANCIAL IMPLICATIONS", "financial-implications"),
        ("5. Financial implications", "5", "Financial implications", "financial-implications"),
        ("5 Resource and budget implications", "5", "Resource and budget implications", "financial-implications"),
        ("E. LEGAL IMPLICATIONS", "E", "LEGAL IMPLICATIONS", "legal-implications"),
        ("LEGAL COMMENTS", None, "LEGAL COMMENTS", "legal-implications"),
        (
            "## Comments of the Chief Finance Officer",
            None,
            "Comments of the Chief Finance Officer",
            "financial-implications",
        ),
        ("2.0 RECOMMENDED: That the Board", "2.0", "RECOMMENDED", "recommendation"),
        ("2.0 RECOMMENDATION(S):", "2.0", "RECOMMENDATION(S)", "recommendation"),
        ("7.0 RISK ANALYSIS Not applicable.", "7.0", "RISK ANALYSIS", "risk-implications"),
        ("9.0 LIST OF BACKGROUND PAPERS UNDER SECTIONS 100D C THE ACT", "9.0", None, "background-papers"),
        ("8.0 EQUALITY & DIVERSITY ISSUES", "8.0", "EQUALITY & DIVERSITY ISSUES", "equality-implications"),
        ("10.0 CLIMATE CHANGE IMPLICATONS", "10.0", "CLIMATE CHANGE IMPLICATONS", "climate-implications"),
    ],
)
def test_a_heading_is_found_and_named(line: str, number: str | None, title: str | None, concept: str) -> None:
    found = headings(f"{line}\n\nThere is nothing more to say about it.\n", "paper.md")
    assert [(level, n, concepts) for level, n, _, concepts in found] == [(1, number, (concept,))]
    assert title is None or found[0][2] == title


@pytest.mark.parametrize(
    "line",
    [
        "8.1 Not applicable",
        "5.1 There are no policy implications associated with this report.",
        "3. Highlight any areas of concern for a later meeting.",
        "17 SEPTEMBER 2024",
        "30 September 2023 was the last day of the quarter",
        "12 of 16 milestones were met",
        "5.6 million pounds were spent",
        "1.10.20 was a Thursday",
        "implications.",
        "Decision?",
        "Finance, which the board asked about, is told in section 5.",
    ],
)
def test_a_line_is_no_heading(line: str) -> None:
    assert headings(f"1.0 PURPOSE OF REPORT\n\n{line}\n\n2.0 RECOMMENDED: That it be noted.\n") == [
        (1, "1.0", "PURPOSE OF REPORT", ("purpose",)),
        (1, "2.0", "RECOMMENDED", ("recommendation",)),
    ]


def test_sub_headings_stand_under_their_section() -> None:
    found = headings(
        "6.0 IMPLICATIONS FOR THE COUNCIL'S PRIORITIES\n\n6.1 Children & Young People in Halton\n\nFewer wait.\n\n"
        "6.2 A Safer Halton\n\nNone\n\n7.0 RISK ANALYSIS\n\n7.1 None identified\n"
    )
    assert [(level, number) for level, number, _, _ in found] == [(1, "6.0"), (2, "6.1"), (2, "6.2"), (1, "7.0")]


def test_implications_of_a_joint_section_are_its_parts() -> None:
    found = headings(
        "# Report on trees\n\n## 5 Implications\n\n### Legal\n\nNone.\n\n### Finance\n\nNone.\n", "paper.md"
    )
    assert [(level, title) for level, _, title, _ in found if title != "Report on trees"] == [
        (1, "Implications"),
        (2, "Legal"),
        (2, "Finance"),
    ]


def test_an_appendix_begins_anew_and_a_list_of_appendices_does_not() -> None:
    text = (
        "1.0 PURPOSE OF REPORT\n\n1.1 To report.\n\n2.0 RECOMMENDED: That it be noted.\n\n3.0 APPENDICES\n\n"
        "Appendix 1 - Indicators\n\nAppendix 2 - Risks\n"
    )
    assert all(p.part is Part.BODY for p in understood(text).document.paragraphs)
    own = understood(
        text + "\nAPPENDIX 1: INDICATORS\n\n1.0 KEY DEVELOPMENTS\n\n1.1 Four posts were filled.\n"
    ).document
    assert [p.span.of(own.text) for p in own.paragraphs if p.part is Part.APPENDIX] == [
        "APPENDIX 1: INDICATORS",
        "1.0 KEY DEVELOPMENTS",
        "1.1 Four posts were filled.",
    ]


def test_automatic_numbers_give_what_typed_ones_give() -> None:
    automatic = Docx()
    for title, words in (("PURPOSE OF REPORT", "To report."), ("RISK ANALYSIS", "None.")):
        automatic.heading(title)
        automatic.numbered(words)
    typed = "1.0 PURPOSE OF REPORT\n\n1.1 To report.\n\n2.0 RISK ANALYSIS\n\n2.1 None.\n"
    assert headings(automatic.bytes(), "paper.docx") == headings(typed)


def test_a_table_that_only_sets_the_page_is_read_as_text() -> None:
    rows = [("1.0", "PURPOSE OF REPORT"), ("1.1", "To report."), ("2.0", "RISK ANALYSIS"), ("2.1", "None.")]
    report = Docx()
    report.table([list(row) for row in rows])
    assert headings(report.bytes(), "paper.docx") == [
        (1, "1.0", "PURPOSE OF REPORT", ("purpose",)),
        (1, "2.0", "RISK ANALYSIS", ("risk-implications",)),
    ]


def test_lines_that_a_text_file_broke_are_one_paragraph() -> None:
    text = (
        "1.0 PURPOSE OF REPORT\n1.1 To consider how the services of the board performed in the second\n"
        "quarter, the period to 30\nSeptember 2023, and what is planned.\n2.0 RISK ANALYSIS\nNone.\n"
    )
    document = understood(text).document
    assert [p.span.of(document.text) for p in document.paragraphs][1].count("\n") == 2
    assert "the second quarter, the period to 30 September 2023" in document.folded.text


def test_the_headings_above_a_paragraph_are_found_without_looking_at_all_of_them() -> None:
    text = (
        "1.0 PURPOSE OF REPORT\n\n1.1 One.\n\n2.0 RECOMMENDED\n\n2.1 OPTIONS FOR CHANGE\n\n"
        "2.1.1 Two.\n\n3.0 RISK ANALYSIS\n\n3.1 None.\n"
    )
    document = understood(text).document
    for paragraph in document.paragraphs:
        slowly = tuple(h for h in document.headings if h.paragraph <= paragraph.index < h.end)
        assert document.chain(paragraph.index) == slowly
    assert len(document.parents) == len(document.headings) >= 3


def test_a_header_in_a_table_sets_no_page() -> None:
    report = Docx()
    report.table([("Report of: Town Clerk", "For Decision"), ("Report author: J. Aldgate", "Public")])
    report.heading("PURPOSE OF REPORT")
    report.numbered("To report.")
    assert headings(report.bytes(), "paper.docx") == [(1, "1.0", "PURPOSE OF REPORT", ("purpose",))]


def test_numbered_paragraphs_with_a_topic_do_not_make_the_marked_headings_small() -> None:
    text = "\n\n".join(
        (
            "### Summary",
            "A swing is to be renewed.",
            "### Main Report",
            "#### Current Position",
            "1. There were many visits.",
            "#### Implications",
            "2. Financial implications: none.",
            "3. Legal implications: none.",
            "4. Risk implications: none.",
            "### Conclusion",
            "5. Renewal is better.",
        )
    )
    document = understood(text, "paper.md", "england").document
    tops = [heading.title for heading in document.headings if heading.level == 1]
    assert tops == ["Summary", "Main Report", "Conclusion"]
