"""The parts of a Word file that are about to be changed, and everything that must not collide with what is there."""

from __future__ import annotations

from functools import cached_property
from itertools import count

from lxml import etree

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Refusal
from ppb_lint.model.regex import regex
from ppb_lint.model.revision import ReviewCode
from ppb_lint.read.docx_names import ID, TEXT_BEARING, VAL, WORD, is_on
from ppb_lint.read.limits import Limits
from ppb_lint.read.package import Package, Relationship

_TOLD = frozenset({"header", "footer", "footnotes", "endnotes", "comments"})
"""Types of links to parts in which changes, comments and bookmarks may stand."""
_FREE_TO_EDIT = frozenset({"none", "trackedChanges"})
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = regex(
    rb"(xmlns(?::[\w.-]+)?=\")http://schemas\.openxmlformats\.org/(officeDocument|wordprocessingml|drawingml)/2006/"
)


class Stories:
    """The parts of one file, parsed when they are asked for."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Find the document.

        Raises:
            Refusal: ``SIGNED`` or ``PROTECTED``, or whatever a reader would refuse.
        """
        self._package = Package(data, limits)
        self._roots: dict[str, etree._Element] = {}
        self._texts: dict[str, tuple[etree._Element, ...]] = {}
        of_package = self._package.relationships("")
        if any(link.type == "origin" for link in of_package):
            raise Refusal(ReviewCode.SIGNED)
        main = next((link for link in of_package if link.type == "officedocument" and not link.external), None)
        if main is None:
            raise Refusal(RefusalCode.NO_DOCUMENT)
        self.main = main.target
        self.links = self._package.relationships(self.main)
        if self._is_protected():
            raise Refusal(ReviewCode.PROTECTED)
        self._numbers = count(1)

    def __contains__(self, part: str) -> bool:
        return part in self._package

    def root(self, part: str) -> etree._Element:
        """The root of a part; changes to it are changes to the copy."""
        if part not in self._roots:
            self._roots[part] = self._package.xml(part)
        return self._roots[part]

    def texts(self, part: str) -> tuple[etree._Element, ...]:
        """The text-bearing elements of a part as it was when they were first asked for, by their ordinals."""
        if part not in self._texts:
            self._texts[part] = tuple(self.root(part).iter(*TEXT_BEARING))
        return self._texts[part]

    def link(self, type: str) -> Relationship | None:
        """The document's first link of a type to a part that is there."""
        return next((link for link in self.links if link.type == type and link.target in self._package), None)

    def next_id(self) -> str:
        """A number that no change, comment or bookmark of the file has."""
        return next(id for id in map(str, self._numbers) if id not in self._used)

    @cached_property
    def _used(self) -> frozenset[str]:
        linked = [link.target for link in self.links if link.type in _TOLD and not link.external]
        roots = [self.root(self.main), *(root for part in dict.fromkeys(linked) for root in self.sound(part))]
        return frozenset(str(element.get(ID)) for root in roots for element in root.iter() if ID in element.attrib)

    def sound(self, part: str) -> list[etree._Element]:
        """The root of a part, or nothing where the part is damaged."""
        try:
            return [self.root(part)]
        except Refusal as refusal:
            if refusal.code != RefusalCode.DAMAGED_PART:
                raise
            return []  # Readers do without it, and so do we: nothing is written there.

    @cached_property
    def is_strict(self) -> bool:
        """Whether the file speaks the strict flavour of the standard."""
        return _STRICT in self._package.inflated(self.main)

    def serialised(self, root: etree._Element) -> bytes:
        """A part as bytes, in the flavour of the file."""
        data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        return _TRANSITIONAL.sub(rb"\1" + _STRICT + rb"\2/", data) if self.is_strict else data

    def _is_protected(self) -> bool:
        link = self.link("settings")
        settings = self.sound(link.target) if link else []
        protection = settings[0].find(f"{WORD}documentProtection") if settings else None
        if protection is None or protection.get(f"{WORD}edit", "none") in _FREE_TO_EDIT:
            return False
        switch = etree.Element("switch", {VAL: str(protection.get(f"{WORD}enforcement", "0"))})
        return is_on(switch)
