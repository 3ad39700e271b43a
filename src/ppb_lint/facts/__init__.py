"""What a paper says, found once and only when somebody asks; whether it is wrong is for the checks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from ppb_lint.facts.appendix_reference import AppendixReference, appendix_references
from ppb_lint.facts.dates import DateMention, dates
from ppb_lint.facts.denial import Denial, denials
from ppb_lint.facts.exemption import Exemption, exemptions
from ppb_lint.facts.financial_year import FinancialYear, years
from ppb_lint.facts.grouping import Grouping, groupings
from ppb_lint.facts.listed_sum import ListedSum, listed_sums
from ppb_lint.facts.money_share import MoneyShare, money_shares
from ppb_lint.facts.paragraph_reference import ParagraphReference, paragraph_references
from ppb_lint.facts.passage import Passages
from ppb_lint.facts.period import PeriodMention, periods
from ppb_lint.facts.quarter import QuarterMention, quarters
from ppb_lint.facts.region import Regions
from ppb_lint.facts.said import Said, placed
from ppb_lint.facts.settled import Period, settled_period
from ppb_lint.facts.share import Share, shares
from ppb_lint.facts.statute import Citation, citations
from ppb_lint.facts.table import Table, tables
from ppb_lint.model.document import Document
from ppb_lint.model.span import Span


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
    def appendix_references(self) -> tuple[AppendixReference, ...]:
        """Every appendix that is named; spans are folded offsets."""
        return tuple(appendix_references(self.document.folded.text))

    @cached_property
    def paragraph_references(self) -> tuple[ParagraphReference, ...]:
        """Every numbered paragraph that may be one of this paper; spans are folded offsets."""
        return tuple(paragraph_references(self.document.folded.text))

    @cached_property
    def shares(self) -> tuple[Share, ...]:
        """Every percentage that stands beside its numbers; spans are folded offsets."""
        return tuple(shares(self.document.folded.text))

    @cached_property
    def money_shares(self) -> tuple[MoneyShare, ...]:
        """Every percentage that the sums of money beside it cannot give; spans are folded offsets."""
        return tuple(money_shares(self.document.folded.text))

    @cached_property
    def groupings(self) -> tuple[Grouping, ...]:
        """Every number with commas in the wrong places; spans are folded offsets."""
        return tuple(groupings(self.document.folded.text))

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Every Act that is cited with its year; spans are folded offsets."""
        return tuple(citations(self.document.folded.text))

    @cached_property
    def exemptions(self) -> tuple[Exemption, ...]:
        """Every claim that something is exempt; spans are folded offsets."""
        return tuple(exemptions(self.document.folded.text))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Every table, cell by cell."""
        return tuple(tables(self.document))

    @cached_property
    def listed_sums(self) -> tuple[ListedSum, ...]:
        """Every total that a sentence tells with its parts; spans are folded offsets."""
        return tuple(listed_sums(self.document.folded.text))

    @cached_property
    def denied(self) -> Mapping[int, tuple[Span, ...]]:
        """Where each paragraph denies something, by the paragraph's index; spans are offsets into the text."""
        found: defaultdict[int, list[Span]] = defaultdict(list)
        for denial in self.denials:
            span = self.document.folded.span(denial.span.start, denial.span.end)
            if paragraph := self.document.paragraph_at(span.start):
                found[paragraph.index].append(span)
        return {index: tuple(spans) for index, spans in found.items()}

    @cached_property
    def settled(self) -> Period:
        """Which quarters and which year the report is about."""
        return settled_period(self.quarters, self.years, self.periods, self.meeting, self.year_starts)
