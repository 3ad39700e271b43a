"""What a library has to say: of one paper, and of the papers that were put into it."""

from __future__ import annotations

from msgspec import Struct

from ppb_lint.model.comparison import EarlierPaper
from ppb_lint.model.result import Reason


class Passage(Struct, frozen=True):
    """A paragraph that stands in other papers."""

    place: str
    words: str
    papers: tuple[EarlierPaper, ...]
    """Earlier ones, the nearest first."""


class Lineage(Struct, frozen=True):
    """Where a paper comes from."""

    path: str
    subject: str | None
    previous: EarlierPaper | None
    passages: tuple[Passage, ...]
    """The paragraphs that stand in few other papers, in the paper's order."""
    shared: tuple[str, ...]
    """The places of the paragraphs that stand in so many papers that they are nobody's in particular."""
    shared_paragraphs: int
    """How many those are."""
    paragraphs: int
    """How many were looked up."""


class Filled(Struct, frozen=True):
    """What came of adding papers."""

    library: str
    papers: int
    """How many the library holds now."""
    added: int
    """Files; the same for the following."""
    unchanged: int
    gone: int
    no_report: int
    refused: tuple[tuple[str, Reason], ...]
    aside: str | None
    """Where a damaged library was put, before it was made anew."""
    folders: tuple[str, ...]
    """Folders that were added again for that reason, as far as the damaged library could still tell."""
