"""The result as a table, for a terminal and for the page in the documentation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from benchmarks.breaker.tally import GOAL, Row
from benchmarks.breaker.trial import Answer

_HEAD = ("rule", "kind", "papers", "shown", "found", "in place", "recall %", "other findings")
_ABSENT = "no such rule"


def lines(rows: Sequence[Row]) -> Iterator[str]:
    """A plain table in columns."""
    cells = [_HEAD, *(_cells(row) for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(_HEAD))]
    for row in cells:
        yield "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
    yield summary(rows)


def markdown(rows: Sequence[Row]) -> Iterator[str]:
    """The same as a table of Markdown."""
    yield f"| {' | '.join(_HEAD)} |"
    yield f"|{'---|' * len(_HEAD)}"
    for row in rows:
        yield f"| {' | '.join(_cells(row))} |"


def summary(rows: Sequence[Row]) -> str:
    """One sentence about everything that counts."""
    asked = [row for row in rows if row.counts]
    shown, placed = sum(len(row.answers) for row in asked), sum(row.placed for row in asked)
    below = [row.rule for row in asked if row.recall < GOAL]
    share = f"{100 * placed / shown:.1f}" if shown else "0"
    return (
        f"{len(asked)} rules of error or warning: {placed} of {shown} planted faults found in place ({share}%); "
        f"below {GOAL:g}%: {', '.join(below) or 'none'}"
    )


def _cells(row: Row) -> tuple[str, ...]:
    if not row.answers:
        return (
            row.rule,
            _ABSENT if row.standing == "missing" else row.standing,
            "",
            f"({row.planted})",
            "",
            "",
            "",
            "",
        )
    others = ", ".join(f"{rule} {count}" for rule, count in sorted(row.others.items()))
    recall = f"{row.recall:.1f}"
    numbers = (str(row.papers), str(len(row.answers)), str(row.found), str(row.placed), recall)
    return (row.rule, row.standing, *numbers, others or "-")


def misses(row: Row, most: int) -> Iterator[str]:
    """What was missed: first how often for each way in which the fault was made, then some of the places."""
    made = Counter(answer.fault.wording for answer in row.answers)
    for wording, count in Counter(answer.fault.wording for answer in row.missed).most_common():
        yield f"  {count} of {made[wording]} [{wording}]"
    for answer in row.missed[:most]:
        yield f"  {_told(answer)}"


def _told(answer: Answer) -> str:
    fault = answer.fault
    at = fault.spans[0][0] if fault.spans else 0
    line = fault.text.count("\n", 0, at) + 1
    around = " ".join(fault.text[max(0, at - 60) : at + len(fault.words) + 60].split()) if fault.spans else ""
    state = "elsewhere" if answer.found else "missed"
    stem = fault.paper.rpartition(".")[0]
    return f"{state}: {stem}.{answer.ending}:{line} [{fault.wording}] {fault.words[:80]!r} in {around[:260]!r}"
