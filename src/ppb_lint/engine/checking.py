"""Holds one paper against rules."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from ppb_lint.checks.base import Check, Paper
from ppb_lint.engine.fingerprint import numbered
from ppb_lint.engine.outcome import Failure, Outcome
from ppb_lint.engine.telling import tell
from ppb_lint.engine.waiving import settle
from ppb_lint.engine.yielding import told_once
from ppb_lint.model.document import Kind
from ppb_lint.model.finding import Finding, Hit
from ppb_lint.model.span import Span
from ppb_lint.model.waiver import Terms
from ppb_lint.rules.shape import Rule


class MisplacedError(Exception):
    """A check pointed at a place that is not in the paper."""


Clock = Callable[[], float]
"""Tells the time in seconds from any beginning."""


def _no_time() -> float:
    return 0.0


_NO_TERMS = Terms()


def check(
    paper: Paper,
    rules: Sequence[Rule],
    checks: Mapping[str, Check],
    clock: Clock | None = None,
    terms: Terms = _NO_TERMS,
) -> Outcome:
    """All that the rules have to say about a paper; a check that breaks down does not stop the others.

    Rules of which a template is asked say nothing about a paper that follows none (minutes, an agenda). Rules about
    waivers are asked last, when it is known what the waivers have allowed.

    Args:
        clock: times each rule; None where nobody wants to know.
        terms: what is allowed, and whether waivers in the paper count.
    """
    bench = _Bench(checks, clock or _no_time)
    first = [rule for rule in rules if not checks[rule.check].of_waivers]
    last = [rule for rule in rules if checks[rule.check].of_waivers]
    settled = settle(bench.found(first, paper), paper.document, terms, bench.whole(first))
    told = bench.found(last, replace(paper, waivers=settled.judged)) if settled.judged else []
    return Outcome(
        findings=tuple(sorted((*settled.findings, *told), key=_order)),
        failures=tuple(bench.failures),
        seconds=bench.seconds if clock else {},
        waived=settled.waived,
        stands_until=settled.stands_until,
        passed_over=settled.passed_over,
    )


def _order(finding: Finding) -> tuple[Span, str]:
    return finding.span, finding.rule


class _Bench(Struct):
    """Runs rules, and keeps what went wrong and how long it took."""

    checks: Mapping[str, Check]
    now: Clock
    failures: list[Failure] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    def found(self, rules: Sequence[Rule], paper: Paper) -> list[Finding]:
        """What the rules find, in the order of the page, each fault once."""
        found: list[Finding] = []
        for rule in rules:
            if _applies(self.checks[rule.check], paper):
                begun = self.now()
                found += numbered(_run(rule, self.checks[rule.check], paper, self.failures))
                self.seconds[rule.id] = self.now() - begun
        return sorted(told_once(found, rules), key=_order)

    def whole(self, rules: Sequence[Rule]) -> frozenset[str]:
        """The rules that were run to their end."""
        broken = {failure.rule for failure in self.failures}
        return frozenset(rule.id for rule in rules if rule.id in self.seconds and rule.id not in broken)


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
