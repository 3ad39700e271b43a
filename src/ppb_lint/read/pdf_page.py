"""A page of a PDF as its reader sees it: fragments of text put together to lines, its head and foot told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.read.pdf_cells import Box
from ppb_lint.read.pdf_columns import Fragment, flows

_BACK = 40
"""Fragments back among which one of the same line is looked for: cells come one after the other, lines and all."""
_LONGEST_LABEL = 6
_MARGIN_LINES = 3
_NUMBER = regex(r"(?:page\s*)?[-\u2013(]?\s*\d{1,4}\s*[-\u2013)]?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_DIGITS = regex(r"\d+")
_EDGE = 0.09
"""The part of a page's height at its top and bottom in which a number alone is the page's."""


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


def lines_of(page: int, fragments: Iterable[Fragment], boxes: Sequence[Box] = ()) -> tuple[Line, ...]:
    """The lines of a page in the order of the file; fragments of one line are joined although others stand between.

    A ruled table comes where its first words do, cell by cell.
    """
    free: list[Fragment] = []
    tables: dict[int, dict[Box, list[Fragment]]] = {}
    found: list[Fragment | int] = []
    for fragment in fragments:
        box = _box_around(fragment, boxes)
        if box is None:
            found.append(fragment)
            continue
        if box.table not in tables:
            found.append(box.table)
        tables.setdefault(box.table, {}).setdefault(box, []).append(fragment)
    lines: list[Line] = []
    for each in (*found, None):
        if isinstance(each, Fragment):
            free.append(each)
            continue
        lines += (line for flow, column in flows(tuple(free)) for line in _lines_of_flow(page, flow, column))
        free = []
        cells = tables[each] if each is not None else {}
        for box in sorted(cells, key=lambda box: (box.row, box.column)):
            lines += _lines_of_flow(page, -1 - boxes.index(box), cells[box], box)
    return tuple(lines)


def _box_around(fragment: Fragment, boxes: Sequence[Box]) -> Box | None:
    x, y = fragment.left + 1, fragment.bottom + 0.3 * fragment.size
    return next((box for box in boxes if box.holds(x, y)), None)


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


def without_margins(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[Line], list[Line]]:
    """The lines of each page's own text, and the running heads and feet, each once and without page numbers."""
    repeated = _repeated(pages)
    kept: list[list[Line]] = []
    heads: dict[str, Line] = {}
    feet: dict[str, Line] = {}
    for lines in pages:
        own: list[Line] = []
        tops, bottoms = ({id(line) for line in _outer(lines, above=above)} for above in (True, False))
        for line in lines:
            at_edge = id(line) in tops or id(line) in bottoms
            if at_edge and _is_number(line, lines):
                continue
            if at_edge and not repeated.isdisjoint(_likenesses(line)):
                (heads if id(line) in tops else feet).setdefault(_DIGITS.sub("#", line.text), line)
            else:
                own.append(line)
        kept.append(own)
    return kept, list(heads.values()), list(feet.values())


def _outer(lines: Sequence[Line], *, above: bool) -> list[Line]:
    return sorted(lines, key=lambda line: line.bottom, reverse=above)[:_MARGIN_LINES]


_Likeness = tuple[str, int, int]


def _likenesses(line: Line) -> set[_Likeness]:
    """What a running head is known by: its place and its words, but for a number that counts the pages."""
    numbers = list(_DIGITS.finditer(line.text))
    said = {line.text}
    for number in numbers[:1] + numbers[-1:]:
        counted = int(number[0][:9]) - line.page
        said.add(f"{line.text[: number.start()]}#{counted}{line.text[number.end() :]}")
    return {(words, round(line.bottom / 4), round(line.size)) for words in said}


def _repeated(pages: Sequence[Sequence[Line]]) -> frozenset[_Likeness]:
    """Lines that stand in the margins of half of the pages, or of three pages one after the other."""
    seen: Counter[_Likeness] = Counter()
    streak: dict[_Likeness, tuple[int, int]] = {}
    running: set[_Likeness] = set()
    for number, lines in enumerate(pages):
        outer = {id(line): line for above in (True, False) for line in _outer(lines, above=above)}
        for likeness in {likeness for line in outer.values() for likeness in _likenesses(line)}:
            seen[likeness] += 1
            last, length = streak.get(likeness, (-2, 0))
            streak[likeness] = (number, length + 1 if last == number - 1 else 1)
            if streak[likeness][1] >= 3:
                running.add(likeness)
    filled = sum(bool(lines) for lines in pages)
    return frozenset(running | {likeness for likeness, count in seen.items() if count >= 2 and count * 2 >= filled})


def _is_number(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line is the number of its page and stands where such a number does."""
    words = line.text.strip()
    if not _NUMBER.fullmatch(words) or (line.box and words[:1].isdigit()):  # A cell may hold any number.
        return False
    bottom, top = (limit(other.bottom for other in lines) for limit in (min, max))
    edge = _EDGE * max(top - bottom, 1)
    return line.bottom <= bottom + edge or line.bottom >= top - edge
