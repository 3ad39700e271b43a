"""One fault is told once: a rule falls silent where another, to which it yields, has spoken of the same thing."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from graphlib import TopologicalSorter
from itertools import accumulate

from ppb_lint.model.finding import Finding, Severity, Stage
from ppb_lint.rules.shape import Rule


def told_once(findings: Iterable[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """The findings that are left; only one that is left itself silences others.

    Rules that yield to nobody are settled first, so the outcome does not hang on the order of the rules.
    """
    yields = {rule.id: rule.yields_to for rule in rules}
    by_rule: dict[str, list[Finding]] = {rule.id: [] for rule in rules}
    for finding in findings:
        by_rule[finding.rule].append(finding)
    for rule in _strongest_first(tuple(yields.items())):
        stronger = [other for name in yields.get(rule, ()) for other in by_rule.get(name, ())]
        if stronger and by_rule[rule]:
            spoken = _Placed(stronger)
            by_rule[rule] = [f for f in by_rule[rule] if not any(_silences(g, f) for g in spoken.beside(f))]
            left = _Placed(by_rule[rule])
            for name in yields.get(rule, ()):
                by_rule[name] = [f for f in by_rule.get(name, ()) if not any(_outweighs(g, f) for g in left.beside(f))]
    return [finding for found in by_rule.values() for finding in found]


@lru_cache(maxsize=16)
def _strongest_first(yields: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[str, ...]:
    """The rules in the order in which they are settled; the same for all papers of a run."""
    return tuple(TopologicalSorter(dict(yields)).static_order())


class _Placed:
    """Findings in such an order that thousands of them, in a pack, are not each compared with all."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._by_place = sorted(findings, key=lambda f: f.span.start)
        self._starts = [f.span.start for f in self._by_place]
        self._reaches = list(accumulate((f.span.end for f in self._by_place), max))
        self._by_fact: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self._by_place:
            self._by_fact[finding.fact].append(finding)

    def beside(self, finding: Finding) -> Iterator[Finding]:
        """Those that tell the same fact as a finding, or that may touch it."""
        yield from self._by_fact.get(finding.fact, ()) if finding.fact else ()
        at = bisect_right(self._starts, finding.span.end)
        while at and self._reaches[at - 1] >= finding.span.start:
            at -= 1
            yield self._by_place[at]


def _silences(stronger: Finding, finding: Finding) -> bool:
    """A trial rule, which fails no build, never hides what a settled one has to say."""
    if stronger.stage is Stage.TRIAL and finding.stage is Stage.SETTLED:
        return False
    return not _is_hidden_beside(stronger, finding) and _is_same(stronger, finding)


def _outweighs(yielding: Finding, note: Finding) -> bool:
    """A note, which is not shown unless somebody asks, goes where a warning tells the same fault."""
    return _is_hidden_beside(note, yielding) and _is_same(note, yielding)


def _is_hidden_beside(stronger: Finding, finding: Finding) -> bool:
    return (
        stronger.severity is Severity.NOTE
        and finding.severity is not Severity.NOTE
        and not (finding.stage is Stage.TRIAL and stronger.stage is Stage.SETTLED)
    )


def _is_same(stronger: Finding, finding: Finding) -> bool:
    if finding.fact and finding.fact == stronger.fact:
        return True
    if not len(finding.span) and not len(stronger.span):
        # Two things that are missing at the same spot are two faults.
        return finding.span == stronger.span and finding.place.heading == stronger.place.heading
    return finding.span.touches(stronger.span)
