"""What a file is: by its first bytes, and by its name only where the bytes leave it open."""

from __future__ import annotations

import os
import re
from enum import StrEnum

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Refusal
from ppb_lint.model.regex import regex


class Format(StrEnum):
    """The formats that have a reader."""

    DOC = "doc"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "markdown"
    ODT = "odt"
    PDF = "pdf"
    PLAIN = "plain"
    RTF = "rtf"


_WORD_ENDINGS = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_TEXT_ENDINGS = {".md": Format.MARKDOWN, ".markdown": Format.MARKDOWN, ".txt": Format.PLAIN, "": Format.PLAIN}
_WEB_ENDINGS = frozenset({".html", ".htm", ".xhtml"})

# What the bytes turn out to be, the endings that say so honestly, and the refusal under any other.
_HONEST = {
    Format.PDF: (frozenset({".pdf", ""}), RefusalCode.REALLY_PDF),
    Format.RTF: (frozenset({".rtf", ""}), RefusalCode.REALLY_RTF),
    Format.HTML: (_WEB_ENDINGS, RefusalCode.REALLY_HTML),
    Format.ODT: (frozenset({".odt", ".ott", ""}), RefusalCode.REALLY_ODT),
    Format.DOC: (frozenset({".doc", ".dot"}), RefusalCode.REALLY_LEGACY_WORD),
}
_OPEN_DOCUMENT: dict[bytes, Format | RefusalCode] = {
    b"text": Format.ODT,
    b"spreadsheet": RefusalCode.REALLY_SPREADSHEET,
    b"presentation": RefusalCode.REALLY_PRESENTATION,
}
_OLE_STREAMS: tuple[tuple[str, Format | RefusalCode], ...] = (
    # The password first: a locked file may keep the names of what it locks.
    ("EncryptedPackage", RefusalCode.PASSWORD),
    ("WordDocument", Format.DOC),
    ("Workbook", RefusalCode.REALLY_SPREADSHEET),
    ("PowerPoint Document", RefusalCode.REALLY_PRESENTATION),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEFORE_OLE = (b"\xdb\xa5", b"\x31\xbe", b"\xfe\x37")
"""Word 1 to 5 and Word for DOS."""
_IMAGES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_LOCAL_ENTRY, _END_OF_DIRECTORY = b"PK\x03\x04", b"PK\x05\x06"
_OPEN_DOCUMENT_TYPE = regex(rb"mimetypeapplication/vnd\.oasis\.opendocument\.([a-z]+)")
_HTML = regex(rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)
_WORD_XML = regex(rb"<\?mso-application\s+progid=\"Word\.Document\"|<pkg:package\b|<w:wordDocument\b")
_OPENING = 4096
_TAIL = 66_000
"""A zip archive ends in its directory's end record, after which a comment of 65,535 bytes may follow."""


def format_of(data: bytes, name: str) -> Format:
    """The format to read a file as.

    Args:
        data: the whole file.
        name: what it is called; text formats cannot be told apart by anything else.

    Raises:
        Refusal: if no reader fits, with a code that says what the file really is.
    """
    ending = os.path.splitext(name)[1].casefold()
    if not data:
        raise Refusal(RefusalCode.EMPTY)
    found = _by_bytes(data, ending)
    if isinstance(found, RefusalCode):
        raise _refused(found, ending)
    if found in _HONEST:
        endings, disguised = _HONEST[found]
        if ending not in endings:
            raise _refused(disguised, ending)
    return found or _by_name(data, ending)


def _by_bytes(data: bytes, ending: str) -> Format | RefusalCode | None:
    """A format or a refusal; None if the first bytes say nothing."""
    opening = data[:_OPENING]
    if data.startswith(_LOCAL_ENTRY):
        return _in_zip(opening)
    if data.startswith(_OLE):
        return _in_ole(data)
    if data.startswith(_BEFORE_OLE):
        return Format.DOC
    if (b"%PDF-" in opening[:1024] and ending not in _TEXT_ENDINGS) or data.startswith(b"%PDF-"):
        return Format.PDF
    if opening.lstrip().startswith(b"{\\rtf"):
        return Format.RTF
    if data.startswith(_IMAGES[:-1]) or (data.startswith(_IMAGES[-1]) and b"\x00" in opening):
        return RefusalCode.REALLY_IMAGE
    if _WORD_XML.search(opening):
        return RefusalCode.WORD_XML
    # A Markdown file may open with HTML and still be Markdown.
    if ending not in _TEXT_ENDINGS and _HTML.match(opening):
        return Format.HTML
    return None


def _in_zip(opening: bytes) -> Format | RefusalCode:
    # An OpenDocument file names its type in its first entry, uncompressed; the rest is the Word reader's to judge.
    known = _OPEN_DOCUMENT_TYPE.search(opening[:200])
    return _OPEN_DOCUMENT.get(known[1], RefusalCode.NOT_WORD) if known else Format.DOCX


def _in_ole(data: bytes) -> Format | RefusalCode:
    for stream, meaning in _OLE_STREAMS:
        if f"{stream}\0".encode("utf-16-le") in data:
            return meaning
    return RefusalCode.OTHER_OLE


def _by_name(data: bytes, ending: str) -> Format:
    if ending in _TEXT_ENDINGS:
        return _TEXT_ENDINGS[ending]
    if ending in _WORD_ENDINGS or ending in (".doc", ".dot", ".odt", ".rtf", ".pdf"):
        if _END_OF_DIRECTORY in data[-_TAIL:]:  # Junk before a sound archive, as mail gateways leave it.
            return Format.DOCX
        if data.startswith(b"PK"):
            raise Refusal(RefusalCode.DAMAGED_ZIP)
        raise _refused(RefusalCode.NOT_WORD if b"\x00" in data[:_OPENING] else RefusalCode.REALLY_TEXT, ending)
    if ending in _WEB_ENDINGS:
        return Format.HTML
    raise Refusal(RefusalCode.UNSUPPORTED, ending=ending)


def _refused(code: RefusalCode, ending: str) -> Refusal:
    return Refusal(code, ending=ending)
