"""A file that is broken or strange is refused with its own code, or read without the broken part."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest

from ppb_lint.model.codes import RefusalCode, UnreadCode
from ppb_lint.model.draft import Draft, Refusal
from ppb_lint.read import Limits, read
from tests.build.docx import NAMESPACES, Docx, links, zipped
from tests.build.docx_xml import Xml

USUAL = Limits()


def paper_with() -> Docx:
    paper = Docx()
    paper.heading("PURPOSE OF REPORT", paper.footnote("a note"), paper.comment("why?", " words"))
    paper.header("head")
    return paper


def refusal_of(data: bytes, name: str = "paper.docx", limits: Limits = USUAL) -> Refusal:
    with pytest.raises(Refusal) as caught:
        read(data, name, limits)
    return caught.value


def with_part(name: str, data: str | bytes) -> bytes:
    paper = paper_with()
    paper.parts[name] = data
    return paper.bytes()


DOCTYPE = f'<!DOCTYPE w:document [<!ENTITY a "b">]><w:document {NAMESPACES}/>'


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("word/styles.xml", UnreadCode.DAMAGED_STYLES),
        ("word/numbering.xml", UnreadCode.DAMAGED_NUMBERING),
        ("word/settings.xml", UnreadCode.DAMAGED_SETTINGS),
        ("word/comments.xml", UnreadCode.DAMAGED_COMMENTS),
        ("word/footnotes.xml", UnreadCode.DAMAGED_NOTES),
        ("word/header0.xml", UnreadCode.DAMAGED_HEADERS),
        ("docProps/core.xml", UnreadCode.DAMAGED_PROPERTIES),
        ("word/_rels/document.xml.rels", UnreadCode.DAMAGED_LIST_OF_PARTS),
    ],
)
@pytest.mark.parametrize("damage", [b"<w:broken", b"", b"\x00\xff"])
def test_a_damaged_part_beside_the_document_is_noted_and_done_without(name: str, code: str, damage: bytes) -> None:
    draft = read(with_part(name, damage), "paper.docx")
    assert "PURPOSE OF REPORT words" in draft.text
    assert code in {unread.code for unread in draft.unread}


def test_a_part_that_begins_with_something_else_is_noted_too() -> None:
    draft = read(with_part("word/styles.xml", f"<w:numbering {NAMESPACES}/>"), "paper.docx")
    assert UnreadCode.DAMAGED_STYLES in {unread.code for unread in draft.unread}


def test_a_link_to_a_part_that_is_not_there_is_noted() -> None:
    files = paper_with().files()
    del files["word/header0.xml"]
    draft = read(zipped(files), "paper.docx")
    assert [unread.code for unread in draft.unread] == [UnreadCode.COMMENTS, UnreadCode.DAMAGED_HEADERS]


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("<w:document", RefusalCode.DAMAGED_PART),
        ("", RefusalCode.DAMAGED_PART),
        (DOCTYPE, RefusalCode.DOCTYPE),
        (DOCTYPE.encode("utf-16"), RefusalCode.DOCTYPE),
        ("\ufeff" + DOCTYPE, RefusalCode.DOCTYPE),
        (f'<?xml version="1.0" encoding="UTF-7"?><w:document {NAMESPACES}/>', RefusalCode.STRANGE_ENCODING),
        (b"\xff\xfe<\x00a", RefusalCode.DAMAGED_PART),
        ("<a>" * 300 + "</a>" * 300, RefusalCode.TOO_DEEP),
        (f"<w:settings {NAMESPACES}/>", RefusalCode.NO_DOCUMENT),
        ('<document xmlns="urn:other"/>', RefusalCode.NO_DOCUMENT),
        (f"<w:document {NAMESPACES}/>", RefusalCode.NO_TEXT),
        (f"<w:document {NAMESPACES}><w:body/></w:document>", RefusalCode.NO_TEXT),
    ],
)
def test_a_document_that_cannot_be_read_says_why(document: str | bytes, code: RefusalCode) -> None:
    files = Docx(parts={"word/document.xml": document}).files()
    assert refusal_of(zipped(files)).code == code


@pytest.mark.parametrize(
    "name", ["word/styles.xml", "word/_rels/document.xml.rels", "_rels/.rels", "docProps/core.xml"]
)
def test_a_document_type_is_refused_wherever_it_stands(name: str) -> None:
    refusal = refusal_of(with_part(name, DOCTYPE))
    assert (refusal.code, refusal.values) == (RefusalCode.DOCTYPE, {"part": name})


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "iso-8859-1"])
def test_other_encodings_of_xml_are_read(encoding: str) -> None:
    declared = encoding.upper() if encoding.startswith("iso") else "UTF-16"
    body = "<w:body><w:p><w:r><w:t>caf\xe9</w:t></w:r></w:p></w:body>"
    text = f'<?xml version="1.0" encoding="{declared}"?><w:document {NAMESPACES}>{body}</w:document>'
    assert read(with_part("word/document.xml", text.encode(encoding)), "paper.docx").text == "caf\xe9"


def test_a_package_without_a_document_is_refused() -> None:
    for relations in (links(), links(("officeDocument", "word/nowhere.xml")), links(("image", "word/document.xml"))):
        assert refusal_of(with_part("_rels/.rels", relations)).code == RefusalCode.NO_DOCUMENT
    assert refusal_of(zipped({"a.txt": b"words"})).code == RefusalCode.NO_DOCUMENT


def test_targets_outside_the_package_lead_nowhere() -> None:
    relations = links(("officeDocument", "../../../../etc/passwd"))
    assert refusal_of(with_part("_rels/.rels", relations)).code == RefusalCode.NO_DOCUMENT


def test_links_that_go_round_in_a_circle_are_followed_once() -> None:
    circle = links(("header", "/word/document.xml"), ("styles", "/word/styles.xml"))
    section = Xml('<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="r0"/></w:sectPr></w:pPr></w:p>')
    paper = paper_with()
    paper.add(section)
    paper.parts["word/_rels/document.xml.rels"] = circle
    draft = read(paper.bytes(), "paper.docx")
    assert UnreadCode.DAMAGED_HEADERS in {unread.code for unread in draft.unread}


@pytest.mark.parametrize(
    ("main", "code"),
    [("xl/workbook.xml", RefusalCode.REALLY_SPREADSHEET), ("ppt/presentation.xml", RefusalCode.REALLY_PRESENTATION)],
)
def test_other_office_files_are_named(main: str, code: RefusalCode) -> None:
    paper = Docx(main=main)
    paper.paragraph("words")
    assert refusal_of(paper.bytes()).code == code


# The archive itself.


def archive(*entries: tuple[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", compression) as zipped_file:
        for name, data in entries:
            zipped_file.writestr(name, data)
    return out.getvalue()


def entries_of(paper: Docx) -> list[tuple[str, bytes]]:
    return list(paper.files().items())


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "again", ["word/document.xml", "WORD/Document.XML", "/word/document.xml", "word\\document.xml"]
)
def test_two_entries_of_one_name_are_refused(again: str) -> None:
    data = archive(*entries_of(paper_with()), (again, b"<other/>"))
    assert refusal_of(data).code == RefusalCode.DUPLICATE_ENTRY


def test_an_encrypted_entry_is_refused() -> None:
    data = paper_with().bytes()
    for signature, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.rindex(signature) + flags
        data = data[:at] + struct.pack("<H", struct.unpack_from("<H", data, at)[0] | 1) + data[at + 2 :]
    assert refusal_of(data).code == RefusalCode.ENCRYPTED_ENTRY


def test_a_strange_compression_is_refused() -> None:
    assert refusal_of(archive(*entries_of(paper_with()), compression=zipfile.ZIP_LZMA)).code == (
        RefusalCode.STRANGE_COMPRESSION
    )


def test_entries_that_share_their_bytes_are_refused() -> None:
    data = bytearray(paper_with().bytes())
    first, second = data.index(b"PK\x01\x02"), data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    assert refusal_of(bytes(data)).code == RefusalCode.OVERLAPPING_ENTRIES


def test_too_many_entries_are_refused() -> None:
    data = archive(*entries_of(paper_with()), *((f"media/{i}", b"") for i in range(40)))
    assert refusal_of(data, limits=Limits(entries=30)).code == RefusalCode.TOO_MANY_ENTRIES
    assert refusal_of(data, limits=Limits(entries=5)).code == RefusalCode.TOO_MANY_ENTRIES


def test_a_truncated_archive_is_refused() -> None:
    data = paper_with().bytes()
    assert refusal_of(data[: len(data) // 2]).code == RefusalCode.DAMAGED_ZIP


def test_junk_before_and_after_an_archive_is_read_over() -> None:
    data = paper_with().bytes()
    assert read(b"junk\r\n" + data, "paper.docx").text == read(data, "paper.docx").text
    assert read(data + b"junk" * 50, "paper.docx").text == read(data, "paper.docx").text


def test_a_wrong_checksum_is_noticed() -> None:
    data = archive(*entries_of(paper_with()), compression=zipfile.ZIP_STORED).replace(b"PURPOSE", b"PURPOSF")
    refusal = refusal_of(data)
    assert (refusal.code, refusal.values) == (RefusalCode.DAMAGED_PART, {"part": "word/document.xml"})


def test_an_entry_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(paper_with().bytes())
    directory = data.index(b"PK\x01\x02")
    at = data.index(b"word/document.xml", directory) - 46
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    assert refusal_of(bytes(data)).code == RefusalCode.DAMAGED_PART


# Sizes.


def test_each_limit_has_its_own_refusal() -> None:
    paper = paper_with()
    for _ in range(20):
        paper.paragraph(*("a", "b") * 10)
    data = paper.bytes()

    def code(**limits: int) -> str:
        return refusal_of(data, limits=Limits(**limits)).code

    assert code(file=100) == RefusalCode.TOO_LARGE
    assert code(part=500) == RefusalCode.PART_TOO_LARGE
    assert code(parts=5_000) == RefusalCode.PARTS_TOO_LARGE
    assert code(intricacy=100) == RefusalCode.TOO_INTRICATE
    assert code(paragraphs=10) == RefusalCode.TOO_MANY_PARAGRAPHS
    assert code(runs_per_paragraph=15) == RefusalCode.TOO_MANY_RUNS


def test_a_larger_size_lets_parts_grow_and_a_smaller_one_bounds_the_file_alone() -> None:
    usual = Limits()
    assert Limits.for_size(usual.file * 2) == Limits(
        file=usual.file * 2, part=usual.part * 2, parts=usual.parts * 2, intricacy=usual.intricacy * 2
    )
    assert Limits.for_size(1000) == Limits(file=1000)


def test_pictures_are_never_inflated() -> None:
    paper = paper_with()
    paper.parts["word/media/image1.png"] = b"\x00" * 2_000_000
    draft: Draft = read(paper.bytes(), "paper.docx", Limits(part=500_000, parts=500_000))
    assert draft.text.startswith("PURPOSE")


@pytest.mark.parametrize(
    "inside",
    [
        "<w:r><w:t>no paragraph</w:t></w:r>",
        "<w:p><w:r><w:t>outer </w:t></w:r><w:p><w:r><w:t>inner</w:t></w:r></w:p><w:r><w:t> rest</w:t></w:r></w:p>",
        "<w:tc><w:p><w:r><w:t>cell alone</w:t></w:r></w:p></w:tc>",
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId/></w:numPr><w:outlineLvl w:val="-5"/></w:pPr>'
        '<w:r><w:fldChar w:fldCharType="end"/><w:t>odd</w:t><w:sym w:char="zz"/></w:r></w:p>',
        '<w:p><w:commentRangeEnd w:id="5"/><w:r><w:t>ends</w:t></w:r><w:permEnd w:id="7"/></w:p>',
    ],
)
def test_elements_in_the_wrong_place_do_no_harm(inside: str) -> None:
    paper = Docx()
    paper.add(Xml(inside))
    draft = read(paper.bytes(), "paper.docx")
    assert draft.text.strip()
    assert draft.text == "\n".join(block.span.of(draft.text) for block in draft.blocks)
