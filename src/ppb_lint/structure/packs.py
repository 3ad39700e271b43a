"""Several papers in one file: where each report of an agenda pack begins, and what stands before the first."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, pairwise

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.model.codes import UnreadCode
from ppb_lint.model.draft import Block, Draft, Mark, Part, Unread
from ppb_lint.model.regex import regex
from ppb_lint.model.source import Lines, SourceMap, shift_at
from ppb_lint.model.span import Span
from ppb_lint.structure.header import Labels
from ppb_lint.structure.paragraphs import Line

_BESIDE = frozenset({Part.FOOTNOTE, Part.HEADER, Part.FOOTER})
_TELLING = frozenset({"board", "date", "officer", "author", "portfolio", "subject", "wards"})
_NEEDED = 3
"""Different fields that make a header; one of them is the subject."""
_LONGEST_HEADER = 16
"""Paragraphs from the first field of a header to the one that makes it one."""
_SECTIONS = 2
"""Sections that a report has at least, so that a table with DATE and SUBJECT in it is not taken for one."""
_LONGEST_TITLE = 100
_ABOVE = 5
"""Lines above the first field that may belong to the header: whose report it is, and which item."""
_LETTERHEAD = regex(
    r"\b(?:council|committee|cabinet|board|executive|panel)\b|^(?:agenda )?item\b|^part (?:i|1)\b|^report$",
    re.IGNORECASE,
)

_MINUTES = regex(
    r"(?:draft |confirmed )?(?:minutes|notes)(?: of\b|$)|.{0,80}\bat an? (?:\w+ )?meeting of the\b", re.IGNORECASE
)
_PRESENT = regex(r"(?:also |members )?present\b ?[:-]|in attendance ?[:-]|apologies for absence", re.IGNORECASE)
_APPENDED = regex(r"(?:appendix|annexe?|enclosure|attachment)\b", re.IGNORECASE)
_SIGN = regex(r"\S")
_OPENING = 14
"""Paragraphs in which minutes come to the names of those who were there."""


class Excerpt(Struct, frozen=True):
    """Leads from the text of one paper back to the file that holds several."""

    source: SourceMap
    shifts: tuple[tuple[int, int], ...]
    """The paper's own text, then each of its notes, heads and feet: where it begins, and how much farther on it lies
    in the text of the whole file."""

    @property
    def start(self) -> int:
        """Where the paper begins in the text of the whole file."""
        return self.shifts[0][1]

    def lines(self, span: Span) -> Lines | None:
        return self.source.lines(span.shifted(shift_at(self.shifts, span.start)))

    def page(self, span: Span) -> int | None:
        return self.source.page(span.shifted(shift_at(self.shifts, span.start)))


def beginnings(
    found: Sequence[Line],
    text: str,
    labels: Labels,
    is_title: Callable[[str], bool],
    is_opening: Callable[[str], bool],
) -> tuple[int, ...]:
    """The paragraphs at which the reports of a file begin, in their order; empty if no header was found.

    A report is known by its header and by the sections that follow it, an opening one among them: some councils
    gather wards, lead member and author at the end of a report.
    """
    headers = list(_headers(found, text, labels, is_title))
    ends = [*headers, len(found)][1:]
    return tuple(
        start
        for start, end in zip(headers, ends, strict=True)
        if len(sections := [line for line in found[start:end] if _is_section(line, text, is_title)]) >= _SECTIONS
        and any(is_opening(line.words.of(text)) for line in sections)
    )


def minutes_between(
    found: Sequence[Line], text: str, reports: Sequence[int], is_title: Callable[[str], bool]
) -> Iterator[int]:
    """The paragraphs at which minutes begin that stand between the reports of a pack; they have no header of their own.

    Minutes that a report has as an appendix are a part of it.
    """
    ends = [*reports, len(found)][1:] if len(reports) > 1 else []
    for start, end in zip(reports, ends, strict=bool(ends)):
        yield from islice(_minutes(found, text, start + 1, end, is_title), 1)


def _minutes(found: Sequence[Line], text: str, start: int, end: int, is_title: Callable[[str], bool]) -> Iterator[int]:
    for at in range(start, end):
        paragraph, words = found[at].paragraph, found[at].words.of(text)[:_LONGEST_TITLE]
        if paragraph.part is not Part.BODY or paragraph.label or paragraph.cell or not _MINUTES.match(words):
            continue
        after = (line.words.of(text)[:_LONGEST_TITLE] for line in found[at + 1 : min(at + _OPENING, end)])
        before = (line.words.of(text)[:_LONGEST_TITLE] for line in found[max(at - _ABOVE, start) : at])
        if any(map(_PRESENT.match, after)) and not any(map(_APPENDED.match, before)):
            yield max(_with_letterhead(found, text, at, is_title), start)


def excerpts(draft: Draft, starts: Sequence[int]) -> Iterator[Draft]:
    """The papers of a draft that begin at these places, each with its own notes, heads and feet.

    Those that might belong to any of them are left out, and every paper says so.
    """
    apart: defaultdict[int, dict[Block, None]] = defaultdict(dict)
    unplaced = sum(map(_is_unplaced, draft.blocks))
    if unplaced:
        draft = replace(draft, unread=(*draft.unread, Unread(UnreadCode.UNPLACED, unplaced)))
    for block in draft.blocks:
        for span in (_with_words(draft.text, span) for span in block.shown):
            paper = max(bisect_right(starts, span.start) - 1, 0)
            while paper < len(starts) and starts[paper] <= span.end:
                apart[paper][block] = None
                paper += 1
    for paper, (start, end) in enumerate(pairwise([*starts, len(draft.text) + 1])):
        yield _excerpt(draft, start, end, tuple(apart[paper]))


def _is_unplaced(block: Block) -> bool:
    return block.part in _BESIDE and not block.shown


def _with_words(text: str, span: Span) -> Span:
    """A stretch without empty lines at its beginning: pages may begin with the last ones of the paper before."""
    first = _SIGN.search(text, span.start, span.end)
    return Span(first.start(), span.end) if first else span


def _excerpt(draft: Draft, start: int, end: int, apart: Iterable[Block]) -> Draft:
    first, after = (bisect_left(draft.blocks, at, key=lambda block: block.span.start) for at in (start, end))
    own = [block for block in draft.blocks[first:after] if not block.shown and block.part not in _BESIDE]
    last = max((block.span.end for block in own), default=start)
    pieces = [draft.text[start:last]]
    blocks = [replace(block, span=block.span.shifted(-start)) for block in own]
    marks = list(_marks(draft, Span(start, last), -start))
    shifts = [(0, start)]
    at = last - start
    for block in apart:
        by = at + 1 - block.span.start
        pieces.append(block.span.of(draft.text))
        blocks.append(replace(block, span=block.span.shifted(by)))
        marks += _marks(draft, block.span, by)
        shifts.append((at + 1, -by))
        at = block.span.end + by
    return Draft(
        text="\n".join(pieces),
        blocks=tuple(blocks),
        format=draft.format,
        source=Excerpt(draft.source, tuple(shifts)),
        marks=tuple(marks),
        properties=draft.properties,
        unread=draft.unread,
    )


def _marks(draft: Draft, within: Span, by: int) -> Iterator[Mark]:
    """The marks that begin in a stretch of a draft, moved with it and cut at its end."""
    first = bisect_left(draft.marks, within.start, key=lambda mark: mark.span.start)
    for mark in islice(draft.marks, first, None):
        if mark.span.start > within.end:
            return
        yield replace(mark, span=Span(mark.span.start, min(mark.span.end, within.end)).shifted(by))


def _headers(found: Sequence[Line], text: str, labels: Labels, is_title: Callable[[str], bool]) -> Iterator[int]:
    fields = list(_fields(found, text, labels))
    at = 0
    while at < len(fields):
        first = fields[at][0]
        near = [
            (index, concept) for index, concept in fields[at : at + _LONGEST_HEADER] if index < first + _LONGEST_HEADER
        ]
        concepts = {concept for _, concept in near}
        if len(concepts) < _NEEDED or "subject" not in concepts:
            at += 1
            continue
        yield _with_letterhead(found, text, first, is_title)
        # What is left of the header, fields with long values too, begins nothing new before the first section.
        section = next(
            (line.paragraph.index for line in found[near[-1][0] + 1 :] if _is_section(line, text, is_title)), len(found)
        )
        while at < len(fields) and fields[at][0] < section:
            at += 1


def _fields(found: Sequence[Line], text: str, labels: Labels) -> Iterator[tuple[int, str]]:
    for line in found:
        paragraph = line.paragraph
        if paragraph.part is not Part.BODY or paragraph.bullet or paragraph.label:
            continue
        named = labels.match(line.block.span.of(text)[:_LONGEST_TITLE])
        if named and named.concept in _TELLING:
            yield paragraph.index, named.concept


def _with_letterhead(found: Sequence[Line], text: str, first: int, is_title: Callable[[str], bool]) -> int:
    begin = first
    for line in reversed(found[max(first - _ABOVE, 0) : first]):
        words = line.words.of(text)
        shown = bool(line.block.level) or line.paragraph.bold or words.isupper()
        plain = line.paragraph.part is Part.BODY and not (line.paragraph.label or line.paragraph.cell)
        if not (shown and plain and len(words) < _LONGEST_TITLE and _LETTERHEAD.search(words) and not is_title(words)):
            break
        begin = line.paragraph.index
    return begin


def _is_section(line: Line, text: str, is_title: Callable[[str], bool]) -> bool:
    """Whether a line is a title that sections of reports have."""
    paragraph = line.paragraph
    if paragraph.part is not Part.BODY or paragraph.bullet or not 0 < len(line.words) < _LONGEST_TITLE * 2:
        return False
    shown = bool(line.block.level) or paragraph.bold or bool(paragraph.label) or line.words.of(text).isupper()
    return (shown or line.block.caps) and is_title(line.words.of(text))
