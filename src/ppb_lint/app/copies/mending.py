"""Makes fixes in text files, or shows what they would change; the one place where they touch the disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.app.copies.copying import copies_of
from ppb_lint.app.copies.missing_section import new_section
from ppb_lint.app.discovery import STDIN
from ppb_lint.app.pipeline import Standard
from ppb_lint.app.replacing import replace_file
from ppb_lint.app.request import Request
from ppb_lint.fix.plain import difference, mend
from ppb_lint.fix.remark import NewParagraph
from ppb_lint.model.draft import Draft, Refusal
from ppb_lint.model.finding import Finding, Stage
from ppb_lint.model.result import FileResult, Results
from ppb_lint.model.revision import Copied, ReviewCode
from ppb_lint.read import read
from ppb_lint.structure import understand

_TEXTS = frozenset({"markdown", "plain"})


def mend_papers(
    request: Request, stdin: BinaryIO, *, write: bool, suggested: bool
) -> tuple[Results, tuple[Copied, ...]]:
    """Check papers and make the fixes that were found.

    Args:
        write: whether to change the files; else what would change only comes back as ``Copied.shown``.
        suggested: whether to make fixes too that somebody should confirm.

    Raises:
        WrongRequest: it cannot be carried out as it is.
    """
    return copies_of(request, stdin, _Mender(write, suggested).mended, Path)


class _Mender(Struct, frozen=True):
    """Mends one file after the other."""

    write: bool
    suggested: bool

    def mended(self, result: FileResult, data: bytes, standard: Standard) -> Copied:
        """Mend one file, or tell what would change."""
        draft = read(data, result.path, standard.limits)
        if draft.format not in _TEXTS:
            raise Refusal(ReviewCode.NOT_TEXT)
        if self.write and result.path == STDIN:
            raise Refusal(ReviewCode.STANDARD_INPUT)
        findings = dict(_findings(result, draft, standard))
        mended = mend(data, draft, findings, suggested=self.suggested, new=findings)
        copied = Copied(
            result.path, changes=len(mended.made), told=len(mended.left), shown=difference(result.path, mended)
        )
        if not self.write:
            return copied
        if mended.data != data:
            replace_file(Path(result.path), mended.data, like=Path(result.path))
        return replace(copied, copy=result.path)


def _findings(
    result: FileResult, draft: Draft, standard: Standard
) -> Iterator[tuple[Finding, tuple[NewParagraph, ...]]]:
    """Everything that was found, with the paragraphs that would mend it where something is missing."""
    rules = {rule.id: rule for rule in standard.rules}
    papers = understand(draft, standard.profiles, standard.profile)
    for report, paper in zip(result.reports, papers, strict=True):
        for finding in report.in_file():
            if finding.stage is Stage.SETTLED:
                yield finding, new_section(finding, rules, paper.document, report.start)
