"""The usual names of quarters, years and days, for values that a sentence tells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ppb_lint.facts.months import month_name


def quarter_name(quarters: Sequence[int]) -> str:
    """ "Quarter 2", "Quarters 3 and 4"."""
    numbers = [str(quarter) for quarter in quarters]
    return f"Quarter {numbers[0]}" if len(numbers) == 1 else f"Quarters {', '.join(numbers[:-1])} and {numbers[-1]}"


def year_name(start: int) -> str:
    """ "2023/24" for the financial year that begins in 2023."""
    return f"{start}/{(start + 1) % 100:02d}"


def ordinal(day: int) -> str:
    """ "1st", "12th", "23rd"."""
    return f"{day}{'th' if 11 <= day <= 13 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def day_name(day: date) -> str:
    """ "3 September 2024"."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def paper_name(quarters: Sequence[int], meeting: date | None, board: str = "") -> str:
    """ "Quarter 1 paper of 3 September 2024"; with the board where it is another one's."""
    period = f"{quarter_name(quarters)} paper" if quarters else "paper"
    day = f" of {day_name(meeting)}" if meeting else ""
    to = f" to the {board}" if board else ""
    return f"{period if quarters or meeting else 'earlier paper'}{day}{to}"
