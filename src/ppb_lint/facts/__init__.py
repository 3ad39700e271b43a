"""What a paper says, found once and only when somebody asks; whether it is wrong is for the checks."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from ppb_lint.facts.dates import DateMention, dates
from ppb_lint.facts.denial import Denial, denials
from ppb_lint.facts.financial_year import FinancialYear, years
from ppb_lint.facts.passage import Passages
from ppb_lint.facts.period import PeriodMention, periods
from ppb_lint.facts.quarter import QuarterMention, quarters
from ppb_lint.facts.region import Regions
from ppb_lint.facts.said import Said, placed
from ppb_lint.facts.settled import Period, settled_period
from ppb_lint.model.document import Document


class Facts:
    """The facts of one paper, each computed at its first use.

    Args:
        document: the paper.
        meeting: the day of the meeting, where it is known: a hint at most.
        year_starts: the month in which the council's financial year begins.
    """

    def __init__(self, document: Document, meeting: date | None = None, year_starts: int = 4) -> None:
        self.document = document
        self.meeting = meeting
        self.year_starts = year_starts

    @cached_property
    def regions(self) -> Regions:
        """Whose voice speaks where."""
        return Regions(self.document)

    @cached_property
    def passages(self) -> Passages:
        """The sentences around mentions."""
        return Passages(self.document.folded.text)

    @cached_property
    def quarters(self) -> tuple[Said[QuarterMention], ...]:
        """Every quarter and half-year that is named."""
        return tuple(placed(self.document, self.regions, self.passages, quarters(self.document.folded.text)))

    @cached_property
    def years(self) -> tuple[Said[FinancialYear], ...]:
        """Every financial year that is named, plans over several years and malformed ones among them."""
        return tuple(placed(self.document, self.regions, self.passages, years(self.document.folded.text)))

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date, impossible ones among them; spans are folded offsets."""
        return tuple(dates(self.document.folded.text))

    @cached_property
    def periods(self) -> tuple[Said[PeriodMention], ...]:
        """Every range of dates and every "period to …"."""
        return tuple(placed(self.document, self.regions, self.passages, periods(self.document.folded.text)))

    @cached_property
    def denials(self) -> tuple[Denial, ...]:
        """Every "there are no … implications"; spans are folded offsets."""
        return tuple(denials(self.document.folded.text))

    @cached_property
    def settled(self) -> Period:
        """Which quarters and which year the report is about."""
        return settled_period(self.quarters, self.years, self.periods, self.meeting, self.year_starts)
