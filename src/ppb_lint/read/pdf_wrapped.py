"""Rows of a table without ruled lines whose cells are narrower than their words: each row on one line again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ppb_lint.model.regex import regex
from ppb_lint.read.pdf_columns import Fragment
from ppb_lint.read.pdf_page import Line

_PITCH = 1.45
"""Lines of one cell are at most so many sizes of their letters apart."""
_NEAR = 1.5
_LABEL = regex(r"(?:[^\W\d_][^\n]*){3}")
_UNFINISHED = regex(r"(?:[&,/(-]|\b(?:and|or|of|the|for|by|to|on|in|with))$", re.IGNORECASE)
_FIELD = regex(r"[A-Z][\w()/'\u2019& -]{1,40} ?:(?!\S)")
_NEW = regex(r"\W?\d{1,2}[.)]\s|[\u2022\u2023\u25aa\u25cf\uf0b7\u00b7-]\s")


def unwrapped(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines of a page, those left out that go on with a cell of the row above; the row has their words."""
    row: Line | None = None
    low = 0.0
    """Where the lowest line of the row stands."""
    for line in lines:
        columns = _columns(row, line, low) if row is not None else None
        if row is None or columns is None:
            if row is not None:
                yield row
            row = line
        else:
            row = replace(row, fragments=tuple(_with(row, dict(zip(columns, line.fragments, strict=True)))))
        low = line.bottom
    if row is not None:
        yield row


def _columns(row: Line, line: Line, low: float) -> list[int] | None:
    """The cells of a row that a line goes on with, None if it is something of its own."""
    if row.box or line.box or (row.page, row.flow) != (line.page, line.flow) or len(row.fragments) < 2:
        return None
    if not 0 < low - line.bottom <= _PITCH * max(line.size, 1) or not _LABEL.match(row.fragments[0].text):
        return None
    lefts = [fragment.left for fragment in row.fragments]
    columns = [next((n for n, at in enumerate(lefts) if abs(at - f.left) <= _NEAR), -1) for f in line.fragments]
    goes_on = all(n >= 0 and _goes_on(row.fragments[n], f) for n, f in zip(columns, line.fragments, strict=True))
    if not goes_on or len(set(columns)) < len(columns) or len(columns) == len(lefts):
        return None
    return columns if 0 not in columns or _is_unfinished(row.fragments[0], line) else None


def _goes_on(cell: Fragment, more: Fragment) -> bool:
    """Whether words may belong to a cell: figures under figures are another row's."""
    if cell.bold != more.bold or abs(cell.size - more.size) > 1 or _FIELD.match(more.text) or _NEW.match(more.text):
        return False
    return any(map(str.isalpha, more.text)) or cell.text[-1:].isalpha() or cell.text.endswith(",")


def _is_unfinished(label: Fragment, line: Line) -> bool:
    return bool(_UNFINISHED.search(label.text)) or line.text[:1].islower() or line.text.startswith("(")


def _with(row: Line, more: dict[int, Fragment]) -> Iterator[Fragment]:
    for number, fragment in enumerate(row.fragments):
        added = more.get(number)
        if added is None:
            yield fragment
        else:
            blank = "" if fragment.text.endswith(("-", "/")) else " "
            yield replace(fragment, text=f"{fragment.text}{blank}{added.text}", right=max(fragment.right, added.right))
