"""A paper as its reader sees it, for reports in which it can be read."""

from __future__ import annotations

from msgspec import Struct

from ppb_lint.model.draft import Cell, Part
from ppb_lint.model.span import NOWHERE, Span


class Row(Struct, frozen=True):
    """One paragraph of a page."""

    span: Span
    """Its words, a typed number and the label of a header field among them."""
    label: str = ""
    """Its automatic number, which is not among the words; "" where there is none or it was typed."""
    level: int = 0
    """1-9 for a heading, 0 for anything else."""
    bullet: bool = False
    bold: bool = False
    part: Part = Part.BODY
    cell: Cell | None = None
    field: Span = NOWHERE
    """The label of a header field at its beginning, empty where there is none."""


class Page(Struct, frozen=True):
    """The words of a paper, in which every finding has its place, and how they stand there."""

    text: str
    rows: tuple[Row, ...]
