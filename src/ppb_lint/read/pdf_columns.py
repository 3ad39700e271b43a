"""Fragments of a page, and the columns of running text that they stand in: such lines lie side by side by chance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

_FEWEST, _LONGEST = 6, 200
"""Lines that a column has."""
_USUAL_LENGTH = 22
"""Signs in the usual line of running text; the labels of a header and the cells of a table are shorter."""


class Fragment(Struct, frozen=True):
    """Words on one line without a wide gap between them; measures in points, from the lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool
    first: float = 0
    """Where its first word ends."""


def flows(fragments: Sequence[Fragment]) -> Iterator[tuple[int, Sequence[Fragment]]]:
    """The fragments of a page in the order of the file, cut where columns begin and end; 0 is what stands in none.

    A column ends where the words go on high up and to the right of all its lines. Tables do so too, row by row, but
    their cells hold few lines.
    """
    begun, flow = 0, 0
    start = 0
    for at in range(1, len(fragments)):
        left = _column_before(fragments, start, at)
        if left is None:
            continue
        if start < left:
            yield 0, fragments[start:left]
        flow += 1
        yield flow, fragments[left:at]
        start = begun = at
    if start < len(fragments):
        end = _end_of_last(fragments, start) if begun else start
        if start < end:
            yield flow + 1, fragments[start:end]
        if end < len(fragments):
            yield 0, fragments[end:]


def _column_before(fragments: Sequence[Fragment], start: int, at: int) -> int | None:
    """Where the column of running text began that ends before a fragment; None if none does."""
    new, last = fragments[at], fragments[at - 1]
    if new.bottom < last.bottom + _FEWEST * max(new.size, last.size):
        return None
    first = at
    while (
        first > max(start, at - _LONGEST)
        and fragments[first - 1].right < new.left
        and fragments[first - 1].bottom < new.top
    ):
        first -= 1
    column = fragments[first:at]
    if len(column) < _FEWEST or not _is_running(column):
        return None
    following = fragments[at : at + _FEWEST]
    # What comes next must be a column as well, and no note in the margin.
    return (
        first
        if _is_running(following) and all(f.left > max(c.right for c in column) - 1 for f in following[:2])
        else None
    )


def _is_running(column: Sequence[Fragment]) -> bool:
    """Whether most fragments are as long as lines of running text, each below the one before."""
    lengths = sorted(len(fragment.text) for fragment in column)
    falling = sum(after.bottom < before.bottom for before, after in pairwise(column))
    return lengths[len(lengths) // 2] >= _USUAL_LENGTH and falling >= 0.8 * (len(column) - 1)


def _end_of_last(fragments: Sequence[Fragment], start: int) -> int:
    """Where the last column of a page ends: before a line that reaches out of it to the left."""
    left = min(fragment.left for fragment in fragments[start : start + _FEWEST])
    for at in range(start, len(fragments)):
        if fragments[at].left < left - fragments[at].size * 2:
            return at
    return len(fragments)


def fragments_of(raw: Iterable[Sequence[object]]) -> Iterator[Fragment]:
    """Fragments from the process that took them out; whatever is not one is left out."""
    for words in raw:
        match words:
            case [
                str(text),
                int() | float() as left,
                int() | float() as bottom,
                int() | float() as right,
                int() | float() as top,
                int() | float() as size,
                bold,
                int() | float() as first,
            ] if text.strip():
                yield Fragment(text, left, bottom, right, top, size, bool(bold), first)
            case _:
                continue
