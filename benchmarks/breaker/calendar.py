"""Dates, quarters and financial years, in the ways in which officers write them."""

from __future__ import annotations

import calendar
import re
from datetime import date
from random import Random

MONTHS = tuple(calendar.month_name)[1:]
DAYS = tuple(calendar.day_name)
FULL_DATE = re.compile(rf"(?i)\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({'|'.join(MONTHS)})\s+(\d{{4}})\b")
QUARTER = re.compile(
    r"\b(?:(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter"
    r"|(?i:quarter)\s+(?P<number>one|two|three|four|[1-4])|Q(?P<short>[1-4]))\b"
)
YEAR = re.compile(r"\b(20\d\d)(\s?[/-]\s?)(\d\d)\b(?![/-]\d)")
_ORDINALS = ("first", "second", "third", "fourth")
_NUMERALS = ("1st", "2nd", "3rd", "4th")
_WORDS = ("one", "two", "three", "four")


def date_of(words: str) -> date | None:
    """The first full date in some words, None where there is none or it cannot be."""
    found = FULL_DATE.search(words)
    if found is None:
        return None
    try:
        return date(int(found[3]), MONTHS.index(found[2].capitalize()) + 1, int(found[1]))
    except ValueError:
        return None


def quarter_of(match: re.Match[str]) -> int:
    """The number of a quarter that was found by ``QUARTER``."""
    said = (match["ordinal"] or match["number"] or match["short"]).lower()
    return next(i + 1 for i in range(4) if said in (_ORDINALS[i], _NUMERALS[i], _WORDS[i], str(i + 1)))


def same_form(match: re.Match[str], quarter: int) -> tuple[int, int, str]:
    """Which words of a mention to replace so that it says another quarter, and by what."""
    group = next(name for name in ("ordinal", "number", "short") if match[name])
    forms = next((f for f in (_ORDINALS, _NUMERALS, _WORDS) if match[group].lower() in f), ("1", "2", "3", "4"))
    start, end = match.span(group)
    return (start - 1, end, f"Q{quarter}") if group == "short" else (start, end, forms[quarter - 1])


def quarter_forms(quarter: int) -> tuple[str, ...]:
    """A quarter as people write it in front of another noun."""
    i = quarter - 1
    return (
        f"{_ORDINALS[i]} quarter",
        f"Quarter {quarter}",
        f"Q{quarter}",
        f"{_NUMERALS[i]} quarter",
        f"Quarter {_WORDS[i].capitalize()}",
    )


def begins(quarter: int, year: int) -> date:
    """The first day of a quarter of the financial year that begins in April of a year."""
    return date(year + (quarter == 4), (4, 7, 10, 1)[quarter - 1], 1)


def ends(quarter: int, year: int) -> date:
    """The last day of it."""
    month, day = ((6, 30), (9, 30), (12, 31), (3, 31))[quarter - 1]
    return date(year + (quarter == 4), month, day)


def ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def written(day: date, rng: Random) -> str:
    """A day as one officer or another writes it."""
    month = MONTHS[day.month - 1]
    return rng.choice((f"{day.day} {month} {day.year}", f"{ordinal(day.day)} {month} {day.year}"))


def year_forms(start: int) -> tuple[str, ...]:
    """A financial year as people write it."""
    short = f"{(start + 1) % 100:02d}"
    return (f"{start}/{short}", f"{start}-{short}", f"{start}/{start + 1}")
