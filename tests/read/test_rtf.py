"""Rich Text: the words of the page with bold, headings, numbers, cells and notes; what is deleted is gone."""

from __future__ import annotations

import pytest

from ppb_lint.model.codes import RefusalCode, UnreadCode
from ppb_lint.model.draft import Cell, Draft, MarkKind, Part, Refusal
from ppb_lint.read import read


def drafted(inside: str) -> Draft:
    return read(("{\\rtf1\\ansi\\ansicpg1252" + inside + "}").encode("latin-1"), "paper.rtf")


def texts(draft: Draft) -> list[str]:
    return [block.span.of(draft.text) for block in draft.blocks]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("Quarter\n 2\\par", "Quarter 2"),
        ("caf\\'e9 \\u8217 ?s\\par", "café \u2019s"),
        ("\\u-3913 ?\\u55357 ?\\u56832 ?", "\uf0b7\U0001f600"),
        ("\\uc2\\u163 ab100", "\u00a3100"),
        ("a\\tab b\\line c\\~d\\_e\\endash f\\{g\\}", "a\tb\nc\u00a0d\u2011e\u2013f{g}"),
        ("{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}} of 9", "7 of 9"),
        ("{\\*\\unknown gone}{\\info{\\creatim\\yr2024}}kept", "kept"),
        ("a\\bin4 \\{}}b", "ab"),
        ("{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset161 Greek;}}{\\f1 \\'e1}\\'e1", "\u03b1\u00e1"),
        ("{\\fonttbl{\\f2\\fcharset128 Mincho;}}{\\f2 \\'83\\'65}", "\u30c6"),
    ],
)
def test_words_are_those_of_the_page(inside: str, text: str) -> None:
    assert drafted(inside).text == text


def test_bold_headings_and_numbers_belong_to_their_paragraphs() -> None:
    draft = drafted(
        "{\\stylesheet{\\s1 heading 2;}}{\\listtext\\pard 1.0\\tab}{\\b PURPOSE}\\par\\pard\\s1 Named\\par"
        "\\pard\\outlinelevel0{\\b par}t\\par"
        "\\pard{\\listtext\\'b7\\tab}item\\par"
    )
    assert [(b.label, b.bullet, b.level, b.bold) for b in draft.blocks] == [
        ("1.0", False, None, True), ("", False, 2, False), ("", False, 1, False), ("", True, None, False),
    ]  # fmt: skip


def test_changes_and_hidden_words_are_marked_and_deleted_ones_left_out() -> None:
    people = "{\\*\\revtbl{Unknown;}{Ann;}}"
    draft = drafted(people + "the {\\deleted\\revauthdel1 first}{\\revised\\revauth1 second} quarter{\\v secret}")
    assert draft.text == "the second quarter"
    assert {(m.kind, m.span.of(draft.text), m.author, m.note) for m in draft.marks} == {
        (MarkKind.DELETION, "", "Ann", "first"), (MarkKind.INSERTION, "second", "Ann", ""),
        (MarkKind.HIDDEN, "", "Unknown", "secret"),
    }  # fmt: skip


def test_cells_notes_and_pages_are_told_apart() -> None:
    draft = drafted(
        "{\\header Council\\par}Before{\\footnote a note}\\par\\trowd\\intbl a\\cell b\\cell\\row\\intbl c\\cell\\row"
        "\\pard after\\par{\\pict\\wmetafile8 0102}"
    )
    assert [(b.span.of(draft.text), b.part, b.cell) for b in draft.blocks if b.span] == [
        ("Before", Part.BODY, None), ("a", Part.BODY, Cell(0, 0, 0)), ("b", Part.BODY, Cell(0, 0, 1)),
        ("c", Part.BODY, Cell(0, 1, 0)), ("after", Part.BODY, None),
        ("a note", Part.FOOTNOTE, None), ("Council", Part.HEADER, None),
    ]  # fmt: skip
    assert [(u.code, u.count) for u in draft.unread] == [(UnreadCode.IMAGES, 1)]


def test_title_and_author_are_known() -> None:
    draft = drafted("{\\info{\\title Report}{\\author Ann}}x")
    assert (draft.text, draft.properties) == ("x", {"title": "Report", "author": "Ann"})


def test_brackets_that_do_not_fit_do_no_harm_and_a_million_of_them_are_refused() -> None:
    assert drafted("a}}} b").text == "a b"
    with pytest.raises(Refusal) as caught:
        drafted("{" * 1_000_000)
    assert caught.value.code == RefusalCode.TOO_DEEP


def test_a_code_page_that_nobody_knows_is_taken_for_the_usual_one() -> None:
    # Found by changing bytes: such a number stopped the reader.
    assert drafted("\\ansicpg1252525555 caf\\'e9").text == "caf\u00e9"


def test_notes_boxes_and_heads_say_where_in_the_text_they_belong() -> None:
    draft = drafted(
        "{\\header Item 1\\par}{\\footer Council\\par}one{\\footnote a note{\\footnote its own}}\\par two\\sect"
        "{\\header Item 2\\par}three\\par four{\\shp{\\*\\shpinst{\\shptxt boxed\\par}}}\\par"
    )
    beside = {block.span.of(draft.text): block.shown for block in draft.blocks if block.shown}
    assert {words: [(s.start, s.of(draft.text)) for s in shown] for words, shown in beside.items()} == {
        "a note": [(3, "")], "its own": [(3, "")], "boxed": [(len("one\ntwo\nthree\nfour"), "")],
        "Item 1": [(0, "one\ntwo")], "Item 2": [(8, "three\nfour")], "Council": [(0, "one\ntwo"), (8, "three\nfour")],
    }  # fmt: skip
    assert drafted("{\\header Item 1\\par}").blocks[0].shown


def test_comments_are_on_their_words_and_no_part_of_the_text() -> None:
    draft = drafted(
        "Before\\par the {\\*\\atrfstart 1}second quarter{\\*\\atrfend 1}{\\*\\atnid AP}{\\*\\atnauthor A Patel}\\chatn"
        "{\\*\\annotation{\\*\\atnref 1}{\\*\\atndate 12}\\pard ppb-lint: allow\\par once}, as told\\par "
        "two {\\*\\atrfstart 2}lines\\par of{\\*\\atrfend 2}{\\*\\atnauthor B}{\\*\\annotation{\\*\\atnref 2}why} it"
        "{\\*\\annotation alone}"
        "{\\footnote a {\\*\\atrfstart 3}note{\\*\\atrfend 3}{\\*\\annotation{\\*\\atnref 3}x}}\\par"
    )
    assert texts(draft) == ["Before", "the second quarter, as told", "two lines", "of it", "a note"]
    assert {(m.span.of(draft.text), m.author, m.note) for m in draft.marks if m.kind is MarkKind.COMMENT} == {
        ("second quarter", "A Patel", "ppb-lint: allow\nonce"), ("lines\nof", "B", "why"), ("", "", "alone"),
        ("note", "", "x"),
    }  # fmt: skip
    assert [(u.code, u.count) for u in draft.unread] == [(UnreadCode.COMMENTS, 4)]
