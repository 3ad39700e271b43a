"""A page of a PDF as its reader sees it: fragments of text put together to lines, its head and foot told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ppb_lint.read.pdf_cells import Box, Boxes
from ppb_lint.read.pdf_columns import Fragment, flows

_BACK = 40
"""Fragments back among which one of the same line is looked for: cells come one after the other, lines and all."""
_LONGEST_LABEL = 6


class Line(Struct, frozen=True):
    """What stands side by side, from left to right; a wide gap lies between two fragments."""

    page: int
    fragments: tuple[Fragment, ...]
    flow: int = 0
    """Which column of running text it belongs to; 0 for what stands in none, below for the cells of ruled tables."""
    box: Box | None = None
    """The cell that it stands in."""

    @property
    def text(self) -> str:
        return "\t".join(fragment.text for fragment in self.fragments)

    @property
    def left(self) -> float:
        return self.fragments[0].left

    @property
    def right(self) -> float:
        return self.fragments[-1].right

    @property
    def bottom(self) -> float:
        return self.fragments[0].bottom

    @property
    def size(self) -> float:
        return max(fragment.size for fragment in self.fragments)

    @property
    def bold(self) -> bool:
        """Whether its words are bold, whatever the number before them is."""
        numbered = len(self.fragments) > 1 and len(self.fragments[0].text) <= _LONGEST_LABEL
        words = self.fragments[1:] if numbered else self.fragments
        return all(fragment.bold for fragment in words)


def lines_of(page: int, fragments: Iterable[Fragment], boxes: Boxes | None = None) -> tuple[Line, ...]:
    """The lines of a page in the order of the file; fragments of one line are joined although others stand between.

    A ruled table comes where its first words do, cell by cell.
    """
    boxes = boxes or Boxes()
    free: list[Fragment] = []
    tables: dict[int, dict[int, tuple[Box, list[Fragment]]]] = {}
    found: list[Fragment | int] = []
    for fragment in fragments:
        box = boxes.around(fragment.left + 1, fragment.bottom + 0.3 * fragment.size)
        if box is None:
            found.append(fragment)
            continue
        if box.table not in tables:
            found.append(box.table)
        tables.setdefault(box.table, {}).setdefault(id(box), (box, []))[1].append(fragment)
    lines: list[Line] = []
    for each in (*found, None):
        if isinstance(each, Fragment):
            free.append(each)
            continue
        lines += (line for flow, column in flows(tuple(free)) for line in _lines_of_flow(page, flow, column))
        free = []
        cells = tables[each] if each is not None else {}
        for box, words in sorted(cells.values(), key=lambda cell: (cell[0].row, cell[0].column)):
            lines += _lines_of_flow(page, -1 - boxes.order[id(box)], words, box)
    return tuple(lines)


def _lines_of_flow(page: int, flow: int, fragments: Iterable[Fragment], box: Box | None = None) -> Iterator[Line]:
    rows: list[list[Fragment]] = []
    where: list[int] = []
    for fragment in fragments:
        row = _row_of(fragment, rows, where)
        if row is None:
            rows.append([fragment])
            where.append(len(rows) - 1)
        else:
            rows[row].append(fragment)
            where.append(row)
    yield from (Line(page, tuple(sorted(row, key=lambda fragment: fragment.left)), flow, box) for row in rows)


def _row_of(fragment: Fragment, rows: Sequence[list[Fragment]], where: Sequence[int]) -> int | None:
    middle = (fragment.bottom + fragment.top) / 2
    for row in reversed(list(dict.fromkeys(where[-_BACK:]))):
        others = rows[row]
        level = any(
            other.bottom <= middle <= other.top or fragment.bottom <= (other.bottom + other.top) / 2 <= fragment.top
            for other in others
        )
        apart = all(fragment.left >= other.right - 1 or fragment.right <= other.left + 1 for other in others)
        if level and apart:
            return row
    return None
