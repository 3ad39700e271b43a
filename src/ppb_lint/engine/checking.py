"""Holds one paper against rules."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence

from ppb_lint.checks.base import Check, Paper
from ppb_lint.engine.fingerprint import numbered
from ppb_lint.engine.outcome import Failure, Outcome
from ppb_lint.engine.telling import tell
from ppb_lint.engine.yielding import told_once
from ppb_lint.model.document import Kind
from ppb_lint.model.finding import Finding, Hit
from ppb_lint.rules.shape import Rule


class MisplacedError(Exception):
    """A check pointed at a place that is not in the paper."""


Clock = Callable[[], float]
"""Tells the time in seconds from any beginning."""


def _no_time() -> float:
    return 0.0


def check(paper: Paper, rules: Sequence[Rule], checks: Mapping[str, Check], clock: Clock | None = None) -> Outcome:
    """All that the rules have to say about a paper; a check that breaks down does not stop the others.

    Rules of which a template is asked say nothing about a paper that follows none (minutes, an agenda).

    Args:
        clock: times each rule; None where nobody wants to know.
    """
    failures: list[Failure] = []
    found: list[Finding] = []
    seconds: dict[str, float] = {}
    now = clock or _no_time
    for rule in rules:
        if _applies(checks[rule.check], paper):
            begun = now()
            found += numbered(_run(rule, checks[rule.check], paper, failures))
            seconds[rule.id] = now() - begun
    findings = sorted(told_once(found, rules), key=lambda f: (f.span, f.rule))
    return Outcome(tuple(findings), tuple(failures), seconds if clock else {})


def _applies(kind: Check, paper: Paper) -> bool:
    return not kind.needs_template or paper.document.kind is Kind.REPORT


def _run(rule: Rule, kind: Check, paper: Paper, failures: list[Failure]) -> Iterator[Finding]:
    """The findings of one rule, as many as there are until its check breaks down."""
    try:
        for hit in kind.run(paper, rule.options):
            yield tell(_placed(hit, paper), rule, paper)
    except Exception as error:  # Whatever goes wrong in a check, the other rules still have their say.
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{last.filename}:{last.lineno}"
        failures.append(Failure(rule.id, rule.check, type(error).__name__, str(error), where))


def _placed(hit: Hit, paper: Paper) -> Hit:
    if not 0 <= hit.span.start <= hit.span.end <= len(paper.document.text):
        raise MisplacedError(f"{hit.span.start}-{hit.span.end} of {len(paper.document.text)}")
    return hit
