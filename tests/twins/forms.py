"""The five forms of the report, by the paper that each mirrors: which sections, which labels, which habits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .boards import Board
from .look import Look
from .periods import Quarter


@dataclass(frozen=True, slots=True)
class Form:
    """What papers of a time have in common. ``quarters`` are those whose meetings fall into that time."""

    mirrors: str
    quarters: tuple[Quarter, ...]
    officers: tuple[str, ...]
    look: Look
    the_report: bool = False
    portfolio: bool = False
    finance: bool = False
    climate: bool = True
    priorities: str = "linked"
    """``linked`` text, ``bullets`` or numbered ``headings``."""
    oldest: bool = False
    """Whether the purpose is one paragraph without a number and the background papers stand in a table."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """What a twin is about: the quarter, the board that takes its report, and the day."""

    quarter: Quarter
    board: Board
    day: date


def _quarters(*years: int) -> tuple[Quarter, ...]:
    return tuple(Quarter(number, year) for year in years for number in (1, 2, 3, 4))


FORMS = (
    Form(
        "000",
        (Quarter(4, 2023), *_quarters(2024), Quarter(1, 2025), Quarter(2, 2025)),
        ("Chief Executive", "Executive Director, Environment and Regeneration", "Interim Chief Executive"),
        Look(bold_from=3),
        the_report=True,
        portfolio=True,
        finance=True,
        priorities="bullets",
    ),
    Form(
        "001",
        (Quarter(3, 2022), Quarter(4, 2022), Quarter(1, 2023), Quarter(2, 2023)),
        ("Chief Executive", "Executive Director - Environment and Regeneration"),
        Look(spaced_header=False, last_newline=False),
    ),
    Form(
        "002",
        (*_quarters(2010), Quarter(1, 2011), Quarter(2, 2011)),
        ("Strategic Director, Policy and Resources", "Strategic Director, Communities"),
        Look(
            blank_start=False,
            spaced_header=False,
            tabs=True,
            hashes=True,
            uneven_bullets=False,
            stars=False,
            last_newline=False,
        ),
        climate=False,
        oldest=True,
    ),
    Form(
        "003",
        (*_quarters(2024), Quarter(2, 2023), Quarter(3, 2023), Quarter(1, 2025), Quarter(4, 2023)),
        ("Executive Director - Children", "Chief Executive"),
        Look(last_newline=False),
        portfolio=True,
        finance=True,
        priorities="headings",
    ),
    Form(
        "004",
        _quarters(2014, 2015, 2016, 2017, 2018, 2019)[:-2],
        ("Strategic Director, Enterprise, Community and\nResources", "Strategic Director \N{EN DASH} People"),
        Look(last_newline=False),
        climate=False,
    ),
)
