"""Markdown: the marks that plain text does not know."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.model.draft import Draft, MarkKind
from ppb_lint.model.source import Lines
from ppb_lint.model.span import Span
from ppb_lint.read.line_source import LineSource
from ppb_lint.read.markdown import read_markdown
from ppb_lint.read.plain import read_plain
from tests.growth import growth


def read(text: str) -> Draft:
    return read_markdown(text.encode())


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("an *italic* word", "an italic word"),
        ("an _italic_ word", "an italic word"),
        ("***both***", "both"),
        ("(*italic*), _so_.", "(italic), so."),
        ("5 * 3 * 2 and a*b", "5 * 3 * 2 and a*b"),
        ("target met* in full", "target met* in full"),
        ("file_name_here", "file_name_here"),
        (r"1\. not a \*list\* and \\", "1. not a *list* and \\"),
        (r"\- no bullet", "- no bullet"),
        ("Children &amp; Young&nbsp;People &pound;5 &unknown;", "Children & Young\u00a0People \u00a35 &unknown;"),
        ("see [the minutes](https://example.org/a_b_c) of", "see the minutes of"),
        ("[insert](date) and [x] (y)", "[insert](date) and [x] (y)"),
        ("> > quoted", "quoted"),
        ("over <br> two", "over   two"),
        ("____ and ****", "____ and ****"),
    ],
)
def test_what_is_left_of_a_line(line: str, text: str) -> None:
    assert read(line).text == text


def test_the_place_of_words_beside_escapes_and_signs() -> None:
    raw = "Children &amp; *Young* \\*People"
    draft = read(raw)
    assert draft.text == "Children & Young *People"
    assert isinstance(draft.source, LineSource)
    assert draft.source.lines(Span(11, 16)) == Lines(1, 17, 1, 22)
    assert draft.source.raw(Span(9, 10)).of(raw) == "&amp;"
    assert draft.source.raw(Span(17, 24)).of(raw) == "*People"


def test_an_underlined_heading() -> None:
    draft = read("Purpose\n=======\nText\n\nBackground\n---\n\nText\ngoes on\n---\n- a\n---\n")
    assert [(block.span.of(draft.text), block.level) for block in draft.blocks] == [
        ("Purpose", 1),
        ("Text", None),
        ("Background", 2),
        ("Text", None),
        ("goes on", None),
        ("a", None),
    ]


def test_front_matter_is_skipped() -> None:
    draft = read("---\ntitle: A report\ntags:\n  - a\n---\n# Heading\n")
    assert draft.text == "Heading"
    assert isinstance(draft.source, LineSource)
    assert draft.source.lines(Span(0, 7)) == Lines(6, 3, 6, 10)


@pytest.mark.parametrize("text", ["---\nSome words of the report\n---\nMore", "---\ntitle: never closed\nMore"])
def test_a_rule_at_the_top_is_no_front_matter(text: str) -> None:
    assert "More" in read(text).text
    assert len(read(text).blocks) == 2


def test_a_fence_keeps_its_text() -> None:
    draft = read("before\n```text\n# no *heading* here\n- none\n\n~~~\n```\n- after\n")
    assert draft.text == "before\n# no *heading* here\n- none\n~~~\nafter"
    assert [block.level for block in draft.blocks] == [None] * 5
    assert [block.bullet for block in draft.blocks] == [False, False, False, False, True]


def test_a_fence_that_is_never_closed_runs_to_the_end() -> None:
    assert read("```\n# a\n- b").text == "# a\n- b"


def test_pictures_and_comments_are_marks() -> None:
    draft = read("<!-- ppb-lint: allow placeholder -->\nA ![chart of absence](a.png) b\n\n![](b.png)\n")
    assert [(mark.kind, mark.note) for mark in draft.marks] == [
        (MarkKind.COMMENT, "ppb-lint: allow placeholder"),
        (MarkKind.IMAGE, "chart of absence"),
        (MarkKind.IMAGE, ""),
    ]
    assert draft.text == "A  b"


def test_the_format_is_named() -> None:
    assert read("a").format == "markdown"


PLAIN_WORDS = [
    "Quarter 2",
    "5.1",
    "- ",
    "# ",
    "**",
    "DATE:",
    "\n",
    "\n\n",
    "\t",
    " ",
    "policy",
    "| a | b |\n",
    "<b>x</b>",
]


@given(st.lists(st.sampled_from(PLAIN_WORDS), max_size=30).map("".join))
def test_what_has_no_marks_of_markdown_reads_alike_in_both(text: str) -> None:
    assert read(text).text == read_plain(text.encode()).text


@given(st.text(alphabet="*_\\`#->|[]()!&;<b \nax1.=~", max_size=60))
def test_blocks_make_up_the_text_whatever_the_marks(text: str) -> None:
    draft = read(text)
    assert "\n".join(block.span.of(draft.text) for block in draft.blocks) == draft.text
    for block in draft.blocks:
        assert draft.source.lines(block.span) is not None


@pytest.mark.parametrize(
    "piece", ["_a ", "[", "[a](", "![a](b ", "&amp", "\\*", "> ", "a\n--\n", "```\n", "*a", "__a__"]
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    short, long = (("x" + piece * (size // len(piece))).encode() for size in (25_000, 100_000))
    assert growth(read_markdown, short, long) < 8
