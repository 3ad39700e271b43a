"""One line of the table: a cost, what it is compared with, and the goal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A ratio with its goal."""

    what: str
    measured: float
    goal: float | None = None
    least: bool = False
    """Whether the goal is a least, not a most."""
    detail: str = ""
    """The two costs, and the memory beside them."""

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None where there is none."""
        if self.goal is None:
            return None
        return self.measured >= self.goal if self.least else self.measured <= self.goal

    def line(self) -> str:
        """The row in Markdown."""
        sign = "≥" if self.least else "≤"
        goal = "" if self.goal is None else f"{sign} {self.goal:g}"
        verdict = {True: "met", False: "**not met**", None: ""}[self.met]
        return f"| {self.what} | {self.measured:.2f} | {goal} | {verdict} | {self.detail} |"
