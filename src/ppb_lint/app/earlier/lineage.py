"""Looks a paper up in a library: what it was made from, paragraph by paragraph."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct, field

from ppb_lint.app.earlier.comparing import called
from ppb_lint.app.earlier.reports_in import Reader
from ppb_lint.app.earlier.shelving import path_in_library, prints_of, shelved
from ppb_lint.checks.base import Paper
from ppb_lint.checks.carried_over import place_in
from ppb_lint.library.database import Closed, Damaged
from ppb_lint.library.search import origin
from ppb_lint.library.shelved import Shelved
from ppb_lint.library.store import Library
from ppb_lint.model.comparison import EarlierPaper
from ppb_lint.model.draft import Refusal
from ppb_lint.model.library import Lineage, Passage
from ppb_lint.model.reasons import ReasonCode, RequestCode, WrongRequest

_WORDS = 9  # Of a paragraph, to know it again.
_NEAREST = 3  # Papers that are named for one paragraph.


def lineages(path: str, file: Path, reader: Reader) -> Iterator[Lineage]:
    """What the library says of each report in a file.

    Raises:
        WrongRequest: the file or the library cannot be read.
    """
    for place in (path, str(file)):
        if not os.path.exists(place):
            raise WrongRequest(RequestCode.NO_EARLIER, file=place, why=ReasonCode.MISSING)
    try:
        papers = reader.papers(path)[1]
        library = Library(file)
        try:
            looking = _Looking(path, library, reader)
            yield from (found for paper in papers if (found := looking.lineage(paper)))
        finally:
            library.close()
    except Refusal as refusal:
        values = {name: str(value) for name, value in refusal.values.items() if name != "why"}
        raise WrongRequest(RequestCode.NO_EARLIER, **{**values, "file": path, "why": refusal.code}) from refusal
    except Damaged as error:
        raise WrongRequest(RequestCode.LIBRARY_DAMAGED, file=str(file)) from error
    except Closed as error:
        raise WrongRequest(RequestCode.LIBRARY_CLOSED, file=str(file), why=str(error)) from error


class _Looking(Struct):
    """Looks up the papers of one file; each earlier paper is read once."""

    path: str
    library: Library
    reader: Reader
    known: dict[Shelved, EarlierPaper] = field(default_factory=dict)

    def lineage(self, paper: Paper) -> Lineage | None:
        """None for what no library holds."""
        draft = shelved(paper, path_in_library(self.path, self.library.file))
        if draft is None:
            return None
        prints = prints_of(paper)
        found = origin(draft, prints, self.library)
        paragraphs = paper.document.paragraphs
        return Lineage(
            path=self.path,
            subject=called(paper, self.path).subject,
            previous=self._called(found.previous) if found.previous else None,
            passages=tuple(
                Passage(
                    place_in(paper.document, paragraphs[n]),
                    _opening(paper, n),
                    tuple(map(self._called, _nearest(having, found.previous))),
                )
                for n, having in sorted(found.paragraphs.items())
            ),
            shared=tuple(dict.fromkeys(place_in(paper.document, paragraphs[n]) for n in sorted(found.shared))),
            shared_paragraphs=len(found.shared),
            paragraphs=len(prints),
        )

    def _called(self, one: Shelved) -> EarlierPaper:
        if one not in self.known:
            self.known[one] = self._read(one)
        return self.known[one]

    def _read(self, one: Shelved) -> EarlierPaper:
        """A paper as its reader would call it; of one whose file is gone, what the library remembers."""
        path = os.path.normpath(self.library.file.parent / one.path)
        meeting = date.fromordinal(one.meeting).isoformat() if one.meeting else None
        try:
            return called(self.reader.papers(path)[1][one.part], path)
        except (Refusal, IndexError):
            return EarlierPaper(path, None, None, meeting, (), None)


def _nearest(having: Sequence[Shelved], previous: Shelved | None) -> Sequence[Shelved]:
    """The first papers of some, one file of each: that which the draft was made from, where it is among them."""
    files: dict[object, Shelved] = {}
    for one in having:
        if one == previous or one.same not in files:
            files[one.same] = one
    return list(files.values())[:_NEAREST]


def _opening(paper: Paper, index: int) -> str:
    words = paper.words(paper.document.paragraphs[index].body).split()
    return " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
