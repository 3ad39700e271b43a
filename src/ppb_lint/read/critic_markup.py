"""CriticMarkup: text that shows what Word keeps beside its words - changes, comments, highlights, hidden words.

The examples of rules are written in it. ``{++put in++}``, ``{--taken out--}``, ``{~~old~>new~~}``, ``{>>comment<<}``
and ``{==lit==}`` are CriticMarkup's own; a comment right behind lit words is on those words. It has no sign for
authors and for hidden words, so two are added: ``{>>@Jo Smith: please check<<}`` is a comment by Jo Smith,
``{>>@Jo Smith<<}`` right behind a change says who made it, and ``{%%hidden%%}`` holds words that nobody sees.
A table cell that is filled with a colour is ``{#00B050:its words#}``, or ``{#00B050:#}`` where there are none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.model.draft import Draft, Mark, MarkKind
from ppb_lint.model.regex import regex
from ppb_lint.model.source import Lines
from ppb_lint.model.span import Span
from ppb_lint.read.encoding import decode
from ppb_lint.read.line_source import LineSource, line_starts
from ppb_lint.read.markdown import read_markdown

_MARKUP = regex(
    r"\{\+\+(?P<put>.{1,2000}?)\+\+\}|\{--(?P<taken>.{1,2000}?)--\}"
    r"|\{~~(?P<old>.{1,2000}?)~>(?P<new>.{0,2000}?)~~\}|\{>>(?P<note>.{1,2000}?)<<\}"
    r"|\{==(?P<lit>.{1,2000}?)==\}|\{%%(?P<hidden>.{1,2000}?)%%\}"
    r"|\{#(?P<colour>[0-9A-F]{6}):(?P<shaded>[^#\n]{0,200})#\}",
    re.DOTALL,
)
_AUTHOR = regex(r"@(?P<name>[^:\n]{1,80})(?::\s*(?P<words>.*))?", re.DOTALL)
_KEPT = {
    "put": MarkKind.INSERTION,
    "new": MarkKind.INSERTION,
    "lit": MarkKind.HIGHLIGHT,
    "shaded": MarkKind.SHADE,
}
_GONE = {"taken": MarkKind.DELETION, "old": MarkKind.DELETION, "note": MarkKind.COMMENT, "hidden": MarkKind.HIDDEN}


class CriticSource(Struct, frozen=True):
    """Leads through the text without its CriticMarkup to the lines of the file with it."""

    plain: LineSource
    starts: tuple[int, ...]
    """Where each kept stretch starts in the text without CriticMarkup."""
    raws: tuple[int, ...]
    """Where the same stretches start in the file."""
    line_starts: tuple[int, ...]

    def lines(self, span: Span) -> Lines:
        """Where a stretch of the draft stands in the file; an empty one stands behind the markup at its place."""
        plain = self.plain.raw(span)
        start = self._raw(plain.start)
        end = self._raw(plain.end - 1) + 1 if plain.end > plain.start else start
        return Lines(*self._place(start), *self._place(end))

    def page(self, span: Span) -> int | None:
        """None: a text file has no pages."""
        return None

    def _raw(self, plain: int) -> int:
        found = bisect_right(self.starts, plain) - 1
        return self.raws[found] + plain - self.starts[found]

    def _place(self, raw: int) -> tuple[int, int]:
        line = bisect_right(self.line_starts, raw)
        return line, raw - self.line_starts[line - 1] + 1


class _Stretch(Struct, frozen=True):
    """What a piece of the file is: words that are kept, or words that are gone, and the mark on them."""

    raw: Span
    kept: bool
    kind: MarkKind | None = None
    colour: str = ""


def read_critic_markup(data: bytes) -> Draft:
    """Read a Markdown text with CriticMarkup in it as somebody sees it who accepts all changes.

    Raises:
        Refusal: NOT_TEXT, if the bytes are no text.
    """
    raw = decode(data).text
    stretches = tuple(_stretches(raw))
    kept = [s for s in stretches if s.kept]
    draft = read_markdown("".join(s.raw.of(raw) for s in kept).encode())
    if all(s.kind is None for s in stretches):
        return draft
    source = draft.source
    assert isinstance(source, LineSource)
    marks = (*draft.marks, *_signed(list(_marks(raw, stretches, source))))
    return replace(
        draft,
        format="critic-markup",
        source=CriticSource(source, _starts(kept), tuple(s.raw.start for s in kept), line_starts(raw)),
        marks=tuple(sorted(marks, key=lambda mark: mark.span)),
    )


def _stretches(raw: str) -> Iterator[_Stretch]:
    done = 0
    for match in _MARKUP.finditer(raw):
        yield _Stretch(Span(done, match.start()), kept=True)
        for name, kind in (*_GONE.items(), *_KEPT.items()):
            if match[name] is not None:
                yield _Stretch(Span(*match.span(name)), name in _KEPT, kind, match["colour"] or "")
        done = match.end()
    yield _Stretch(Span(done, len(raw)), kept=True)


def _starts(kept: list[_Stretch]) -> tuple[int, ...]:
    starts = [0]
    for stretch in kept[:-1]:
        starts.append(starts[-1] + len(stretch.raw))
    return tuple(starts)


def _marks(raw: str, stretches: tuple[_Stretch, ...], source: LineSource) -> Iterator[Mark]:
    at = 0
    for stretch in stretches:
        words = stretch.raw.of(raw)
        length = len(stretch.raw) if stretch.kept else 0
        if stretch.kind is not None:
            start = source.at(at)
            span = Span(start, source.at(at + length - 1) + 1 if length else start)
            yield Mark(stretch.kind, span, note=stretch.colour if stretch.kept else words)
        at += length


def _signed(marks: list[Mark]) -> Iterator[Mark]:
    """The marks with their authors, the last first; comments that only sign a change go, those on lit words lie there.

    A signature holds for a deletion and the insertion right behind it, since the two make one change.
    """
    signature: tuple[str, int] | None = None
    for number in range(len(marks) - 1, -1, -1):
        mark, before = marks[number], marks[number - 1] if number else None
        if mark.kind is MarkKind.COMMENT:
            author, words = _told(mark.note)
            signature = None if words else (author, mark.span.start)
            lit = before and before.kind is MarkKind.HIGHLIGHT and before.span.end == mark.span.start
            if words:
                yield replace(mark, author=author, note=words, span=before.span if before and lit else mark.span)
        elif mark.kind is not MarkKind.HIGHLIGHT or not _commented(marks, number):
            signed = signature and signature[1] == mark.span.end
            yield replace(mark, author=signature[0]) if signature and signed else mark
            goes_on = signed and mark.kind is MarkKind.INSERTION
            signature = (signature[0], mark.span.start) if signature and goes_on else None


def _commented(marks: list[Mark], number: int) -> bool:
    after = marks[number + 1] if number + 1 < len(marks) else None
    return after is not None and after.kind is MarkKind.COMMENT and after.span.start == marks[number].span.end


def _told(note: str) -> tuple[str, str]:
    """The author and the words of a comment; of one that only signs the words are empty."""
    signed = _AUTHOR.fullmatch(note.strip())
    return (signed["name"].strip(), (signed["words"] or "").strip()) if signed else ("", note.strip())
