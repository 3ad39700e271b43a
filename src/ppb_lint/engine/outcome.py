"""What a run of the rules over one paper brings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ppb_lint.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Failure:
    """A check that broke down: a mistake of ours, told so that nobody takes silence for a clean paper."""

    rule: str
    check: str
    error: str
    """The kind of the exception."""
    detail: str
    where: str = ""
    """File and line of our code."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Findings in the order of the page, and the rules that could not be run to their end."""

    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)
    """What each rule took, by id, if a clock was given. Facts count for the rule that asked for them first."""
