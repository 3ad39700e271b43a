"""A web page as a tree: its encoding told, scripts' comments gone, nothing fetched from anywhere."""

from __future__ import annotations

import codecs
import re

from lxml import etree

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Refusal
from ppb_lint.model.regex import regex
from ppb_lint.read.encoding import decode

_DECLARED = regex(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_OPENING = 4_096
OURS = "ppb-lint"
"""What a comment holds that is meant for us."""
_ZERO = "\x00"


def decoded(data: bytes) -> str:
    """The text of a page, whatever its encoding."""
    declared = _DECLARED.search(data[:_OPENING])
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = declared[1].decode("ascii", "replace")
        try:
            return data.decode("cp1252" if name.lower() in ("iso-8859-1", "latin1") else name, "replace")
        except (LookupError, UnicodeError):
            pass  # An encoding that nobody knows: the bytes themselves decide.
    return decode(data).text


def parsed(text: str) -> etree._Element | None:
    """The tree of a page, None where there is none; raises Refusal (TOO_DEEP)."""
    # Pages that were saved from Word hold more comments than words; only those that speak to us are kept.
    ours = OURS in text.casefold()
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=not ours, remove_pis=True)
    try:
        root = etree.fromstring(text.replace(_ZERO, "").encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if any("depth" in entry.message for entry in parser.error_log):
        raise Refusal(RefusalCode.TOO_DEEP, part="HTML")
    return root


def properties_of(root: etree._Element | None) -> dict[str, str]:
    """Title and author, as far as they are told."""
    found: dict[str, str] = {}
    for element in () if root is None else root.iter("title", "meta"):
        if element.tag == "title":
            found.setdefault("title", " ".join((element.text or "").split())[:1_000])
        elif element.get("name", "").lower() == "author":
            found.setdefault("author", element.get("content", "")[:1_000])
    return {name: words for name, words in found.items() if words}
