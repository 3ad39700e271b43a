"""Totals that their parts do not make: the last row of a table, a list in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.table import Figure, Table, TableCell
from ppb_lint.model.finding import Hit
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape

_FEWEST = 2


class Sums(Shape, frozen=True):
    """Which rows are totals, and what is never added up."""

    total_rows: Pattern
    """The first cell of a row that adds up those above it."""
    other_rows: Pattern
    """The first cell of a row that ends a row of parts or is a part of a part: sub-totals, "of which"."""
    not_added: Pattern
    """Headings of columns that are not added up: rates, averages, years."""


def _run(paper: Paper, options: Sums) -> Iterator[Hit]:
    for table in paper.facts.tables:
        yield from _table(table, options)
    for told in paper.facts.listed_sums:
        if not told.holds:
            span = paper.span(told.span)
            yield Hit(span, {"said": told.said, "sum": _shown(sum(told.parts), _places(told.parts))})


def _table(table: Table, options: Sums) -> Iterator[Hit]:
    labels = [row[min(row)].words if row else "" for row in table.rows]
    if any(options.other_rows.search(label) for label in labels):
        return  # Parts of parts: nobody can tell what is to be added to what.
    for n, label in enumerate(labels):
        if not options.total_rows.search(label):
            continue
        for column, cell in table.rows[n].items():
            if column != min(table.rows[n]) and not options.not_added.search(table.heading(column)):
                yield from _column([row.get(column) for row in table.rows[1:n]], cell)
        return


def _column(above: Sequence[TableCell | None], total: TableCell) -> Iterator[Hit]:
    figures = [cell.figure if cell and cell.words.strip("-–") else None for cell in above]
    said = total.figure
    if (
        said is None
        or len(figures) < _FEWEST
        or any(cell is None or (cell.words.strip("-–") and not cell.figure) for cell in above)
    ):
        return
    parts = [figure for figure in figures if figure]
    if len(parts) < _FEWEST or "%" in said.unit or any(part.unit != said.unit and part.value for part in parts):
        return
    if abs(sum(part.value for part in parts) - said.value) > _slack(parts, said):
        shown = _shown(sum(part.value for part in parts), max(part.places for part in parts))
        yield Hit(total.span, {"said": total.words.strip("* "), "sum": shown})


def _slack(parts: Sequence[Figure], said: Figure) -> float:
    """What rounding explains, of figures that are rounded at all."""
    if said.places == 0 and not said.unit.strip("£"):
        return 1e-6
    return 0.5 * 10.0**-said.places * (len(parts) + 1) + 1e-6


def _places(parts: Sequence[float]) -> int:
    return 2 if any(part % 1 for part in parts) else 0


def _shown(value: float, places: int) -> str:
    return f"{value:,.{places}f}"


CHECK = Check(name="sums", run=_run, options=Sums, offers=frozenset({"said", "sum"}))
