"""Months and weekdays, spelt out and cut short."""

from __future__ import annotations

from calendar import monthrange

_IN_FULL = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONGEST_FEBRUARY = 2024

MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
"""Names and abbreviations, for a pattern that ignores case."""
CAPITALISED = (
    r"(?:J(?:an(?:uary)?|AN(?:UARY)?|une?|UNE?|uly?|ULY?)|F(?:eb(?:ruary)?|EB(?:RUARY)?)|M(?:ar(?:ch)?|AR(?:CH)?|ay|AY)"
    r"|A(?:pr(?:il)?|PR(?:IL)?|ug(?:ust)?|UG(?:UST)?)|S(?:ept?(?:ember)?|EPT?(?:EMBER)?)|O(?:ct(?:ober)?|CT(?:OBER)?)"
    r"|N(?:ov(?:ember)?|OV(?:EMBER)?)|D(?:ec(?:ember)?|EC(?:EMBER)?))"
)
"""The same with a capital, as a month on its own must have: "may" and "march" are verbs."""
WEEKDAYS = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:s|nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?"
    r"|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)"
)
"""With a capital: "the board sat" is no Saturday."""


def month_number(word: str) -> int:
    """1 for "January" or "Jan"."""
    return _NAMES.index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """0 for "Monday" or "Mon", as ``date.weekday`` counts."""
    return _DAYS.index(word[:3].lower())


def days_in(month: int, year: int | None) -> int:
    """How many days a month has; February has 29 where the year is not known."""
    known = year if year is not None and 1 <= year <= 9999 else _LONGEST_FEBRUARY
    return monthrange(known, month)[1]


def month_name(number: int) -> str:
    """ "January" for 1."""
    return _IN_FULL[number - 1]
