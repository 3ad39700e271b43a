"""The way back from a stretch of text to the file that it was read from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from ppb_lint.model.span import Span


class Lines(Struct, frozen=True):
    """Where a stretch stands in a text file: 1-based, columns in code points, the end column is not in it."""

    line: int
    column: int
    end_line: int
    end_column: int


class SourceMap(Protocol):
    """What a reader remembers of its file; lines, pages, runs and XML exist behind it and nowhere else."""

    def lines(self, span: Span) -> Lines | None:
        """The lines and columns of a stretch, or None where the file has none (Word, PDF)."""

    def page(self, span: Span) -> int | None:
        """The 1-based page on which a stretch begins, or None where the file does not say."""


def shift_at(shifts: Sequence[tuple[int, int]], offset: int) -> int:
    """By how much a place of one paper lies farther on in the file that holds several.

    Args:
        shifts: where in the paper a stretch begins, and by how much all of it lies farther on; in order.
    """
    at = bisect_right(shifts, offset, key=lambda pair: pair[0]) - 1
    return shifts[max(at, 0)][1] if shifts else 0


class NoSource(Struct, frozen=True):
    """The source of a text that came from no file, such as an example in a rule."""

    def lines(self, span: Span) -> Lines | None:
        return None

    def page(self, span: Span) -> int | None:
        return None
