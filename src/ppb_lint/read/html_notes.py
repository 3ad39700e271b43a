"""Notes of a web page, and the heads and feet that a writer has saved with it: they are no part of the running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ppb_lint.model.draft import Part
from ppb_lint.model.regex import regex

_NOTE = regex(r"(?:sd(?:foot|end)note|_?(?:ftn|edn)|fn|(?:foot|end)note)[-:_]?\d{1,4}$", re.IGNORECASE)
_WORD_NOTE = regex(r"mso-element\s*:\s*(?:foot|end)note\s*(?:;|$)", re.IGNORECASE)
_ROLES = frozenset(["doc-footnote", "doc-endnote"])
_HOLDERS = frozenset(["div", "li", "p", "aside", "section"])
_SIGN = regex(r"\s*[\[(]?(?:\d{1,3}|[ivx]{1,5}|[a-z]|[*\u2020\u2021\u00a7\u2191\u21a9]\ufe0e?)[\])]?\s*")
_OFFICE = regex(r"(?:Libre|Open)Office")
_PAGES = {"header": Part.HEADER, "footer": Part.FOOTER}


class Notes:
    """What stands apart on one page: each element with its part, and where in the text it is referred to."""

    def __init__(self, root: etree._Element) -> None:
        self.apart: dict[etree._Element, Part] = dict(_apart(root))
        self.places: dict[etree._Element, int] = {}
        """For a note where the text first refers to it."""
        self._named = {
            name: note
            for note, part in self.apart.items()
            if part is Part.FOOTNOTE
            for element in note.iter(etree.Element)
            for name in (element.get("id"), element.get("name"))
            if name
        }

    def refer(self, link: etree._Element, at: int, *, within: bool) -> bool:
        """Whether a link is the sign of a note, which nobody reads as a word.

        Args:
            link: the link.
            at: its place in the text.
            within: whether it stands in a note itself; then it leads back from there.
        """
        target = link.get("href", "")
        if not target.startswith("#") or not _SIGN.fullmatch("".join(map(str, link.itertext()))):
            return False
        note = self._named.get(target[1:])
        if note is not None and not within:
            self.places.setdefault(note, at)
        return within or note is not None


def _apart(root: etree._Element) -> Iterator[tuple[etree._Element, Part]]:
    by_office = any(_OFFICE.search(meta.get("content", "")) for meta in root.iter("meta"))
    for element in root.iter(*_HOLDERS):
        page = _PAGES.get(element.get("title", "")) if by_office else None
        if page is not None:
            yield element, page
        elif (
            _NOTE.match(element.get("id", ""))
            or element.get("role") in _ROLES
            or _WORD_NOTE.search(element.get("style", ""))
        ):
            yield element, Part.FOOTNOTE
