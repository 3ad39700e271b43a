"""Earlier papers that a library finds for each draft."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.app.earlier.comparing import Beside, held_beside, is_part_of_pack
from ppb_lint.app.earlier.reports_in import Reader
from ppb_lint.app.earlier.shelving import path_in_library, prints_of, shelved
from ppb_lint.checks.base import Earlier, Paper
from ppb_lint.library.database import Closed, Damaged
from ppb_lint.library.search import Origin, origin
from ppb_lint.library.shelved import Shelved
from ppb_lint.library.store import Library
from ppb_lint.model.comparison import FoundBy
from ppb_lint.model.document import Kind
from ppb_lint.model.draft import Refusal, Unread
from ppb_lint.model.reasons import UncheckedCode

_MUCH = 0.4
"""The share of a draft's paragraphs that a paper has from which it was made, where no body is named."""


class FromLibrary(Struct, frozen=True):
    """A library of papers that are at hand; it is opened for each draft and only read."""

    file: Path
    reader: Reader

    def beside(self, paper: Paper, path: str) -> Beside:
        """The paper of the board from the period before, and others from which paragraphs were taken."""
        draft = shelved(paper, path_in_library(path, self.file))
        if draft is None:
            lost = paper.document.kind is Kind.OTHER and not is_part_of_pack(paper)
            return _not_compared(UncheckedCode.DRAFT_NO_REPORT) if lost else Beside()
        if not self.file.exists():
            return _not_compared(UncheckedCode.NO_LIBRARY, str(self.file))
        try:
            library = Library(self.file)
            try:
                return self._beside(paper, draft, library)
            finally:
                library.close()
        except Damaged:
            return _not_compared(UncheckedCode.LIBRARY_DAMAGED, str(self.file))
        except Closed as error:
            return _not_compared(UncheckedCode.LIBRARY_CLOSED, f"{self.file}: {error}")

    def _beside(self, paper: Paper, draft: Shelved, library: Library) -> Beside:
        if draft.meeting is None and draft.ends is None:
            return _not_compared(UncheckedCode.DRAFT_UNDATED)
        prints = prints_of(paper)
        found = origin(draft, prints, library)
        known = found.previous or _most_of_it(found, draft, len(prints))
        others = tuple(e for o in found.others if o != known and (e := self._earlier(o, draft, found, library)))
        if known is None:
            code = UncheckedCode.ONLY_PARAGRAPHS if others else UncheckedCode.NONE_EARLIER
            return replace(_not_compared(code), earlier=others)
        previous = self._earlier(known, draft, found, library, own_board=True)
        shown = self._shown(known)
        if previous is None:
            return replace(_not_compared(UncheckedCode.EARLIER_CHANGED, shown), earlier=others)
        beside = held_beside(paper, previous, shown, FoundBy.LIBRARY)
        return replace(beside, earlier=(*beside.earlier, *others))

    def _earlier(
        self, known: Shelved, draft: Shelved, found: Origin, library: Library, *, own_board: bool = False
    ) -> Earlier | None:
        """A paper of the library, read again; None where its file is no longer what was added."""
        file = library.file_of(known.path)
        try:
            digest, papers = self.reader.papers(self._shown(known))
        except Refusal:
            return None
        if file is None or digest != file.digest or known.part >= len(papers):
            return None
        return Earlier(papers[known.part], own_board=own_board or known.board == draft.board, shared=found.shared)

    def _shown(self, known: Shelved) -> str:
        return os.path.normpath(self.file.parent / known.path)


def _most_of_it(found: Origin, draft: Shelved, paragraphs: int) -> Shelved | None:
    """A paper that has much of the draft, where either does not say whom it is for."""
    for known in found.others[:1]:
        having = sum(known in papers for papers in found.paragraphs.values())
        if not (known.board and draft.board) and having >= _MUCH * paragraphs:
            return known
    return None


def _not_compared(code: UncheckedCode, note: str = "") -> Beside:
    return Beside(unread=(Unread(code, note=note),))
