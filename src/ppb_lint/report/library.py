"""What a library says of a paper, and what became of the papers that were put into it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import asdict

from ppb_lint.model.comparison import EarlierPaper
from ppb_lint.model.library import Filled, Lineage, Passage
from ppb_lint.report.comparison import paper_in_words
from ppb_lint.report.counts import several
from ppb_lint.report.printable import printable
from ppb_lint.report.reasons import reason_in_words

SCHEMA = 1


def lineage_in_words(found: Lineage) -> Iterator[str]:
    """A block for one paper."""
    yield f"{printable(found.path)}: {printable(found.subject or 'a paper without a subject')}"
    if found.previous:
        yield f"  Follows the {_paper(found.previous)}."
    else:
        yield "  The library holds no earlier paper like it to this board."
    yield from (f"  {line}" for passage in found.passages for line in _passage(passage))
    shared = f" ({', '.join(map(printable, found.shared))})" if found.shared else ""
    own = found.paragraphs - len(found.passages) - found.shared_paragraphs
    yield (
        f"  Of {several(found.paragraphs, 'paragraph')} {found.shared_paragraphs} stand in many papers{shared}, "
        f"{len(found.passages)} in a few earlier ones, {own} in none."
    )


def lineages_as_json(found: Iterable[Lineage], version: str) -> str:
    """The same for other programs, in ASCII so that no code page can spoil it."""
    papers = [_as_json(one) for one in found]
    return json.dumps({"schema": SCHEMA, "tool": f"ppb-lint {version}", "papers": papers}, indent=2) + "\n"


def _as_json(found: Lineage) -> dict[str, Any]:
    return {
        "path": found.path,
        "subject": found.subject,
        "previous": asdict(found.previous) if found.previous else None,
        "passages": [
            {"place": passage.place, "text": passage.words, "papers": [asdict(paper) for paper in passage.papers]}
            for passage in found.passages
        ],
        "shared": list(found.shared),
        "paragraphs": found.paragraphs,
        "shared_paragraphs": found.shared_paragraphs,
    }


def _passage(passage: Passage) -> Iterator[str]:
    yield f'{printable(passage.place)} "{printable(passage.words)}"'
    yield from (f"    is in the {_paper(paper)}" for paper in passage.papers)


def _paper(paper: EarlierPaper) -> str:
    board = f" to the {printable(paper.board)}" if paper.board else ""
    return f"{paper_in_words(paper)}{board} ({printable(paper.path)})"


def filled_in_words(filled: Filled) -> Iterator[str]:
    """What was added and what was not; a damaged library first."""
    if filled.aside:
        yield "The library was damaged or of another version."
        yield f"It was put aside as {printable(filled.aside)} and made anew."
        yield (
            f"Its folders were added again: {', '.join(map(printable, filled.folders))}."
            if filled.folders
            else "It could no longer tell which folders it was made from: add the others again."
        )
    for path, reason in filled.refused:
        yield f"{printable(path)}: {reason_in_words(reason)}"
    told = [f"{several(filled.added, 'file')} added", f"{filled.unchanged} already there"]
    told += [f"{filled.gone} taken out, since they are gone"] if filled.gone else []
    told += [f"{filled.no_report} without a report"] if filled.no_report else []
    told += [f"{len(filled.refused)} not read"] if filled.refused else []
    yield f"{printable(filled.library)}: {', '.join(told)}. It holds {several(filled.papers, 'paper')}."
