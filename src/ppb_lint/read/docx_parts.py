"""The parts of a Word file, found by the links between them and never by their names."""

from __future__ import annotations

from lxml import etree

from ppb_lint.model.codes import RefusalCode, UnreadCode
from ppb_lint.model.draft import Refusal
from ppb_lint.read.docx_lean import lean
from ppb_lint.read.docx_manuscript import Manuscript
from ppb_lint.read.docx_names import WORD
from ppb_lint.read.docx_styles import without_tables
from ppb_lint.read.package import Package, Relationship

_HARMLESS = frozenset({"hyperlink", "attachedtemplate"})
_FOREIGN = {"xl": RefusalCode.REALLY_SPREADSHEET, "ppt": RefusalCode.REALLY_PRESENTATION}
_EXPECTED = {
    "styles": ("styles", UnreadCode.DAMAGED_STYLES),
    "numbering": ("numbering", UnreadCode.DAMAGED_NUMBERING),
    "settings": ("settings", UnreadCode.DAMAGED_SETTINGS),
    "comments": ("comments", UnreadCode.DAMAGED_COMMENTS),
    "footnotes": ("footnotes", UnreadCode.DAMAGED_NOTES),
    "endnotes": ("endnotes", UnreadCode.DAMAGED_NOTES),
    "header": ("hdr", UnreadCode.DAMAGED_HEADERS),
    "footer": ("ftr", UnreadCode.DAMAGED_HEADERS),
}
"""Types of links, the elements that their parts must begin with, and what to say of those that are damaged."""

# Definitions cost more to work out than text, and honest ones are few.
_SHARE = {"styles": 4, "numbering": 4, "settings": 4}


class Parts:
    """The document and what it links to; a damaged part beside the document is noted and left out."""

    def __init__(self, package: Package, manuscript: Manuscript) -> None:
        """Find and parse the document itself.

        Raises:
            Refusal: if there is none, or it is no Word document.
        """
        self._package = package
        self._manuscript = manuscript
        self.of_package = package.relationships("")
        main = next((link for link in self.of_package if link.type == "officedocument" and not link.external), None)
        if main is None or main.target not in package:
            raise Refusal(RefusalCode.NO_DOCUMENT)
        self.main = main.target
        self.document = self._document()
        self._links = self._links_of_document()

    def _document(self) -> etree._Element:
        folder = self.main.casefold().partition("/")[0]
        if folder in _FOREIGN:
            raise Refusal(_FOREIGN[folder], ending=".docx")
        root = self._package.parsed(lean(self._package.inflated(self.main)), self.main)
        if root.tag != f"{WORD}document":
            raise Refusal(RefusalCode.NO_DOCUMENT)
        return root

    def _links_of_document(self) -> tuple[Relationship, ...]:
        try:
            return self._package.relationships(self.main)
        except Refusal as refusal:
            self._forgive(refusal, UnreadCode.DAMAGED_LIST_OF_PARTS)
            return ()

    def first(self, type: str) -> etree._Element | None:
        """The root of the part that a link of that type leads to; None if there is none, or a damaged one."""
        link = next((link for link in self._links if link.type == type and not link.external), None)
        return None if link is None else self._root(link)

    def linked(self, type: str, id: str) -> tuple[str, etree._Element] | None:
        """Name and root of the part that a certain link leads to."""
        link = next((link for link in self._links if link.id == id and link.type == type), None)
        root = None if link is None else self._root(link)
        return None if link is None or root is None else (link.target, root)

    def name_of(self, type: str) -> str:
        """The name of the part that the first link of a type leads to, "" for none."""
        return next((link.target for link in self._links if link.type == type), "")

    def count_external(self) -> int:
        """How many things the document fetches from elsewhere."""
        return sum(link.external and link.type not in _HARMLESS for link in self._links)

    def property_root(self, type: str) -> etree._Element | None:
        """The root of a part that the package itself links to."""
        link = next((link for link in self.of_package if link.type == type and not link.external), None)
        if link is None or link.target not in self._package:
            return None
        try:
            return self._package.xml(link.target)
        except Refusal as refusal:
            self._forgive(refusal, UnreadCode.DAMAGED_PROPERTIES)
            return None

    def _root(self, link: Relationship) -> etree._Element | None:
        expected, code = _EXPECTED[link.type]
        try:
            data = self._package.inflated(link.target)
            if link.type == "styles":
                data = without_tables(data)
            root = self._package.parsed(data, link.target, _SHARE.get(link.type, 1))
        except Refusal as refusal:
            self._forgive(refusal, code)
            return None
        if root.tag != f"{WORD}{expected}":
            self._manuscript.miss(code)
            return None
        return root

    def _forgive(self, refusal: Refusal, code: UnreadCode) -> None:
        # What is merely broken may be done without; what looks like an attack may not.
        if refusal.code != RefusalCode.DAMAGED_PART:
            raise refusal
        self._manuscript.miss(code)
