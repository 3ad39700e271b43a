"""A paper as it is put into the library, or looked up in it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from ppb_lint.app.earlier.comparing import is_part_of_pack
from ppb_lint.checks.base import Paper
from ppb_lint.checks.when import when
from ppb_lint.facts.running_text import running_text
from ppb_lint.facts.times import TIME, Times
from ppb_lint.facts.word_runs import words_in
from ppb_lint.library.shelved import Shelved
from ppb_lint.library.winnowing import Prints, fingerprints
from ppb_lint.model.document import HeaderField, Kind
from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.structure.naming import normal

_KINDS = ("policy", "ppb")  # How what follows the name of a board begins.
_HEAD = 8  # Paragraphs.
_LONGEST_NAME = 10  # Words.
_BODY = regex(r"\b(?:committee|sub-committee|board|panel|cabinet|commission|forum|authority|council|partnership)s?$")
_IN_CELL = 8  # Words that a cell of a table must have: names of measures stand in every paper.


def shelved(paper: Paper, path: str, part: int = 0) -> Shelved | None:
    """What the library has to know of a paper beside its words; None for what it does not hold.

    It holds reports, and what has a body and a day at its head and was not taken for one.

    Args:
        path: as ``path_in_library`` gives it.
        part: which report of the file it is, from 0.
    """
    if paper.document.kind is not Kind.REPORT and (paper.document.kind is not Kind.OTHER or is_part_of_pack(paper)):
        return None
    stretch, board, times = when(paper), paper.document.field("board"), Times(paper.facts)
    if board and not _without_times(paper, board.value, times):
        board = None  # "Meeting: 4 February 2026"
    own = Shelved(
        path=path,
        part=part,
        board=_board(paper, board) if board else _body_at_head(paper, times),
        series=_series(paper, times),
        meeting=stretch.meeting.toordinal() if stretch.meeting else None,
        ends=stretch.ends.toordinal() if stretch.ends and stretch.quarters else None,
    )
    return own if paper.document.kind is Kind.REPORT or (own.board and own.meeting is not None) else None


def prints_of(paper: Paper) -> Mapping[int, Prints]:
    """The fingerprints of each paragraph that has any, by the index of the paragraph."""
    text = paper.document.folded.text
    found = {}
    for paragraph, span in running_text(paper.document):
        words = words_in(span.of(text))
        if (not paragraph.cell or len(words) >= _IN_CELL) and (own := fingerprints(words)).parts:
            found[paragraph.index] = own
    return found


def path_in_library(file: str | Path, library: Path) -> str:
    """A path as seen from the folder of the library, so that both may be moved together."""
    try:
        return Path(os.path.relpath(file, library.parent)).as_posix()
    except ValueError:  # It lies on another drive.
        return Path(file).absolute().as_posix()


def _board(paper: Paper, field: HeaderField) -> str:
    """A board by its id, whatever it was called at the time; one that no profile knows by its name."""
    said = _plain(paper.words(field.value))
    for board in paper.edition.boards:
        for name in (*(known.name for known in board.names), *board.aliases):
            if said == _plain(name) or said.startswith(tuple(f"{_plain(name)} {kind}" for kind in _KINDS)):
                return f"{paper.edition.profile}/{board.id}"
    return said


def _body_at_head(paper: Paper, times: Times) -> str:
    """The body that lines at the head name, where no field does: "Ashcombe Borough Council", "PLANNING COMMITTEE"."""
    lines = []
    for paragraph in paper.document.paragraphs[:_HEAD]:
        words = " ".join(_without_times(paper, paragraph.body, times))
        if len(words.split()) <= _LONGEST_NAME and _BODY.search(words):
            lines.append(words)
    return " ".join(dict.fromkeys(lines))


def _series(paper: Paper, times: Times) -> str:
    """The words of the subject, or of the title, without quarters, years and days."""
    field = paper.document.field("subject")
    span = field.value if field else paper.document.title
    return " ".join(word for word in _without_times(paper, span, times) if not word.isdigit())


def _without_times(paper: Paper, span: Span, times: Times) -> list[str]:
    folded = paper.document.folded
    words = times.without(Span(folded.at(span.start), folded.at(span.end)))
    return [word for word in _plain(words.replace("\n", " ")).split() if word != TIME.strip()]


def _plain(words: str) -> str:
    return normal(fold(words.replace("\n", " ")).text)


def all_prints(paper: Paper) -> frozenset[int]:
    """The fingerprints of a whole paper."""
    found = prints_of(paper).values()
    return frozenset(own.whole for own in found).union(*(own.parts for own in found))
