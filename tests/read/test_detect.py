"""A file is what its bytes say, and its name decides only between kinds of text."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Refusal
from ppb_lint.read import Limits, format_of, read
from tests.build.docx import Docx
from tests.build.docx_xml import image

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
PDF, RTF, HTML = b"%PDF-1.7\n", b"{\\rtf1 words}", b"<!DOCTYPE html>\n<html><p>words"


def stored(name: str, data: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, data)
    return out.getvalue()


def open_document(kind: str) -> bytes:
    return stored("mimetype", f"application/vnd.oasis.opendocument.{kind}".encode())


def stream(name: str) -> bytes:
    return OLE + f"{name}\0".encode("utf-16-le") + b"\x00" * 400


@pytest.mark.parametrize(
    ("data", "honest", "format", "disguised"),
    [
        (PDF, "a.pdf", "pdf", RefusalCode.REALLY_PDF),
        (b"\n" + PDF, "a.PDF", "pdf", RefusalCode.REALLY_PDF),
        (PDF, "-", "pdf", RefusalCode.REALLY_PDF),
        (RTF, "a.rtf", "rtf", RefusalCode.REALLY_RTF),
        (HTML, "a.html", "html", RefusalCode.REALLY_HTML),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<HTML>", "a.htm", "html", RefusalCode.REALLY_HTML),
        (open_document("text"), "a.odt", "odt", RefusalCode.REALLY_ODT),
        (b"\xdb\xa5-\x00", "a.doc", "doc", RefusalCode.REALLY_LEGACY_WORD),
        (stream("WordDocument"), "a.doc", "doc", RefusalCode.REALLY_LEGACY_WORD),
    ],
)
def test_another_format_is_read_under_its_own_name_only(
    data: bytes, honest: str, format: str, disguised: RefusalCode
) -> None:
    assert format_of(data, honest) == format
    with pytest.raises(Refusal) as caught:
        read(data, "folder/a.docx")
    assert (caught.value.code, caught.value.values) == (disguised, {"ending": ".docx"})


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.docx", RefusalCode.EMPTY),
        (b"", "a.txt", RefusalCode.EMPTY),
        (stream("EncryptedPackage"), "a.docx", RefusalCode.PASSWORD),
        (stream("WordDocument") + stream("EncryptedPackage"), "a.docx", RefusalCode.PASSWORD),
        (stream("Workbook"), "a.docx", RefusalCode.REALLY_SPREADSHEET),
        (stream("PowerPoint Document"), "a.doc", RefusalCode.REALLY_PRESENTATION),
        (stream("VisioDocument"), "a.doc", RefusalCode.OTHER_OLE),
        (open_document("spreadsheet"), "a.docx", RefusalCode.REALLY_SPREADSHEET),
        (open_document("graphics"), "a.docx", RefusalCode.NOT_WORD),
        (b"\x89PNG\r\n\x1a\n", "a.docx", RefusalCode.REALLY_IMAGE),
        (b"plain words", "a.docx", RefusalCode.REALLY_TEXT),
        (b"\x00\x01\x02\x03", "a.docx", RefusalCode.NOT_WORD),
        (b"PK\x05\x00junk", "a.docx", RefusalCode.DAMAGED_ZIP),
        (b"PK\x03\x04junk", "a.docx", RefusalCode.DAMAGED_ZIP),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "a.docx", RefusalCode.WORD_XML),
        (b"words", "a.py", RefusalCode.UNSUPPORTED),
        (b"\x00\x01", "a.bin", RefusalCode.UNSUPPORTED),
        (PDF, "a.txt", RefusalCode.REALLY_PDF),
        (RTF, "a.md", RefusalCode.REALLY_RTF),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_own_code(data: bytes, name: str, code: RefusalCode) -> None:
    with pytest.raises(Refusal) as caught:
        read(data, name)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("name", "format"),
    [("a.txt", "plain"), ("a.md", "markdown"), ("A.MARKDOWN", "markdown"), ("-", "plain"), ("paper", "plain")],
)
def test_kinds_of_text_are_told_apart_by_their_names(name: str, format: str) -> None:
    assert format_of(b"<html> may open Markdown, and a %PDF-1.4 be spoken of", name) == format


def test_a_page_that_forgets_to_say_so_is_one_by_its_name() -> None:
    assert format_of(b"<p>words", "a.html") == "html"


@pytest.mark.parametrize("name", ["a.docx", "a.DOCM", "a.dotx", "a.dotm", "a.doc", "a.txt"])
def test_a_word_file_is_read_under_any_name(name: str) -> None:
    paper = Docx()
    paper.paragraph("words")
    assert read(paper.bytes(), name).text == "words"


def test_a_file_without_a_word_is_never_passed() -> None:
    paper = Docx()
    paper.paragraph(" ", image("a scan"))
    with pytest.raises(Refusal) as caught:
        read(paper.bytes(), "a.docx")
    assert (caught.value.code, caught.value.values) == (RefusalCode.NO_TEXT, {"images": 1})


def test_text_goes_to_its_reader() -> None:
    assert read(b"1.0 PURPOSE\n", "a.txt").format != "docx"
    assert read(b"# Title\n", "a.md").blocks


def test_a_file_over_the_limit_is_not_looked_at() -> None:
    with pytest.raises(Refusal) as caught:
        read(b"x" * 11, "a.txt", Limits(file=10))
    assert (caught.value.code, caught.value.values) == (RefusalCode.TOO_LARGE, {"size": 11, "limit": 10})
