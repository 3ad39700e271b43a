"""Plain text, also such as programs make of a printed paper: each line is a block of the draft."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.model.draft import Block, Cell, Draft, Mark, MarkKind
from ppb_lint.model.span import Span
from ppb_lint.read.encoding import decode
from ppb_lint.read.line_source import LineSource, Piece, joined
from ppb_lint.read.markup import BLANK, COVER, PLAIN, VERBATIM, Words, words
from ppb_lint.read.table_rows import cells, is_ruled, table_rows
from ppb_lint.read.text_lines import (
    Head,
    Line,
    begins_something,
    closing_marks,
    cover_comments,
    head,
    is_rule,
    physical_lines,
)


class _Entry(Struct, frozen=True):
    """A block before the text of the draft has been put together; none comes of an entry without words."""

    words: Words
    block: Block


def read_plain(data: bytes) -> Draft:
    """Read a text file; raises Refusal (NOT_TEXT) for anything else."""
    raw = decode(data).text
    seen, comments = cover_comments(raw)
    return draft_of(raw, seen, physical_lines(seen), PLAIN, "plain", comments)


def draft_of(
    raw: str, seen: str, lines: Sequence[Line], tokens: re.Pattern[str], form: str, comments: Iterable[Span]
) -> Draft:
    """The draft that lines make; ``seen`` is the file with its comments covered up. Linear in its length."""
    found = tuple(_entries(seen, lines, tokens))
    entries = tuple(_running_on(entry for entry in found if entry.words.pieces))
    text, source = joined(_with_joints(entries), raw)
    marks = [_comment(raw, span, source) for span in comments]
    marks += [_image(image.raw, image.note, source) for entry in found for image in entry.words.images]
    marks.sort(key=lambda mark: mark.span)
    return Draft(text, tuple(_placed(entries)), form, source, tuple(marks))


def _entries(seen: str, lines: Sequence[Line], tokens: re.Pattern[str]) -> Iterator[_Entry]:
    rows = table_rows(seen, [Span(0, 0) if line.verbatim else line.span for line in lines])
    gap, table, row = True, -1, 0
    for index, line in enumerate(lines):
        shown = line.span.of(seen).strip(BLANK)
        if rows[index]:
            first = index == 0 or not rows[index - 1]
            table, row = (table + 1, 0) if first else (table, row + (not is_ruled(seen, line.span)))
            heading = first and index + 1 < len(lines) and is_ruled(seen, lines[index + 1].span)
            yield from _row(seen, line.span, tokens, Cell(table, row, 0, heading))
        elif shown and (line.verbatim or not is_rule(shown)):
            yield _line(seen, line, tokens, gap)
            gap = False
            continue
        # A line that holds a comment and nothing else is not there at all.
        gap = gap or COVER not in line.span.of(seen)


def _line(seen: str, line: Line, tokens: re.Pattern[str], gap: bool) -> _Entry:
    begin = Head(line.span.start, False, None) if line.verbatim else head(seen, line.span)
    span = Span(begin.end, line.span.end)
    found = words(seen, closing_marks(seen, span) if begin.level else span, VERBATIM if line.verbatim else tokens)
    level = begin.level or line.level
    text = "".join(piece.text for piece in found.pieces)
    runs_on = not (gap or begin.bullet or level or begins_something(text))
    return _Entry(found, Block(Span(0, 0), bullet=begin.bullet, level=level, bold=found.bold, runs_on=runs_on))


def _row(seen: str, line: Span, tokens: re.Pattern[str], cell: Cell) -> Iterator[_Entry]:
    if is_ruled(seen, line):
        return
    for column, span in enumerate(cells(seen, line)):
        found = words(seen, span, tokens)
        yield _Entry(found, Block(Span(0, 0), bold=found.bold, cell=replace(cell, column=column)))


def _running_on(entries: Iterable[_Entry]) -> Iterator[_Entry]:
    """Nothing goes on from a heading, from a table, or from bold words to others."""
    before: Block | None = None
    for entry in entries:
        block = entry.block
        if before is None or before.level or before.cell or before.bold > block.bold:
            entry = replace(entry, block=replace(block, runs_on=False))
        yield entry
        before = block


def _with_joints(entries: Iterable[_Entry]) -> Iterator[Piece]:
    done: int | None = None
    for entry in entries:
        if done is not None:
            yield Piece(done, entry.words.pieces[0].start, "\n")
        yield from entry.words.pieces
        done = entry.words.pieces[-1].end


def _placed(entries: Iterable[_Entry]) -> Iterator[Block]:
    start = 0
    for entry in entries:
        end = start + sum(len(piece.text) for piece in entry.words.pieces)
        yield replace(entry.block, span=Span(start, end))
        start = end + 1


def _comment(raw: str, span: Span, source: LineSource) -> Mark:
    at = source.at(span.start)
    return Mark(MarkKind.COMMENT, Span(at, at), note=raw[span.start + 4 : span.end - 3].strip())


def _image(raw: int, note: str, source: LineSource) -> Mark:
    at = source.at(raw)
    return Mark(MarkKind.IMAGE, Span(at, at), note=note)
