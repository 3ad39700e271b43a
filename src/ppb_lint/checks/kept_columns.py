"""Headings of columns that still name the period of the earlier paper."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.checks.base import Paper
from ppb_lint.checks.staleness import Judge, within
from ppb_lint.facts.table import Table, TableCell
from ppb_lint.facts.times import TIME, Times
from ppb_lint.model.span import Span


def kept_columns(now: Paper, then: Paper, times: Times, looking: Judge) -> Iterator[tuple[TableCell, str]]:
    """Headings that the earlier paper has too, with the time that they name, of tables that name none of now.

    A table that has a column for the draft's own period, or a heading with a time that is new, was looked at.
    """
    before = {_plain(cell) for table in then.facts.tables for cell in _headings(table)}
    for table in now.facts.tables:
        spans = [(cell, _folded(now, cell)) for cell in _headings(table)]
        if any(_is_of_now(now, cell, span, before, times, looking) for cell, span in spans):
            continue
        for cell, span in spans:
            if said := looking.names_then(span):
                yield cell, said


def _headings(table: Table) -> Iterator[TableCell]:
    if len(table.rows) > 1:
        yield from table.rows[0].values()


def _is_of_now(now: Paper, cell: TableCell, span: Span, before: set[str], times: Times, looking: Judge) -> bool:
    if TIME in times.without(span) and _plain(cell) not in before:
        return True
    return any(looking.is_of_now(said.mention) for said in within(now.facts.quarters, span))


def _folded(paper: Paper, cell: TableCell) -> Span:
    return Span(paper.document.folded.at(cell.span.start), paper.document.folded.at(cell.span.end))


def _plain(cell: TableCell) -> str:
    return cell.words.casefold()
