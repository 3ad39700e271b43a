"""Writes copies of drafts with what is found in their margins; the one place where reviews touch the disk."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.app.copies.copying import REVIEWED, copies_of, put, target_of
from ppb_lint.app.copies.own_marks import Opened, open_paper
from ppb_lint.app.copies.planning import planned
from ppb_lint.app.discovery import STDIN
from ppb_lint.app.pipeline import Standard
from ppb_lint.app.request import Request
from ppb_lint.app.today import now
from ppb_lint.fix.withdrawing import signed_when
from ppb_lint.model.draft import Refusal
from ppb_lint.model.result import FileResult, Results
from ppb_lint.model.revision import Copied, ReviewCode
from ppb_lint.read import read
from ppb_lint.read.limits import Limits


class Wishes(Struct, frozen=True):
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
    return copies_of(request, stdin, reviewer.reviewed, reviewer.target)


def reviewed_copy(result: FileResult, data: bytes, standard: Standard, *, notes: bool) -> bytes:
    """The reviewed copy of one paper, for those who keep no files.

    Raises:
        Refusal: it cannot be written to.
    """
    return planned(result, _opened(result, data, standard), standard, notes=notes).written(now())


def _opened(result: FileResult, data: bytes, standard: Standard) -> Opened:
    opened = open_paper(read(data, result.path, standard.limits), data, result.path, standard.limits)
    if opened.draft.format != "docx":
        raise Refusal(ReviewCode.NOT_WORD)
    return opened


class _Reviewer(Struct, frozen=True):
    """Writes one copy after the other."""

    wishes: Wishes
    named: frozenset[str]

    def reviewed(self, result: FileResult, data: bytes, standard: Standard) -> Copied:
        """Write the copy of one draft."""
        if result.path == STDIN:
            raise Refusal(ReviewCode.STANDARD_INPUT)
        opened = _opened(result, data, standard)
        target = self.target(result.path)
        self._require_other(target, Path(result.path))
        plan = planned(result, opened, standard, notes=self.wishes.notes)
        copied = replace(plan.copied, copy=str(target))
        if target.exists():
            old = target.read_bytes()
            # A copy of yesterday is the same copy: only the time that it bears is another.
            if plan.written(_date_of(old, standard.limits) or now()) == old:
                return replace(copied, already=True)
        return put(copied, plan.written(now()), self.wishes.overwrite)

    def target(self, path: str) -> Path:
        """Where the copy of a draft goes."""
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
