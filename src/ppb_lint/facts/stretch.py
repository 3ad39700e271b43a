"""The stretch of time that a report is about, as days of the calendar."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from ppb_lint.facts import Facts
from ppb_lint.facts.year_of_account import quarter_end, quarter_start


class Stretch(Struct, frozen=True):
    """What a report is about, as far as it says so; a report for a whole year has no quarters."""

    quarters: tuple[int, ...]
    year: int | None
    """The start of its financial year."""
    starts: date | None
    ends: date | None
    meeting: date | None

    @property
    def is_year(self) -> bool:
        """Whether a report is about a whole year and says which."""
        return self.year is not None and self.quarters in ((), (1, 2, 3, 4))

    @property
    def told(self) -> date | None:
        """The last day that it can tell of as past: that of its meeting, or else the end of its period."""
        return self.meeting or self.ends


def stretch_of(facts: Facts) -> Stretch:
    """The quarters and the year that a paper has settled on, with their first and last day where both are known."""
    quarters, years = facts.settled.quarters.values, facts.settled.year.values
    if len(years) != 1:
        return Stretch(quarters, None, None, None, facts.meeting)
    first, last = min(quarters, default=1), max(quarters, default=4)
    starts = quarter_start(years[0], first, facts.year_starts)
    return Stretch(quarters, years[0], starts, quarter_end(years[0], last, facts.year_starts), facts.meeting)


def is_before(one: Stretch, other: Stretch) -> bool | None:
    """Whether a report is about an earlier time than another; None where neither period nor meeting tells."""
    if one.ends and other.ends and one.quarters and other.quarters:
        return one.ends < other.ends
    if one.meeting and other.meeting:
        return one.meeting < other.meeting
    return None
