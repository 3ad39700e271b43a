"""Tables that only set a page: a number or a heading in one column and its words in the next; a box round text."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Collection, Iterator, Sequence

from msgspec.structs import replace

from ppb_lint.model.draft import Block
from ppb_lint.model.regex import regex
from ppb_lint.structure.typed import typed_number

_LABEL = regex(r"\s*(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)]|\([a-z\d]{1,2}\)|[a-z]\))\s*$")
_SECTION = regex(r"\s*\d{1,2}\.\d{1,2}\.?\s*$")


def laid_out(blocks: Sequence[Block], text: str, is_title: Callable[[str], bool]) -> Iterator[Block]:
    """The blocks, with those of layout tables as ordinary paragraphs that carry the number of their row.

    Old templates set every numbered paragraph in a row of its own; to a reader it is no table.
    """
    layout = _layout_tables(blocks, text, is_title)
    aligned = _aligned_rows(blocks, text, layout)
    waiting: deque[Block] = deque()
    row: tuple[int, int] | None = None
    for block in blocks:
        at = (block.cell.table, block.cell.row) if block.cell and block.cell.table in layout else None
        if at != row:
            yield from _alone(waiting, text)
            row = at
        if at is None:
            yield block
        elif _is_number(block, text) or (at in aligned and block.cell and block.cell.column == 0):
            waiting.append(block)
        elif waiting and block.cell and block.cell.column > 0 and block.span.of(text).strip():
            number = waiting.popleft()
            label = number.label or number.span.of(text).strip()
            yield replace(block, cell=None, label=block.label or label, bold=block.bold)
        else:
            yield replace(block, cell=None)
    yield from _alone(waiting, text)


def _is_number(block: Block, text: str) -> bool:
    """Whether a cell of the first column holds nothing but a number, typed or automatic."""
    words = block.span.of(text)
    first = block.cell is not None and block.cell.column == 0
    return first and bool(_LABEL.match(words) if words.strip() else block.label)


def _aligned_rows(blocks: Sequence[Block], text: str, tables: Collection[int]) -> frozenset[tuple[int, int]]:
    """The rows with a line in the left cell for each paragraph in the right one: a blank line leaves it unnumbered."""
    left: defaultdict[tuple[int, int], list[Block]] = defaultdict(list)
    right: Counter[tuple[int, int]] = Counter()
    for block in blocks:
        if block.cell and block.cell.table in tables:
            row = (block.cell.table, block.cell.row)
            if block.cell.column == 0:
                left[row].append(block)
            else:
                right[row] += bool(block.span.of(text).strip())
    return frozenset(row for row, cells in left.items() if _is_aligned(cells, right[row], text))


def _is_aligned(cells: Sequence[Block], beside: int, text: str) -> bool:
    numbered = [at for at, block in enumerate(cells, 1) if _is_number(block, text)]
    others = any(block.span.of(text).strip() and not _is_number(block, text) for block in cells)
    return not others and len(numbered) > 1 and max(numbered) <= beside <= len(cells) and len(numbered) < len(cells)


def _alone(waiting: deque[Block], text: str) -> Iterator[Block]:
    while waiting:
        block = waiting.popleft()
        if block.span.of(text).strip():
            yield replace(block, cell=None)


def _layout_tables(blocks: Sequence[Block], text: str, is_title: Callable[[str], bool]) -> frozenset[int]:
    tables: defaultdict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.cell and (block.label or block.span.of(text).strip()):
            tables[block.cell.table].append(block)
    return frozenset(number for number, cells in tables.items() if _is_layout(cells, text, is_title))


def _is_layout(cells: Sequence[Block], text: str, is_title: Callable[[str], bool]) -> bool:
    widest = max(block.cell.column for block in cells if block.cell)
    if widest == 0:
        return True
    first = [block for block in cells if block.cell and block.cell.column == 0]
    if widest > 1 or not first:
        return False
    if all(_is_number(block, text) for block in first) and len(first) > 1:
        return True
    return (
        any(_numbers_a_section(block, text) for block in first) or sum(_is_title(b, text, is_title) for b in first) > 1
    )


def _numbers_a_section(block: Block, text: str) -> bool:
    words = block.span.of(text)
    number = typed_number(words)
    return bool(_SECTION.match(words) or _SECTION.match(block.label) or (number and _SECTION.match(number.label)))


def _is_title(block: Block, text: str, is_title: Callable[[str], bool]) -> bool:
    words = block.span.of(text).strip()
    # "Report author: J. Aldgate" is a field of a header.
    return ":" not in words and is_title(words)
