"""The lines of a text file, and what each of them is before its words are read."""

from __future__ import annotations

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.read.markup import BLANK, COVER

_LINE_END = regex(r"\r\n|\n|\r")
_RULE = regex(r"(?:[-*_=] ?){3,}")
_BULLETS = "\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u25e6\u00b7\uf0b7"
_HEAD = regex(
    rf"[{BLANK}]*(?P<bullet>(?:[-*+\u2013](?=[ \t]|$)|[{_BULLETS}]|o(?=\t))?)[{BLANK}]*(?P<marks>(?:\#{{1,9}}"
    rf"(?=[ \t]|$))?)"
)
# What begins something of its own: "5.1 ", "1) ", "(a) ", "DATE:", "Report of:". A bare number may be part of a date.
_OPENING = regex(
    r"\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)]{1,2}\s|\d{1,3}(?:\.\d{1,3}){1,4}\s|\(?(?:[a-zA-Z]|[ivxIVX]{1,5})\)\s"
    r"|[A-Z][A-Z()/'\u2019&-]*(?: [A-Z()/'\u2019&-]+){0,5} ?:(?!\S)"
    r"|[A-Z][a-z()/'\u2019-]*(?: [A-Za-z()/'\u2019-]+){0,2} ?:(?!\S)"
)


class Line(Struct, frozen=True):
    """A line of the file, without its end."""

    span: Span
    level: int | None = None
    """1-9 where the format says otherwise than by ``#`` that the line is a heading."""
    verbatim: bool = False
    """Whether what looks like markup in it is text (a fenced block)."""


class Head(Struct, frozen=True):
    """The marks before the first word of a line."""

    end: int
    """Offset in the file after the marks."""
    bullet: bool
    level: int | None


def physical_lines(raw: str) -> tuple[Line, ...]:
    """The lines of a text, however they end (LF, CRLF or CR)."""
    ends = list(_LINE_END.finditer(raw))
    starts = [0, *(end.end() for end in ends)]
    stops = [*(end.start() for end in ends), len(raw)]
    return tuple(Line(Span(start, stop)) for start, stop in zip(starts, stops, strict=True))


def cover_comments(raw: str) -> tuple[str, tuple[Span, ...]]:
    """The text with every ``<!-- comment -->`` covered up, line ends in it too, and where they stand."""
    found: list[Span] = []
    pieces: list[str] = []
    done = 0
    while (start := raw.find("<!--", done)) >= 0 and (end := raw.find("-->", start + 4)) >= 0:
        found.append(Span(start, end + 3))
        pieces += raw[done:start], COVER * (end + 3 - start)
        done = end + 3
    return "".join([*pieces, raw[done:]]), tuple(found)


def is_rule(shown: str) -> bool:
    """Whether a line without its blanks is nothing but a drawn rule."""
    return shown[:1] in "-*_=" and _RULE.fullmatch(shown) is not None


def head(seen: str, span: Span) -> Head:
    """The bullet and the ``#`` at the beginning of a line."""
    match = _HEAD.match(seen, span.start, span.end)
    if match is None:
        return Head(span.start, False, None)
    return Head(match.end(), bool(match["bullet"]), len(match["marks"]) or None)


def closing_marks(seen: str, span: Span) -> Span:
    """A heading without the ``##`` that may close it."""
    text = span.of(seen).rstrip(BLANK)
    kept = text.rstrip("#")
    return Span(span.start, span.start + len(kept)) if kept != text and kept[-1:] in (" ", "\t") else span


def begins_something(text: str) -> bool:
    """Whether a line opens with a number, a label or cells, so that it does not go on from the line above."""
    return "\t" in text or _OPENING.match(text) is not None
