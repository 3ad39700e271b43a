"""The page ``docs/library.md``: what the library is, and what was measured of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.library.measure import Step

BEGIN, END = "<!-- measured -->\n", "<!-- end of measured -->"


def lines(steps: Sequence[Step]) -> list[str]:
    """A table in Markdown with a row for each size, and one sentence for each growth."""
    rows = [
        f"| {s.papers:,} | {s.added * 1000:.2f} | {s.size / 1024:.2f} | {s.looked_up * 1000:.2f} "
        f"| {s.opened * 1000:.2f} | {s.right} |"
        for s in steps
    ]
    head = (
        "| papers | to add one, ms | its share of the file, KB | to look up a draft, ms | the same with opening, ms "
        "| earlier paper found, % |"
    )
    return [head, "|---|---|---|---|---|---|", *rows, "", *(_growth(steps) if len(steps) > 1 else ())]


def _growth(steps: Sequence[Step]) -> list[str]:
    """How a number grows with the number of papers: 0 is not at all, 1 is in proportion."""
    first, last = steps[0], steps[-1]
    told = (("adding a paper", first.added, last.added), ("its share of the file", first.size, last.size))
    told += (("looking a draft up", first.looked_up, last.looked_up),)
    wide = math.log(last.papers / first.papers)
    exponents = [f"{name} {math.log(after / before) / wide:.2f}" for name, before, after in told]
    return [f"Growth exponents from {first.papers:,} to {last.papers:,} papers: {', '.join(exponents)}."]


def written(page: Path, steps: Sequence[Step], command: str, day: date) -> None:
    """Put the table into the page, between its two marks."""
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    measured = "\n".join((f"Measured on {day:%-d %B %Y} with `{command}`:", "", *lines(steps)))
    page.write_text(f"{before}{BEGIN}{measured}\n{rest[rest.index(END) :]}", encoding="utf-8")
