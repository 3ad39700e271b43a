"""The way back from a draft to the lines of the text file that it was read from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from msgspec import Struct

from ppb_lint.model.source import Lines
from ppb_lint.model.span import Span


class Piece(Struct, frozen=True):
    """A stretch of the file and what is read there: its own characters, or a sign for all of them."""

    start: int
    end: int
    text: str


class LineSource(Struct, frozen=True):
    """Leads from offsets in a draft's text to offsets, lines and columns of the file; all in code points.

    A byte order mark is not counted. Offsets in the file are those of its decoded text.
    """

    starts: tuple[int, ...]
    """Where each piece starts in the text of the draft, ascending."""
    raws: tuple[Span, ...]
    """The stretch of the file that each piece was read from."""
    line_starts: tuple[int, ...]
    """The offset in the file at which each line starts; the first is 0."""

    def raw(self, span: Span) -> Span:
        """The stretch of the file under a stretch of the draft, markup between its words included."""
        if not self.starts:
            return Span(0, 0)
        start = self._raw_start(span.start)
        return Span(start, self._raw_end(span.end) if span.end > span.start else start)

    def lines(self, span: Span) -> Lines:
        """Where a stretch of the draft stands in the file."""
        raw = self.raw(span)
        return Lines(*self._place(raw.start), *self._place(raw.end))

    def page(self, span: Span) -> int | None:
        """None: a text file has no pages."""
        return None

    def at(self, raw: int) -> int:
        """The offset in the draft for a place in the file; for markup, that of the words beside it.

        What stands on a line of its own belongs to the words that follow.
        """
        found = bisect_right(self.raws, raw, key=lambda piece: piece.start) - 1
        if found < 0:
            return 0
        piece, start = self.raws[found], self.starts[found]
        if raw >= piece.end or self._replaced(found):
            later = raw >= piece.end or self._place(piece.start)[0] != self._place(raw)[0]
            return self._end(found) if later else start
        return start + raw - piece.start

    def _end(self, piece: int) -> int:
        last = piece + 1 == len(self.starts)
        return self.starts[piece] + len(self.raws[piece]) if last else self.starts[piece + 1]

    def _replaced(self, piece: int) -> bool:
        return self._end(piece) - self.starts[piece] != len(self.raws[piece])

    def _raw_start(self, offset: int) -> int:
        found = max(bisect_right(self.starts, offset) - 1, 0)
        piece = self.raws[found]
        return min(piece.start + offset - self.starts[found], piece.end)

    def _raw_end(self, offset: int) -> int:
        found = max(bisect_left(self.starts, offset) - 1, 0)
        piece = self.raws[found]
        return piece.end if offset >= self._end(found) else piece.start + offset - self.starts[found]

    def _place(self, raw: int) -> tuple[int, int]:
        line = bisect_right(self.line_starts, raw)
        return line, raw - self.line_starts[line - 1] + 1


def line_starts(raw: str) -> tuple[int, ...]:
    """The offsets at which the lines of a text start, however they end (LF, CRLF or CR)."""
    starts = [0]
    for line in raw.replace("\r\n", " \n").replace("\r", "\n").split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return tuple(starts[:-1])


def joined(pieces: Iterable[Piece], raw: str) -> tuple[str, LineSource]:
    """The text that the pieces make, with the way back; the pieces are in the order of the file."""
    texts: list[str] = []
    starts: list[int] = []
    raws: list[Span] = []
    length = 0
    for piece in pieces:
        texts.append(piece.text)
        starts.append(length)
        raws.append(Span(piece.start, piece.end))
        length += len(piece.text)
    return "".join(texts), LineSource(tuple(starts), tuple(raws), line_starts(raw))
