"""When a paper is from: the period that it is about, and the day by which it is told from its neighbours."""

from __future__ import annotations

from msgspec.structs import replace

from ppb_lint.checks.base import Paper
from ppb_lint.checks.meeting_days import day_of
from ppb_lint.facts.region import Region
from ppb_lint.facts.stretch import Stretch, stretch_of


def when(paper: Paper) -> Stretch:
    """The stretch of time of a paper; a day at its head counts where no field of the header gives one."""
    known = stretch_of(paper.facts)
    if not known.quarters:  # Nor those of the calendar, which no year of account has.
        named = {said.mention.quarters for said in paper.facts.quarters if said.region is Region.SUBJECT}
        known = replace(known, quarters=min(named)) if len(named) == 1 else known
    return known if known.meeting else replace(known, meeting=day_of(paper))
