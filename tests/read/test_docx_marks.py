"""What is on a Word paper beside its words is marked on the words, or counted as not checked."""

from __future__ import annotations

import pytest

from ppb_lint.model.codes import UnreadCode
from ppb_lint.model.draft import Draft, Mark, MarkKind
from ppb_lint.model.span import Span
from ppb_lint.read import Limits
from ppb_lint.read.docx import read_docx
from ppb_lint.read.docx_source import DocxSource
from tests.build.docx import Docx
from tests.build.docx_xml import (
    WHEN,
    Xml,
    cell,
    control,
    deleted,
    field,
    image,
    inserted,
    moved_from,
    moved_to,
    paragraph,
    run,
    simple_field,
    text_box,
)


def draft_of(paper: Docx) -> Draft:
    return read_docx(paper.bytes(), Limits())


def marks_of(paper: Docx, kind: MarkKind) -> list[tuple[str, str]]:
    """The marked words and the note of each mark."""
    draft = draft_of(paper)
    return [(mark.span.of(draft.text), mark.note) for mark in draft.marks if mark.kind is kind]


def written(*pieces: str) -> Docx:
    paper = Docx()
    paper.paragraph(*pieces)
    return paper


def unread_of(paper: Docx) -> dict[str, int]:
    return {unread.code: unread.count for unread in draft_of(paper).unread}


def test_changes_are_marked_with_author_and_date() -> None:
    draft = draft_of(written("the ", deleted("first", "A Jones"), inserted("second"), " quarter"))
    assert draft.marks == (
        Mark(MarkKind.DELETION, Span(4, 4), "A Jones", WHEN, "first"),
        Mark(MarkKind.INSERTION, Span(4, 10), "J Smith", WHEN, ""),
    )


def test_a_change_that_word_cut_in_two_is_one() -> None:
    paper = written(inserted("new "), inserted("words"), deleted("old "), deleted("ones"), deleted("s", "B"))
    assert marks_of(paper, MarkKind.INSERTION) == [("new words", "")]
    assert marks_of(paper, MarkKind.DELETION) == [("", "old ones"), ("", "s")]


def test_an_inserted_paragraph_is_one_change_and_so_is_a_deleted_one() -> None:
    paper = Docx()
    paper.paragraph(inserted("whole"), end="ins")
    paper.paragraph(deleted("gone"), end="del")
    paper.paragraph("", end="ins")
    assert marks_of(paper, MarkKind.INSERTION) == [("whole", ""), ("", "")]
    assert marks_of(paper, MarkKind.DELETION) == [("", "gone\n")]


def test_moves_are_marked_at_both_ends() -> None:
    assert marks_of(written(moved_from("words"), "x", moved_to("words")), MarkKind.MOVE) == [
        ("", "words"),
        ("words", ""),
    ]


def test_comments_are_on_their_words() -> None:
    paper = Docx()
    on_two = paper.comment("Still right?", "these words", author="A Jones")
    paper.paragraph("before ", on_two, " after")
    draft = draft_of(paper)
    assert draft.marks == (Mark(MarkKind.COMMENT, Span(7, 18), "A Jones", WHEN, "Still right?"),)
    assert unread_of(paper) == {UnreadCode.COMMENTS: 1}


def test_a_comment_without_a_stretch_is_at_its_sign() -> None:
    paper = Docx()
    paper.comment("Why?", "never used")
    paper.paragraph("word", Xml('<w:r><w:commentReference w:id="0"/></w:r>'), " more")
    assert draft_of(paper).marks[0].span == Span(4, 4)


def test_a_comment_over_two_paragraphs_covers_both() -> None:
    paper = Docx()
    paper.comment("Both", "never used")
    paper.paragraph("one ", Xml('<w:commentRangeStart w:id="0"/>'), "two")
    paper.paragraph("three", Xml('<w:commentRangeEnd w:id="0"/>'), "four")
    assert marks_of(paper, MarkKind.COMMENT) == [("two\nthree", "Both")]


def test_a_prompt_that_nobody_replaced_is_marked() -> None:
    paper = written("Officer: ", control("Click here to enter text.", prompt=True))
    assert marks_of(paper, MarkKind.UNFILLED) == [("Click here to enter text.", "")]


def test_a_prompt_around_paragraphs_does_not_reach_beyond_them() -> None:
    paper = Docx()
    paper.paragraph("before")
    paper.add(control(paragraph("prompt"), paragraph("more"), prompt=True))
    paper.paragraph("after")
    assert marks_of(paper, MarkKind.UNFILLED) == [("prompt\nmore", "")]


@pytest.mark.parametrize(
    ("inside", "locked"),
    [
        (control("2", kind="dropDownList"), ["2"]),
        (control("5 May 2024", kind="date"), ["5 May 2024"]),
        (control("bound", kind="dataBinding"), ["bound"]),
        (control("fixed", lock="sdtContentLocked"), ["fixed"]),
        (control("free", lock="sdtLocked"), []),
        (control("free"), []),
    ],
)
def test_controls_whose_words_may_not_be_edited_are_marked(inside: Xml, locked: list[str]) -> None:
    paper = written("a ", inside, " b")
    draft = draft_of(paper)
    assert [words for words, _ in marks_of(paper, MarkKind.LOCKED)] == locked
    assert isinstance(draft.source, DocxSource)
    editable = [piece.editable for piece in draft.source.pieces(Span(0, len(draft.text)))]
    assert editable == [True, not locked, True]


def test_a_protected_document_may_be_edited_only_where_it_says_so() -> None:
    paper = Docx(settings='<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')
    paper.paragraph("fixed ", Xml('<w:permStart w:id="1"/>'), "free", Xml('<w:permEnd w:id="1"/>'), " fixed again")
    assert [words for words, _ in marks_of(paper, MarkKind.LOCKED)] == ["fixed ", " fixed again"]
    source = draft_of(paper).source
    assert isinstance(source, DocxSource)
    assert [piece.editable for piece in source.pieces(Span(0, 22))] == [False, True, False]


@pytest.mark.parametrize("edit", ['w:edit="trackedChanges" w:enforcement="1"', 'w:edit="readOnly" w:enforcement="0"'])
def test_a_document_that_only_asks_for_tracked_changes_is_not_locked(edit: str) -> None:
    paper = Docx(settings=f"<w:documentProtection {edit}/>")
    paper.paragraph("free")
    assert marks_of(paper, MarkKind.LOCKED) == []


def test_results_of_fields_are_marked() -> None:
    paper = written("see ", field(" REF ", "Error! Reference source not found."), " and ", simple_field(" PAGE ", "2"))
    assert [words for words, _ in marks_of(paper, MarkKind.FIELD)] == ["Error! Reference source not found.", "2"]


def test_hidden_words_are_told_where_they_would_stand() -> None:
    paper = written("a", run("un", hidden=True), run("seen", hidden=True), "b", run(" ", hidden=True))
    assert marks_of(paper, MarkKind.HIDDEN) == [("", "unseen")]
    assert draft_of(paper).marks[0].span == Span(1, 1)


def test_highlighted_words_are_marked_across_runs() -> None:
    paper = written(run("mar", highlight="yellow"), run("ked", highlight="green"), " ", run("not", highlight="none"))
    assert marks_of(paper, MarkKind.HIGHLIGHT) == [("marked", "")]


def test_pictures_are_told_with_their_alternative_text_and_ornaments_are_not() -> None:
    paper = written("a", image("A chart of visits"), image(), image("wave", ornament=True))
    assert marks_of(paper, MarkKind.IMAGE) == [("", "A chart of visits"), ("", "")]
    assert unread_of(paper) == {UnreadCode.IMAGES: 2}


def test_a_picture_in_a_text_box_is_told_once() -> None:
    assert unread_of(written("a", text_box(image("inside")))) == {UnreadCode.IMAGES: 1}


_CHART = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
_DIAGRAM = '<d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        (f"<w:r><w:drawing>{_CHART}</w:drawing></w:r>", UnreadCode.CHARTS),
        (f"<w:r><w:drawing>{_DIAGRAM}</w:drawing></w:r>", UnreadCode.DIAGRAMS),
        ('<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>', UnreadCode.WORD_ART),
        ('<w:r><w:pict><v:shape alt="x"><v:imagedata/></v:shape></w:pict></w:r>', UnreadCode.IMAGES),
        ("<m:oMathPara><m:oMath><m:r><m:t>1</m:t></m:r></m:oMath></m:oMathPara>", UnreadCode.EQUATIONS),
        ('<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
         UnreadCode.EMBEDDED_OBJECTS),
        ('<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>', UnreadCode.EQUATIONS),
        ('<w:subDoc r:id="r9"/>', UnreadCode.SUBDOCUMENTS),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_counted(inside: str, code: UnreadCode) -> None:
    paper = written("words", Xml(inside))
    assert unread_of(paper) == {code: 1}
    assert draft_of(paper).text == "words"


def test_a_file_that_word_would_merge_is_counted() -> None:
    paper = written("words")
    paper.add(Xml('<w:altChunk r:id="r9"/>'))
    assert unread_of(paper) == {UnreadCode.INSERTED_FILES: 1}


def test_what_is_fetched_from_elsewhere_is_counted_but_links_for_readers_are_not() -> None:
    paper = written("words")
    link = '<Relationship Id="x{0}" Type="http://x/{0}" Target="http://example.org/a" TargetMode="External"/>'
    paper.parts["word/_rels/document.xml.rels"] = (
        f"<Relationships>{link.format('image')}{link.format('hyperlink')}</Relationships>"
    )
    assert unread_of(paper) == {UnreadCode.EXTERNAL_CONTENT: 1}


def test_properties_are_read() -> None:
    paper = Docx(properties={"dc:title": "Report template", "dc:creator": "A Jones", "cp:keywords": " "})
    paper.paragraph("words")
    assert draft_of(paper).properties == {"title": "Report template", "author": "A Jones"}


def shaded(words: str, fill: str) -> Xml:
    return cell(words, properties=f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>')


def test_the_fill_of_a_cell_is_marked_on_its_words_even_if_there_are_none() -> None:
    paper = Docx()
    paper.table([["Measure", shaded("Status", "auto")], ["Sickness", shaded("", "ff0000")]])
    paper.table([[shaded("Calls", "00B050"), shaded("", "")]])
    draft = draft_of(paper)
    assert draft.text == "Measure\nStatus\nSickness\n\nCalls\n"
    assert [(m.span, m.note) for m in draft.marks if m.kind is MarkKind.SHADE] == [
        (Span(24, 24), "FF0000"),
        (Span(25, 30), "00B050"),
    ]
