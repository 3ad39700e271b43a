"""Lines of a report in two columns, with what each piece of a line is, so that a terminal may colour it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import zip_longest

from msgspec import Struct

from ppb_lint.model.regex import regex


class Tone(StrEnum):
    """What a piece of a line is; colours are chosen by it and by nothing else."""

    PLAIN = "plain"
    FILE = "file"
    PLACE = "place"
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    ASIDE = "aside"


class Piece(Struct, frozen=True):
    """Some words in one tone."""

    text: str
    tone: Tone = Tone.PLAIN
    link: str = ""
    """Where a click on the words leads, in terminals that know such a thing."""


Line = tuple[Piece, ...]
INDENT = "  "
NARROW = 72
"""Below this width, in characters, the place stands above the sentence instead of beside it."""

_NUMBERED = regex(r"(?<=paragraph) (?=\S)|(?<=line) (?=\d)|(?<=page) (?=\d)")
_UNBROKEN = "\u00a0"


class Entry(Struct, frozen=True):
    """A place and the paragraphs that are said of it."""

    place: str
    said: tuple[Piece, ...]


def one(text: str, tone: Tone = Tone.PLAIN, indent: str = "") -> Line:
    """A line that is all of one tone."""
    return (Piece(indent + text, tone),)


def wrapped(text: str, width: int, tone: Tone = Tone.PLAIN, indent: str = "") -> Iterator[Line]:
    """A paragraph over as many lines as it needs."""
    return (one(row, tone, indent) for row in _rows(text, max(width - len(indent), 20)))


def in_columns(entries: Sequence[Entry], width: int) -> Iterator[Line]:
    """The entries below each other with a gap before each, places on the left, what is said on the right."""
    if width < NARROW:
        yield from _stacked(entries, width)
        return
    places = [_rows(_NUMBERED.sub(_UNBROKEN, entry.place), width * 9 // 20) for entry in entries]
    left = max((len(row) for rows in places for row in rows), default=0)
    right = width - len(INDENT) - left - len(INDENT)
    for rows, entry in zip(places, entries, strict=True):
        yield ()
        said = [Piece(row, piece.tone) for piece in entry.said for row in _rows(piece.text, right)]
        for place, words in zip_longest(rows, said):
            yield Piece(INDENT + (place or "").ljust(left) + INDENT, Tone.PLACE), words or Piece("")


def _stacked(entries: Sequence[Entry], width: int) -> Iterator[Line]:
    for entry in entries:
        yield ()
        yield from wrapped(entry.place, width, Tone.PLACE, INDENT)
        for piece in entry.said:
            yield from wrapped(piece.text, width, piece.tone, INDENT * 2)


def _rows(text: str, width: int) -> list[str]:
    # A file name or an address is not to be torn at its hyphens; somebody may want to copy it.
    return [row.replace("\u00a0", " ") for row in textwrap.wrap(text, width, break_on_hyphens=False)]
