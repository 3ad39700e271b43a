"""Days as people write them."""

from __future__ import annotations

from datetime import date


def day_in_words(iso: str) -> str:
    """``2024-01-01`` as ``1 January 2024``."""
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


# Not strftime: that speaks the language of the machine, and the report speaks English.
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
