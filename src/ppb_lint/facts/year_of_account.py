"""The quarters of a financial year and the days on which they begin and end."""

from __future__ import annotations

from datetime import date, timedelta


def quarter_start(year_start: int, quarter: int, year_starts: int = 4) -> date:
    """The first day of a quarter of the financial year that begins in ``year_start``; quarters are 1-4.

    ``year_starts`` is the month in which the year begins, April for British councils.
    """
    months = year_starts - 1 + 3 * (quarter - 1)
    return date(year_start + months // 12, months % 12 + 1, 1)


def quarter_end(year_start: int, quarter: int, year_starts: int = 4) -> date:
    """The last day of a quarter: (2023, 4) ends on 31 March 2024."""
    return quarter_start(year_start, quarter + 1, year_starts) - timedelta(days=1)


def year_of(year: int, month: int, year_starts: int = 4) -> int:
    """The start of the financial year in which a month of a calendar year lies."""
    return year if month >= year_starts else year - 1


def quarter_that_starts(month: int, year_starts: int = 4) -> int | None:
    """The quarter whose first month this is."""
    quarter, within = divmod((month - year_starts) % 12, 3)
    return quarter + 1 if within == 0 else None


def quarter_that_ends(month: int, year_starts: int = 4) -> int | None:
    """The quarter whose last month this is."""
    quarter, within = divmod((month - year_starts) % 12, 3)
    return quarter + 1 if within == 2 else None
