"""The draft of a Word file while it is being written down, word by word."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter

from msgspec.structs import replace

from ppb_lint.model.codes import RefusalCode, UnreadCode
from ppb_lint.model.draft import Block, Draft, Mark, MarkKind, Refusal, Unread
from ppb_lint.model.span import Span
from ppb_lint.read.docx_source import DocxSource
from ppb_lint.read.limits import Limits

_JOINED = frozenset({MarkKind.INSERTION, MarkKind.DELETION, MarkKind.HIGHLIGHT, MarkKind.MOVE})
"""Marks that Word may break at the border of two runs although they are one."""


class Manuscript:
    """Text, blocks, marks and pieces in reading order; ``at`` is always the place of the next character."""

    def __init__(self, limits: Limits) -> None:
        self.at = 0
        self.start = 0
        """Where the present block begins."""
        self.tables = 0
        self.missed: Counter[UnreadCode] = Counter()
        self._limits = limits
        self._texts: list[str] = []
        self._blocks: list[Block] = []
        self._marks: list[Mark] = []
        self._source = DocxSource()

    def begin_part(self, part: str) -> None:
        """What follows stands in another part of the archive."""
        self._source.parts.append((len(self._source.starts), part))

    def write(self, text: str, ordinal: int, offset: int, editable: bool) -> None:
        """Add words of one element to the present block."""
        source = self._source
        source.starts.append(self.at)
        self.at += len(text)
        source.ends.append(self.at)
        source.ordinals.append(ordinal)
        if offset:
            source.offsets[len(source.starts) - 1] = offset
        if not editable:
            source.fixed.add(len(source.starts) - 1)
        self._texts.append(text)

    def end_block(self, block: Block) -> None:
        """Close the present block and begin the next; the block's span must be the present one.

        Raises:
            Refusal: if there are too many.
        """
        self._blocks.append(block)
        if len(self._blocks) > self._limits.paragraphs:
            raise Refusal(RefusalCode.TOO_MANY_PARAGRAPHS, limit=self._limits.paragraphs)
        self._texts.append("\n")
        self.at += 1
        self.start = self.at

    def end_of_block(self, at: int) -> int:
        """Where the block ends that is around a place, the newline after it not counted."""
        index = bisect_right(self._blocks, at, key=lambda block: block.span.start) - 1
        return max(self._blocks[index].span.end, at) if index >= 0 else at

    @property
    def end(self) -> int:
        """Where words that end here end: not behind the newline between two blocks."""
        return self.at - 1 if self.at == self.start and self.at else self.at

    def mark(self, kind: MarkKind, start: int, *, author: str = "", when: str = "", note: str = "") -> None:
        """Mark the words from ``start`` to here."""
        self.mark_span(kind, Span(start, max(start, self.end)), author=author, when=when, note=note)

    def mark_span(self, kind: MarkKind, span: Span, *, author: str = "", when: str = "", note: str = "") -> None:
        """Mark words that lie anywhere before here."""
        mark = Mark(kind, span, author, when, note)
        last = self._marks[-1] if self._marks else None
        if last is not None and kind in _JOINED and _goes_on(last, mark):
            self._marks[-1] = replace(last, span=last.span.to(span), note=last.note + note)
        else:
            self._marks.append(mark)

    def miss(self, code: UnreadCode, count: int = 1) -> None:
        """Note that something has not been read."""
        self.missed[code] += count

    def draft(self, properties: dict[str, str]) -> Draft:
        """The draft as it stands, once everything is written down."""
        text = "".join(self._texts)[:-1]
        return Draft(
            text=text,
            blocks=tuple(self._blocks),
            format="docx",
            source=self._source,
            marks=tuple(sorted((_within(mark, len(text)) for mark in self._marks), key=lambda mark: mark.span)),
            properties=properties,
            unread=tuple(Unread(code, count) for code, count in sorted(self.missed.items()) if count),
        )


def _goes_on(last: Mark, mark: Mark) -> bool:
    if (last.kind, last.author, last.when, last.span.end) != (mark.kind, mark.author, mark.when, mark.span.start):
        return False
    # An inserted end of a paragraph belongs to the inserted words before it.
    return bool(last.span) == bool(mark.span) or (bool(last.span) and mark.kind is MarkKind.INSERTION)


def _within(mark: Mark, length: int) -> Mark:
    """The mark, kept inside the text: one at the very end may stand behind the last newline, which is cut off."""
    if mark.span.end <= length:
        return mark
    return replace(mark, span=Span(min(mark.span.start, length), length))
