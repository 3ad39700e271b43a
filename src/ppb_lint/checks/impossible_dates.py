"""Dates that no calendar has."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.model.finding import Hit


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    for date in paper.facts.dates:
        if date.impossible:
            span = paper.span(date.span)
            yield Hit(span, {"said": paper.words(span)}, fact=f"date:{span.start}")


CHECK = Check(name="impossible-dates", run=_run, options=NoOptions, offers=frozenset({"said"}))
