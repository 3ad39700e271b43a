"""The header block of a paper: its labelled fields, over as many lines or cells as their values take."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ppb_lint.model.document import HeaderField
from ppb_lint.model.span import Span
from ppb_lint.profiles import Profiles
from ppb_lint.structure.paragraphs import Line

_DEEPEST = 120  # Paragraphs from the top in which a header is looked for: a title page may stand before it.
_LONGEST_VALUE_LINE = 160


@dataclass(frozen=True, slots=True)
class Header:
    """The fields, and the index of the first paragraph after them."""

    fields: tuple[HeaderField, ...]
    end: int


class Labels:
    """The labels of all councils together, since the header is what tells the council."""

    def __init__(self, profiles: Profiles) -> None:
        self._concepts = {_plain(label): concept for label, concept in profiles.labels()}
        alternatives = "|".join(re.escape(label).replace(r"\ ", r"[ \t\xa0]+") for label, _ in profiles.labels())
        self._label = re.compile(
            rf"\s*(?P<label>{alternatives})(?![\w(/])(?P<after>[ \t\xa0]*[:\t]|[ \t\xa0]*$|[ \t\xa0]+)", re.IGNORECASE
        )

    def match(self, words: str) -> tuple[str, str, int, int, int] | None:
        """(concept, label, its start, its end, start of the value) if the words begin with a label.

        Without a colon or a tab after it, only a label in capitals is one: "Date of the next meeting" is prose.
        """
        found = self._label.match(words)
        if not found:
            return None
        marked = found["after"].strip(" \xa0") or found.end() == len(words)
        if not marked and not (found["label"].isupper() and len(found["label"]) > len("ITEM")):
            return None
        return (
            self._concepts[_plain(found["label"])],
            found["label"],
            found.start("label"),
            found.end("label"),
            found.end(),
        )

    def begins(self, words: str) -> bool:
        """Whether a line begins with a label."""
        return self.match(words) is not None


def _plain(label: str) -> str:
    return " ".join(label.casefold().split())


def read_header(lines: Sequence[Line], text: str, labels: Labels, first_heading: int) -> Header:
    """Read the fields above the first section."""
    fields: list[HeaderField] = []
    cells: list[tuple[int, int] | None] = []
    end = 0
    for line in lines[: min(first_heading, _DEEPEST)]:
        words = line.block.span.of(text)
        found = None if line.paragraph.bullet or line.paragraph.label else labels.match(words)
        at = line.block.span.start
        row = (line.block.cell.table, line.block.cell.row) if line.block.cell else None
        if found:
            concept, label, start, stop, value = found
            fields.append(HeaderField(concept, label.strip(), Span(at + start, at + stop), _value(words, at, value)))
            cells.append(row)
            end = line.paragraph.index + 1
        elif fields and _continues(fields[-1], cells[-1], row, line, lines, end, text, labels, first_heading):
            fields[-1] = _longer(fields[-1], line)
            end = line.paragraph.index + 1
    return Header(tuple(fields), end)


def _value(words: str, at: int, start: int) -> Span:
    value = words[start:]
    first = at + start + len(value) - len(value.lstrip(" \t\xa0:-"))
    last = at + len(words.rstrip())
    return Span(first, last) if first < last else Span(at + len(words.rstrip()), at + len(words.rstrip()))


def _longer(field: HeaderField, line: Line) -> HeaderField:
    start = field.value.start if len(field.value) else line.words.start
    return HeaderField(field.concept, field.label, field.label_span, Span(start, line.paragraph.span.end))


def _continues(
    field: HeaderField,
    label_row: tuple[int, int] | None,
    row: tuple[int, int] | None,
    line: Line,
    lines: Sequence[Line],
    end: int,
    text: str,
    labels: Labels,
    first_heading: int,
) -> bool:
    """Whether a paragraph goes on with the field above it: in its row, on the next line, or between two fields."""
    if row is not None or label_row is not None:
        return row == label_row
    if line.paragraph.index != end or len(line.paragraph.span) > _LONGEST_VALUE_LINE or line.paragraph.bullet:
        return False
    if line.block.runs_on or not len(field.value) or text[line.block.span.start] in "\t ":
        return True
    following = lines[line.paragraph.index + 1 : min(line.paragraph.index + 2, first_heading)]
    return any(labels.begins(after.block.span.of(text)) for after in following)
