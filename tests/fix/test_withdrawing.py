"""What was written can be taken back, and writing it again gives the same file."""

from __future__ import annotations

import pytest

from ppb_lint.fix.remark import NewParagraph, Remark
from ppb_lint.fix.withdrawing import is_ours, signed_when, waiting, withdrawn, without_comments
from ppb_lint.fix.word import WordCopy
from ppb_lint.model.finding import Edit
from ppb_lint.model.span import Span
from ppb_lint.read.docx import read_docx
from ppb_lint.read.limits import Limits
from tests.build.docx import Docx
from tests.build.docx_xml import control, inserted, paragraph, split
from tests.fix import oracle
from tests.fix.reviewing import WHEN, reviewed, scattered

CHANGE = ("first quarter", "second quarter")


def paper() -> Docx:
    docx = Docx()
    docx.heading("PURPOSE OF REPORT")
    docx.numbered("To report on the ", split("first quarter", 2, 7), " of 2023/24.")
    docx.paragraph("The Board, ", inserted("in the second half, "), docx.comment("who?", "it"), " met.")
    docx.table([["Quarter", control("the third quarter")]])
    docx.paragraph("The end", docx.footnote("and a note"))
    return docx


@pytest.mark.parametrize("seed", range(8))
def test_withdrawn_and_written_again_is_the_same_file(seed: int) -> None:
    data = paper().bytes()
    out, remarks = scattered(data, seed)
    before = withdrawn(out, Limits())
    assert read_docx(before, Limits()).text == read_docx(data, Limits()).text
    assert not is_ours(read_docx(before, Limits()))
    assert WordCopy(before, read_docx(before, Limits()), Limits()).annotated(remarks, WHEN) == out


def test_a_file_without_our_marks_comes_back_as_it_is() -> None:
    data = paper().bytes()
    assert withdrawn(data, Limits()) == data
    assert without_comments(data, Limits(), waivers=False) == data


def test_what_somebody_accepted_is_theirs() -> None:
    out = reviewed(paper().bytes(), CHANGE)
    assert "second quarter of" in read_docx(withdrawn(oracle.accepted(out), Limits()), Limits()).text


def test_words_that_wait_are_told_in_the_places_of_the_draft() -> None:
    data = paper().bytes()
    out = reviewed(data, CHANGE, ("third", "fourth"), (" met", ""))
    text = read_docx(data, Limits()).text
    starts = [text.index("first"), text.index(" met"), text.index("third")]
    spans = [Span(start, start + length) for start, length in zip(starts, (5, 4, 5), strict=True)]
    found = waiting(read_docx(out, Limits()))
    assert (found.words, found.places) == (tuple(spans), frozenset())


def test_new_paragraphs_wait_behind_the_one_before_and_move_nothing() -> None:
    data = paper().bytes()
    draft = read_docx(data, Limits())
    end, third = draft.text.index("\nThe Board"), draft.text.index("third")
    new = (NewParagraph("NEW SECTION", Span(0, 7)), NewParagraph("to be written", Span(end - 4, end)))
    remarks = [Remark(Span(end, end), ("missing",), (), new)]
    remarks.append(Remark(Span(third, third + 5), ("wrong",), (Edit(Span(third, third + 5), "fourth"),)))
    out = WordCopy(data, draft, Limits()).annotated(remarks, WHEN)
    found = waiting(read_docx(out, Limits()))
    assert (found.words, found.places) == ((Span(third, third + 5),), frozenset({end}))
    assert found.adds_at(end)
    assert found.replaces(Span(third, third + 5))
    assert not found.adds_at(third)
    assert read_docx(withdrawn(out, Limits()), Limits()).text == draft.text


def test_our_comments_go_and_all_others_stay() -> None:
    data = reviewed(paper().bytes(), CHANGE)
    clean = without_comments(data, Limits(), waivers=False)
    assert oracle.commented(clean) == {}
    assert oracle.parts(clean)["word/comments.xml"].count(b"<w:comment ") == 1
    assert oracle.ours(clean, "ins") == ["second"]
    assert signed_when(data, Limits()) == WHEN
    assert signed_when(clean, Limits()) is None


def test_waivers_go_where_that_is_asked() -> None:
    docx = Docx()
    docx.paragraph(docx.comment("ppb-lint: allow acronym because all know it", "PPB"), docx.comment("why?", "met"))
    kept = without_comments(docx.bytes(), Limits(), waivers=False)
    gone = without_comments(docx.bytes(), Limits(), waivers=True)
    assert kept == docx.bytes()
    assert b"allow acronym" not in oracle.parts(gone)["word/comments.xml"]
    assert b"why?" in oracle.parts(gone)["word/comments.xml"]


def test_a_signature_of_ours_on_others_words_is_enough() -> None:
    assert not is_ours(read_docx(Docx(body=[paragraph("ppb-lint says")]).bytes(), Limits()))
