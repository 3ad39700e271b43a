"""The way of one paper through all rooms: read, understood, its facts found, held against the rules."""

from __future__ import annotations

import traceback
from pathlib import PurePath
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from ppb_lint.app.allowed.allowances import Allowances
from ppb_lint.app.copies.own_marks import open_paper, told_as_pending
from ppb_lint.app.reading_view import page_of
from ppb_lint.checks import CHECKS
from ppb_lint.checks.base import Paper
from ppb_lint.engine.checking import Clock, check
from ppb_lint.engine.outcome import Failure, Outcome
from ppb_lint.facts import Facts
from ppb_lint.facts.names import year_name
from ppb_lint.facts.part_two import kept_from_the_public
from ppb_lint.model.document import Document, Kind
from ppb_lint.model.draft import Draft, Refusal, Unread
from ppb_lint.model.reasons import ReasonCode, UncheckedCode
from ppb_lint.model.result import FileResult, Reason, Report, Status
from ppb_lint.profiles import Profiles
from ppb_lint.read import read
from ppb_lint.read.limits import Limits
from ppb_lint.rules.shape import Rule
from ppb_lint.structure import Understood, understand

if TYPE_CHECKING:
    from ppb_lint.app.earlier.comparing import Against

_OTHER_KINDS = {
    Kind.AGENDA: ReasonCode.AGENDA,
    Kind.MINUTES: ReasonCode.MINUTES,
    Kind.APPENDIX: ReasonCode.APPENDIX,
    Kind.OTHER: ReasonCode.OTHER,
}


class Standard(Struct, frozen=True):
    """What a paper is held against."""

    rules: tuple[Rule, ...]
    profiles: Profiles
    profile: str | None
    """The profile that somebody has chosen; None to let the paper speak for itself."""
    limits: Limits
    clock: Clock | None = None
    """Times each rule, where somebody asked for it."""
    paged: bool = False
    """Whether the papers themselves are wanted, for a report in which they can be read."""
    against: Against | None = None
    """Where earlier papers come from, to be held beside each."""
    allowances: Allowances = field(default_factory=Allowances)
    """What is allowed in which papers."""


def check_file(path: str, data: bytes, standard: Standard) -> FileResult:
    """Everything there is to say about a file; it never raises, whatever the file holds."""
    try:
        opened = open_paper(read(data, path, standard.limits), data, path, standard.limits)
        return told_as_pending(_checked(path, opened.draft, standard), opened)
    except Refusal as refusal:
        return unreadable(path, refusal.code, **refusal.values)
    except (Exception, RecursionError, MemoryError) as error:  # One paper never stops the rest.
        return unreadable(path, ReasonCode.OWN_FAULT, error=type(error).__name__, where=_where(error))


def unreadable(path: str, code: str, **values: str | int) -> FileResult:
    """The result for a file that nobody could check."""
    return FileResult(path, Status.UNREADABLE, Reason(code, values))


def _checked(path: str, draft: Draft, standard: Standard) -> FileResult:
    papers = understand(draft, standard.profiles, standard.profile)
    reports = tuple(_report(path, paper, standard) for paper in papers)
    other = next((_OTHER_KINDS[r.kind] for r in reports if r.kind is not Kind.REPORT), None)
    if other is None or any(r.kind is Kind.REPORT for r in reports):
        return FileResult(path, Status.CHECKED, None, reports)
    return FileResult(path, Status.NOT_A_REPORT, Reason(other), reports)


def with_facts(paper: Understood) -> Paper:
    """A paper as checks want it."""
    facts = Facts(paper.document, paper.meeting, paper.edition.year_starts)
    return Paper(paper.document, facts, paper.edition)


def _report(path: str, paper: Understood, standard: Standard) -> Report:
    known = with_facts(paper)
    beside = standard.against.beside(known, path) if standard.against else None
    if beside:
        known = replace(known, earlier=beside.earlier)
    outcome = check(known, standard.rules, CHECKS, standard.clock, standard.allowances.terms(path))
    period = known.facts.settled
    return Report(
        kind=paper.document.kind,
        subject=_subject(paper.document),
        profile=paper.profile,
        edition=paper.edition.since.isoformat() if paper.edition.since else None,
        quarters=period.quarters.values,
        financial_year=_year(period.year.values),
        findings=outcome.findings,
        waived=outcome.waived,
        not_checked=(
            *paper.document.draft.unread,
            *_no_edition(paper),
            *(beside.unread if beside else ()),
            *_passed_over(outcome),
            *map(_failed, outcome.failures),
        ),
        compared_with=beside.told if beside else None,
        seconds=outcome.seconds,
        stands_until=outcome.stands_until,
        exempt=kept_from_the_public(paper.document),
        board=_board(paper.document),
        meeting=paper.meeting.isoformat() if paper.meeting else None,
        page=page_of(paper.document) if standard.paged else None,
        start=paper.start,
        shifts=paper.shifts,
    )


def _year(starts: tuple[int, ...]) -> str | None:
    return year_name(starts[0]) if len(starts) == 1 else None


def _subject(document: Document) -> str | None:
    field = document.field("subject")
    words = (field.value if field else document.title).of(document.text)
    return " ".join(words.split()) or None


def _board(document: Document) -> str | None:
    field = document.field("board")
    return " ".join(field.value.of(document.text).split()) or None if field else None


def _no_edition(paper: Understood) -> tuple[Unread, ...]:
    undated = paper.document.kind is Kind.REPORT and not paper.edition.dated
    return (Unread(UncheckedCode.NO_EDITION),) if undated else ()


def _passed_over(outcome: Outcome) -> tuple[Unread, ...]:
    return (Unread(UncheckedCode.WAIVERS, outcome.passed_over),) if outcome.passed_over else ()


def _failed(failure: Failure) -> Unread:
    place = PurePath(failure.where).name
    return Unread(UncheckedCode.RULE_FAILED, note=f"{failure.rule}: {failure.error} at {place}")


def _where(error: BaseException) -> str:
    """The innermost line of our own code, which is where somebody will have to look."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "ppb_lint" in PurePath(frame.filename).parts]
    last = (own or frames)[-1]
    return f"{PurePath(last.filename).name}:{last.lineno}"
