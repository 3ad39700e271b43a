"""Comments on a Word file: an anchor in the document, the words in a part of their own."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from lxml import etree

from ppb_lint.fix.cutting import RUN
from ppb_lint.fix.remark import AUTHOR, INITIALS
from ppb_lint.fix.revising import text_elements
from ppb_lint.fix.stories import Stories
from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Refusal
from ppb_lint.read.docx_names import AUTHOR as BY
from ppb_lint.read.docx_names import DATE, ID, VAL, WORD

COMMENT, START, END = f"{WORD}comment", f"{WORD}commentRangeStart", f"{WORD}commentRangeEnd"
REFERENCE = f"{WORD}commentReference"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_LINK = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES_PART = "[Content_Types].xml"


class Comments:
    """The comments of one file, old and new."""

    def __init__(self, stories: Stories, when: str) -> None:
        self._stories = stories
        self._when = when
        self.parts: dict[str, etree._Element] = {}
        """The parts that have been changed, by their names."""
        self._root = self._opened()
        self._text_style = self._style("paragraph", "annotation text")
        self._sign_style = self._style("character", "annotation reference")

    def add(self, words: Sequence[str], first: etree._Element, last: etree._Element) -> None:
        """Comment on everything from one element of a paragraph to another, both included."""
        id = self._stories.next_id()
        comment = etree.SubElement(
            self._root, COMMENT, {ID: id, BY: AUTHOR, DATE: self._when, f"{WORD}initials": INITIALS}
        )
        comment.extend(self._paragraph(words_of_one) for words_of_one in words)
        first.addprevious(first.makeelement(START, {ID: id}))
        end = last.makeelement(END, {ID: id})
        last.addnext(end)
        end.addnext(self._sign(id))

    def add_to_start(self, words: Sequence[str], paragraph: etree._Element) -> None:
        """Comment on the beginning of a paragraph that has no words."""
        place = paragraph.makeelement(RUN)
        properties = paragraph.find(f"{WORD}pPr")
        if properties is None:
            paragraph.insert(0, place)
        else:
            properties.addnext(place)
        self.add(words, place, place)
        paragraph.remove(place)

    def _paragraph(self, words: str) -> etree._Element:
        paragraph = self._root.makeelement(f"{WORD}p")
        if self._text_style:
            properties = etree.SubElement(paragraph, f"{WORD}pPr")
            etree.SubElement(properties, f"{WORD}pStyle", {VAL: self._text_style})
        etree.SubElement(paragraph, RUN).extend(text_elements(words, paragraph))
        return paragraph

    def _sign(self, id: str) -> etree._Element:
        run = self._root.makeelement(RUN)
        if self._sign_style:
            look = etree.SubElement(run, f"{WORD}rPr")
            etree.SubElement(look, f"{WORD}rStyle", {VAL: self._sign_style})
        etree.SubElement(run, REFERENCE, {ID: id})
        return run

    def _style(self, kind: str, name: str) -> str:
        """The id of a style that the file has; a name that it lacks would make Word mend the file."""
        link = self._stories.link("styles")
        if link is None:
            return ""
        try:
            styles = self._stories.root(link.target)
        except Refusal:
            return ""
        for style in styles.iterchildren(f"{WORD}style"):
            named = style.find(f"{WORD}name")
            if style.get(f"{WORD}type") == kind and named is not None and str(named.get(VAL)).casefold() == name:
                return str(style.get(f"{WORD}styleId", ""))
        return ""

    def _opened(self) -> etree._Element:
        link = self._stories.link("comments")
        if link is None:
            return self._begun()
        root = self._stories.root(link.target)
        if root.tag != f"{WORD}comments":
            raise Refusal(RefusalCode.DAMAGED_PART, part=link.target)
        self.parts[link.target] = root
        return root

    def _begun(self) -> etree._Element:
        """A new part, made known to the document and to the package."""
        part = self._free_name()
        types = self._stories.root(_TYPES_PART)
        self._extend(types, "Override", PartName=f"/{part}", ContentType=_TYPE)
        self.parts[_TYPES_PART] = types
        folder, name = posixpath.split(self._stories.main)
        links = posixpath.join(folder, "_rels", f"{name}.rels")
        known = links in self._stories
        root = self._stories.root(links) if known else etree.fromstring(f'<Relationships xmlns="{_LINKS}"/>')
        taken = {link.get("Id") for link in root}
        id = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        kind = _STRICT_LINK if self._stories.is_strict else _LINK
        # Beside the document, as Word names it: not every program finds a name that begins at the root.
        target = posixpath.relpath(part, folder or ".")
        self._extend(root, "Relationship", Id=id, Type=kind, Target=target)
        self.parts[links] = root
        self.parts[part] = etree.Element(f"{WORD}comments", nsmap={"w": WORD[1:-1]})
        return self.parts[part]

    def _free_name(self) -> str:
        folder = posixpath.dirname(self._stories.main)
        names = (posixpath.join(folder, name) for name in ("comments.xml", *(f"comments{n}.xml" for n in range(2, 99))))
        return next(name for name in names if name not in self._stories)

    @staticmethod
    def _extend(root: etree._Element, name: str, **attributes: str) -> None:
        namespace = etree.QName(root).namespace
        etree.SubElement(root, f"{{{namespace}}}{name}" if namespace else name, attributes)
