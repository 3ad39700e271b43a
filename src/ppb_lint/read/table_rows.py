"""Tables drawn with upright strokes in a text file."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.read.markup import BLANK

_STROKE = regex(r"(?<!\\)\|")
_RULED = regex(r":?-+:?")


def cells(seen: str, line: Span) -> list[Span]:
    """The stretches between the strokes of a line, an outer stroke at either end not counted."""
    strokes = [match.start() for match in _STROKE.finditer(seen, line.start, line.end)]
    if not strokes:
        return []
    edges = [line.start - 1, *strokes, line.end]
    found = [Span(before + 1, after) for before, after in pairwise(edges)]
    first = 0 if found[0].of(seen).strip(BLANK) else 1
    last = len(found) if found[-1].of(seen).strip(BLANK) else len(found) - 1
    return found[first:last]


def is_ruled(seen: str, line: Span) -> bool:
    """Whether a line is the rule under the heading row (``|---|:-:|``)."""
    found = cells(seen, line)
    return bool(found) and all(_RULED.fullmatch(cell.of(seen).strip(BLANK)) for cell in found)


def table_rows(seen: str, lines: Sequence[Span]) -> list[bool]:
    """For each line whether it is a row of a table, the rule under the heading row too."""
    rows: list[bool] = []
    for index, line in enumerate(lines):
        stroke = _STROKE.search(seen, line.start, line.end)
        boxed = stroke is not None and seen[line.start : line.end].strip(BLANK)[:1] == "|"
        above_rule = stroke is not None and index + 1 < len(lines) and is_ruled(seen, lines[index + 1])
        rows.append(
            (boxed and bool(cells(seen, line))) or above_rule or (stroke is not None and bool(rows) and rows[-1])
        )
    return rows
