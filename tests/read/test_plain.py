"""Plain text: what is a block, what is noise, and the way back to the lines of the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.model.draft import Block, Cell, Draft, MarkKind, Refusal
from ppb_lint.model.source import Lines
from ppb_lint.model.span import Span
from ppb_lint.read.line_source import LineSource
from ppb_lint.read.plain import read_plain
from tests.growth import growth


def read(text: str) -> Draft:
    return read_plain(text.encode())


def only(text: str) -> tuple[str, Block]:
    draft = read(text)
    (block,) = draft.blocks
    return draft.text, block


def source(draft: Draft) -> LineSource:
    assert isinstance(draft.source, LineSource)
    return draft.source


def found(draft: Draft, words: str) -> Span:
    start = draft.text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("- 1.1 To consider", "1.1 To consider"),
        (" - Property Services  ", "Property Services"),
        ("* Finance", "Finance"),
        ("+ Finance", "Finance"),
        ("\u2022Finance", "Finance"),
        ("\u2022 \tFinance", "Finance"),
        ("o\tFinance", "Finance"),
        ("- 1) Receive the report;**", "1) Receive the report;"),
        ("- **Finance**", "Finance"),
    ],
)
def test_a_bullet_is_a_mark_and_no_word(line: str, text: str) -> None:
    words, block = only(line)
    assert (words, block.bullet) == (text, True)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("5.1 There are none.", "5.1 There are none."),
        ("1) Receive", "1) Receive"),
        ("-1.5 degrees", "-1.5 degrees"),
        ("Children - their needs", "Children - their needs"),
        ("over budget: \u00a3____", "over budget: \u00a3____"),
        ("snake__case and a * b * c", "snake__case and a * b * c"),
        ("if a < b and c > d", "if a < b and c > d"),
        ("C:\\_papers\\*", "C:\\_papers\\*"),
        ("#hashtag", "#hashtag"),
        ("# ", ""),
        ("an _underlined_ word &amp; more", "an _underlined_ word &amp; more"),
    ],
)
def test_what_stays_in_the_text(line: str, text: str) -> None:
    draft = read(line)
    assert draft.text == text
    assert not any(block.bullet for block in draft.blocks)


@pytest.mark.parametrize(
    ("line", "text", "level"),
    [
        ("# 1.0 PURPOSE OF REPORT", "1.0 PURPOSE OF REPORT", 1),
        ("## 3.0 SUPPORTING INFORMATION ##", "3.0 SUPPORTING INFORMATION", 2),
        ("# 2.0 **RECOMMENDED:** That the Board", "2.0 RECOMMENDED: That the Board", 1),
        ("  ###\tC# and F#", "C# and F#", 3),
    ],
)
def test_a_heading_by_its_marks(line: str, text: str, level: int) -> None:
    words, block = only(line)
    assert (words, block.level) == (text, level)


@pytest.mark.parametrize(
    ("line", "text", "bold"),
    [
        ("3.0 **SUPPORTING INFORMATION**", "3.0 SUPPORTING INFORMATION", True),
        ("**3.0 SUPPORTING** **INFORMATION**", "3.0 SUPPORTING INFORMATION", True),
        ("__Finance__", "Finance", True),
        ("<b>Document</b>", "Document", True),
        ("<STRONG>Document</STRONG>:", "Document:", True),
        ("**Note:** that", "Note: that", False),
        ("point;**", "point;", False),
        ("**point", "point", False),
        ("<b>Document</b> Not applicable", "Document Not applicable", False),
        ("<span style='color:red'>red</span> and<br/>blue", "red and blue", False),
    ],
)
def test_emphasis(line: str, text: str, bold: bool) -> None:
    words, block = only(line)
    assert (words, block.bold) == (text, bold)


def test_each_line_is_a_block_and_its_tabs_stay() -> None:
    draft = read("REPORT TO:\tHealthy Halton Board\t\nDATE:\t11th January 2011\t\n\n----\nText\n")
    assert draft.text == "REPORT TO:\tHealthy Halton Board\nDATE:\t11th January 2011\nText"
    assert [block.span.of(draft.text) for block in draft.blocks] == draft.text.split("\n")
    assert draft.format == "plain"


@pytest.mark.parametrize(
    ("above", "line", "runs_on"),
    [
        ("REPORT TO: Children, Young People and Families", "Policy and Performance Board", True),
        ("SUBJECT: Performance Management Report for", "Quarter 2 2023/24", True),
        ("the period to", "30 September 2023 was good", True),
        ("as agreed by the", "board: it was good", True),
        ("REPORT TO: the Board\n", "Policy", False),
        ("REPORT TO: the Board", "DATE: 5 May 2023", False),
        ("REPORT TO: the Board", "WARD(S): all", False),
        ("Something", "Report of: the Director", False),
        ("Something", "- a bullet", False),
        ("Something", "5.1 To consider", False),
        ("Something", "2) Consider", False),
        ("Something", "(a) consider", False),
        ("Something", "ii) consider", False),
        ("Something", "# Heading", False),
        ("Something", "a\tb\tc", False),
        ("Something", "| a | b |", False),
        ("# Heading", "Text", False),
        ("| a | b |", "Text", False),
        ("**Heading**", "Text", False),
        ("**A heading that goes**", "**on below**", True),
        ("Text <!-- x -->", "more", True),
        ("Text\n<!-- x -->", "more", True),
        ("Text\n---", "more", False),
    ],
)
def test_what_may_go_on_from_the_line_above(above: str, line: str, runs_on: bool) -> None:
    blocks = read(f"{above}\n{line}").blocks
    assert blocks[0].runs_on is False
    assert blocks[1].runs_on is runs_on


def test_a_table_with_strokes_is_read_by_cells() -> None:
    draft = read("Text\n| Document | Place |\n|---|:-:|\n| None | **Halton** |\n|  | b\\|c |\n\na | b\n--|--\n1 | 2\n")
    cells = [(block.span.of(draft.text), block.cell, block.bold) for block in draft.blocks if block.cell]
    assert cells == [
        ("Document", Cell(0, 0, 0, heading=True), False),
        ("Place", Cell(0, 0, 1, heading=True), False),
        ("None", Cell(0, 1, 0), False),
        ("Halton", Cell(0, 1, 1), True),
        ("b\\|c", Cell(0, 2, 1), False),
        ("a", Cell(1, 0, 0, heading=True), False),
        ("b", Cell(1, 0, 1, heading=True), False),
        ("1", Cell(1, 1, 0), False),
        ("2", Cell(1, 1, 1), False),
    ]
    assert read("either | or, in one sentence").blocks[0].cell is None


def test_comments_are_marks() -> None:
    draft = read("<!-- ppb-lint: allow x -->\nOne <!-- two\nlines -->word\n\n<!-- own -->\nLast\n<!-- end -->\n")
    assert draft.text == "One word\nLast"
    notes = [(mark.kind, mark.note, mark.span.start) for mark in draft.marks]
    assert notes == [
        (MarkKind.COMMENT, "ppb-lint: allow x", 0),
        (MarkKind.COMMENT, "two\nlines", 4),
        (MarkKind.COMMENT, "own", 9),
        (MarkKind.COMMENT, "end", 13),
    ]
    assert [mark.note for mark in read("Text <!-- beside -->\nNext").marks if mark.span.start == 4] == ["beside"]
    assert read("left <!-- open").text == "left <!-- open"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_and_columns_are_those_of_the_file(end: str) -> None:
    raw = end.join(["", "# One", "- **first** quarter, \U0001f600 second", "", "last"])
    draft = read(raw)
    place = source(draft)
    assert place.lines(found(draft, "One")) == Lines(2, 3, 2, 6)
    assert place.lines(found(draft, "first")) == Lines(3, 5, 3, 10)
    assert place.lines(found(draft, "first quarter")) == Lines(3, 5, 3, 20)
    assert place.lines(found(draft, "second")) == Lines(3, 24, 3, 30)
    assert place.lines(found(draft, "second\nlast")) == Lines(3, 24, 5, 5)
    assert place.lines(Span(0, 0)) == Lines(2, 3, 2, 3)
    assert place.lines(Span(3, 3)) == Lines(2, 6, 2, 6)
    assert place.lines(Span(len(draft.text), len(draft.text))) == Lines(5, 5, 5, 5)
    assert place.page(Span(0, 1)) is None


def test_raw_offsets_lead_back_to_the_very_words() -> None:
    raw = "\r\n- 1) Receive the **first** quarter's report;**\r\n"
    draft = read(raw)
    assert source(draft).raw(found(draft, "first")).of(raw) == "first"
    assert source(draft).raw(found(draft, "the first quarter")).of(raw) == "the **first** quarter"


@pytest.mark.parametrize(
    "data",
    [
        "na\u00efve \u00a3".encode(),
        b"\xef\xbb\xbf" + "na\u00efve \u00a3".encode(),
        "\ufeffna\u00efve \u00a3".encode("utf-16-le"),
        "\ufeffna\u00efve \u00a3".encode("utf-16-be"),
        "\ufeffna\u00efve \u00a3".encode("utf-32-le"),
        "na\u00efve \u00a3".encode("cp1252"),
    ],
)
def test_encodings(data: bytes) -> None:
    draft = read_plain(data)
    assert draft.text == "na\u00efve \u00a3"
    assert source(draft).lines(Span(0, 5)) == Lines(1, 1, 1, 6)


@pytest.mark.parametrize("data", [b"PK\x03\x04" + bytes(40), "no mark".encode("utf-16-le"), bytes(range(32)) * 9])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        read_plain(data)
    assert refused.value.code == "not-text"


def test_a_stray_control_character_is_no_reason_to_refuse() -> None:
    assert read_plain(b"x" * 200 + b"\x01").text.startswith("xxx")


@pytest.mark.parametrize("data", [b"", b"\n\n", b"   ", b"**\n- \n#\n", b"\xef\xbb\xbf"])
def test_a_file_without_words_is_an_empty_draft(data: bytes) -> None:
    draft = read_plain(data)
    assert (draft.text, draft.blocks) == ("", ())
    assert source(draft).raw(Span(0, 0)) == Span(0, 0)
    assert source(draft).lines(Span(0, 0)) == Lines(1, 1, 1, 1)


PIECES = [
    "**",
    "__",
    "# ",
    "- ",
    "<b>",
    "</b>",
    "<br>",
    "|",
    "|---|",
    "<!--",
    "-->",
    "\n",
    "\r\n",
    "\t",
    " ",
    "a",
    "Q2 ",
    "\u2022",
    "1.1 ",
    "\\",
    "_",
    "*",
    "&amp;",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_blocks_make_up_the_text_and_lead_back_into_the_file(raw: str) -> None:
    draft = read(raw)
    assert "\n".join(block.span.of(draft.text) for block in draft.blocks) == draft.text
    place = source(draft)
    for block in draft.blocks:
        assert len(block.span)
        for offset in range(block.span.start, block.span.end):
            here = place.raw(Span(offset, offset + 1)).of(raw)
            assert here == draft.text[offset] or here.lower() in ("<br>", "&amp;")
    assert all(0 <= mark.span.start <= len(draft.text) for mark in draft.marks)


@pytest.mark.parametrize(
    "piece", ["*", "** ", "[", "<b ", "<!-- ", "| ", "a\n", "|a|\n", "- -\n", " ", "A a a ", "# ", "-"]
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    short, long = (("x" + piece * (size // len(piece))).encode() for size in (25_000, 100_000))
    assert growth(read_plain, short, long) < 8
