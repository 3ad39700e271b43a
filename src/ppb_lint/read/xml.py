"""XML from strangers: parsed without entities, without the network, and only in sizes that memory bears."""

from __future__ import annotations

import re

from lxml import etree

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Refusal
from ppb_lint.model.regex import regex

_BEYOND_RESOURCES = 114
"""libxml2's number for "resource limit exceeded", which it also uses for too deep nesting."""
_UTF16_BEGINNINGS = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")
_DECLARATION = regex(rb"\s*(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\bencoding\s*=\s*[\"']([^\"']*)[\"']")
_SAFE_ENCODINGS = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"})

# The strict flavour of the standard has names of its own for the same things.
_STRICT = b"http://purl.oclc.org/ooxml/"
_STRICT_NAMESPACE = regex(rb"(xmlns(?::[\w.-]+)?\s*=\s*[\"'])http://purl\.oclc\.org/ooxml/(\w+)/([\w/]+)")
_FAMILY_YEAR = {b"officeDocument": b"2006", b"wordprocessingml": b"2006", b"drawingml": b"2006"}


def parse(data: bytes, part: str, intricacy: int) -> etree._Element:
    """The root of an XML part, with the namespaces of the transitional flavour whichever it is written in.

    Args:
        data: the part's bytes.
        part: its name, for refusals.
        intricacy: how many tags it may have, an attribute counting for two.

    Raises:
        Refusal: if it is damaged, or built in a way that no honest program uses.
    """
    data = _as_utf8(data, part)
    if b"<!DOCTYPE" in data:
        raise Refusal(RefusalCode.DOCTYPE, part=part)
    # The tree costs far more memory than its text, so it is measured before it is grown.
    if data.count(b"<") + 2 * data.count(b"=") > intricacy:
        raise Refusal(RefusalCode.TOO_INTRICATE, part=part, limit=intricacy)
    if _STRICT in data:
        data = _STRICT_NAMESPACE.sub(_transitional, data)
    try:
        return etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        raise Refusal(_reason(error), part=part) from None
    except (ValueError, LookupError):
        raise Refusal(RefusalCode.DAMAGED_PART, part=part) from None


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _as_utf8(data: bytes, part: str) -> bytes:
    """The same XML in an encoding in which a document type cannot hide from a search of the bytes."""
    if data.startswith(_UTF16_BEGINNINGS):
        try:
            text = data.decode("utf-16" if data[:1] in b"\xff\xfe" else _utf16_order(data))
        except UnicodeDecodeError:
            raise Refusal(RefusalCode.DAMAGED_PART, part=part) from None
        return re.sub(r"^\ufeff?\s*<\?xml[^>]*\?>", "", text).encode("utf-8", "replace")
    declared = _DECLARATION.match(data[:400])
    if declared and declared[1].strip().lower() not in _SAFE_ENCODINGS:
        raise Refusal(RefusalCode.STRANGE_ENCODING, part=part)
    return data


def _utf16_order(data: bytes) -> str:
    return "utf-16-le" if data.startswith(b"<\x00") else "utf-16-be"


def _transitional(declared: re.Match[bytes]) -> bytes:
    before, family, rest = declared.groups()
    year = _FAMILY_YEAR.get(family)
    if year is None:
        return declared[0]
    return before + b"http://schemas.openxmlformats.org/" + family + b"/" + year + b"/" + rest


def _reason(error: etree.XMLSyntaxError) -> RefusalCode:
    if getattr(error, "code", None) != _BEYOND_RESOURCES:
        return RefusalCode.DAMAGED_PART
    return RefusalCode.TOO_DEEP if "depth" in str(error.msg) else RefusalCode.PART_TOO_LARGE
