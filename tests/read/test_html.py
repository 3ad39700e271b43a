"""Web pages: blocks, headings, lists and tables as on the screen; scripts and hidden words are not there."""

from __future__ import annotations

import pytest

from ppb_lint.model.codes import RefusalCode, UnreadCode
from ppb_lint.model.draft import Block, Cell, Draft, Part, Refusal
from ppb_lint.model.span import Span
from ppb_lint.read import Limits, read


def drafted(body: str) -> Draft:
    return read(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), "paper.html")


def texts(body: str) -> list[str]:
    draft = drafted(body)
    return [block.span.of(draft.text) for block in draft.blocks]


def only(body: str) -> Block:
    (block,) = drafted(body).blocks
    return block


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("<p>one\n  two</p>three<div>four<p>five</div>", ["one two", "three", "four", "five"]),
        ("a<script>b</script><style>c</style><nav>d</nav><del>e</del><!-- f -->g", ["ag"]),
        ("<p hidden>a</p><p style='display: none'>b</p><p style='color:red'>c</p>", ["c"]),
        ("one<br>two", ["one", "two"]),
        ("<pre>one\ntwo</pre>", ["one", "two"]),
        ("<b>DATE:</b>\t3 March &amp; after", ["DATE:\t3 March & after"]),
        ("<p>a <i>b</i> <b> c</b></p>", ["a b c"]),
    ],
)
def test_blocks_are_those_of_the_screen(body: str, blocks: list[str]) -> None:
    assert texts(body) == blocks


def test_headings_and_bold_lines_are_told() -> None:
    assert only("<h2>Purpose</h2>").level == 2
    assert only("<div role=heading aria-level=3>Purpose</div>").level == 3
    assert (only("<p><b>All</b> <strong>bold</strong></p>").bold, only("<p><b>Not</b> all</p>").bold) == (True, False)
    assert only("<p style='font-weight:700'>a <span style='font-weight: normal'> </span></p>").bold
    assert only("<p style='text-transform: uppercase'>words</p>").caps


def test_lists_have_the_numbers_that_the_screen_shows() -> None:
    blocks = drafted(
        "<ol type=a start=3><li>c<li value=7>g<ul><li>dot</ul><li>h</ol><ul style='list-style:none'><li>bare</ul>"
    ).blocks
    assert [(b.label, b.bullet) for b in blocks] == [("c.", 0), ("g.", 0), ("", 1), ("h.", 0), ("", 0)]


def test_cells_are_blocks_and_tables_inside_others_are_their_own() -> None:
    blocks = drafted("<table><thead><tr><th>A<th>B</thead><tr><td>1<td><table><tr><td>in</table>2</table>after").blocks
    assert [block.cell for block in blocks] == [
        Cell(0, 0, 0, True), Cell(0, 0, 1, True), Cell(0, 1, 0), Cell(1, 0, 0), Cell(0, 1, 1), None,
    ]  # fmt: skip


def test_pictures_and_formulas_are_counted_as_unread() -> None:
    draft = drafted("words <img alt=''><img alt='a map'><img><math><mi>x</mi></math><iframe src=x></iframe>")
    assert [(u.code, u.count) for u in draft.unread] == [
        (UnreadCode.EQUATIONS, 1), (UnreadCode.EXTERNAL_CONTENT, 1), (UnreadCode.IMAGES, 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        "<html><meta charset='iso-8859-1'><p>£5</p>".encode("cp1252"),
        "<html><p>£5</p>".encode(),
        "<html><p>£5</p>".encode("utf-16"),
        "<?xml version='1.0' encoding='UTF-8'?><html><p>£5</p></html>".encode(),
        "<html><meta charset='no-such'><p>£5</p>".encode(),
        b"\xa35",
    ],
)
def test_every_usual_encoding_is_read(data: bytes) -> None:
    assert read(data, "paper.html").text == "£5"


def test_what_would_burst_or_be_cut_is_refused() -> None:
    for data, limits, code in (
        (b"<html>" + b"<div>" * 5_000 + b"deep", Limits(), RefusalCode.TOO_DEEP),
        (b"<html><p>" * 50, Limits(intricacy=20), RefusalCode.TOO_INTRICATE),
        (b"<html>" + b"a" * 50, Limits(part=20), RefusalCode.PART_TOO_LARGE),
        (b"<html>" + b"<p>a</p>" * 50, Limits(paragraphs=20), RefusalCode.TOO_MANY_PARAGRAPHS),
        (b"<html></html>", Limits(), RefusalCode.NO_TEXT),
    ):
        with pytest.raises(Refusal) as caught:
            read(data, "paper.html", limits)
        assert caught.value.code == code


@pytest.mark.parametrize(
    ("sign", "note"),
    [
        ('<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a>',
         '<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>A note.</p></div>'),
        ('<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>',
         '<div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id="ftn1">'
         '<p><a href="#_ftnref1" name="_ftn1">[1]</a> A note.</p></div></div>'),
        ('<a href="#fn:1" role="doc-noteref">1</a>',
         '<section><ol><li id="fn:1"><p>A note. <a href="#fnref:1">\u21a9</a></p></li></ol></section>'),
    ],
)  # fmt: skip
def test_notes_stand_apart_and_their_signs_are_no_words(sign: str, note: str) -> None:
    draft = drafted(f"<p>In 2023/24{sign} it rose.</p>{note}<p>Last.</p>")
    assert [(b.span.of(draft.text), b.part, b.shown) for b in draft.blocks] == [
        ("In 2023/24 it rose.", Part.BODY, ()), ("Last.", Part.BODY, ()),
        ("A note.", Part.FOOTNOTE, (Span(10, 10),)),
    ]  # fmt: skip


def test_links_that_lead_to_no_note_keep_their_words() -> None:
    assert texts('<p>See <a href="#fn1">3</a> and <a href="#top">Top</a>.</p>') == ["See 3 and Top."]


def test_a_head_that_an_office_program_has_saved_is_no_part_of_the_text() -> None:
    office = '<meta name="generator" content="LibreOffice 7.4">'
    draft = drafted(f'{office}<div title="header"><p>Item 1</p></div><p>Words.</p>')
    assert [(b.span.of(draft.text), b.part) for b in draft.blocks] == [("Words.", Part.BODY), ("Item 1", Part.HEADER)]
    assert texts('<div title="header"><p>Item 1</p></div><p>Words.</p>') == ["Item 1", "Words."]
