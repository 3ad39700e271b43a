"""Every word of a draft leads back to the element of the file that holds it."""

from __future__ import annotations

import pickle
import zipfile
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from ppb_lint.model.draft import Draft
from ppb_lint.model.span import Span
from ppb_lint.read import Limits
from ppb_lint.read.docx import read_docx
from ppb_lint.read.docx_names import CHARACTERS, TEXT_BEARING
from ppb_lint.read.docx_source import DocxSource, Piece
from tests.build.docx import Docx
from tests.build.docx_xml import Xml, control, deleted, field, inserted, paragraph, run, split, table, text_box


def source_of(draft: Draft) -> DocxSource:
    assert isinstance(draft.source, DocxSource)
    return draft.source


def words_in_file(data: bytes, piece: Piece) -> str:
    """What stands in the file where a piece says that it comes from."""
    root = etree.fromstring(zipfile.ZipFile(BytesIO(data)).read(piece.part))
    element = list(root.iter(*TEXT_BEARING))[piece.ordinal]
    text = CHARACTERS.get(element.tag) or element.text or ""
    return text[piece.offset : piece.offset + len(piece.span)]


def full_paper() -> Docx:
    paper = Docx()
    paper.header("head")
    tabs = Xml('<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>tab stop</w:t></w:r></w:p>')
    paper.add(tabs)
    paper.paragraph("SUBJECT:\t", split("Quarter 2 of 2023/24", 3, 9), Xml("<w:r><w:t>  cut  </w:t></w:r>"))
    paper.paragraph(
        "a ", deleted("gone\taway"), inserted("new"), text_box("boxed\twords"), " end", paper.footnote("note")
    )
    paper.add(table([["left", "right"]]), control(paragraph("locked"), kind="date"))
    paper.paragraph("see ", field(" REF ", "Appendix\u20111"), run("unseen", hidden=True), ".")
    return paper


def test_the_pieces_say_where_their_words_stand() -> None:
    data = full_paper().bytes()
    draft = read_docx(data, Limits())
    pieces = source_of(draft).pieces(Span(0, len(draft.text)))
    assert [words_in_file(data, piece) for piece in pieces] == [piece.span.of(draft.text) for piece in pieces]
    assert {piece.part for piece in pieces} == {"word/document.xml", "word/footnotes.xml", "word/header0.xml"}
    assert {piece.span.of(draft.text) for piece in pieces if not piece.editable} == {
        "locked",
        "Appendix",
        "\u2011",
        "1",
    }


def test_the_pieces_together_are_the_text() -> None:
    draft = read_docx(full_paper().bytes(), Limits())
    source = source_of(draft)
    for block in draft.blocks:
        pieces = source.pieces(block.span) if len(block.span) else ()
        assert "".join(piece.span.of(draft.text) for piece in pieces) == block.span.of(draft.text)


def test_a_stretch_is_cut_out_of_its_pieces() -> None:
    paper = Docx()
    paper.paragraph(split("Quarter 2", 3))
    source = source_of(read_docx(paper.bytes(), Limits()))
    found = [(piece.span, piece.ordinal, piece.offset) for piece in source.pieces(Span(1, 5))]
    assert found == [(Span(1, 3), 0, 1), (Span(3, 5), 1, 0)]


def test_an_empty_place_is_in_or_after_one_piece() -> None:
    paper = Docx()
    paper.paragraph("one")
    paper.paragraph()
    paper.paragraph("two")
    source = source_of(read_docx(paper.bytes(), Limits()))
    at = {place: [piece.ordinal for piece in source.pieces(Span(place, place))] for place in (0, 3, 4, 5, 8)}
    assert at == {0: [0], 3: [0], 4: [], 5: [1], 8: [1]}


def test_a_draft_can_cross_to_another_process() -> None:
    draft = read_docx(full_paper().bytes(), Limits())
    again = pickle.loads(pickle.dumps(draft))
    assert (again.text, again.blocks, again.marks) == (draft.text, draft.blocks, draft.marks)
    whole = Span(0, len(draft.text))
    assert source_of(again).pieces(whole) == source_of(draft).pieces(whole)
    assert (source_of(again).lines(whole), source_of(again).page(whole)) == (None, None)


WORDS = st.text(alphabet=" abcQ2/\t\n\u2011\u00adé’\U0001f600&<", max_size=30)


@settings(max_examples=60, deadline=None)
@given(paragraphs=st.lists(st.tuples(WORDS, st.lists(st.integers(0, 30), max_size=8)), min_size=1, max_size=6))
def test_where_runs_are_split_changes_nothing(paragraphs: list[tuple[str, list[int]]]) -> None:
    whole, cut = Docx(), Docx()
    for words, cuts in paragraphs:
        whole.item(run(words))
        cut.item(split(words, *cuts))
    one, other = read_docx(whole.bytes(), Limits()), read_docx(cut.bytes(), Limits())
    assert (one.text, one.blocks) == (other.text, other.blocks)
    assert one.text == "\n".join(words for words, _ in paragraphs)
    pieces = source_of(other).pieces(Span(0, len(other.text))) if other.text else ()
    assert "".join(piece.span.of(other.text) for piece in pieces) == "".join(words for words, _ in paragraphs)
