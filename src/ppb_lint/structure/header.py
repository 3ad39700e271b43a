"""The header block of a paper: its labelled fields, over as many lines or cells as their values take."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.model.document import HeaderField
from ppb_lint.model.draft import Cell, Part
from ppb_lint.model.folded import UNSEEN, fold
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.profiles import Profiles
from ppb_lint.structure.paragraphs import Line

_DEEPEST = 120  # Paragraphs from the top in which a header is looked for: a title page may stand before it.
_LONGEST_VALUE_LINE = 160
_START = 4
"""Letters that tell a label from most paragraphs of a pack, which then need no closer look."""
_LABELLED = regex(r"[A-Z][A-Za-z'\u2019/() -]{2,45}\??:(?:\s|$)")  # A field of a council that nobody has read.
_SHORTEST_CAPITALS = 5  # "TO" and "ITEM" begin sentences in capitals as well.


class Header(Struct, frozen=True):
    """The fields, and the index of the first paragraph after them."""

    fields: tuple[HeaderField, ...]
    end: int


class Label(Struct, frozen=True):
    """A label at the beginning of some words; offsets are into these words."""

    concept: str
    span: Span
    value: int
    """Where the value begins."""


class Labels:
    """The labels of all councils together, since the header is what tells the council."""

    def __init__(self, profiles: Profiles) -> None:
        self._concepts = {_plain(label): concept for label, concept in profiles.labels()}
        alternatives = "|".join(re.escape(label) for label, _ in profiles.labels())
        self._label = regex(rf"(?P<label>{alternatives})(?![\w(/])(?P<colon> ?:)? ?", re.IGNORECASE)
        starts = "|".join(sorted({re.escape(label[:_START].rstrip()) for label in self._concepts}))
        self._maybe = regex(rf"[\s{UNSEEN}]*(?:{starts}|.{{0,{_START - 1}}}[^\x00-\x7f])", re.IGNORECASE)

    def match(self, words: str) -> Label | None:
        """The label that some words begin with.

        Without a colon or a gap after it, only a label in capitals is one: "Date of the next meeting" is prose.
        """
        if not self._maybe.match(words):
            return None
        folded = fold(words.replace("\n", " "))
        found = self._label.match(folded.text)
        if not found:
            return None
        span = folded.span(found.start("label"), found.end("label"))
        value = folded.origin(found.end()) if found.end() < len(folded.text) else len(words)
        gap = words[span.end : value]
        if found["label"][0].islower() and not found["colon"]:
            return None  # "exempt" in a cell goes on with a sentence
        marked = found["colon"] or "\t" in gap or "  " in gap or not words[value:].strip()
        if not marked and not (found["label"].isupper() and len(found["label"]) >= _SHORTEST_CAPITALS):
            return None
        return Label(self._concepts[_plain(found["label"])], span, value)

    def begins(self, words: str) -> bool:
        """Whether a line begins with a label."""
        return self.match(words) is not None


def _plain(label: str) -> str:
    return " ".join(label.casefold().split())


def read_header(lines: Sequence[Line], text: str, labels: Labels, first_heading: int, begin: int = 0) -> Header:
    """Read the fields above the first section, and those in the page's running head that are not among them.

    ``begin`` is the paragraph from which on they are looked for, where a title page stands before it.
    """
    reading = _Reading(text, labels, lines[begin : min(first_heading, begin + _DEEPEST)])
    for line in reading.lines:
        reading.take(line)
    end = reading.end
    known = {field.concept for field in reading.fields}
    running = _Reading(text, labels, [line for line in lines if line.paragraph.part is Part.HEADER])
    for line in running.lines:
        running.take(line)
    return Header((*reading.fields, *(f for f in running.fields if f.concept not in known)), end)


class _Reading:
    """The fields that have been read so far; the last one is still open for more of its value."""

    def __init__(self, text: str, labels: Labels, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.fields: list[HeaderField] = []
        self.end = 0
        self._text = text
        self._labels = labels
        self._cells: list[Cell | None] = []
        self._with_label: list[bool] = []
        """For each field whether its value begins in the cell of its label."""

    def take(self, line: Line) -> None:
        """One more paragraph: a field, more of a field, or nothing of the header."""
        words = line.block.span.of(self._text)
        label = self._label(line, words)
        if label:
            at = line.block.span.start
            span = label.span.shifted(at)
            self.fields.append(HeaderField(label.concept, span.of(self._text), span, _value(words, at, label.value)))
            self._cells.append(line.block.cell)
            self._with_label.append(bool(len(self.fields[-1].value)))
            self.end = line.paragraph.index + 1
            return
        field = self._field_of(line)
        if field is not None:
            self._with_label[field] |= not len(self.fields[field].value) and self._cells[field] == line.block.cell
            self.fields[field] = _longer(self.fields[field], line)
            self.end = line.paragraph.index + 1

    def _label(self, line: Line, words: str) -> Label | None:
        """The label of a field; a list item has one only in capitals and with its colon, as texts from a PDF do."""
        label = None if line.paragraph.label else self._labels.match(words)
        if label and self._answers(line, label):
            return None
        if label and line.paragraph.bullet:
            said = label.span.of(words)
            return label if said.isupper() and ":" in words[label.span.end : label.value] else None
        return label

    def _answers(self, line: Line, label: Label) -> bool:
        """Whether it is the answer to the label beside it: "Classification" and then "Public/Private"."""
        cell, last = line.block.cell, self._cells[-1] if self._cells else None
        return (
            cell is not None
            and last is not None
            and (cell.table, cell.row, cell.column) == (last.table, last.row, last.column + 1)
            and self.fields[-1].concept == label.concept
            and not len(self.fields[-1].value)
        )

    def _field_of(self, line: Line) -> int | None:
        """The field that a paragraph without a label goes on with."""
        if not self.fields or not len(line.words):
            return None
        cell, last = line.block.cell, self._cells[-1]
        if cell is None and last is None:
            return len(self.fields) - 1 if self._goes_on(line) else None
        if cell is None or last is None:
            return None
        if (cell.table, cell.row) == (last.table, last.row):
            # Beside a cell with both label and value another thing is said.
            return None if cell.column > last.column and self._with_label[-1] else len(self.fields) - 1
        return self._label_above(cell)

    def _label_above(self, cell: Cell) -> int | None:
        """The empty field in the same column of the row above, where labels stand over their values."""
        for at in range(len(self.fields) - 1, -1, -1):
            label = self._cells[at]
            if label and (label.table, label.row + 1, label.column) == (cell.table, cell.row, cell.column):
                return at if not len(self.fields[at].value) else None
        return None

    def _goes_on(self, line: Line) -> bool:
        """Whether a line goes on with the field above it: on the next line, or between two fields."""
        if line.paragraph.index != self.end or len(line.paragraph.span) > _LONGEST_VALUE_LINE or line.paragraph.bullet:
            return False
        if line.block.runs_on or not len(self.fields[-1].value) or self._text[line.block.span.start] in "\t ":
            return True
        if self._is_title_below(line) or _LABELLED.match(line.words.of(self._text)):
            return False
        after = line.paragraph.index + 1 - self.lines[0].paragraph.index
        return after < len(self.lines) and self._labels.begins(self.lines[after].block.span.of(self._text))

    def _is_title_below(self, line: Line) -> bool:
        """A heading, or a line in capitals under "REPORT BY THE LEADER", is the paper's title and no more of a name."""
        last = self.fields[-1]
        gap = self._text[last.label_span.end : last.value.start]
        return bool(line.block.level) or (gap == " " and line.words.of(self._text).isupper())


def _value(words: str, at: int, start: int) -> Span:
    value = words[start:]
    first = at + start + len(value) - len(value.lstrip(" \t\xa0:-"))
    last = at + len(words.rstrip())
    return Span(first, last) if first < last else Span(last, last)


def _longer(field: HeaderField, line: Line) -> HeaderField:
    start = field.value.start if len(field.value) else line.words.start
    return replace(field, value=Span(start, line.paragraph.span.end))
