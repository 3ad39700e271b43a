"""The page of the documentation, from what was measured."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.speed.row import Row

_HEAD = """# Performance

Written by `python -m benchmarks.speed --write docs/performance.md`; do not edit. Every figure is a ratio of two costs
that were measured in the same run, since machines differ: seconds of processor with the memory of the largest process
beside them, the least of several attempts. Rules are kept from earlier runs, answers are not unless it says so.

{machine}. {day}.

| what | ratio | goal | | costs |
|---|---|---|---|---|
{rows}

## Where the time of a cold start goes

{shares}

## Where the time of checking goes

{rooms}

"""


def page(rows: Sequence[Row], shares: Sequence[str], by_room: Sequence[str], machine: str, day: date) -> str:
    """All in Markdown."""
    table = "\n".join(row.line() for row in rows)
    head = _HEAD.format(
        machine=machine, day=f"{day:%-d %B %Y}", rows=table, shares="\n".join(shares), rooms="\n".join(by_room)
    )
    return head + (Path(__file__).parent / "tried.md").read_text(encoding="utf-8")
