"""Tables that only set a page: a number in one column and its words in the next, or a box round the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ppb_lint.model.draft import Block

_LABEL = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2})+|\d{1,2}[.)]|\([a-z\d]{1,2}\)|[a-z]\))\s*$")
_SECTION = re.compile(r"\s*\d{1,2}\.\d{1,2}\s*$")


def laid_out(blocks: Sequence[Block], text: str) -> Iterator[Block]:
    """The blocks, with those of layout tables as ordinary paragraphs that carry the number of their row.

    Old templates set every numbered paragraph in a row of its own; to a reader it is no table.
    """
    layout = _layout_tables(blocks, text)
    waiting: Block | None = None
    for block in blocks:
        if block.cell is None or block.cell.table not in layout:
            yield from _alone(waiting)
            waiting = None
            yield block
        elif block.cell.column == 0 and _LABEL.match(block.span.of(text)) and not block.label:
            yield from _alone(waiting)
            waiting = block
        elif (
            waiting is not None and waiting.cell and waiting.cell.row == block.cell.row and block.span.of(text).strip()
        ):
            label = waiting.span.of(text).strip()
            yield replace(block, cell=None, label=block.label or label, bold=block.bold and waiting.bold)
            waiting = None
        else:
            yield replace(block, cell=None)
    yield from _alone(waiting)


def _alone(waiting: Block | None) -> Iterator[Block]:
    if waiting is not None:
        yield replace(waiting, cell=None)


def _layout_tables(blocks: Sequence[Block], text: str) -> frozenset[int]:
    tables: defaultdict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.cell:
            tables[block.cell.table].append(block)
    return frozenset(number for number, cells in tables.items() if _is_layout(cells, text))


def _is_layout(cells: Sequence[Block], text: str) -> bool:
    widest = max(block.cell.column for block in cells if block.cell)
    if widest == 0:
        return True
    first = (b for b in cells if b.cell and b.cell.column == 0)
    return widest == 1 and any(_SECTION.match(b.span.of(text)) or _SECTION.match(b.label) for b in first)
