"""A stretch of an OpenDocument text - its body, a note, a page's head - read block by block."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree
from msgspec import Struct

from ppb_lint.model.draft import Block, Cell, Part
from ppb_lint.model.span import NOWHERE, Span
from ppb_lint.read.odt_lists import Lists
from ppb_lint.read.odt_names import DRAW, TABLE, TEXT, whole
from ppb_lint.read.odt_styles import Styles
from ppb_lint.read.odt_words import WordReader, Words
from ppb_lint.read.writing import Writing

_Elements = Iterator[etree._Element]
_WIDEST = 16_384
_LEFT_OUT = frozenset(
    {
        f"{TEXT}tracked-changes",
        f"{TEXT}sequence-decls",
        f"{TEXT}variable-decls",
        f"{TEXT}user-field-decls",
        # What an index is made from; what it shows stands in its body.
        *(
            f"{TEXT}{name}-source"
            for name in (
                "table-of-content",
                "illustration-index",
                "table-index",
                "object-index",
                "user-index",
                "alphabetical-index",
                "bibliography",
            )
        ),
    }
)


class _Table(Struct):
    """A table while its rows are read."""

    index: int
    row: int = -1
    column: int = -1
    heading: bool = False


class Story:
    """Reads blocks into the writing; no depth of elements costs recursion."""

    def __init__(self, writing: Writing, styles: Styles, words: WordReader) -> None:
        self._writing, self._styles, self._words = writing, styles, words
        self._lists = Lists(styles)
        self._part = Part.BODY
        self._table: _Table | None = None
        self._cell: Cell | None = None
        self._shown: tuple[Span, ...] = ()
        self._asked: str | None = "Standard"
        """The style of the page that the next words begin, if they begin one."""
        self.notes: list[tuple[etree._Element, tuple[Span, ...]]] = []
        """The notes that the text has referred to so far, and where it did."""
        self.pages: list[tuple[int, str]] = []
        """From where on pages of another style follow, and which."""
        self._readers: dict[str, Callable[[etree._Element], _Elements | None]] = {
            f"{TEXT}p": self._paragraph,
            f"{TEXT}h": self._paragraph,
            f"{TEXT}list": self._list,
            f"{TEXT}list-item": self._item,
            f"{TEXT}section": self._section,
            f"{TABLE}table": self._enter_table,
            f"{TABLE}table-header-rows": self._heading_rows,
            f"{TABLE}table-row": self._row,
            f"{TABLE}table-cell": self._enter_cell,
            f"{TABLE}covered-table-cell": self._covered,
            **dict.fromkeys((f"{DRAW}frame", f"{DRAW}g", f"{DRAW}custom-shape"), self._drawn),
            **dict.fromkeys(_LEFT_OUT, _nothing),
        }

    def read(self, story: etree._Element, part: Part, shown: tuple[Span, ...] = ()) -> None:
        """Read everything inside an element as a part of the paper.

        Args:
            story: the element.
            part: which part it is.
            shown: for notes, heads and feet: the stretches of the body to which it belongs.
        """
        outer = self._part, self._table, self._cell, self._lists.place, self._shown
        self._part, self._table, self._cell, self._lists.place = part, None, None, None
        self._shown = shown or self._shown
        waiting: list[_Elements] = [iter(story)]
        while waiting:
            for element in waiting[-1]:
                reader = self._readers.get(str(element.tag))
                inside = iter(element) if reader is None else reader(element)
                if inside is not None:
                    waiting.append(inside)
                    break
            else:
                waiting.pop()
        self._part, self._table, self._cell, self._lists.place, self._shown = outer

    def _paragraph(self, element: etree._Element) -> _Elements | None:
        self._ask_page(element, TEXT, "paragraph")
        words = self._words.read(element, self._writing.at)
        self.notes += [(note, self._shown or (Span(at, at),)) for note, at in words.notes]
        text = "".join(words.texts)
        self._begin_page(text)
        heading = str(element.tag) == f"{TEXT}h"
        level = min(whole(element.get(f"{TEXT}outline-level"), 1), 9) or 1 if heading else None
        label, bullet = self._number(element, words, level)
        self._writing.block(
            text,
            Block(
                NOWHERE,
                self._part,
                label,
                bullet,
                level,
                words.base.name,
                bold=words.lettered and not words.plain,
                caps=bool(words.caps),
                cell=self._cell,
                shown=self._shown,
            ),
        )
        for box in words.boxes:
            self.read(box, Part.TEXTBOX)
        return None

    def _ask_page(self, element: etree._Element, names: str, family: str) -> None:
        if self._part is Part.BODY and self._cell is None:
            self._asked = self._styles.page(family, element.get(f"{names}style-name")) or self._asked

    def _begin_page(self, text: str) -> None:
        """Pages of another style begin with their first words: empty lines before them may belong to another paper."""
        if self._asked is not None and self._part is Part.BODY and text.strip():
            self.pages.append((self._writing.at, self._asked))
            self._asked = None

    def _number(self, element: etree._Element, words: Words, level: int | None) -> tuple[str, bool]:
        """A paragraph without words counts, as on the page, but an empty line in no list does not."""
        if self._lists.place is not None:
            return self._lists.label()
        if level is None or words.base.list == "":
            return "", False
        return self._lists.heading(element, level)

    def _list(self, element: etree._Element) -> _Elements:
        outer = self._lists.enter(element)
        yield from element
        self._lists.leave(outer)

    def _item(self, element: etree._Element) -> _Elements:
        self._lists.begin_item(element)
        return iter(element)

    def _section(self, element: etree._Element) -> _Elements | None:
        return None if element.get(f"{TEXT}display") == "none" else iter(element)

    def _drawn(self, element: etree._Element) -> None:
        """A drawing that hangs on a page and not on words."""
        for box in self._words.drawn(element, self._writing.at):
            self.read(box, Part.TEXTBOX)

    def _enter_table(self, element: etree._Element) -> _Elements:
        self._ask_page(element, TABLE, "table")
        outer = self._table, self._cell, self._lists.place
        self._lists.place = None
        self._table = _Table(self._writing.tables)
        self._writing.tables += 1
        yield from element
        self._table, self._cell, self._lists.place = outer

    def _heading_rows(self, element: etree._Element) -> _Elements:
        table = self._table
        if table is not None:
            table.heading = True
        yield from element
        if table is not None:
            table.heading = False

    def _row(self, element: etree._Element) -> _Elements:
        if self._table is not None:
            self._table.row += 1
            self._table.column = -1
        return iter(element)

    def _enter_cell(self, element: etree._Element) -> _Elements:
        self._covered(element)
        if self._table is not None:
            table = self._table
            self._cell = Cell(table.index, max(table.row, 0), table.column, table.heading)
        return iter(element)

    def _covered(self, element: etree._Element) -> None:
        """A cell that another one lies over takes its place in the row and has no words."""
        if self._table is not None:
            repeated = whole(element.get(f"{TABLE}number-columns-repeated"), 1, _WIDEST)
            self._table.column += max(repeated, 1)


def _nothing(element: etree._Element) -> None:
    """Leave an element out."""
