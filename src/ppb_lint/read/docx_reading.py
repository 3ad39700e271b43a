"""What the stories of one Word file share while they are read."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct, field

from ppb_lint.model.draft import MarkKind
from ppb_lint.model.span import Span
from ppb_lint.read.docx_manuscript import Manuscript
from ppb_lint.read.docx_names import ID, LINKS, WORD, is_on
from ppb_lint.read.docx_numbering import Numbering
from ppb_lint.read.docx_styles import Styles


class Stretches(Struct):
    """Stretches that the file opens and closes by an id, in any order: comments, permissions."""

    open: dict[str, int] = field(default_factory=dict)
    closed: dict[str, Span] = field(default_factory=dict)

    def begin(self, id: str, at: int) -> None:
        self.open.setdefault(id, at)

    def end(self, id: str, at: int) -> None:
        if id not in self.closed:
            start = self.open.pop(id, at)
            self.closed[id] = Span(min(start, at), at)


class Reading(Struct):
    """The file's definitions, and what its stories point to elsewhere in it."""

    manuscript: Manuscript
    styles: Styles
    numbering: Numbering
    runs_per_paragraph: int
    protected: bool = False
    """Whether the document may be edited only where a permission says so."""
    comments: Stretches = field(default_factory=Stretches)
    permissions: Stretches = field(default_factory=Stretches)
    notes: dict[str, dict[str, int]] = field(default_factory=lambda: {"footnotes": {}, "endnotes": {}})
    """The ids of the notes that the text refers to, in that order, and from where."""
    pages: dict[str, list[tuple[str, str, int]]] = field(default_factory=lambda: {"header": [], "footer": []})
    """Kind ("default", "first", "even") and relationship of every header and footer that a section names, and which."""
    sections: list[int] = field(default_factory=list)
    """Where the last paragraph of each section begins."""
    shown: tuple[Span, ...] = ()
    """The stretches of the body to which the story that is being read belongs."""
    first_pages: bool = False
    """Whether any section has a first page of its own."""

    def section(self, section: etree._Element) -> None:
        """Take note of a section's headers and footers; it ends with the paragraph in which this stands."""
        self.sections.append(self.manuscript.at)
        for element in section:
            if element.tag == f"{WORD}titlePg":
                self.first_pages = self.first_pages or is_on(element)
            elif element.tag in (f"{WORD}headerReference", f"{WORD}footerReference"):
                kind = str(element.get(f"{WORD}type", "default"))
                link = str(element.get(f"{LINKS}id", ""))
                self.pages["header" if element.tag == f"{WORD}headerReference" else "footer"].append(
                    (kind, link, len(self.sections) - 1)
                )

    def begin_comment(self, element: etree._Element) -> None:
        self.comments.begin(str(element.get(ID)), self.manuscript.at)

    def end_comment(self, element: etree._Element) -> None:
        self.comments.end(str(element.get(ID)), self.manuscript.end)

    def begin_permission(self, element: etree._Element) -> None:
        self.permissions.begin(str(element.get(ID)), self.manuscript.at)

    def end_permission(self, element: etree._Element) -> None:
        self.permissions.end(str(element.get(ID)), self.manuscript.end)

    def refer_footnote(self, element: etree._Element) -> None:
        self.notes["footnotes"].setdefault(str(element.get(ID)), self.manuscript.at)

    def refer_endnote(self, element: etree._Element) -> None:
        self.notes["endnotes"].setdefault(str(element.get(ID)), self.manuscript.at)

    @property
    def may_edit(self) -> bool:
        """Whether the document's protection allows edits at this place."""
        return not self.protected or bool(self.permissions.open)

    def mark_protection(self) -> None:
        """Mark everything that the document's protection forbids to edit."""
        if not self.protected:
            return
        at = 0
        for span in sorted(self.permissions.closed.values()):
            if span.start > at:
                self.manuscript.mark_span(MarkKind.LOCKED, Span(at, span.start))
            at = max(at, span.end)
        self.manuscript.mark(MarkKind.LOCKED, at)
