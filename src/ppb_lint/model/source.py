"""The way back from a stretch of text to the file that it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ppb_lint.model.span import Span


@dataclass(frozen=True, slots=True)
class Lines:
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


@dataclass(frozen=True, slots=True)
class NoSource:
    """The source of a text that came from no file, such as an example in a rule."""

    def lines(self, span: Span) -> Lines | None:
        return None

    def page(self, span: Span) -> int | None:
        return None
