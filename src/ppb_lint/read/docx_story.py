"""A story of a Word file - its body, a footnote, a header - read as somebody sees it who accepts all changes."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from ppb_lint.model.codes import UnreadCode
from ppb_lint.model.draft import Block, Cell, MarkKind, Part
from ppb_lint.model.span import Span
from ppb_lint.read import docx_controls as controls
from ppb_lint.read.docx_fields import Fields
from ppb_lint.read.docx_names import COMPATIBILITY, MATHS, WORD
from ppb_lint.read.docx_numbering import Counters
from ppb_lint.read.docx_paragraph import Paragraph
from ppb_lint.read.docx_reading import Reading
from ppb_lint.read.docx_tables import DELETED_CELL, Table, deletion_of_row, is_deleted_cell, shade
from ppb_lint.read.docx_words import Elements, Reader, Words

_UNREAD = {
    f"{MATHS}oMath": UnreadCode.EQUATIONS,
    f"{WORD}altChunk": UnreadCode.INSERTED_FILES,
    f"{WORD}subDoc": UnreadCode.SUBDOCUMENTS,
}
_TRANSPARENT = (
    f"{MATHS}oMathPara",
    *(f"{WORD}{name}" for name in ("sdtContent", "hyperlink", "smartTag", "customXml", "bdo", "dir")),
    *(f"{WORD}{name}" for name in ("ruby", "rubyBase")),
)
_FALLBACK = f"{COMPATIBILITY}Fallback"
_UNDERSTOOD = ("/word/", "/drawing/", "/drawingml/", "/officeDocument/")
"""Parts of the names of extensions whose elements are known here."""


class Story:
    """Reads one part into the manuscript.

    Every element that matters has a ``Reader``, which does its work at once or returns the elements to be
    read inside it. Those wait on a stack of their own, so that no depth of elements costs recursion.
    """

    def __init__(self, reading: Reading, root: etree._Element, part: str) -> None:
        self._reading = reading
        self._manuscript = reading.manuscript
        self._manuscript.begin_part(part)
        self._words = Words(reading, root)
        self._usual = reading.styles.paragraph(None)
        self._cells_deleted = next(root.iter(DELETED_CELL), None) is not None
        self._words.readers.update(self._own_readers())
        self._begin(Part.BODY)

    def read(self, story: etree._Element, part: Part) -> None:
        """Read all paragraphs of a story."""
        self._begin(part)
        reader_of = self._words.readers.get
        waiting: list[Elements] = [self._container(story)]
        while waiting:
            for element in waiting[-1]:
                reader = reader_of(element.tag)
                if reader is not None:
                    inside = reader(element)
                    if inside is not None:
                        waiting.append(inside)
                        break
            else:
                waiting.pop()

    def close(self) -> None:
        """Let go of the part: its readers and it hold each other, and a tree of XML is too large to wait for that."""
        self._words.readers.clear()

    def _own_readers(self) -> dict[object, Reader]:
        reading = self._reading
        return {
            f"{WORD}p": self._enter_paragraph,
            f"{WORD}tbl": self._enter_table,
            f"{WORD}tr": self._enter_row,
            f"{WORD}tc": self._enter_cell,
            f"{WORD}sdt": self._enter_control,
            f"{COMPATIBILITY}AlternateContent": _preferred,
            f"{WORD}commentRangeStart": reading.begin_comment,
            f"{WORD}commentRangeEnd": reading.end_comment,
            f"{WORD}commentReference": reading.end_comment,
            f"{WORD}permStart": reading.begin_permission,
            f"{WORD}permEnd": reading.end_permission,
            f"{WORD}footnoteReference": reading.refer_footnote,
            f"{WORD}endnoteReference": reading.refer_endnote,
            f"{WORD}sectPr": reading.section,
            **dict.fromkeys(_UNREAD, self._miss),
            **dict.fromkeys(_TRANSPARENT, _inside),
        }

    def _begin(self, part: Part) -> None:
        self._part = part
        self._words.fields = Fields()
        self._counters = Counters()
        self._table: Table | None = None
        self._cell: Cell | None = None

    # Containers of paragraphs.

    def _container(self, element: Iterable[etree._Element]) -> Elements:
        """Whatever is inside, and an end to a paragraph that waits in vain for one to join."""
        yield from element
        if self._settle():
            yield from self._read_boxes()

    def _settle(self) -> bool:
        """End a paragraph that no other one will end; whether it leaves text boxes to be read."""
        waiting = self._words.paragraph.open
        if self._manuscript.at > self._manuscript.start:
            if not waiting:  # Words outside of any paragraph.
                self._words.paragraph = Paragraph(self._usual)
            self._close_paragraph()
        elif waiting:
            self._words.show_hidden()
            self._words.paragraph = Paragraph(self._usual)
        return bool(self._words.boxes)

    def _enter_table(self, table: etree._Element) -> Elements:
        if self._settle():
            yield from self._read_boxes()
        outer = self._table, self._cell
        self._table = Table(self._manuscript.tables)
        self._manuscript.tables += 1
        yield from table
        self._table, self._cell = outer

    def _enter_row(self, row: etree._Element) -> Elements | None:
        deletion = deletion_of_row(row)
        if deletion is not None:
            self._words.mark_deleted(MarkKind.DELETION, deletion, row)
            return None
        if self._table is not None:
            self._table.begin_row(row)
        return iter(row)

    def _enter_cell(self, cell: etree._Element) -> Elements | None:
        if self._cells_deleted and is_deleted_cell(cell):
            return None
        if self._table is not None:
            self._cell = self._table.next_cell()
        fill = shade(cell)
        return self._shaded(cell, fill) if fill else self._container(cell)

    def _shaded(self, cell: etree._Element, fill: str) -> Elements:
        start = self._manuscript.at
        yield from self._container(cell)
        self._manuscript.mark(MarkKind.SHADE, start, note=fill)

    def _enter_control(self, control: etree._Element) -> Elements:
        start = self._manuscript.at
        locked = controls.is_locked(control)
        self._words.locks += locked
        yield from control
        self._words.locks -= locked
        if locked:
            self._manuscript.mark(MarkKind.LOCKED, start)
        if controls.is_unfilled(control):
            self._manuscript.mark(MarkKind.UNFILLED, start)

    # Paragraphs.

    def _enter_paragraph(self, element: etree._Element) -> Elements:
        before = self._words.paragraph
        paragraph = self._words.paragraph = Paragraph(self._usual)
        paragraph.open = True
        if before.open:
            paragraph.follow(before)
        yield from element
        if paragraph.gone is not None:
            self._words.mark_change(MarkKind.DELETION, paragraph.gone, self._manuscript.at, "\n")
        elif not (paragraph.hidden_end and self._manuscript.at == self._manuscript.start):
            self._close_paragraph()
            if self._words.boxes:
                yield from self._read_boxes()

    def _close_paragraph(self) -> None:
        manuscript, paragraph = self._manuscript, self._words.paragraph
        if paragraph.hidden:
            self._words.show_hidden()
        if paragraph.added is not None:
            self._words.mark_change(MarkKind.INSERTION, paragraph.added, manuscript.at)
        label, bullet = self._number(paragraph)
        manuscript.end_block(
            Block(
                Span(manuscript.start, manuscript.at),
                self._part,
                label,
                bullet,
                paragraph.level,
                paragraph.style.name,
                bold=paragraph.lettered and not paragraph.plain,
                caps=bool(paragraph.caps),
                cell=self._cell,
                shown=self._reading.shown,
            )
        )
        paragraph.open = False

    def _number(self, paragraph: Paragraph) -> tuple[str, bool]:
        num_id = paragraph.style.num_id if paragraph.num_id is None else paragraph.num_id
        if num_id is None:
            return "", False
        place = self._reading.numbering.place(num_id, paragraph.ilvl, paragraph.style.chain)
        return ("", False) if place is None else self._counters.next(*place)

    def _read_boxes(self) -> Elements:
        """The text boxes of a paragraph, after it: they have numbers, tables and fields of their own."""
        boxes, self._words.boxes = self._words.boxes, []
        outer = self._part, self._words.fields, self._counters, self._table, self._cell
        for box in boxes:
            self._begin(Part.TEXTBOX)
            yield from self._container(box)
        self._part, self._words.fields, self._counters, self._table, self._cell = outer

    def _miss(self, element: etree._Element) -> None:
        self._manuscript.miss(_UNREAD[element.tag])


def _inside(element: etree._Element) -> Elements:
    return iter(element)


def _preferred(alternatives: etree._Element) -> Elements | None:
    """The first of several ways to say the same that is understood here."""
    for choice in alternatives:
        if choice.tag == _FALLBACK or _is_understood(choice):
            return iter(choice)
    return None


def _is_understood(choice: etree._Element) -> bool:
    names = [choice.nsmap.get(prefix) or "" for prefix in str(choice.get("Requires", "")).split()]
    return all(any(known in name for known in _UNDERSTOOD) for name in names)
