"""The tables of a PDF counted through the paper: one that goes on over the page is one."""

from __future__ import annotations

from ppb_lint.read.pdf_cells import Box

_NEAR = 2


class Tables:
    """Where the paper's tables have got to."""

    def __init__(self) -> None:
        self._number = -1
        self._row = self._first = 0
        """The latest row, and the one with which the table's part on this page begins."""
        self._place = (0, -1)
        """The page of the present ruled table, and its number there."""
        self._edges: tuple[int, ...] = ()

    def row(self, page: int, *, goes_on: bool) -> tuple[int, int]:
        """The table and row of a line that shows cells by gaps alone."""
        self._number, self._row = (self._number, self._row + 1) if goes_on else (self._number + 1, 0)
        self._place, self._edges = (page, -1), ()
        return self._number, self._row

    def cell(self, box: Box, page: int, *, goes_on: bool) -> tuple[int, int]:
        """The table and row of a ruled cell.

        Args:
            box: the cell.
            page: its page.
            goes_on: whether another ruled cell stands right before it.
        """
        if self._place != (page, box.table):
            if goes_on and self._place[0] == page - 1 and self._is_like(box):
                self._first = self._row + 1 - box.row
            else:
                self._number, self._first = self._number + 1, 0
            self._place, self._edges = (page, box.table), box.edges
        self._row = self._first + box.row
        return self._number, self._row

    def _is_like(self, box: Box) -> bool:
        """Whether the columns are those of the present table."""
        same = len(box.edges) == len(self._edges)
        return same and all(abs(a - b) <= _NEAR for a, b in zip(box.edges, self._edges, strict=True))
