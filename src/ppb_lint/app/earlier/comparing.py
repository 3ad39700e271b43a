"""Finds the earlier paper that a draft is to be held beside, and reads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from msgspec import Struct

from ppb_lint.checks.base import Earlier, Paper
from ppb_lint.checks.differences import differences
from ppb_lint.checks.when import when
from ppb_lint.facts.names import year_name
from ppb_lint.facts.stretch import is_before
from ppb_lint.facts.word_runs import runs, words_in
from ppb_lint.model.comparison import ComparedWith, EarlierPaper, FoundBy
from ppb_lint.model.document import Kind
from ppb_lint.model.draft import Unread
from ppb_lint.model.reasons import UncheckedCode
from ppb_lint.structure.packs import Excerpt

_RUN = 5
_COMPARED = (Kind.REPORT, Kind.OTHER, Kind.APPENDIX)
"""What somebody may hold beside an earlier one by name: a report of an unknown form may be taken for something else."""


class Beside(Struct, frozen=True):
    """What a draft is held beside."""

    earlier: tuple[Earlier, ...] = ()
    told: ComparedWith | None = None
    unread: tuple[Unread, ...] = ()


class Against(Protocol):
    """Where earlier papers come from."""

    def beside(self, paper: Paper, path: str) -> Beside:
        """The earlier papers for a draft."""


class Named(Struct, frozen=True):
    """One earlier paper that somebody named, or a pack in which it is."""

    path: str
    papers: tuple[Paper, ...]

    def beside(self, paper: Paper, path: str) -> Beside:
        """The report of the file that the draft is nearest to; one that is not earlier is only told of."""
        if (kind := paper.document.kind) is not Kind.REPORT and is_part_of_pack(paper):
            return Beside()
        if kind not in _COMPARED:
            return Beside(unread=(Unread(UncheckedCode.NOT_COMPARED),))
        nearest = most_alike(paper, self.papers)
        if nearest is None:
            return Beside(unread=(Unread(UncheckedCode.EARLIER_NO_REPORT, note=self.path),))
        return held_beside(paper, Earlier(nearest), self.path, FoundBy.NAME)


def held_beside(paper: Paper, earlier: Earlier, path: str, found_by: FoundBy) -> Beside:
    """One earlier paper and what differs; a paper that is not known to be earlier gives nothing to accuse."""
    before = is_before(when(earlier.paper), when(paper))
    if before is False:
        return Beside(unread=(Unread(UncheckedCode.NOT_EARLIER, note=path),))
    told = ComparedWith(called(earlier.paper, path), found_by, differences(paper, earlier.paper))
    if before:
        return Beside((earlier,), told)
    return Beside((), told, (Unread(UncheckedCode.EARLIER_UNDATED, note=path),))


def called(paper: Paper, path: str) -> EarlierPaper:
    """A paper as its reader would call it."""
    years, day = paper.facts.settled.year.values, when(paper).meeting
    return EarlierPaper(
        path=path,
        subject=_field(paper, "subject"),
        board=_field(paper, "board"),
        meeting=day.isoformat() if day else None,
        quarters=paper.facts.settled.quarters.values,
        financial_year=year_name(years[0]) if len(years) == 1 else None,
    )


def most_alike(paper: Paper, papers: Iterable[Paper]) -> Paper | None:
    """The paper with which a draft shares most of its words in their order; reports come before all else."""
    own = _runs(paper)
    known = [other for other in papers if other.document.kind in _COMPARED]
    reports = [other for other in known if other.document.kind is Kind.REPORT]
    return max(reports or known, key=lambda other: len(own & _runs(other)), default=None)


def is_part_of_pack(paper: Paper) -> bool:
    """Whether a paper was found in a file of several: its front sheet and minutes have no earlier paper."""
    return isinstance(paper.document.draft.source, Excerpt)


def _runs(paper: Paper) -> frozenset[tuple[str, ...]]:
    return runs(words_in(paper.document.folded.text), _RUN)


def _field(paper: Paper, concept: str) -> str | None:
    found = paper.document.field(concept)
    return (paper.words(found.value) or None) if found else None
