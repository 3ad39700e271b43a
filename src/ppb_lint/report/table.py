"""Tables of words and numbers in columns, as a terminal or a log shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_GAP = "  "


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table: the first column is of words, the others are of numbers and end below each other."""
    every = (head, *rows)
    widths = [max(len(row[column]) for row in every) for column in range(len(head))]
    for row in every:
        cells = [text.rjust(width) for text, width in zip(row, widths, strict=True)]
        yield _GAP.join([row[0].ljust(widths[0]), *cells[1:]])
