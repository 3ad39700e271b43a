"""The tables of a paper, cell by cell, and the figures in them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.model.document import Document
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_FIGURE = regex(
    r"(?P<minus>-|\()?(?P<money>£)?(?P<second>-)?(?P<digits>\d{1,3}(?:,\d{3})+"
    r"|\d+)(?P<places>\.\d{1,4})?(?P<unit>%|[kKm])?\)?"
)


class Figure(Struct, frozen=True):
    """A cell that holds one number and nothing else."""

    value: float
    places: int
    """Digits after the point."""
    unit: str
    """``%``, ``£``, ``k``, ``m``, several of them, or ""."""


class TableCell(Struct, frozen=True):
    """One cell with its words."""

    span: Span
    """Its words in ``Document.text``."""
    words: str
    """On one line."""

    @property
    def figure(self) -> Figure | None:
        """Its number, None where it holds words or nothing."""
        match = _FIGURE.fullmatch(self.words.replace(" ", "").replace("\u2212", "-").replace("–", "-").replace("*", ""))
        if match is None:
            return None
        value = float(match["digits"].replace(",", "") + (match["places"] or ""))
        unit = (match["money"] or "") + (match["unit"] or "").lower()
        negative = match["minus"] or match["second"]
        return Figure(-value if negative else value, max(len(match["places"] or "") - 1, 0), unit)


class Table(Struct, frozen=True):
    """A table; its rows need not be of one length."""

    rows: tuple[dict[int, TableCell], ...]
    """From top to bottom; each by column, 0-based; the first is taken for the headings."""

    def heading(self, column: int) -> str:
        """The words above a column."""
        cell = self.rows[0].get(column)
        return cell.words if cell else ""


def tables(document: Document) -> Iterator[Table]:
    """The tables of a paper, in order."""
    found: dict[int, dict[int, dict[int, TableCell]]] = {}
    for paragraph in document.paragraphs:
        if paragraph.cell is None:
            continue
        row = found.setdefault(paragraph.cell.table, {}).setdefault(paragraph.cell.row, {})
        span, before = paragraph.body, row.get(paragraph.cell.column)
        span = before.span.to(span) if before else span
        row[paragraph.cell.column] = TableCell(span, " ".join(span.of(document.text).split()))
    for rows in found.values():
        yield Table(tuple(rows[n] for n in sorted(rows)))
