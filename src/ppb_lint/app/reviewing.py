"""Writes copies of drafts with what is found in their margins; the one place where reviews touch the disk."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from ppb_lint.app.copying import REVIEWED, own_fault, put, target_of, unwritten
from ppb_lint.app.discovery import STDIN
from ppb_lint.app.missing_section import new_section
from ppb_lint.app.own_marks import Opened, open_paper
from ppb_lint.app.pipeline import Standard
from ppb_lint.app.run import Request, run
from ppb_lint.app.today import now
from ppb_lint.fix.remark import Remark
from ppb_lint.fix.withdrawing import signed_when
from ppb_lint.fix.word import WordCopy
from ppb_lint.model.draft import Refusal
from ppb_lint.model.finding import Edit, Finding, Fix, Severity, Stage
from ppb_lint.model.result import FileResult, Reason, Results, Status
from ppb_lint.model.revision import Copied, Obstacle, ReviewCode
from ppb_lint.read import read
from ppb_lint.read.limits import Limits
from ppb_lint.report.remarks import remark_in_words
from ppb_lint.structure import understand


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody wants of the copies."""

    folder: str | None = None
    """Where they go; None for beside each draft."""
    notes: bool = False
    """Whether notes, and rules on trial, are told too."""
    overwrite: bool = False
    """Whether a copy that says something else may be replaced."""


def review(request: Request, stdin: BinaryIO, wishes: Wishes) -> tuple[Results, tuple[Copied, ...]]:
    """Check papers and write a reviewed copy of each.

    Raises:
        WrongRequest: it cannot be carried out as it is.
    """
    reviewer = _Reviewer(wishes, frozenset(request.paths))
    results = run(request, stdin, reviewer.take)
    copies = tuple(reviewer.done.get(file.path) or Copied(file.path, reason=file.reason) for file in results.files)
    return results, copies


@dataclass
class _Reviewer:
    """Writes one copy after the other, while each file's bytes are at hand."""

    wishes: Wishes
    named: frozenset[str]
    done: dict[str, Copied] = field(default_factory=dict)

    def take(self, result: FileResult, data: bytes, standard: Standard) -> None:
        if result.status is Status.UNREADABLE:
            return
        try:
            self.done[result.path] = self._reviewed(result, data, standard)
        except Refusal as refusal:
            self.done[result.path] = Copied(result.path, reason=Reason(refusal.code, refusal.values))
        except OSError as error:
            self.done[result.path] = Copied(result.path, reason=unwritten(error, self._target(result.path)))
        except Exception as error:  # One paper never stops the rest.
            self.done[result.path] = Copied(result.path, reason=own_fault(error))

    def _reviewed(self, result: FileResult, data: bytes, standard: Standard) -> Copied:
        if result.path == STDIN:
            raise Refusal(ReviewCode.STANDARD_INPUT)
        opened = open_paper(read(data, result.path, standard.limits), data, result.path, standard.limits)
        if opened.draft.format != "docx":
            raise Refusal(ReviewCode.NOT_WORD)
        target = self._target(result.path)
        self._require_other(target, Path(result.path))
        plan = _planned(result, opened, standard, self.wishes.notes)
        copied = replace(plan.copied, copy=str(target))
        if target.exists():
            old = target.read_bytes()
            # A copy of yesterday is the same copy: only the time that it bears is another.
            if plan.written(_date_of(old, standard.limits) or now()) == old:
                return replace(copied, already=True)
        return put(copied, plan.written(now()), self.wishes.overwrite)

    def _target(self, path: str) -> Path:
        return target_of(path, self.wishes.folder, REVIEWED)

    def _require_other(self, target: Path, draft: Path) -> None:
        if not (target.exists() and os.path.samefile(target, draft)):
            return
        original = draft.with_name(draft.stem.removesuffix(REVIEWED) + draft.suffix)
        # Found in a folder together with its draft, a copy is nothing that somebody asked to be reviewed.
        known = str(draft) not in self.named and original.exists()
        raise Refusal(ReviewCode.IS_COPY if known else ReviewCode.IS_DRAFT, file=str(original if known else draft))


def _date_of(data: bytes, limits: Limits) -> str | None:
    try:
        return signed_when(data, limits)
    except Refusal:  # Whatever lies there is no copy of ours.
        return None


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be written into one copy."""

    opened: Opened
    remarks: tuple[Remark, ...]
    limits: Limits
    copied: Copied

    def written(self, when: str) -> bytes:
        """The bytes of the copy, signed with a time."""
        return WordCopy(self.opened.data, self.opened.draft, self.limits).annotated(self.remarks, when)


def _planned(result: FileResult, opened: Opened, standard: Standard, notes: bool) -> _Plan:
    rules = {rule.id: rule for rule in standard.rules}
    word = WordCopy(opened.data, opened.draft, standard.limits)
    papers = understand(opened.draft, standard.profiles, standard.profile)
    findings = [f for report in result.reports for f in report.findings if notes or _is_told(f)]
    remarks: list[Remark] = []
    told = 0
    for finding, obstacle in _decided(findings, word):
        rule = rules.get(finding.rule)
        edits = _edits(finding.fix) if obstacle is None else ()
        new = new_section(finding, rule, papers[0].document) if rule and len(papers) == 1 else ()
        if new and not word.has_room(Remark(finding.span, (), (), new)):
            new = ()
        remarks.append(Remark(finding.span, remark_in_words(finding, rule, obstacle, adds=bool(new)), edits, new))
        told += obstacle is not None
    changes = sum(bool(remark.edits or remark.paragraphs) for remark in remarks)
    return _Plan(
        opened, tuple(remarks), standard.limits, Copied(result.path, comments=len(remarks), changes=changes, told=told)
    )


def _is_told(finding: Finding) -> bool:
    return finding.severity is not Severity.NOTE and finding.stage is not Stage.TRIAL


def _decided(findings: Iterable[Finding], word: WordCopy) -> Iterator[tuple[Finding, Obstacle | None]]:
    """Each finding with what keeps its fix from being made; where two want the same words, the graver one has them."""
    taken: list[Edit] = []
    for finding in sorted(findings, key=lambda f: (f.severity.rank, f.span, f.rule)):
        edits = [word.least(edit) for edit in _edits(finding.fix)]
        obstacle = next(filter(None, map(word.obstacle, edits)), None)
        if obstacle is None and any(edit.span.touches(other.span) for edit in edits for other in taken):
            obstacle = Obstacle.OVERLAP
        if obstacle is None:
            taken += edits
        yield finding, obstacle


def _edits(fix: Fix | None) -> tuple[Edit, ...]:
    return fix.edits if fix else ()
