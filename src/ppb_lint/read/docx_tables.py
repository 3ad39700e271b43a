"""Tables of Word: which row and cell comes next; spans over columns are never counted out."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from ppb_lint.model.draft import Cell
from ppb_lint.model.regex import regex
from ppb_lint.read.docx_names import WORD, is_on

_ROW_PROPERTIES, _CELL_PROPERTIES = f"{WORD}trPr", f"{WORD}tcPr"
DELETED_CELL = f"{WORD}cellDel"
_COLOUR = regex(r"[0-9A-Fa-f]{6}")


class Table(Struct):
    """A table while its rows are read."""

    index: int
    row: int = -1
    column: int = -1
    heading: bool = False

    def begin_row(self, row: etree._Element) -> None:
        self.row += 1
        self.column = -1
        mark = _property(row, _ROW_PROPERTIES, f"{WORD}tblHeader")
        self.heading = mark is not None and is_on(mark)

    def next_cell(self) -> Cell:
        self.column += 1
        return Cell(self.index, max(self.row, 0), self.column, self.heading)


def deletion_of_row(row: etree._Element) -> etree._Element | None:
    """The change that deletes a whole row, if there is one."""
    return _property(row, _ROW_PROPERTIES, f"{WORD}del")


def is_deleted_cell(cell: etree._Element) -> bool:
    """Whether somebody deleted the cell."""
    return _property(cell, _CELL_PROPERTIES, DELETED_CELL) is not None


def shade(cell: etree._Element) -> str:
    """The colour that a cell is filled with, as six hexadecimal digits; "" where it has none of its own."""
    shading = _property(cell, _CELL_PROPERTIES, f"{WORD}shd")
    fill = "" if shading is None else str(shading.get(f"{WORD}fill", ""))
    return fill.upper() if _COLOUR.fullmatch(fill) else ""


def _property(element: etree._Element, properties: str, name: str) -> etree._Element | None:
    for found in element.iterchildren(properties):
        return next(found.iterchildren(name), None)
    return None
