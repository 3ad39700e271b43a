"""Halton's policy and performance boards, each under the name that it had on the day, with its usual weekday."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .periods import Quarter

MONDAY, TUESDAY, WEDNESDAY = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Board:
    """A board during the years for which its name is on record."""

    name: str
    since: date
    until: date
    weekday: int
    portfolio: str
    services: tuple[str, ...]


_YOUNG = ("Children's Social Care", "Schools and Learning", "Early Years", "Special Educational Needs")
_SKILLS = ("Adult and Community Learning", "Jobs and Enterprise", "Culture and Libraries")
_CARE = ("Care Management", "Assessment and Prevention", "Mental Health Services")
_SAFETY = ("Community Protection", "Consumer Advice", "Civil Contingencies")
_PLACES = ("Roads and Bridges", "Waste Collection", "Development Control", "Cemeteries and Open Spaces")
_CENTRE = ("Accountancy and Audit", "People Services", "Customer Contact", "Elections and Members' Services")

BOARDS = (
    Board(
        "Children, Young People and Families",
        date(2014, 4, 1),
        date(2025, 12, 31),
        MONDAY,
        "Children and Young People",
        _YOUNG,
    ),
    Board(
        "Employment, Learning and Skills, and Community",
        date(2011, 1, 1),
        date(2024, 12, 31),
        MONDAY,
        "Employment, Learning and Skills, and Community",
        _SKILLS,
    ),
    Board(
        "Local Economy",
        date(2025, 2, 24),
        date(2025, 12, 31),
        MONDAY,
        "Employment, Learning & Skills and Community",
        _SKILLS,
    ),
    Board("Healthy Halton", date(2010, 4, 1), date(2011, 12, 31), TUESDAY, "Health and Adults", _CARE),
    Board("Health", date(2012, 1, 1), date(2024, 12, 31), TUESDAY, "Health and Wellbeing", _CARE),
    Board("Health and Social Care", date(2025, 9, 1), date(2025, 12, 31), TUESDAY, "Health and Wellbeing", _CARE),
    Board("Safer", date(2010, 4, 1), date(2024, 12, 31), TUESDAY, "Community Safety", _SAFETY),
    Board(
        "Environment and Urban Renewal",
        date(2012, 4, 1),
        date(2023, 12, 31),
        WEDNESDAY,
        "Environment and Urban Renewal",
        _PLACES,
    ),
    Board(
        "Environment and Regeneration", date(2025, 9, 1), date(2025, 12, 31), WEDNESDAY, "Environment Services", _PLACES
    ),
    Board("Corporate", date(2010, 4, 1), date(2024, 12, 31), TUESDAY, "Corporate Services", _CENTRE),
    Board("Corporate and Inclusion", date(2025, 11, 1), date(2025, 12, 31), TUESDAY, "Corporate Services", _CENTRE),
)

MEETING_MONTHS = {1: (9,), 2: (11, 1), 3: (2, 3), 4: (6,)}
"""The months in which the reports of each quarter are taken."""


def sittings(quarter: Quarter) -> Iterator[tuple[Board, date]]:
    """The boards that could take the quarter's report, each with a meeting on its weekday in the usual months."""
    for month in MEETING_MONTHS[quarter.number]:
        year = quarter.end.year + (month < quarter.end.month)
        for board in BOARDS:
            day = _third(board.weekday, year, month)
            if board.since <= day <= board.until:
                yield board, day


def _third(weekday: int, year: int, month: int) -> date:
    """The third Monday, Tuesday … of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 14)
