"""A stream of paragraphs in a Rich Text file - its body, a note, a page's head - while it is written down."""

from __future__ import annotations

import re

from msgspec import Struct, field
from msgspec.structs import replace

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Block, Cell, MarkKind, Part, Refusal
from ppb_lint.model.regex import regex
from ppb_lint.model.span import NOWHERE, Span
from ppb_lint.read.writing import Writing

_HEADING = regex(r"heading ([1-9])$", re.IGNORECASE)


class Look(Struct):
    """How words are set, and which change they belong to."""

    bold: bool = False
    caps: bool = False
    hidden: bool = False
    deleted: bool = False
    added: bool = False
    author: int = 0
    font: int | None = None


class Setting(Struct):
    """What a paragraph's own control words say."""

    level: int | None = None
    style: str = ""
    in_table: bool = False

    @property
    def heading(self) -> int | None:
        named = _HEADING.match(self.style)
        return self.level or (int(named[1]) if named else None)


class Note(Struct, frozen=True):
    """A mark on words of one paragraph, counted from its beginning."""

    kind: MarkKind
    start: int
    end: int
    author: int = 0
    words: str = ""


class _Line(Struct):
    text: str
    block: Block
    notes: list[Note]


class Flow(Struct):
    """The paragraphs of one part; they are put into the draft when the whole file is read."""

    part: Part
    most: int
    """Paragraphs beyond which the file is refused."""
    anchor: tuple[int, int] | None = None
    """The paragraph of the body that a note or box hangs on, and how far in it; None for what hangs on none."""
    lines: list[_Line] = field(default_factory=list)
    sections: list[int] = field(default_factory=list)
    """For each section that has ended the paragraph after it."""
    texts: list[str] = field(default_factory=list)
    length: int = 0
    notes: list[Note] = field(default_factory=list)
    label: str = ""
    plain: bool = False
    lettered: bool = False
    caps: bool | None = None
    table: int = -1
    row: int = 0
    column: int = 0
    in_table: bool = False
    heading_row: bool = False

    def write(self, text: str, look: Look) -> None:
        """Add words to the present paragraph."""
        if look.deleted or look.hidden:
            kind = MarkKind.DELETION if look.deleted else MarkKind.HIDDEN
            self._mark(Note(kind, self.length, self.length, look.author, text))
            return
        if look.added:
            self._mark(Note(MarkKind.INSERTION, self.length, self.length + len(text), look.author))
        self.texts.append(text)
        self.length += len(text)
        if not text.isspace():
            self.lettered = True
            self.plain = self.plain or not look.bold
        if self.caps is not False and text.upper() != text:
            self.caps = look.caps

    def _mark(self, note: Note) -> None:
        """Words of one change that come in pieces are one mark."""
        last = self.notes[-1] if self.notes else None
        if last and (last.kind, last.author, last.end) == (note.kind, note.author, note.start):
            note = Note(note.kind, last.start, note.end, note.author, last.words + note.words)
            self.notes.pop()
        self.notes.append(note)

    def end_paragraph(self, setting: Setting, *, ends_cell: bool = False) -> None:
        """Close the present paragraph; raises Refusal (TOO_MANY_PARAGRAPHS)."""
        in_table = setting.in_table or ends_cell
        if in_table and not self.in_table:
            self.table, self.row, self.column = self.table + 1, 0, 0
        self.in_table = in_table
        text = "".join(self.texts)
        if text or not ends_cell or self.notes:
            self._close(text, setting, in_table)
        self.texts, self.length, self.notes, self.label = [], 0, [], ""
        self.plain, self.lettered, self.caps = False, False, None
        self.column += ends_cell

    def _close(self, text: str, setting: Setting, in_table: bool) -> None:
        if len(self.lines) >= self.most:
            raise Refusal(RefusalCode.TOO_MANY_PARAGRAPHS, limit=self.most)
        label = self.label.strip()
        bullet = bool(label) and not any(sign.isalnum() for sign in label)
        block = Block(
            NOWHERE,
            self.part,
            "" if bullet else label,
            bullet,
            setting.heading,
            setting.style,
            bold=self.lettered and not self.plain,
            caps=bool(self.caps),
            cell=Cell(self.table, self.row, self.column, self.heading_row) if in_table else None,
        )
        self.lines.append(_Line(text, block, self.notes))

    def end_row(self) -> None:
        """Close a row of a table."""
        self.row, self.column, self.heading_row = self.row + 1, 0, False

    def finish(self, setting: Setting) -> None:
        """Close what no control word has closed."""
        if self.texts or self.notes:
            self.end_paragraph(setting)

    @property
    def here(self) -> tuple[int, int]:
        """The place in the body to which something that begins here belongs."""
        return self.anchor or (len(self.lines), self.length)

    def into(self, writing: Writing, authors: list[str], shown: tuple[Span, ...] = ()) -> list[int]:
        """Put everything into a draft; where each paragraph begins in it.

        Args:
            writing: the draft.
            authors: those who changed something, by their numbers.
            shown: the stretches of the body to which all of it belongs.
        """
        starts: list[int] = []
        for line in self.lines:
            starts.append(writing.at)
            for note in line.notes:
                author = authors[note.author] if note.author < len(authors) else ""
                span = Span(writing.at + note.start, writing.at + note.end)
                writing.mark(note.kind, span, author=author, note=note.words)
            writing.block(line.text, replace(line.block, shown=shown) if shown else line.block)
        return starts
