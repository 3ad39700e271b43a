"""The quarters of a financial year that starts in April, and the many ways in which officers write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

ORDINALS = ("first", "second", "third", "fourth")
SHORT_ORDINALS = ("1st", "2nd", "3rd", "4th")
CARDINALS = ("one", "two", "three", "four")


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter, 1 (April to June) to 4 (January to March), of the financial year that starts in ``year``."""

    number: int
    year: int

    @property
    def start(self) -> date:
        """Its first day."""
        return date(self.year + (self.number == 4), (self.number * 3) % 12 + 1, 1)

    @property
    def end(self) -> date:
        """Its last day; that of the fourth quarter lies in the second calendar year."""
        after = self.start.replace(day=28) + timedelta(days=70)
        return after.replace(day=1) - timedelta(days=1)


MENTIONS: Mapping[str, Callable[[int], str]] = {
    "second quarter": lambda n: f"{ORDINALS[n - 1]} quarter",
    "Quarter 2": lambda n: f"Quarter {n}",
    "Q2": lambda n: f"Q{n}",
    "quarter two": lambda n: f"quarter {CARDINALS[n - 1]}",
    "2nd quarter": lambda n: f"{SHORT_ORDINALS[n - 1]} quarter",
    "2nd Qtr": lambda n: f"{SHORT_ORDINALS[n - 1]} Qtr",
    "Quarter Two": lambda n: f"Quarter {CARDINALS[n - 1].capitalize()}",
}
"""Ways to write a quarter, each under the name of its form for the second one."""

YEARS: tuple[Callable[[int], str], ...] = (
    lambda y: f"{y}/{(y + 1) % 100:02}",
    lambda y: f"{y}-{(y + 1) % 100:02}",
    lambda y: f"{y}\N{EN DASH}{(y + 1) % 100:02}",
    lambda y: f"{y} -{(y + 1) % 100:02}",
    lambda y: f"{y} / {(y + 1) % 100:02}",
    lambda y: f"{y}/{y + 1}",
)
"""Ways to write a financial year."""


def with_article(mention: str) -> str:
    """``the second quarter``, but ``Quarter 2``."""
    return mention if mention[0] in "qQ" else f"the {mention}"


def ordinal_day(day: date) -> str:
    """``30th September 2024``."""
    teen = 11 <= day.day <= 13
    suffix = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day.day}{suffix} {day:%B %Y}"


def plain_day(day: date) -> str:
    """``30 September 2024``."""
    return f"{day.day} {day:%B %Y}"


SPANS: tuple[Callable[[Quarter], str], ...] = (
    lambda q: f"to {ordinal_day(q.end)}",
    lambda q: f"to {plain_day(q.end)}",
    lambda q: f"{plain_day(q.start)} to {plain_day(q.end)}",
    lambda q: f"{q.start:%d %B %Y} to {ordinal_day(q.end)}",
    lambda q: f"{q.start.day} {q.start:%B} to {plain_day(q.end)}",
    lambda q: f"{ordinal_day(q.start)} - {ordinal_day(q.end)}",
    lambda q: f"from {q.start:%B} to {q.end:%B %Y}",
)
"""Ways to write the days of a quarter."""
