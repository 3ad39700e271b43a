"""A draft as a reader hands it on: its text in blocks, the marks on it, and what could not be read."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from ppb_lint.model.source import NoSource, SourceMap
from ppb_lint.model.span import Span


class Part(StrEnum):
    """The part of a paper in which words stand; ``appendix`` is found by its heading, not by a reader."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    TEXTBOX = "textbox"
    APPENDIX = "appendix"


class Cell(Struct, frozen=True):
    """Where a block stands in a table: 0-based; tables are numbered through the file, nested ones too."""

    table: int
    row: int
    column: int
    heading: bool = False
    """Whether the row is marked as a heading that repeats on every page."""


class Block(Struct, frozen=True):
    """One paragraph of Word, one line of a text file: the smallest thing that a reader tells apart."""

    span: Span
    part: Part = Part.BODY
    label: str = ""
    """The automatic number as the reader of the page sees it ("1.0", "2)"); "" where there is none.
    A number that somebody typed stays in the text; so does nothing else."""
    bullet: bool = False
    level: int | None = None
    """1-9 where the format itself says heading (outline level, heading style, ``#``)."""
    style: str = ""
    bold: bool = False
    """Whether every visible letter is bold."""
    caps: bool = False
    """Whether the page shows capitals although the text has small letters."""
    cell: Cell | None = None
    shown: tuple[Span, ...] = ()
    """For notes, heads and feet: the stretches of the body on whose pages they stand; () where nobody knows."""
    runs_on: bool = False
    """In formats that know only lines: no blank line stands before this one and nothing marks it as
    the beginning of something, so it may go on from the line above."""


class MarkKind(StrEnum):
    """Things on the paper that are not its words."""

    INSERTION = "insertion"
    DELETION = "deletion"
    MOVE = "move"
    COMMENT = "comment"
    HIDDEN = "hidden"
    HIGHLIGHT = "highlight"
    UNFILLED = "unfilled"
    """A content control that still shows its own prompt."""
    FIELD = "field"
    """The result of a field: computed by Word, not to be edited."""
    LOCKED = "locked"
    """A control or protected stretch whose words may not be edited."""
    IMAGE = "image"
    """A picture; ``note`` holds its alternative text, "" where there is none."""
    SHADE = "shade"
    """A table cell that is filled with a colour; ``note`` holds it as six hexadecimal digits, or by its name."""


class Mark(Struct, frozen=True):
    """One mark and the words that it is on (an empty span where they are no longer in the text)."""

    kind: MarkKind
    span: Span
    author: str = ""
    when: str = ""
    note: str = ""
    """The words of a comment, the deleted words, the alternative text of an image."""


class Unread(Struct, frozen=True):
    """Something in the file that no check has seen, as a code that the report puts into words."""

    code: str
    count: int = 1
    note: str = ""
    """What the code alone does not say, such as the rule that could not be run."""


class Draft(Struct, frozen=True):
    """A file, read: ``text`` is its blocks joined by one newline each, in reading order."""

    text: str
    blocks: tuple[Block, ...]
    format: str
    source: SourceMap = field(default_factory=NoSource)
    marks: tuple[Mark, ...] = ()
    properties: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[Unread, ...] = ()


class Refusal(Exception):
    """A file that could not be read, or not safely: a code and its values, put into words by the report."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions are rebuilt from their positional arguments, and this one crosses process borders.
        return (_refusal, (self.code, dict(self.values)))


def _refusal(code: str, values: dict[str, str | int]) -> Refusal:
    return Refusal(code, **values)
