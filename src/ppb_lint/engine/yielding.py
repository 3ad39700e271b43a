"""One fault is told once: a rule falls silent where another, to which it yields, has spoken of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from graphlib import TopologicalSorter

from ppb_lint.model.finding import Finding, Stage
from ppb_lint.rules.shape import Rule


def told_once(findings: Iterable[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """The findings that are left; only one that is left itself silences others.

    Rules that yield to nobody are settled first, so the outcome does not hang on the order of the rules.
    """
    yields = {rule.id: rule.yields_to for rule in rules}
    by_rule: dict[str, list[Finding]] = {rule.id: [] for rule in rules}
    for finding in findings:
        by_rule[finding.rule].append(finding)
    for rule in TopologicalSorter(yields).static_order():
        stronger = [other for name in yields.get(rule, ()) for other in by_rule.get(name, ())]
        if stronger and by_rule[rule]:
            by_rule[rule] = [f for f in by_rule[rule] if not any(_silences(other, f) for other in stronger)]
    return [finding for found in by_rule.values() for finding in found]


def _silences(stronger: Finding, finding: Finding) -> bool:
    """A trial rule, which fails no build, never hides what a settled one has to say."""
    if stronger.stage is Stage.TRIAL and finding.stage is Stage.SETTLED:
        return False
    if finding.fact and finding.fact == stronger.fact:
        return True
    if not len(finding.span) and not len(stronger.span):
        # Two things that are missing at the same spot are two faults.
        return finding.span == stronger.span and finding.place.heading == stronger.place.heading
    return finding.span.touches(stronger.span)
