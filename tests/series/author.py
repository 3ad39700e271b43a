"""Writes the papers: honest ones, and drafts in which some of last quarter's news was left standing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tests.series import news as first
from tests.series import second, standing, third
from tests.series.news import REPORTED
from tests.series.standing import SHARED

SETS = {
    "first": (first.NEWS, standing.FACTS),
    "second": (second.NEWS, second.FACTS),
    "third": (third.NEWS, third.FACTS),
}
"""What is told anew and what is said again, three times over."""

BOARDS = {"safer": "Safer", "health": "Health", "places": "Environment and Urban Renewal"}
QUARTERS = tuple((year, quarter) for year in (2021, 2022) for quarter in (1, 2, 3, 4))
ORDINALS = ("first", "second", "third", "fourth")
MEETINGS = {1: (9, 0), 2: (11, 0), 3: (2, 1), 4: (6, 1)}
"""Month of the meeting that takes a quarter's report, and how many years after the financial year began."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
PLACES = (
    "Ashby", "Brookend", "Castle Hill", "Dunmere", "Eastwick", "Fernley", "Gorse Bank", "Holmfield", "Ivybridge",
    "Kirkdale", "Lowmoor", "Marsh Green", "Netherby", "Oakhurst", "Priory Park", "Quarry Bank", "Rushmere", "Saltley",
)  # fmt: skip


@dataclass(frozen=True)
class Period:
    """A quarter of a financial year and the meeting that takes its report."""

    year: int
    quarter: int

    @property
    def meeting(self) -> date:
        month, later = MEETINGS[self.quarter]
        return date(self.year + later, month, 12)

    @property
    def months(self) -> tuple[date, ...]:
        first = 3 * self.quarter  # 0-based: April is 3
        return tuple(date(self.year + (first + n) // 12, (first + n) % 12 + 1, 1) for n in range(3))

    @property
    def ends(self) -> date:
        last = self.months[2]
        return (last.replace(day=28) + timedelta(days=7)).replace(day=1) - timedelta(days=1)

    @property
    def before(self) -> Period:
        return Period(self.year, self.quarter - 1) if self.quarter > 1 else Period(self.year - 1, 4)

    @property
    def after(self) -> Period:
        return Period(self.year, self.quarter + 1) if self.quarter < 4 else Period(self.year + 1, 1)


@dataclass(frozen=True)
class Draft:
    """A paper and the paragraphs of last quarter's news in it."""

    told: str
    """The name of its set of sentences."""
    board: str
    period: Period
    text: str
    planted: tuple[str, ...] = ()


def spelt(day: date) -> str:
    """ "3 September 2024"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def news(told: str, board: str, period: Period) -> list[str]:
    """What the board's services tell of a quarter: the same for the same quarter, never twice the same figures."""
    random = Random(f"{told} {board} {period}")
    templates = SETS[told][0][board]
    half = len(templates) // 2
    begin = half * (period.quarter % 2)
    return [_filled(template, period, random) for template in templates[begin : begin + half]]


def _filled(template: str, period: Period, random: Random) -> str:
    day = period.months[random.randrange(3)].replace(day=random.randrange(2, 28))
    nth = 4 * (period.year - 2021) + period.quarter  # No two quarters have the same figures by chance.
    gap = (period.after.meeting - period.meeting).days
    soon = period.meeting + timedelta(days=min(35, gap - 35))
    return template.format(
        n=37 * nth + random.randrange(24, 61),
        m=f"{800 * nth + random.randrange(1100, 1900):,}",
        p=f"{7 * nth + random.randrange(21, 28)}.{random.randrange(1, 10)}",
        k=20 * nth + random.randrange(12, 32),
        day=spelt(day),
        month=f"{_MONTHS[day.month - 1]} {day.year}" if random.random() < 0.5 else _MONTHS[day.month - 1],
        soon=f"{_MONTHS[soon.month - 1]} {soon.year}",
        place=PLACES[(period.quarter + 4 * period.year + random.randrange(2) * 9) % len(PLACES)],
        ordinal=ORDINALS[period.quarter - 1],
        quarter=period.quarter,
        then=period.before.quarter,
        then_ordinal=ORDINALS[period.before.quarter - 1],
    )


def honest(told: str, board: str, period: Period) -> Draft:
    """A paper with news of its own quarter."""
    return Draft(told, board, period, _page(told, board, period, news(told, board, period)))


def careless(told: str, board: str, period: Period, plants: int = 3) -> Draft:
    """A paper in which some paragraphs are last quarter's: word for word, and one with only its quarter changed."""
    random = Random(f"careless {told} {board} {period}")
    new, old = news(told, board, period), news(told, board, period.before)
    kept = [sentence for sentence in old if sentence not in new]
    planted = random.sample(kept, min(plants, len(kept)))
    for place, sentence in zip(random.sample(range(len(new)), len(planted)), planted, strict=True):
        new[place] = sentence
    return Draft(told, board, period, _page(told, board, period, new), tuple(planted))


def _page(told: str, board: str, period: Period, new: list[str]) -> str:
    random = Random(f"page {told} {board} {period}")
    compared = _filled(REPORTED[period.quarter % len(REPORTED)], period, random)
    facts = SETS[told][1][board]
    # No two papers have the same number by chance.
    lead = f"Enquiries at the counter came to {1207 + 311 * (4 * period.year + period.quarter - 8080) + len(board):,}."
    supporting = [
        SHARED[0],
        SHARED[1],
        *new[:4],
        f"{lead} {compared}",
        *facts[:4],
        *new[4:],
        *facts[4:],
    ]
    year, name = f"{period.year}/{(period.year + 1) % 100:02}", BOARDS[board]
    ordinal = ORDINALS[period.quarter - 1]
    sections = {
        "PURPOSE OF REPORT": [
            f"To consider performance in the {ordinal} quarter, the period to {spelt(period.ends)}.",
            SHARED[2],
        ],
        "RECOMMENDED: That the Policy and Performance Board": [f"Receive the {ordinal} quarter performance report."],
        "SUPPORTING INFORMATION": supporting,
        "POLICY IMPLICATIONS": ["There are no policy implications associated with this report."],
        "OTHER IMPLICATIONS": ["There are no other implications associated with this report."],
        "IMPLICATIONS FOR THE COUNCIL'S PRIORITIES": [SHARED[3], SHARED[4]],
        "RISK ANALYSIS": ["Registers of risks are refreshed when business plans are written for the year."],
        "EQUALITY AND DIVERSITY ISSUES": ["None identified."],
        "CLIMATE CHANGE IMPLICATIONS": ["None identified."],
        "LIST OF BACKGROUND PAPERS UNDER SECTIONS 100D OF THE LOCAL GOVERNMENT ACT 1972": [
            "None within the meaning of the Act."
        ],
    }
    header = (
        f"REPORT TO: {name} Policy and Performance Board\n\nDATE: {spelt(period.meeting)}\n\n"
        f"REPORTING OFFICER: Director of {name}\n\n"
        f"SUBJECT: Performance Management Report for Quarter {period.quarter} of {year}\n\nWARDS: Borough wide\n"
    )
    return header + "".join(_section(n, title, texts) for n, (title, texts) in enumerate(sections.items(), 1))


def _section(number: int, title: str, texts: list[str]) -> str:
    body = "".join(f"\n{number}.{n} {text}\n" for n, text in enumerate(texts, 1))
    return f"\n{number}.0 {title}\n{body}"


def series(told: str) -> Iterator[Draft]:
    """The papers of all boards and quarters, each after the one before."""
    for board in BOARDS:
        for year, quarter in QUARTERS:
            yield honest(told, board, Period(year, quarter))
