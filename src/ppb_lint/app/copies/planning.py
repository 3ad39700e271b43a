"""What is to be written into the copy of one draft: a remark for each finding, and what mends it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from ppb_lint.app.copies.missing_section import new_section
from ppb_lint.app.copies.own_marks import Opened
from ppb_lint.app.pipeline import Standard
from ppb_lint.fix.remark import Remark
from ppb_lint.fix.word import WordCopy
from ppb_lint.model.document import Document
from ppb_lint.model.finding import Edit, Finding, Fix, Severity, Stage
from ppb_lint.model.result import FileResult
from ppb_lint.model.revision import Copied, Obstacle
from ppb_lint.read.limits import Limits
from ppb_lint.report.remarks import remark_in_words
from ppb_lint.structure import understand


class Plan(Struct, frozen=True):
    """What is to be written into one copy."""

    opened: Opened
    remarks: tuple[Remark, ...]
    limits: Limits
    copied: Copied

    def written(self, when: str) -> bytes:
        """The bytes of the copy, signed with a time."""
        return WordCopy(self.opened.data, self.opened.draft, self.limits).annotated(self.remarks, when)


class _Found(Struct, frozen=True):
    """A finding with the paper that it is about; the file may hold others."""

    finding: Finding
    """Counted from the beginning of the file."""
    document: Document
    start: int
    """Where the paper begins in the file."""


def planned(result: FileResult, opened: Opened, standard: Standard, *, notes: bool) -> Plan:
    """What to write into the copy of a draft that has been checked.

    Args:
        opened: the draft without any mark of ours.
        notes: whether notes, and rules on trial, are told too.
    """
    rules = {rule.id: rule for rule in standard.rules}
    word = WordCopy(opened.data, opened.draft, standard.limits)
    remarks: list[Remark] = []
    told = 0
    for found, obstacle in _decided(_found(result, opened, standard, notes), word):
        finding, rule = found.finding, rules.get(found.finding.rule)
        edits = _edits(finding.fix) if obstacle is None else ()
        new = new_section(finding, rules, found.document, found.start)
        if new and not word.has_room(Remark(finding.span, (), (), new)):
            new = ()
        remarks.append(Remark(finding.span, remark_in_words(finding, rule, obstacle, adds=bool(new)), edits, new))
        told += obstacle is not None
    changes = sum(bool(remark.edits or remark.paragraphs) for remark in remarks)
    copied = Copied(result.path, comments=len(remarks), changes=changes, told=told)
    return Plan(opened, tuple(remarks), standard.limits, copied)


def _found(result: FileResult, opened: Opened, standard: Standard, notes: bool) -> Iterator[_Found]:
    papers = understand(opened.draft, standard.profiles, standard.profile)
    for report, paper in zip(result.reports, papers, strict=True):
        for finding in report.in_file():
            if notes or _is_told(finding):
                yield _Found(finding, paper.document, report.start)


def _is_told(finding: Finding) -> bool:
    return finding.severity is not Severity.NOTE and finding.stage is not Stage.TRIAL


def _decided(everything: Iterable[_Found], word: WordCopy) -> Iterator[tuple[_Found, Obstacle | None]]:
    """Each finding with what keeps its fix from being made; where two want the same words, the graver one has them."""
    taken: list[Edit] = []
    for found in sorted(everything, key=lambda f: (f.finding.severity.rank, f.finding.span, f.finding.rule)):
        edits = [word.least(edit) for edit in _edits(found.finding.fix)]
        obstacle = next(filter(None, map(word.obstacle, edits)), None)
        if obstacle is None and any(edit.span.touches(other.span) for edit in edits for other in taken):
            obstacle = Obstacle.OVERLAP
        if obstacle is None:
            taken += edits
        yield found, obstacle


def _edits(fix: Fix | None) -> tuple[Edit, ...]:
    return fix.edits if fix else ()
