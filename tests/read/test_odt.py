"""OpenDocument: the text after all changes, with the numbers, tables, notes and marks of the page."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from ppb_lint.model.codes import RefusalCode, UnreadCode
from ppb_lint.model.draft import Block, Cell, Draft, MarkKind, Part, Refusal
from ppb_lint.read import read

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
_ROOT = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "office": f"{_NAMES}office:1.0", "style": f"{_NAMES}style:1.0", "text": f"{_NAMES}text:1.0",
        "table": f"{_NAMES}table:1.0", "draw": f"{_NAMES}drawing:1.0", "fo": f"{_NAMES}xsl-fo-compatible:1.0",
        "svg": f"{_NAMES}svg-compatible:1.0", "meta": f"{_NAMES}meta:1.0", "dc": "http://purl.org/dc/elements/1.1/",
    }.items()
)  # fmt: skip
STYLES = """
<text:list-style style:name="Paper">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".0"/>
<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>
<text:list-level-style-number text:level="3" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
</text:list-style>
<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="*"/></text:list-style>
<style:style style:name="Loud" style:display-name="Loud words" style:family="paragraph">
<style:text-properties fo:font-weight="bold" fo:text-transform="uppercase"/></style:style>
<style:style style:name="Quiet" style:family="paragraph" style:parent-style-name="Loud">
<style:text-properties fo:font-weight="normal"/></style:style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
"""


def odt(body: str, *, styles: str = STYLES, master: str = "", **parts: str) -> bytes:
    inside = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>{{}}</office:body>"
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": root("content", inside.format(f"<office:text>{body}</office:text>")),
        "styles.xml": root("styles", master),
        **{name.replace("__", "/").replace("_", "."): text for name, text in parts.items()},
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:  # Nothing is packed, as the first entry must not be.
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def root(kind: str, inside: str) -> str:
    return f"<office:document-{kind} {_ROOT}>{inside}</office:document-{kind}>"


def drafted(body: str, **more: str) -> Draft:
    return read(odt(body, **more), "paper.odt")


def lines(draft: Draft) -> list[str]:
    return [f"{block.label}|{block.span.of(draft.text)}" for block in draft.blocks]


def only(body: str) -> tuple[str, Block]:
    draft = drafted(body)
    (block,) = draft.blocks
    return draft.text, block


def item(*inside: str) -> str:
    return f"<text:list-item>{''.join(inside)}</text:list-item>"


def listed(*items: str, style: str = ' text:style-name="Paper"', more: str = "") -> str:
    return f"<text:list{style}{more}>{''.join(items)}</text:list>"


def p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def test_blanks_tabs_and_breaks_are_as_on_the_page() -> None:
    text, _ = only(p("  one \n two<text:s text:c='3'/>three<text:tab/>four<text:line-break/> five"))
    assert text == "one two   three\tfour\nfive"


def test_bold_capitals_and_names_come_from_the_chain_of_styles() -> None:
    loud, quiet, part, whole = drafted(
        p("a", "Loud") + p("b", "Quiet") + p('<text:span text:style-name="B">a</text:span> b')
        + p('<text:span text:style-name="B">a b</text:span>')
    ).blocks  # fmt: skip
    assert [(b.bold, b.caps) for b in (loud, quiet, part, whole)] == [(1, 1), (0, 1), (0, 0), (1, 0)]
    assert (loud.style, quiet.style) == ("Loud words", "Loud words")


def test_lists_count_within_one_another_and_go_on_after_a_break() -> None:
    body = (
        listed(item(p("PURPOSE"), listed(item(p("one")), item(p("two")), style="")), more=' xml:id="first"')
        + p("between")
        + listed(item(listed(item(p("three")), style="")), more=' text:continue-numbering="true"')
        + listed(item(p("dot")), style=' text:style-name="Dots"')
        + listed(
            item(p("NEXT"), listed(item(listed(item(p("deep")), style="")), style="")),
            more=' text:continue-list="first"',
        )
        + listed(item(p("anew")))
    )
    draft = drafted(body)
    assert lines(draft) == [
        "1.0|PURPOSE",
        "1.1|one",
        "1.2|two",
        "|between",
        "1.3|three",
        "|dot",
        "2.0|NEXT",
        "(a)|deep",
        "1.0|anew",
    ]
    assert [block.span.of(draft.text) for block in draft.blocks if block.bullet] == ["dot"]


def test_an_item_is_numbered_once_and_may_begin_where_it_wants() -> None:
    draft = drafted(
        listed('<text:list-item text:start-value="4">' + p("four") + p("still") + "</text:list-item>", item(p("five")))
    )
    assert lines(draft) == ["4.0|four", "|still", "5.0|five"]


def test_headings_are_numbered_by_the_outline() -> None:
    outline = (
        '<text:outline-style style:name="Outline">'
        '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
    )
    heading = '<text:h text:outline-level="{}">{}</text:h>'
    body = "".join(heading.format(level, words) for level, words in ((1, "A"), (2, "B"), (1, "C")))
    draft = drafted(body, master=f"<office:styles>{outline}</office:styles>")
    assert [(b.label, b.level) for b in draft.blocks] == [("1.", 1), ("1.1", 2), ("2.", 1)]


def test_deleted_words_are_gone_and_changes_are_marked() -> None:
    info = "<office:change-info><dc:creator>Ann</dc:creator><dc:date>2024-01-02</dc:date></office:change-info>"
    region = f'<text:changed-region text:id="{{0}}"><text:{{1}}>{info}{{2}}</text:{{1}}></text:changed-region>'
    regions = region.format("c1", "insertion", "") + region.format("c2", "deletion", p("first"))
    start, end, gone = (f'<text:change{kind} text:change-id="{{}}"/>' for kind in ("-start", "-end", ""))
    words = f"the {start.format('c1')}second{end.format('c1')}{gone.format('c2')} quarter"
    draft = drafted(f"<text:tracked-changes>{regions}</text:tracked-changes>" + p(words))
    assert draft.text == "the second quarter"
    found = {mark.kind: (mark.span.of(draft.text), mark.author, mark.note) for mark in draft.marks}
    assert found == {MarkKind.INSERTION: ("second", "Ann", ""), MarkKind.DELETION: ("", "Ann", "first")}


def test_comments_hidden_words_and_prompts_are_marked_and_not_read() -> None:
    draft = drafted(
        p('The <office:annotation office:name="1"><dc:creator>Bob</dc:creator>'
            "<text:p>Check</text:p></office:annotation>"
          'Board<office:annotation-end office:name="1"/><text:span text:style-name="Gone"> secret</text:span> met '
          "<text:placeholder>date</text:placeholder>")
    )  # fmt: skip
    assert draft.text == "The Board met date"
    assert {(mark.kind, mark.span.of(draft.text), mark.note) for mark in draft.marks} == {
        (MarkKind.COMMENT, "Board", "Check"), (MarkKind.HIDDEN, "", " secret"), (MarkKind.UNFILLED, "date", "")
    }  # fmt: skip


def test_tables_notes_boxes_and_pages_are_parts_of_their_own() -> None:
    cell = "<table:table-cell>{}</table:table-cell>"
    body = (
        f"<table:table><table:table-header-rows><table:table-row>{cell.format(p('Measure'))}"
        f"{cell.format(p('Target'))}</table:table-row></table:table-header-rows>"
        f"<table:table-row><table:covered-table-cell/>{cell.format(p('120'))}</table:table-row></table:table>"
        + p("Words<text:note><text:note-citation>1</text:note-citation><text:note-body>" + p("a note")
            + "</text:note-body></text:note>"
            + "<draw:frame><draw:text-box>" + p("boxed") + "</draw:text-box></draw:frame>"
            + '<draw:frame><draw:image/><svg:desc>a map</svg:desc></draw:frame> on.')
    )  # fmt: skip
    page = '<style:master-page style:name="{0}"><style:{1}>{2}</style:{1}></style:master-page>'
    pages = page.format("Standard", "header", p("Council")) + page.format("Other", "footer", p("never"))
    master = f"<office:master-styles>{pages}</office:master-styles>"
    draft = drafted(body, master=master)
    assert [(b.span.of(draft.text), b.part, b.cell) for b in draft.blocks] == [
        ("Measure", Part.BODY, Cell(0, 0, 0, True)), ("Target", Part.BODY, Cell(0, 0, 1, True)),
        ("120", Part.BODY, Cell(0, 1, 1)), ("Words on.", Part.BODY, None), ("boxed", Part.TEXTBOX, None),
        ("a note", Part.FOOTNOTE, None), ("Council", Part.HEADER, None),
    ]  # fmt: skip
    assert [(u.code, u.count) for u in draft.unread] == [(UnreadCode.IMAGES, 1)]


def test_what_stands_beside_the_text_is_known() -> None:
    told = "<dc:title>Report</dc:title><meta:initial-creator>Ann</meta:initial-creator>"
    meta = root("meta", f"<office:meta>{told}</office:meta>")
    assert drafted(p("x"), meta_xml=meta).properties == {"title": "Report", "author": "Ann"}
    assert [u.code for u in drafted(p("x"), styles_xml="<broken").unread] == [UnreadCode.DAMAGED_STYLES]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (odt(p("x"), **{"META-INF__manifest_xml": "<m><encryption-data/></m>"}), RefusalCode.PASSWORD),
        (odt(p("x"), content_xml=f"<office:document-content {_ROOT}/>"), RefusalCode.NO_DOCUMENT),
        (odt("<text:section>" * 400 + "</text:section>" * 400), RefusalCode.TOO_DEEP),
        (odt(p("x"), content_xml="<!DOCTYPE x><x/>"), RefusalCode.DOCTYPE),
        (odt(p("x"))[:-200], RefusalCode.DAMAGED_ZIP),
        (odt(""), RefusalCode.NO_TEXT),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, code: RefusalCode) -> None:
    with pytest.raises(Refusal) as caught:
        read(data, "paper.odt")
    assert caught.value.code == code


def test_notes_and_heads_say_where_in_the_text_they_belong() -> None:
    begins = '<style:style style:name="New" style:family="{0}" style:master-page-name="{1}"/>'
    styles = begins.format("paragraph", "First") + begins.format("table", "Last").replace("New", "Wide")
    page = '<style:master-page style:name="{0}"{2}><style:header>{1}</style:header></style:master-page>'
    goes_on = ' style:next-style-name="{0}"'
    master = "".join(
        page.format(name, p(f"head of {name}"), goes_on.format(after) if after else "")
        for name, after in (("Standard", "Back"), ("Back", "Standard"), ("First", "Next"), ("Next", ""), ("Last", ""))
    )
    note = "<text:note><text:note-body>" + p("a note") + "</text:note-body></text:note>"
    body = (
        p(f"one{note}") + p("", "New") + p("two") + p("three")
        + '<table:table table:style-name="Wide"><table:table-row><table:table-cell>' + p("four")
        + "</table:table-cell></table:table-row></table:table>"
    )  # fmt: skip
    draft = drafted(body, styles=styles, master=f"<office:master-styles>{master}</office:master-styles>")
    beside = {block.span.of(draft.text): block.shown for block in draft.blocks if block.shown}
    assert {words: [span.of(draft.text) for span in shown] for words, shown in beside.items()} == {
        "a note": [""], "head of Standard": ["one\n"], "head of Back": ["one\n"], "head of First": [""],
        "head of Next": ["two\nthree"], "head of Last": ["four"],
    }  # fmt: skip
    assert beside["a note"][0].start == len("one")
    assert beside["head of First"][0].start == draft.text.index("two")
