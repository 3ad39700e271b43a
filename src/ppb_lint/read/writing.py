"""A draft while it is being written down, block by block, by a reader that leads back to no place in its file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec.structs import replace

from ppb_lint.model.codes import RefusalCode, UnreadCode
from ppb_lint.model.draft import Block, Draft, Mark, MarkKind, Refusal, Unread
from ppb_lint.model.source import NoSource, SourceMap
from ppb_lint.model.span import Span
from ppb_lint.read.limits import Limits

_NO_PROPERTIES: Mapping[str, str] = {}


class Writing:
    """Text, blocks and marks in reading order; ``at`` is the place where the next block begins."""

    def __init__(self, limits: Limits) -> None:
        self.at = 0
        self.tables = 0
        """How many tables have been numbered."""
        self.missed: Counter[UnreadCode] = Counter()
        self.notes: dict[UnreadCode, str] = {}
        self._most = limits.paragraphs
        self._texts: list[str] = []
        self._blocks: list[Block] = []
        self._marks: list[Mark] = []

    def block(self, text: str, block: Block) -> None:
        """Add a block; its span is settled here.

        Raises:
            Refusal: TOO_MANY_PARAGRAPHS.
        """
        if len(self._blocks) >= self._most:
            raise Refusal(RefusalCode.TOO_MANY_PARAGRAPHS, limit=self._most)
        self._texts.append(text)
        self._blocks.append(replace(block, span=Span(self.at, self.at + len(text))))
        self.at += len(text) + 1

    def mark(self, kind: MarkKind, span: Span, *, author: str = "", when: str = "", note: str = "") -> None:
        """Mark a stretch of the text that is or will be written."""
        self._marks.append(Mark(kind, span, author, when, note))

    def miss(self, code: UnreadCode, count: int = 1, note: str = "") -> None:
        """Note that something has not been read; ``note`` says which, where the count alone does not."""
        self.missed[code] += count
        if note:
            self.notes[code] = note

    def draft(
        self, form: str, properties: Mapping[str, str] = _NO_PROPERTIES, source: SourceMap | None = None
    ) -> Draft:
        """The draft as it stands, once everything is written down."""
        text = "\n".join(self._texts)
        marks = (replace(m, span=Span(min(m.span.start, len(text)), min(m.span.end, len(text)))) for m in self._marks)
        return Draft(
            text=text,
            blocks=tuple(self._blocks),
            format=form,
            source=source or NoSource(),
            marks=tuple(sorted(marks, key=lambda mark: mark.span)),
            properties=dict(properties),
            unread=tuple(
                Unread(code, count, self.notes.get(code, "")) for code, count in sorted(self.missed.items()) if count
            ),
        )
