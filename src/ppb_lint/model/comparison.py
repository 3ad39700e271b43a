"""What was found when a paper was held beside an earlier one, told once for the whole paper."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class FoundBy(StrEnum):
    """How the earlier paper came to be the one."""

    NAME = "named"
    """Somebody named it."""
    LIBRARY = "library"
    """It is the nearest earlier paper of the board in the library."""


class EarlierPaper(Struct, frozen=True):
    """An earlier paper as its reader would call it."""

    path: str
    subject: str | None
    board: str | None
    meeting: str | None
    """ISO date."""
    quarters: tuple[int, ...]
    financial_year: str | None


class Changed(Struct, frozen=True):
    """A field of the header that says something else now."""

    label: str
    before: str
    after: str


class Differences(Struct, frozen=True):
    """What differs between two papers as wholes, and what does not."""

    sections_gone: tuple[str, ...] = ()
    sections_new: tuple[str, ...] = ()
    fields_gone: tuple[str, ...] = ()
    fields_new: tuple[str, ...] = ()
    changed: tuple[Changed, ...] = ()
    unchanged_indicators: tuple[str, ...] = ()
    """Rows of tables whose every number is the one of then."""
    sentences: int = 0
    """Sentences of the draft that could be compared."""
    kept: int = 0
    """Those of them that stand in the earlier paper word for word."""


class ComparedWith(Struct, frozen=True):
    """The earlier paper and what came of the comparison."""

    paper: EarlierPaper
    found_by: FoundBy
    differences: Differences = Differences()
