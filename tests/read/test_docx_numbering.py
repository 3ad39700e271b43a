"""Automatic numbers are those that Word prints."""

from __future__ import annotations

import pytest

from ppb_lint.read import Limits
from ppb_lint.read.docx import read_docx
from ppb_lint.read.docx_number_forms import written
from tests.build.docx import Docx
from tests.build.docx_xml import deleted, paragraph, text_box

DECIMAL = ("decimal", "%1.")


def labels_of(paper: Docx) -> list[str]:
    return [block.label for block in read_docx(paper.bytes(), Limits()).blocks]


def start(number: int) -> str:
    return f'<w:start w:val="{number}"/>'


def restart(ilvl: int, number: int) -> str:
    return f'<w:lvlOverride w:ilvl="{ilvl}"><w:startOverride w:val="{number}"/></w:lvlOverride>'


def test_headings_paragraphs_and_items_count_within_one_another() -> None:
    paper = Docx()
    paper.heading("PURPOSE")
    paper.numbered("To consider")
    paper.numbered("Key priorities")
    paper.heading("RECOMMENDATION")
    paper.item("Receive")
    paper.item("Consider")
    paper.heading("SUPPORTING INFORMATION")
    paper.numbered("Objectives")
    assert labels_of(paper) == ["1.0", "1.1", "1.2", "2.0", "1)", "2)", "3.0", "3.1"]


def test_bullets_have_no_label() -> None:
    paper = Docx()
    dash = paper.list(("decimal", "\u2013"))
    paper.bullet("a")
    paper.paragraph("b", number=(dash, 0))
    blocks = read_docx(paper.bytes(), Limits()).blocks
    assert [(block.bullet, block.label) for block in blocks] == [(True, ""), (True, "")]


@pytest.mark.parametrize(
    ("template", "form", "label"),
    [("(%1)", "lowerLetter", "(a)"), ("Appendix %1", "decimal", "Appendix 1"), ("%1)", "upperRoman", "I)"),
     ("Note:", "none", "Note:"), ("%1", "none", ""), ("%1.0", "decimal", "1.0")],
)  # fmt: skip
def test_a_label_stands_as_it_is_printed(template: str, form: str, label: str) -> None:
    paper = Docx()
    number = paper.list((form, template))
    paper.paragraph("words", number=(number, 0))
    assert labels_of(paper) == [label]


def test_lists_of_one_kind_go_on_counting_unless_they_say_where_to_start() -> None:
    paper = Docx()
    first = paper.list(DECIMAL)
    kin = paper.same_list(first, "")
    fresh = paper.same_list(first, restart(0, 5))
    for number in (first, kin, fresh, kin, fresh):
        paper.paragraph("x", number=(number, 0))
    assert labels_of(paper) == ["1.", "2.", "5.", "6.", "7."]


def test_a_level_that_was_skipped_counts_as_begun() -> None:
    paper = Docx()
    number = paper.list(DECIMAL, ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"))
    for level in (0, 2, 1, 0, 1):
        paper.paragraph("x", number=(number, level))
    assert labels_of(paper) == ["1.", "1.1.1", "1.2", "2.", "2.1"]


def test_a_level_may_go_on_counting_across_higher_ones() -> None:
    paper = Docx()
    number = paper.list(DECIMAL, ("decimal", "%2)", '<w:lvlRestart w:val="0"/>'))
    for level in (0, 1, 0, 1):
        paper.paragraph("x", number=(number, level))
    assert labels_of(paper) == ["1.", "1)", "2.", "2)"]


def test_legal_numbers_show_every_level_in_digits() -> None:
    paper = Docx()
    number = paper.list(("upperRoman", "%1"), ("decimal", "%1.%2", "<w:isLgl/>"), ("decimal", "%1.%2.%3"))
    for level in (0, 1, 2):
        paper.paragraph("x", number=(number, level))
    assert labels_of(paper) == ["I", "1.1", "I.1.1"]


def test_numbers_can_be_switched_off_over_a_style() -> None:
    paper = Docx()
    paper.heading("a")
    paper.paragraph("b", style="PaperHeading", number=(0, 0))
    paper.heading("c")
    assert labels_of(paper) == ["1.0", "", "2.0"]


def test_a_style_may_take_its_list_from_the_one_it_is_based_on() -> None:
    paper = Docx()
    child = (
        '<w:name w:val="Sub"/><w:basedOn w:val="PaperHeading"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr>'
    )
    paper.style("Sub", child)
    paper.heading("a")
    paper.paragraph("b", style="Sub")
    assert labels_of(paper) == ["1.0", "1)"]


def test_a_list_may_take_its_levels_from_a_style() -> None:
    paper = Docx()
    levels = paper.list(DECIMAL)
    inside = f'<w:name w:val="Ours"/><w:pPr><w:numPr><w:numId w:val="{levels}"/></w:numPr></w:pPr>'
    paper.style("Ours", inside, kind="numbering")
    linked = paper.list(("none", "", '<w:start w:val="1"/>'))
    paper._kinds[-1] = f'<w:abstractNum w:abstractNumId="{linked}"><w:numStyleLink w:val="Ours"/></w:abstractNum>'
    for number in (levels, linked):
        paper.paragraph("x", number=(number, 0))
    assert labels_of(paper) == ["1.", "2."]


def test_an_overriding_level_replaces_the_list_s_own() -> None:
    paper = Docx()
    first = paper.list(DECIMAL)
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1"/></w:lvl>'
    other = paper.same_list(first, f'<w:lvlOverride w:ilvl="0">{level}</w:lvlOverride>')
    paper.paragraph("x", number=(first, 0))
    paper.paragraph("x", number=(other, 0))
    assert labels_of(paper) == ["1.", "B"]


def test_deleted_paragraphs_take_no_number() -> None:
    paper = Docx()
    paper.item("first")
    paper.paragraph(deleted("gone"), number=(1, 2), end="del")
    paper.item("second")
    assert labels_of(paper) == ["1)", "2)"]


def test_a_list_that_is_not_there_gives_no_number() -> None:
    paper = Docx()
    paper.paragraph("x", number=(77, 0))
    assert labels_of(paper) == [""]


def test_a_level_beyond_all_levels_is_the_last_one() -> None:
    paper = Docx()
    paper.paragraph("x", number=(1, 999_999_999))
    assert labels_of(paper) == [""]


def test_text_boxes_and_footnotes_count_for_themselves() -> None:
    paper = Docx()
    paper.item("one")
    paper.paragraph("two", text_box(paragraph("in the box", number=(1, 2))), number=(1, 2))
    assert labels_of(paper) == ["1)", "2)", "1)"]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [(1994, "upperRoman", "MCMXCIV"), (4000, "upperRoman", "4000"), (27, "lowerLetter", "aa"),
     (53, "upperLetter", "AAA"),
     (781, "lowerLetter", "781"), (11, "ordinal", "11th"), (22, "ordinal", "22nd"), (103, "ordinal", "103rd"),
     (21, "cardinalText", "Twenty-one"), (30, "ordinalText", "Thirtieth"), (32, "ordinalText", "Thirty-second"),
     (105, "ordinalText", "105th"), (7, "decimalZero", "07"), (6, "numberInDash", "- 6 -"), (2, "chicago", "\u2020"),
     (5, "chicago", "**"), (3, "unheardOf", "3"), (7, "001", "007"), (0, "lowerRoman", "0")],
)  # fmt: skip
def test_numbers_in_words_letters_and_roman(number: int, form: str, text: str) -> None:
    assert written(number, form) == text
