"""The cells of ruled tables on a PDF's page, from the lines between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

_THICK = 3.0
_NEAR = 3.0
"""Points by which ends and places of lines that belong together may differ."""
_MOST = 300
"""Level or upright lines of a page; what has more is a drawing."""
_MOST_CELLS = 20_000
_BAND = 8.0
_FARTHEST = 20_000
"""Points from the corner of a page that are still on the largest page there can be."""


class Box(Struct, frozen=True):
    """A cell as it stands on the page, in points."""

    left: float
    bottom: float
    right: float
    top: float
    table: int
    """0 for the first table of the page."""
    row: int
    column: int
    edges: tuple[int, ...] = ()
    """Where the columns of its table begin and end, by which it is known again on the next page."""

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.bottom <= y <= self.top


class _Edge(Struct, frozen=True):
    """A line: its place, and from where to where it goes."""

    at: float
    start: float
    end: float

    def covers(self, place: float) -> bool:
        return self.start - _NEAR <= place <= self.end + _NEAR


def boxes_of(rules: Iterable[object]) -> tuple[Box, ...]:
    """The cells of all ruled tables of a page; a frame round one column of words is no table."""
    level, upright = _sorted_out(rules)
    if max(len(level), len(upright)) > _MOST:
        return ()
    found: list[Box] = []
    tables = 0
    for across, up in _connected(level, upright):
        boxes = tuple(_cells(across, up, tables))
        if len({box.column for box in boxes}) > 1:
            found += boxes
            tables += 1
    return tuple(found)


def _sorted_out(rules: Iterable[object]) -> tuple[list[_Edge], list[_Edge]]:
    level, upright = [], []
    for rule in rules:
        match rule:
            case [int() | float() as left, int() | float() as bottom, int() | float() as right, int() | float() as top]:
                if not all(abs(side) <= _FARTHEST for side in rule):
                    continue
            case _:
                continue
        if top - bottom <= _THICK and right - left > top - bottom:
            level.append(_Edge((top + bottom) / 2, left, right))
        elif right - left <= _THICK:
            upright.append(_Edge((left + right) / 2, bottom, top))
    return _merged(level), _merged(upright)


def _merged(edges: Iterable[_Edge]) -> list[_Edge]:
    """Lines that were drawn piece by piece, or on both sides of a border, whole."""
    merged: list[_Edge] = []
    by_place: list[list[_Edge]] = []
    for edge in sorted(edges, key=lambda edge: edge.at):
        if by_place and edge.at - by_place[-1][0].at <= _THICK:
            by_place[-1].append(edge)
        else:
            by_place.append([edge])
    for together in by_place:
        at = together[0].at
        whole: _Edge | None = None
        for edge in sorted(together, key=lambda edge: edge.start):
            if whole is not None and edge.start <= whole.end + _NEAR:
                whole = _Edge(at, whole.start, max(whole.end, edge.end))
                continue
            if whole is not None:
                merged.append(whole)
            whole = _Edge(at, edge.start, edge.end)
        if whole is not None:
            merged.append(whole)
    return merged


def _connected(level: Sequence[_Edge], upright: Sequence[_Edge]) -> Iterator[tuple[list[_Edge], list[_Edge]]]:
    """The lines of each table: those that touch one another; from the top of the page down."""
    groups = _Sets(len(level) + len(upright))
    for one, across in enumerate(level):
        for other, up in enumerate(upright):
            if across.covers(up.at) and up.covers(across.at):
                groups.join(one, len(level) + other)
    tables: defaultdict[int, tuple[list[_Edge], list[_Edge]]] = defaultdict(lambda: ([], []))
    for one, across in enumerate(level):
        tables[groups.of(one)][0].append(across)
    for other, up in enumerate(upright):
        tables[groups.of(len(level) + other)][1].append(up)
    whole = (lines for lines in tables.values() if len(lines[0]) > 1 and lines[1])
    return iter(sorted(whole, key=lambda lines: -max(edge.at for edge in lines[0])))


def _cells(across: Sequence[_Edge], up: Sequence[_Edge], table: int) -> Iterator[Box]:
    lefts = _places([edge.at for edge in up] + [end for edge in across for end in (edge.start, edge.end)])
    tops = _places([edge.at for edge in across])[::-1]
    columns, rows = len(lefts) - 1, len(tops) - 1
    if not 1 < columns * rows <= _MOST_CELLS:
        return
    whole = _Sets(columns * rows)
    uprights = [[edge for edge in up if abs(edge.at - left) <= _NEAR] for left in lefts]
    levels = [[edge for edge in across if abs(edge.at - top) <= _NEAR] for top in tops]
    for row, (top, bottom) in enumerate(pairwise(tops)):
        for column, (left, right) in enumerate(pairwise(lefts)):
            here, middle, height = row * columns + column, (left + right) / 2, (top + bottom) / 2
            if column + 1 < columns and not _parted(uprights[column + 1], height):
                whole.join(here, here + 1)
            if row + 1 < rows and not _parted(levels[row + 1], middle):
                whole.join(here, here + columns)
    members: defaultdict[int, list[int]] = defaultdict(list)
    for cell in range(columns * rows):
        members[whole.of(cell)].append(cell)
    edges = tuple(round(left) for left in lefts)
    for cells in members.values():
        first, last = min(cell % columns for cell in cells), max(cell % columns for cell in cells)
        yield Box(
            lefts[first], tops[cells[-1] // columns + 1], lefts[last + 1], tops[cells[0] // columns],
            table, cells[0] // columns, first, edges,
        )  # fmt: skip


def _parted(edges: Sequence[_Edge], where: float) -> bool:
    return any(edge.start <= where <= edge.end for edge in edges)


class Boxes:
    """The cells of a page, asked for by places."""

    def __init__(self, boxes: Sequence[Box] = ()) -> None:
        self.order = {id(box): number for number, box in enumerate(boxes)}
        self._bands: defaultdict[int, list[Box]] = defaultdict(list)
        for box in boxes:
            for band in range(int(box.bottom // _BAND), int(box.top // _BAND) + 1):
                self._bands[band].append(box)

    def around(self, x: float, y: float) -> Box | None:
        """The cell that a place is in."""
        if not abs(y) <= _FARTHEST:
            return None
        return next((box for box in self._bands.get(int(y // _BAND), ()) if box.holds(x, y)), None)


def _places(places: Iterable[float]) -> list[float]:
    """Places in their order, those that are meant to be one taken once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > 2 * _NEAR:
            found.append(place)
    return found


class _Sets:
    """Numbers that belong together."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def of(self, number: int) -> int:
        """The smallest of those that a number belongs to."""
        while self._above[number] != number:
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.of(one), self.of(other)))
        self._above[high] = low
