"""What a run of the rules over one paper brings."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from ppb_lint.model.finding import Finding
from ppb_lint.model.waiver import Waived


class Failure(Struct, frozen=True):
    """A check that broke down: a mistake of ours, told so that nobody takes silence for a clean paper."""

    rule: str
    check: str
    error: str
    """The kind of the exception."""
    detail: str
    where: str = ""
    """File and line of our code."""


class Outcome(Struct, frozen=True):
    """Findings in the order of the page, and the rules that could not be run to their end."""

    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...] = ()
    seconds: Mapping[str, float] = field(default_factory=dict)
    """What each rule took, by id, if a clock was given. Facts count for the rule that asked for them first."""
    waived: tuple[Waived, ...] = ()
    """Findings that somebody has allowed."""
    stands_until: str | None = None
    """ISO date of the last day on which all this is so, since a waiver ends with it; None if none does."""
    passed_over: int = 0
    """How many waivers in the paper itself do not count, because whoever asked does not trust them."""
