"""Reads a PDF: its words are taken out in another process and put together to paragraphs here."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from msgspec import Struct, field

from ppb_lint.model.codes import RefusalCode, UnreadCode
from ppb_lint.model.draft import Block, Cell, Draft, MarkKind, Part, Refusal
from ppb_lint.model.source import Lines
from ppb_lint.model.span import NOWHERE, Span
from ppb_lint.read.limits import Limits
from ppb_lint.read.pdf_cells import Boxes, boxes_of
from ppb_lint.read.pdf_columns import fragments_of
from ppb_lint.read.pdf_hyphens import joined
from ppb_lint.read.pdf_legible import is_legible, ranges
from ppb_lint.read.pdf_margins import Margin, without_margins
from ppb_lint.read.pdf_page import Line, lines_of
from ppb_lint.read.pdf_paragraphs import BULLET, Paragraph, Setting, paragraphs_of, setting_of
from ppb_lint.read.pdf_process import LOCKED
from ppb_lint.read.pdf_wrapped import unwrapped
from ppb_lint.read.processes import python_answer
from ppb_lint.read.writing import Writing

_HEADING_SIZE = 1.12
"""Letters larger than the usual by so much are those of a heading."""
_LONGEST_HEADING = 150
_DEEPEST = 3
_PROPERTIES = {"Title": "title", "Author": "author", "Subject": "subject", "Keywords": "keywords"}
_LONGEST_PROPERTY = 1_000


def _integers() -> array[int]:
    return array("L")


class PdfSource(Struct, frozen=True):
    """Leads from places of a draft to pages."""

    starts: array[int] = field(default_factory=_integers)
    """Where the stretches of the text begin that stand on one page each."""
    pages: array[int] = field(default_factory=_integers)

    def lines(self, span: Span) -> Lines | None:
        return None

    def page(self, span: Span) -> int | None:
        """The page on which a stretch begins, counted from 1."""
        found = bisect_right(self.starts, span.start) - 1
        return self.pages[max(found, 0)] if self.pages else None


def read_pdf(data: bytes, limits: Limits) -> Draft:
    """Read a PDF.

    Raises:
        Refusal: DAMAGED_PDF, GARBLED_PDF, PASSWORD, TOO_SLOW, BROKE_READER, or PDF where its library is not installed.
    """
    if find_spec("pypdfium2") is None:
        raise Refusal(RefusalCode.PDF)
    found = json.loads(python_answer("ppb_lint.read.pdf_process", data, limits.seconds))
    if "error" in found:
        raise Refusal(RefusalCode.PASSWORD if found["error"] == LOCKED else RefusalCode.DAMAGED_PDF)
    return _Paper(found, limits).draft()


class _Paper:
    """A PDF whose words have been taken out."""

    def __init__(self, found: dict[str, Any], limits: Limits) -> None:
        self._found = found
        self._writing = Writing(limits)
        self._source = PdfSource()
        self._levels: list[float] = []
        self._garbled: set[int] = set()

    def draft(self) -> Draft:
        found = zip(self._found["pages"], self._found["rules"], strict=True)
        pages = self._legible(
            [lines_of(n, fragments_of(raw), Boxes(boxes_of(rules))) for n, (raw, rules) in enumerate(found, 1)]
        )
        own, heads, feet = without_margins(pages)
        for lines, turned in zip(own, self._turned(), strict=True):
            lines += turned
        own = [list(unwrapped(lines)) for lines in own]
        setting = setting_of(own)
        paragraphs = paragraphs_of(own, setting)
        self._levels = _heading_sizes(paragraphs, setting)
        for paragraph in paragraphs:
            self._write(paragraph, setting)
        spans = self._pages()
        for part, margins in ((Part.HEADER, heads), (Part.FOOTER, feet)):
            for margin in margins:
                self._write_margin(part, margin, spans)
        self._miss_pictures(pages)
        return self._writing.draft("pdf", self._properties(), self._source)

    def _legible(self, pages: list[tuple[Line, ...]]) -> list[tuple[Line, ...]]:
        """The pages, without the lines of those whose letters say nothing."""
        unmapped = self._found["unmapped"]
        garbled = {n for n, lines in enumerate(pages) if lines and not is_legible(lines, unmapped[n])}
        if garbled and not any(lines for n, lines in enumerate(pages) if n not in garbled):
            raise Refusal(RefusalCode.GARBLED_PDF)
        self._garbled = garbled
        self._writing.miss(UnreadCode.GARBLED_PAGES, len(garbled), ranges(n + 1 for n in garbled))
        self._writing.miss(UnreadCode.FURTHER_PAGES, int(self._found["unread"]))
        return [() if n in garbled else lines for n, lines in enumerate(pages)]

    def _turned(self) -> Iterator[tuple[Line, ...]]:
        """For each page the lines that run another way than most, such as a table on its side."""
        for n, raw in enumerate(self._found["turned"]):
            yield () if n in self._garbled else lines_of(n + 1, fragments_of(raw))

    def _write(self, paragraph: Paragraph, setting: Setting) -> None:
        if paragraph.table is not None and paragraph.column is None:
            self._write_row(paragraph, paragraph.table)
            return
        pieces = list(joined(paragraph.lines, setting.words))
        bullet = BULLET.match(pieces[0][0])
        if bullet and len(pieces[0][0]) > bullet.end():
            pieces[0] = (pieces[0][0][bullet.end() :], pieces[0][1])
        at = self._writing.at
        for text, page in pieces:
            self._place(page, at)
            at += len(text)
        whole = "".join(text for text, _ in pieces)
        bold = all(line.bold for line in paragraph.lines)
        level = None if paragraph.table is not None else self._level(paragraph, whole)
        self._writing.block(whole, Block(NOWHERE, bullet=bool(bullet), level=level, bold=bold, cell=_cell(paragraph)))

    def _pages(self) -> dict[int, Span]:
        """The stretch of the text on each page that has any; a page may be told in several pieces."""
        ends = [*(start - 1 for start in self._source.starts[1:]), max(self._writing.at - 1, 0)]
        found: dict[int, Span] = {}
        for page, start, end in zip(self._source.pages, self._source.starts, ends, strict=False):
            span = Span(min(start, end), end)
            found[page] = found[page].to(span) if page in found else span
        return found

    def _write_margin(self, part: Part, margin: Margin, spans: dict[int, Span]) -> None:
        line = margin.line
        shown = tuple(spans[page] for page in margin.pages if page in spans)
        self._place(line.page)
        self._writing.block(line.text, Block(NOWHERE, part, bold=line.bold, shown=shown))

    def _write_row(self, row: Paragraph, table: int) -> None:
        (line,) = row.lines
        for column, fragment in enumerate(line.fragments):
            self._place(line.page)
            self._writing.block(fragment.text, Block(NOWHERE, bold=fragment.bold, cell=Cell(table, row.row, column)))

    def _level(self, paragraph: Paragraph, text: str) -> int | None:
        size = round(paragraph.lines[0].size, 1)
        if size not in self._levels or len(text) > _LONGEST_HEADING:
            return None
        return min(self._levels.index(size) + 1, _DEEPEST)

    def _place(self, page: int, at: int | None = None) -> None:
        if not self._source.pages or self._source.pages[-1] != page:
            self._source.starts.append(self._writing.at if at is None else at)
            self._source.pages.append(page)

    def _miss_pictures(self, pages: list[tuple[Line, ...]]) -> None:
        """A page without words that holds pictures is a scan; other pictures are ornaments or figures."""
        pictures = [int(count) for count in self._found["pictures"]]
        scans = [
            n + 1
            for n, (lines, count) in enumerate(zip(pages, pictures, strict=True))
            if count and not lines and n not in self._garbled
        ]
        self._writing.miss(UnreadCode.SCANNED_PAGES, len(scans), ranges(scans))
        rest = sum(count for lines, count in zip(pages, pictures, strict=True) if lines)
        self._writing.miss(UnreadCode.IMAGES, rest)
        for _ in range(min(len(scans) + rest, 1_000)):
            self._writing.mark(MarkKind.IMAGE, Span(self._writing.at, self._writing.at))

    def _properties(self) -> dict[str, str]:
        told = self._found["properties"]
        return {ours: str(told[theirs])[:_LONGEST_PROPERTY] for theirs, ours in _PROPERTIES.items() if told.get(theirs)}


def _cell(paragraph: Paragraph) -> Cell | None:
    if paragraph.table is None or paragraph.column is None:
        return None
    return Cell(paragraph.table, paragraph.row, paragraph.column)


def _heading_sizes(paragraphs: list[Paragraph], setting: Setting) -> list[float]:
    """The sizes of letters that are used for headings, largest first."""
    sizes = {round(p.lines[0].size, 1) for p in paragraphs if p.table is None}
    return sorted((size for size in sizes if size > setting.size * _HEADING_SIZE), reverse=True)
