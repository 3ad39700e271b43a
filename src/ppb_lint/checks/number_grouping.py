"""Commas in numbers that do not part the thousands."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.model.finding import Hit


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    for grouping in paper.facts.groupings:
        yield Hit(paper.span(grouping.span), {"said": grouping.said})


CHECK = Check(name="number-grouping", run=_run, options=NoOptions, offers=frozenset({"said"}))
