"""Counts what became of all broken papers, rule by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.breaker import faults as _entered
from benchmarks.breaker.fault import MAKERS
from benchmarks.breaker.paper import Paper
from benchmarks.breaker.trial import Answer, Bench, faults, tried
from ppb_lint.model.finding import Severity, Stage

assert _entered
GOAL = 98.0
"""Per cent of the planted faults that a settled rule of error or warning has to find, at the right place."""


@dataclass(frozen=True, slots=True)
class Row:
    """One rule and its broken papers."""

    rule: str
    standing: str
    """The severity; ``trial``, ``opt-in`` or ``note`` where no recall is asked; ``missing`` without a rule."""
    answers: tuple[Answer, ...]
    planted: int
    """How many faults of the kind were made, whether or not there is a rule to find them."""

    @property
    def papers(self) -> int:
        return len({answer.fault.paper for answer in self.answers})

    @property
    def found(self) -> int:
        return sum(answer.found for answer in self.answers)

    @property
    def placed(self) -> int:
        return sum(answer.placed for answer in self.answers)

    @property
    def recall(self) -> float:
        """Per cent found at the right place; 0 where nothing was tried."""
        return 100 * self.placed / len(self.answers) if self.answers else 0.0

    @property
    def others(self) -> Counter[str]:
        """Other rules that spoke because of the fault, with the number of papers in which they did."""
        return Counter(rule for answer in self.answers for rule in {f.rule for f in answer.others})

    @property
    def counts(self) -> bool:
        """Whether recall is asked of this rule."""
        return self.standing in (Severity.ERROR, Severity.WARNING) and bool(self.answers)

    @property
    def missed(self) -> tuple[Answer, ...]:
        return tuple(answer for answer in self.answers if not answer.placed)


def standing(bench: Bench, name: str) -> str:
    """What is asked of a rule."""
    rule = bench.rules.get(name)
    if rule is None:
        return "missing"
    if rule.stage is Stage.TRIAL:
        return "trial"
    if bench.is_opt_in(name):
        return "opt-in"
    severities = [rule.severity] if isinstance(rule.severity, Severity) else list(rule.severity.values())
    return min(severities, key=lambda severity: severity.rank)


def measured(
    bench: Bench,
    papers: Sequence[Paper],
    seed: str,
    per_paper: int,
    in_word: int,
    rules: Iterable[str] = (),
    shown: Callable[[str], None] = lambda rule: None,
) -> list[Row]:
    """Break every paper in every way and try it.

    Args:
        per_paper: the most ways of breaking one paper under one rule.
        in_word: every so many-th broken paper of a rule is shown in Word too; 0 for none.
        shown: is called with each rule before it is tried.
    """
    rows = []
    for name in sorted(rules or MAKERS):
        shown(name)
        made = [(paper, fault) for paper in papers for fault in faults(paper, name, seed, per_paper)]
        stands = standing(bench, name)
        chosen = set(range(Random(f"{seed} {name}").randint(0, in_word - 1), len(made), in_word)) if in_word else set()
        answers = [
            answer
            for i, (paper, fault) in enumerate(made)
            if stands != "missing"
            for answer in tried(bench, paper, fault, seed, i in chosen)
        ]
        rows.append(Row(name, stands, tuple(answers), len(made)))
    return rows
