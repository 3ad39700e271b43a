"""The findings of one paper with the numbers by which words and cards are joined on the page."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from ppb_lint.model.finding import Finding, Severity, Stage


class Numbered(Struct, frozen=True):
    """One finding on a page."""

    finding: Finding
    key: str
    """Names its paper on the page: letters and digits only."""
    number: int
    """1 for the first finding of the paper."""

    @property
    def id(self) -> str:
        """The id of its card."""
        return f"{self.key}-f{self.number}"

    @property
    def words(self) -> str:
        """The id of the place in the text that it is about."""
        return f"{self.key}-w{self.number}"

    @property
    def kind(self) -> str:
        """``error``, ``warning``, ``note`` or ``trial``."""
        return "trial" if self.finding.stage is Stage.TRIAL else self.finding.severity.value


KINDS = (*(severity.value for severity in Severity), "trial")
"""Gravest first."""


def numbered(findings: Iterable[Finding], key: str) -> tuple[Numbered, ...]:
    """The findings of a paper in the order of its text."""
    return tuple(Numbered(finding, key, number) for number, finding in enumerate(findings, 1))


def gravest(findings: Iterable[Numbered]) -> str:
    """The kind of the gravest of some findings."""
    return min((item.kind for item in findings), key=KINDS.index)
