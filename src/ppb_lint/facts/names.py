"""The usual names of quarters, years and days, for values that a sentence tells."""

from __future__ import annotations

from collections.abc import Sequence


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
