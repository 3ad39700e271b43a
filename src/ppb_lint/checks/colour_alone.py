"""Cells of a table that say something by their colour and by nothing else."""

from __future__ import annotations

import colorsys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ppb_lint.checks.base import Check, Paper
from ppb_lint.model.draft import Block, Cell, Mark, MarkKind
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from ppb_lint.notation.shapes import Shape

ONE, SEVERAL = "one", "several"
_VIVID = 0.35
"""Less colour than this is decoration: grey, and the pale stripes of a table."""


class ColourAlone(Shape, frozen=True):
    """What counts as a colour that tells something."""

    hues: Mapping[str, tuple[int, int]]
    """Names of colours and where they lie on the wheel, in degrees; from the larger to the smaller is across 360."""


def _run(paper: Paper, options: ColourAlone) -> Iterator[Hit]:
    shades = [mark for mark in paper.document.draft.marks if mark.kind is MarkKind.SHADE]
    if not shades:
        return
    cells = [block for block in paper.document.draft.blocks if block.cell]
    placed = [(mark, cell) for mark in shades if (cell := _cell_of(mark, cells))]
    striped = _striped(placed, cells)
    tables: dict[int, list[tuple[Mark, str]]] = defaultdict(list)
    for mark, cell in placed:
        colour = _named(mark.note, options.hues)
        if colour and not _says_something(paper, mark.span) and (cell.table, cell.row) not in striped:
            tables[cell.table].append((mark, colour))
    for found in tables.values():
        colours = ", ".join(dict.fromkeys(colour for _, colour in found))
        yield Hit(found[0][0].span, {"count": str(len(found)), "colours": colours}, ONE if len(found) == 1 else SEVERAL)


def _cell_of(mark: Mark, cells: Sequence[Block]) -> Cell | None:
    """The cell that begins where the mark does, or, where an empty one leaves no block, the one before it."""
    before = bisect_right(cells, mark.span.start, key=lambda block: block.span.start)
    return cells[before - 1].cell if before else None


def _striped(placed: Sequence[tuple[Mark, Cell]], cells: Sequence[Block]) -> set[tuple[int, int]]:
    """Rows that are filled with one colour from end to end: it belongs to the row and tells of no cell."""
    rows: dict[tuple[int, int], list[str]] = defaultdict(list)
    widths: dict[tuple[int, int], int] = defaultdict(int)
    for block in cells:
        if cell := block.cell:
            widths[cell.table, cell.row] = max(widths[cell.table, cell.row], cell.column + 1)
    for mark, cell in placed:
        rows[cell.table, cell.row].append(mark.note)
    return {row for row, notes in rows.items() if len(notes) >= max(widths[row], 2) and len(set(notes)) == 1}


def _says_something(paper: Paper, span: Span) -> bool:
    return any(sign.isalnum() for sign in span.of(paper.document.text))


def _named(colour: str, hues: Mapping[str, tuple[int, int]]) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, vividness, brightness = colorsys.rgb_to_hsv(red, green, blue)
    if vividness < _VIVID or brightness < _VIVID:
        return ""
    degree = round(hue * 360) % 360
    within = (name for name, (low, high) in hues.items() if _between(degree, low, high))
    return next(within, "")


def _between(degree: int, low: int, high: int) -> bool:
    return low <= degree <= high if low <= high else degree >= low or degree <= high


CHECK = Check(
    name="colour-alone",
    run=_run,
    options=ColourAlone,
    offers=frozenset({"count", "colours"}),
    cases=frozenset({ONE, SEVERAL}),
)
