"""Waivers in a paper that allow nothing: nobody needs them any more, they have ended, or they cannot be understood."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.model.finding import Hit
from ppb_lint.model.waiver import State
from ppb_lint.notation.shapes import Shape


class Waivers(Shape, frozen=True):
    """Which waivers are told."""

    states: tuple[State, ...]
    """What is the matter with them: unused, expired, no-rule, unknown-rule, no-reason, no-name, no-end, no-date,
    unclear; for those of a configuration settings-unused, settings-expired, no-such-paper; for a baseline stale."""


def _run(paper: Paper, options: Waivers) -> Iterator[Hit]:
    for waiver in paper.waivers:
        if waiver.state in options.states:
            yield Hit(paper.first_line(waiver.spot), waiver.values, waiver.state.value)


CHECK = Check(
    name="waivers",
    run=_run,
    options=Waivers,
    offers=frozenset({"rule", "said", "by", "until"}),
    cases=frozenset(state.value for state in State) - {State.IN_USE, State.NOT_ASKED},
    of_waivers=True,
)
