"""Traffic lights in tables that their own target and actual figures do not bear out."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.table import Table, TableCell
from ppb_lint.model.finding import Hit
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape


class StatusAgreement(Shape, frozen=True):
    """Which columns hold what, and for which measures it is known whether more is better."""

    target_columns: Pattern
    actual_columns: Pattern
    status_columns: Pattern
    good: Pattern
    """What a status says of a target that is met."""
    bad: Pattern
    """What it says of one that is missed."""
    higher_is_better: Pattern
    lower_is_better: Pattern
    not_judged: Pattern
    """Words in the row or a heading that set another standard: cumulative figures, targets for the year's end."""


def _run(paper: Paper, options: StatusAgreement) -> Iterator[Hit]:
    for table in paper.facts.tables:
        columns = _columns(table, options)
        if columns is not None:
            for row in table.rows[1:]:
                yield from _row(row, columns, options)


def _columns(table: Table, options: StatusAgreement) -> tuple[int, int, int] | None:
    """The columns for target, actual and status, if there is exactly one of each."""
    headings = {column: table.heading(column) for column in table.rows[0]}
    if any(options.not_judged.search(words) for words in headings.values()):
        return None
    found = []
    for pattern in (options.target_columns, options.actual_columns, options.status_columns):
        fitting = [column for column, words in headings.items() if pattern.search(words)]
        if len(fitting) != 1:
            return None
        found.append(fitting[0])
    return found[0], found[1], found[2]


def _row(row: dict[int, TableCell], columns: tuple[int, int, int], options: StatusAgreement) -> Iterator[Hit]:
    target, actual, status = (row.get(column) for column in columns)
    if target is None or actual is None or status is None or target.figure is None or actual.figure is None:
        return
    measure = " ".join(cell.words for column, cell in row.items() if column < min(columns))
    higher, lower = options.higher_is_better.search(measure), options.lower_is_better.search(measure)
    if bool(higher) == bool(lower) or options.not_judged.search(measure) or target.figure.unit != actual.figure.unit:
        return
    distance = actual.figure.value - target.figure.value
    met = distance >= 0 if higher else distance <= 0
    if (met and options.bad.search(status.words)) or (not met and options.good.search(status.words)):
        values = {"said": status.words, "target": target.words, "actual": actual.words}
        yield Hit(status.span, values, "bad" if met else "good")


CHECK = Check(
    name="status-agreement",
    run=_run,
    options=StatusAgreement,
    offers=frozenset({"said", "target", "actual"}),
    cases=frozenset({"good", "bad"}),
)
