"""The text of a Word file is what somebody sees who accepts all changes."""

from __future__ import annotations

import pytest

from ppb_lint.model.draft import Block, Cell, Draft, Part
from ppb_lint.read import Limits
from ppb_lint.read.docx import read_docx
from tests.build.docx import Docx
from tests.build.docx_xml import (
    Xml,
    cell,
    control,
    deleted,
    field,
    inserted,
    joined,
    moved_from,
    moved_to,
    paragraph,
    row,
    run,
    sign,
    simple_field,
    split,
    table,
    text_box,
    wrapped,
)


def draft_of(paper: Docx) -> Draft:
    return read_docx(paper.bytes(), Limits())


def lines_of(paper: Docx) -> list[str]:
    draft = draft_of(paper)
    return [block.span.of(draft.text) for block in draft.blocks]


def one(*pieces: str) -> str:
    paper = Docx()
    paper.paragraph(*pieces)
    return draft_of(paper).text


def block_of(paper: Docx, words: str) -> Block:
    draft = draft_of(paper)
    return next(block for block in draft.blocks if block.span.of(draft.text) == words)


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (["1.0\tPURPOSE OF REPORT"], "1.0\tPURPOSE OF REPORT"),
        ([split("Quarter 2 of 2023/24", 3, 8, 13)], "Quarter 2 of 2023/24"),
        (["one\ntwo"], "one\ntwo"),
        (["sub\u2011heading co\u00adoperate"], "sub\u2011heading co\u00adoperate"),
        (["the ", inserted("second"), deleted("first"), " quarter"], "the second quarter"),
        ([moved_from("away"), "here ", moved_to("there")], "here there"),
        (["see ", field(" REF x ", "Appendix 1"), "."], "see Appendix 1."),
        (["page ", simple_field(" PAGE ", "3")], "page 3"),
        (["dated ", control("5 November 2024", kind="date")], "dated 5 November 2024"),
        ([wrapped("hyperlink", "a"), wrapped("smartTag", "b"), wrapped("customXml", "c")], "abc"),
        ([Xml(f"<w:ruby><w:rt>{run('over')}</w:rt><w:rubyBase>{run('base')}</w:rubyBase></w:ruby>")], "base"),
        ([Xml('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), " met"], "\u2713 met"),
        ([Xml('<w:r><w:sym w:font="Odd" w:char="F0FC"/></w:r>'), "met"], "met"),
        ([Xml("<w:r><w:t>  trimmed  </w:t></w:r>"), "end"], "trimmedend"),
        ([Xml("<w:r><w:t>one\ntwo</w:t></w:r>")], "one two"),
    ],
)  # fmt: skip
def test_what_is_seen_of_a_paragraph(pieces: list[str], text: str) -> None:
    assert one(*pieces) == text


def test_a_field_inside_the_code_of_another_is_not_seen() -> None:
    inner = field(" MERGEFIELD x ", "hidden")
    code = joined(sign("begin"), Xml("<w:r><w:instrText>IF</w:instrText></w:r>"), inner, sign("separate"))
    assert one("a", joined(code, "shown", sign("end")), "b") == "ashownb"


def test_a_field_that_never_ends_hides_nothing() -> None:
    assert one(sign("begin"), "still here") == "still here"


def test_a_field_that_ends_in_deleted_words_hides_nothing() -> None:
    gone = Xml(f'<w:del w:id="1" w:author="A">{sign("end")}</w:del>')
    assert one(sign("begin"), gone, "still here") == "still here"


def test_hidden_words_are_left_out_whatever_hides_them() -> None:
    paper = Docx()
    paper.style("Ghost", '<w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr>', kind="character")
    paper.style("GhostText", '<w:name w:val="Ghost Text"/><w:rPr><w:vanish/></w:rPr>')
    paper.paragraph("seen ", run("directly", hidden=True), run("by style", style="Ghost"))
    paper.paragraph("whole paragraph", style="GhostText")
    assert lines_of(paper) == ["seen ", ""]


def test_a_hidden_paragraph_leaves_no_line_and_takes_no_number() -> None:
    paper = Docx()
    paper.item("first")
    paper.paragraph(run("unseen", hidden=True), number=(1, 2), end="vanish")
    paper.item("second")
    assert [(b.label, b.span.of(draft_of(paper).text)) for b in draft_of(paper).blocks] == [
        ("1)", "first"),
        ("2)", "second"),
    ]


def test_a_paragraph_whose_end_is_deleted_joins_the_next_and_takes_its_properties() -> None:
    paper = Docx()
    paper.paragraph("To receive ", end="del", number=(1, 2))
    paper.item("the report")
    paper.item("To note it")
    draft = draft_of(paper)
    assert [(b.label, b.span.of(draft.text)) for b in draft.blocks] == [
        ("1)", "To receive the report"),
        ("2)", "To note it"),
    ]


def test_a_deleted_paragraph_before_a_table_is_gone_and_one_with_words_stays() -> None:
    paper = Docx()
    paper.paragraph(deleted("all of it"), end="del")
    paper.table([["a"]])
    paper.paragraph("kept", end="del")
    paper.table([["b"]])
    assert lines_of(paper) == ["a", "kept", "b"]


def test_what_a_change_took_away_whole_is_gone() -> None:
    paper = Docx()
    paper.add(Xml(f'<w:del w:id="1" w:author="A">{paragraph("block")}</w:del>'))
    deleted_cell = cell("cell", properties='<w:cellDel w:id="2" w:author="A"/>')
    paper.add(Xml(f"<w:tbl>{row(['row'], change='del')}{row([deleted_cell, 'b'])}</w:tbl>"))
    assert lines_of(paper) == ["b"]


def test_text_boxes_come_once_after_their_paragraph() -> None:
    paper = Docx()
    paper.paragraph("before ", text_box("in the box", text_box("box in it")), "after")
    paper.paragraph("next")
    draft = draft_of(paper)
    assert [(b.part, b.span.of(draft.text)) for b in draft.blocks] == [
        (Part.BODY, "before after"),
        (Part.TEXTBOX, "in the box"),
        (Part.TEXTBOX, ""),
        (Part.TEXTBOX, "box in it"),
        (Part.BODY, "next"),
    ]


def test_content_controls_are_seen_through_at_every_level() -> None:
    paper = Docx()
    paper.add(control(paragraph("block ", control("inline"))))
    paper.add(Xml(f"<w:tbl>{control(row(['row']))}{row([control(cell('cell'))])}</w:tbl>"))
    assert lines_of(paper) == ["block inline", "row", "cell"]


def test_cells_know_their_place_and_spans_are_not_counted_out() -> None:
    paper = Docx()
    wide = cell("wide", properties='<w:gridSpan w:val="100000000"/>')
    inner = table([["deep"]])
    paper.table([["Ref", "Measure"], [wide, "end"], ["outer", cell(inner, "after")]], heading=True)
    assert block_of(paper, "Ref").cell == Cell(0, 0, 0, heading=True)
    assert block_of(paper, "Measure").cell == Cell(0, 0, 1, heading=True)
    assert block_of(paper, "end").cell == Cell(0, 1, 1)
    assert block_of(paper, "deep").cell == Cell(1, 0, 0)
    assert block_of(paper, "after").cell == Cell(0, 2, 1)


def test_notes_headers_and_footers_follow_the_body_each_once() -> None:
    paper = Docx()
    paper.header("head")
    paper.footer("foot ", simple_field(" PAGE ", "1"))
    paper.footer("first page only", kind="first")
    paper.header("even pages, which nobody prints", kind="even")
    second = paper.footnote("second note")
    paper.paragraph("one", paper.footnote("first note, referred to"), second)
    draft = draft_of(paper)
    assert [(b.part, b.span.of(draft.text)) for b in draft.blocks] == [
        (Part.BODY, "one"),
        (Part.FOOTNOTE, "first note, referred to"),
        (Part.FOOTNOTE, "second note"),
        (Part.HEADER, "head"),
        (Part.FOOTER, "foot 1"),
        (Part.FOOTER, "first page only"),
    ]


def test_headers_for_even_pages_are_read_where_there_are_such_pages() -> None:
    paper = Docx(settings="<w:evenAndOddHeaders/>")
    paper.header("even", kind="even")
    paper.paragraph("body")
    assert lines_of(paper) == ["body", "even"]


@pytest.mark.parametrize(
    ("pieces", "bold", "caps"),
    [
        ([run("All ", bold=True), " ", run("bold", bold=True)], True, False),
        ([run("Not", bold=True), " all"], False, False),
        ([run("shouted", caps=True), " 12"], False, True),
        ([run("shouted", caps=True), " not"], False, False),
        ([run("by style", style="Strong")], True, False),
        ([" "], False, False),
    ],
)
def test_bold_and_capitals_are_those_of_every_letter(pieces: list[str], bold: bool, caps: bool) -> None:
    paper = Docx()
    paper.paragraph(*pieces)
    (block,) = draft_of(paper).blocks
    assert (block.bold, block.caps) == (bold, caps)


def test_two_styles_that_both_say_bold_cancel_out() -> None:
    paper = Docx()
    paper.paragraph(run("light", style="Strong"), style="PaperHeading")
    assert not draft_of(paper).blocks[0].bold


def test_headings_are_known_by_outline_by_style_and_by_what_a_style_is_based_on() -> None:
    paper = Docx()
    paper.style("Mine", '<w:name w:val="Mine"/><w:basedOn w:val="Heading1"/>')
    paper.style("Loop", '<w:name w:val="Loop"/><w:basedOn w:val="Loop"/>')
    paper.paragraph("a", style="Heading1")
    paper.paragraph("b", style="Mine")
    paper.paragraph("c", outline=2)
    paper.paragraph("d", style="Heading1", outline=9)
    paper.paragraph("e", style="Heading3")
    paper.paragraph("f", style="Loop")
    draft = draft_of(paper)
    assert [(b.level, b.style) for b in draft.blocks] == [
        (1, "heading 1"),
        (1, "Mine"),
        (3, "Normal"),
        (None, "heading 1"),
        (3, "Heading3"),
        (None, "Loop"),
    ]


@pytest.mark.parametrize(
    "paper",
    [Docx(strict=True), Docx(main="word/document2.xml"), Docx(main="content/Paper.xml")],
    ids=["strict", "renamed", "moved"],
)
def test_unusual_files_read_like_usual_ones(paper: Docx) -> None:
    paper.heading("PURPOSE")
    paper.numbered("To consider", paper.footnote("note"))
    paper.header("head")
    draft = draft_of(paper)
    assert [(b.label, b.span.of(draft.text)) for b in draft.blocks] == [
        ("1.0", "PURPOSE"),
        ("1.1", "To consider"),
        ("", "note"),
        ("", "head"),
    ]
