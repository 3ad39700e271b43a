"""A paper that bears our own comments and changes is read as it was before them, so that no fault is told twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.fix.remark import AUTHOR
from ppb_lint.model.draft import Draft, Refusal, Unread
from ppb_lint.model.finding import Finding
from ppb_lint.model.reasons import UncheckedCode
from ppb_lint.model.result import FileResult
from ppb_lint.read import read
from ppb_lint.read.limits import Limits

if TYPE_CHECKING:
    from ppb_lint.fix.withdrawing import Waiting


class Opened(Struct, frozen=True):
    """A file without anything of ours in it."""

    data: bytes
    draft: Draft
    waiting: Waiting | None = None
    """What we have proposed in it and nobody has settled; None where it bore nothing of ours."""


def open_paper(draft: Draft, data: bytes, path: str, limits: Limits) -> Opened:
    """A paper that has been read, or what it is without our marks if it has any; for refusals see ``read``."""
    marks = sum(mark.author == AUTHOR for mark in draft.marks)
    if not marks:
        return Opened(data, draft)
    # The rest of the room is only entered for papers like this one.
    from ppb_lint.fix.withdrawing import waiting, withdrawn

    try:
        before = withdrawn(data, limits)
    except Refusal:  # It may not be written to, but it can be read as it is.
        return Opened(data, draft)
    clean = read(before, path, limits)
    unread = (*clean.unread, Unread(UncheckedCode.OWN_MARKS, marks))
    return Opened(before, replace(clean, unread=unread), waiting(draft))


def told_as_pending(result: FileResult, opened: Opened) -> FileResult:
    """The result in which each finding whose fix waits in the file says so."""
    if opened.waiting is None:
        return result
    waiting = opened.waiting
    reports = (
        replace(
            report,
            findings=tuple(
                replace(finding, pending=True) if _waits(in_file, opened.draft.text, waiting) else finding
                for finding, in_file in zip(report.findings, report.in_file(), strict=True)
            ),
        )
        for report in result.reports
    )
    return replace(result, reports=tuple(reports))


def _waits(finding: Finding, text: str, waiting: Waiting) -> bool:
    from ppb_lint.fix.smallest import smallest

    if finding.fix is None:
        return not finding.span and waiting.adds_at(finding.span.start)
    return all(waiting.replaces(smallest(edit, text).span) for edit in finding.fix.edits)
