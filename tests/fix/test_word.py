"""Comments and tracked changes are written where they belong, and nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ppb_lint.fix.remark import NewParagraph, Remark
from ppb_lint.fix.word import WordCopy
from ppb_lint.model.draft import Refusal
from ppb_lint.model.revision import Obstacle, ReviewCode
from ppb_lint.model.span import Span
from ppb_lint.read.docx import read_docx
from ppb_lint.read.limits import Limits
from tests.build.docx import Docx, zipped
from tests.build.docx_xml import (
    Piece,
    Xml,
    control,
    deleted,
    field,
    inserted,
    joined,
    moved_to,
    paragraph,
    run,
    simple_field,
    split,
    text_box,
    wrapped,
)
from tests.fix import oracle
from tests.fix.reviewing import WHEN, obstacle, require_sound, reviewed, scattered

CHANGE = ("first quarter", "second quarter")


def paper(*pieces: Piece, before: str = "", after: str = "") -> bytes:
    docx = Docx()
    docx.paragraph("To report on the ", before)
    docx.paragraph(*pieces)
    docx.paragraph(after, " of 2023/24.")
    return docx.bytes()


def test_one_word_is_one_deletion_and_one_insertion_with_its_comment() -> None:
    out = reviewed(paper("for the first quarter period"), CHANGE)
    assert (oracle.ours(out, "del"), oracle.ours(out, "ins")) == (["first"], ["second"])
    assert oracle.commented(out) == {"remark 0": "firstsecond quarter"}


@settings(max_examples=40)
@given(st.lists(st.integers(0, 28), max_size=6))
def test_words_in_several_runs_are_found_whole(cuts: list[int]) -> None:
    out = reviewed(paper(split("for the first quarter period", *cuts)), CHANGE)
    assert "".join(oracle.ours(out, "del")) == "first"
    assert oracle.commented(out) == {"remark 0": "firstsecond quarter"}


def test_the_new_words_look_like_the_first_of_the_old() -> None:
    out = reviewed(paper(run("for the ", bold=False), run("fi", bold=True), run("rst quarter")), CHANGE)
    change = oracle.parts(out)["word/document.xml"].decode().partition("<w:ins ")[2].partition("</w:ins>")[0]
    assert "<w:rPr><w:b/></w:rPr>" in change


def test_a_deletion_of_somebody_else_between_the_words_stays_apart() -> None:
    out = reviewed(paper("for the fi", deleted("x"), "rst quarter"), CHANGE)
    assert oracle.ours(out, "del") == ["fi", "rst"]


def test_who_changed_the_type_of_words_is_told_once_for_each_run() -> None:
    change = '<w:rPrChange w:id="1" w:author="J Smith"><w:rPr/></w:rPrChange>'
    data = paper(Xml(f"<w:r><w:rPr><w:b/>{change}</w:rPr><w:t>for the first quarter</w:t></w:r>"))
    out = reviewed(data, CHANGE)
    assert oracle.parts(out)["word/document.xml"].count(b"rPrChange ") == 3


def test_blanks_at_the_edges_count() -> None:
    out = reviewed(paper(Xml("<w:r><w:t>  for the first quarter  </w:t></w:r>")), CHANGE)
    assert read_docx(out, Limits()).text.splitlines()[1] == "for the second quarter"


def test_tabs_and_hyphens_keep_their_elements() -> None:
    out = reviewed(paper(run("1.1\tthe\u2011first\tquarter")), ("the\u2011first\tquarter", "the\u2011second\tquarter"))
    document = oracle.parts(out)["word/document.xml"].decode()
    assert document.count("<w:tab/>") == 2
    assert document.count("<w:noBreakHyphen/>") == 2


@pytest.mark.parametrize(
    "inside",
    [
        wrapped("hyperlink", "the first quarter of"),
        wrapped("smartTag", "the first quarter of"),
        control("the first quarter of"),
        control("the first quarter of", kind="richText"),
        joined("the fi", wrapped("hyperlink", "rst quar"), "ter of"),
        joined("the fi", control("rst"), " quarter"),
        joined("the first ", deleted("the "), "quarter"),
    ],
)
def test_words_in_other_elements(inside: Xml) -> None:
    out = reviewed(paper(inside), CHANGE)
    assert "".join(oracle.ours(out, "del")) == "first"
    assert oracle.ours(out, "ins") == ["second"]


def test_words_in_tables_controls_of_blocks_and_nested_tables() -> None:
    docx = Docx()
    docx.table([["Period", control(paragraph("the first quarter"))], ["Plain", "the third quarter"]])
    out = reviewed(docx.bytes(), CHANGE, ("third", "fourth"))
    assert oracle.ours(out, "del") == ["first", "third"]


def test_a_footnote_is_changed_there_and_commented_on_at_its_sign() -> None:
    docx = Docx()
    docx.paragraph("The figures", docx.footnote("those of the first quarter"), " are final.")
    out = reviewed(docx.bytes(), CHANGE)
    assert b"ppb-lint" in oracle.parts(out)["word/footnotes.xml"]
    assert b"commentRangeStart" not in oracle.parts(out)["word/footnotes.xml"]
    document = oracle.parts(out)["word/document.xml"]
    assert (
        document.index(b"commentRangeStart") < document.index(b"footnoteReference") < document.index(b"commentRangeEnd")
    )


def test_a_text_box_is_changed_there_and_commented_on_from_outside() -> None:
    docx = Docx()
    docx.paragraph("The figures are final.", text_box("for the first quarter"))
    out = reviewed(docx.bytes(), CHANGE)
    assert oracle.ours(out, "del") == ["first"]
    document = oracle.parts(out)["word/document.xml"]
    assert document.index(b"commentRangeStart") < document.index(b"txbxContent") < document.index(b"commentRangeEnd")


def test_the_head_of_a_page_is_changed_there_and_commented_on_at_the_beginning() -> None:
    docx = Docx()
    docx.header("Report for the first quarter")
    docx.paragraph("To report.")
    out = reviewed(docx.bytes(), CHANGE)
    assert b"ppb-lint" in oracle.parts(out)["word/header0.xml"]
    assert oracle.commented(out) == {"remark 0": "To report."}


def test_inside_the_insertion_of_somebody_else() -> None:
    out = reviewed(paper("for ", inserted("the first quarter of"), " 2023"), CHANGE)
    theirs_too = read_docx(oracle.rejected(out, "J Smith"), Limits())
    assert theirs_too.text.splitlines()[1] == "for second 2023"
    assert read_docx(oracle.rejected(oracle.rejected(out), "J Smith"), Limits()).text.splitlines()[1] == "for  2023"


def test_comments_of_others_stay_where_they_are() -> None:
    docx = Docx()
    docx.paragraph("for the ", docx.comment("is that so?", "first"), " quarter")
    out = reviewed(docx.bytes(), CHANGE)
    comments = oracle.parts(out)["word/comments.xml"].decode()
    assert comments.count("<w:comment ") == 2
    assert "is that so?" in comments


def test_two_comments_on_the_same_words() -> None:
    out = reviewed(paper("for the first quarter period"), CHANGE, ("quarter period", "quarter period"))
    assert set(oracle.commented(out).values()) == {"firstsecond quarter", "quarter period"}


def test_a_comments_part_is_made_known_to_the_package() -> None:
    files = Docx(body=[paragraph("for the first quarter")]).files()
    links = files["word/_rels/document.xml.rels"].decode().replace("relationships/comments", "relationships/other")
    files["word/_rels/document.xml.rels"] = links.encode()
    del files["word/comments.xml"]
    out = oracle.parts(reviewed(zipped(files), CHANGE))
    assert b'Target="comments.xml"' in out["word/_rels/document.xml.rels"]
    assert b"/word/comments.xml" in out["[Content_Types].xml"]


def test_styles_are_named_only_where_the_file_has_them() -> None:
    docx = Docx(body=[paragraph("for the first quarter")])
    assert b"Style" not in oracle.parts(reviewed(docx.bytes(), CHANGE))["word/comments.xml"]
    docx.style("Kommentar", '<w:name w:val="annotation text"/>')
    assert b'w:pStyle w:val="Kommentar"' in oracle.parts(reviewed(docx.bytes(), CHANGE))["word/comments.xml"]


def test_the_strict_flavour_stays_strict() -> None:
    docx = Docx(strict=True, body=[paragraph("for the first quarter")])
    out = oracle.parts(reviewed(docx.bytes(), CHANGE))
    assert b"schemas.openxmlformats.org/wordprocessingml" not in out["word/document.xml"] + out["word/comments.xml"]


def test_a_paper_without_a_word_gets_its_comment_all_the_same() -> None:
    data = Docx(body=[paragraph(end="ins"), paragraph()]).bytes()
    copy = WordCopy(data, read_docx(data, Limits()), Limits())
    out = oracle.parts(copy.annotated([Remark(Span(0, 0), ("missing",))], WHEN))
    assert out["word/document.xml"].index(b"</w:pPr>") < out["word/document.xml"].index(b"commentReference")


def added(docx: Docx, after: str, *new: tuple[str, str], at_start: bool = False) -> bytes:
    """The paper with paragraphs, each like another one, put in behind (or before) some words."""
    data = docx.bytes()
    draft = read_docx(data, Limits())
    place = draft.text.index(after) + (0 if at_start else len(after))
    paragraphs = tuple(
        NewParagraph(words, Span(draft.text.index(like), draft.text.index(like) + len(like))) for words, like in new
    )
    remark = Remark(Span(place, place), ("missing",), (), paragraphs)
    copy = WordCopy(data, draft, Limits())
    out = copy.annotated([remark] if copy.has_room(remark) else [], WHEN)
    assert oracle.flat(oracle.rejected(out)) == oracle.flat(data)
    assert read_docx(oracle.rejected(out), Limits()).blocks == draft.blocks
    return out


def test_new_paragraphs_take_after_others() -> None:
    docx = Docx()
    docx.heading("PURPOSE")
    docx.numbered("To report.")
    docx.heading("RISK")
    docx.numbered("None.")
    out = added(docx, "To report.", ("POLICY", "PURPOSE"), ("to be written", "To report."))
    draft = read_docx(oracle.accepted(out), Limits())
    shown = [(block.label, block.span.of(draft.text), block.bold) for block in draft.blocks]
    assert shown[2:5] == [("2.0", "POLICY", True), ("2.1", "to be written", False), ("3.0", "RISK", True)]


def test_new_paragraphs_before_the_first() -> None:
    docx = Docx(body=[paragraph("RISK"), paragraph("None.")])
    out = added(docx, "RISK", ("PURPOSE", "RISK"), ("to be written", "None."), at_start=True)
    assert read_docx(oracle.accepted(out), Limits()).text == "PURPOSE\nto be written\nRISK\nNone."


def test_new_paragraphs_stand_behind_a_table_and_inside_a_control() -> None:
    docx = Docx(body=[paragraph("RISK")])
    docx.table([["a", "last cell"]])
    docx.add(control(paragraph("in a control", end="ins"), paragraph("and out"), kind="richText"))
    behind = read_docx(oracle.accepted(added(docx, "last cell", ("NEW", "RISK"))), Limits())
    assert [(block.span.of(behind.text), block.cell is None) for block in behind.blocks][2:4] == [
        ("last cell", False),
        ("NEW", True),
    ]
    inside = oracle.parts(added(docx, "in a control", ("NEW", "RISK")))["word/document.xml"]
    assert inside.index(b"in a ") < inside.index(b"NEW") < inside.index(b"and out")


def test_a_locked_control_has_no_room() -> None:
    docx = Docx(body=[paragraph("RISK"), control(paragraph("None."), lock="contentLocked")])
    assert added(docx, "None.", ("NEW", "RISK")) == docx.bytes()


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        (field("REF x", "first quarter"), Obstacle.FIELD),
        (simple_field("REF x", "first quarter"), Obstacle.FIELD),
        (control("first quarter", lock="contentLocked"), Obstacle.LOCKED),
        (control("first quarter", kind="dropDownList"), Obstacle.LOCKED),
        (control("first quarter", kind="date"), Obstacle.LOCKED),
        (control("first quarter", prompt=True), Obstacle.PROMPT),
        (moved_to("first quarter"), Obstacle.MOVED),
        (joined("fi", field("REF x", "rst"), " quarter"), Obstacle.FIELD),
    ],
)
def test_what_may_not_be_edited_is_commented_on(inside: Xml, why: Obstacle) -> None:
    data = paper("for the ", inside, " period")
    assert obstacle(data, *CHANGE) is why
    out = reviewed(data, CHANGE)
    assert (oracle.ours(out, "del"), oracle.ours(out, "ins")) == ([], [])
    assert oracle.commented(out) == {"remark 0": "first quarter"}


def test_words_over_two_paragraphs_are_not_edited() -> None:
    data = Docx(body=[paragraph("for the first"), paragraph("quarter of")]).bytes()
    assert obstacle(data, "first\nquarter", "second") is Obstacle.PARAGRAPHS


@pytest.mark.parametrize("kind", ["readOnly", "comments", "forms"])
def test_a_protected_document_is_refused(kind: str) -> None:
    docx = Docx(body=[paragraph("for the first quarter")])
    docx.settings = f'<w:documentProtection w:edit="{kind}" w:enforcement="1"/>'
    with pytest.raises(Refusal) as refusal:
        reviewed(docx.bytes(), CHANGE)
    assert refusal.value.code == ReviewCode.PROTECTED


@pytest.mark.parametrize("how", ['w:edit="trackedChanges" w:enforcement="1"', 'w:edit="readOnly" w:enforcement="0"'])
def test_a_document_that_may_be_edited_is_not(how: str) -> None:
    docx = Docx(body=[paragraph("for the first quarter")])
    docx.settings = f"<w:documentProtection {how}/>"
    assert oracle.ours(reviewed(docx.bytes(), CHANGE), "ins") == ["second"]


def test_a_signed_document_is_refused() -> None:
    files = Docx(body=[paragraph("for the first quarter")]).files()
    link = (
        '<Relationship Id="s" Target="_xmlsignatures/origin.sigs" '
        'Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"/>'
    )
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"</Relationships>", f"{link}</Relationships>".encode())
    with pytest.raises(Refusal) as refusal:
        reviewed(zipped(files), CHANGE)
    assert refusal.value.code == ReviewCode.SIGNED


WORDS = st.sampled_from(["the first", "quarter", " of ", "2023/24", "a\tb", " policy implications", "Board's "])
SOME = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


def pieces() -> st.SearchStrategy[Xml]:
    plain = st.builds(lambda words, cut: split(words, cut, cut + 2), SOME, st.integers(0, 12))
    inner = st.builds(run, SOME, bold=st.booleans())
    return st.one_of(
        plain,
        st.builds(inserted, inner, inner),
        st.builds(deleted, SOME),
        st.builds(moved_to, SOME),
        st.builds(lambda words: wrapped("hyperlink", words), inner),
        st.builds(lambda words: control(words), inner),
        st.builds(lambda words: control(words, lock="contentLocked"), inner),
        st.builds(lambda words: inserted(control(words), words), inner),
        st.builds(lambda words: field("REF x", words), inner),
        st.builds(text_box, SOME),
    )


@settings(max_examples=80)
@given(st.lists(st.lists(pieces(), max_size=5), min_size=1, max_size=4), st.integers(0, 10_000))
def test_any_paper_any_remarks(paragraphs: list[list[Xml]], seed: int) -> None:
    docx = Docx(body=[paragraph("Report", *inside) for inside in paragraphs])
    docx.table([["a cell", docx.footnote("of the first quarter")]])
    data = docx.bytes()
    out, remarks = scattered(data, seed)
    require_sound(data, out, remarks)
