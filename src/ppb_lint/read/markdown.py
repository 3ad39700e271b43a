"""Markdown, read line by line as plain text is, with the marks that are its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from ppb_lint.model.draft import Draft
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.read.encoding import decode
from ppb_lint.read.markup import BLANK, MARKDOWN
from ppb_lint.read.plain import draft_of
from ppb_lint.read.text_lines import Line, cover_comments, head, is_rule, physical_lines

_FRONT = regex(r"[\w-]+ *:.*|[ \t]+.*|- .*|#.*|")
_FENCE = regex(r" {0,3}(`{3,}|~{3,})")
_QUOTED = regex(r" {0,3}(?:> ?){1,20}")
_UNDERLINE = regex(r"=+|-{2,}")
_LONGEST_HEADING = 120


def read_markdown(data: bytes) -> Draft:
    """Read a Markdown file; raises Refusal (NOT_TEXT) for anything else."""
    raw = decode(data).text
    seen, comments = cover_comments(raw)
    lines = physical_lines(seen)
    body = lines[_front_matter(seen, lines) :]
    return draft_of(raw, seen, tuple(_underlined(seen, tuple(_blocks(seen, body)))), MARKDOWN, "markdown", comments)


def _front_matter(seen: str, lines: Sequence[Line]) -> int:
    """How many lines at the top are settings for a publishing program and no part of the paper."""
    if lines[0].span.of(seen).rstrip() != "---":
        return 0
    for index, line in enumerate(lines[1:], 1):
        text = line.span.of(seen).rstrip()
        if text in ("---", "..."):
            return index + 1
        if not _FRONT.fullmatch(text):
            return 0
    return 0


def _blocks(seen: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Lines without their marks of quotation; fences become blank, what is between them stays as it is."""
    fence = ""
    for line in lines:
        mark = _FENCE.match(seen, line.span.start, line.span.end)
        quoted = _QUOTED.match(seen, line.span.start, line.span.end)
        if mark and not fence:
            fence = mark[1]
            yield Line(Span(line.span.start, line.span.start))
        elif mark and mark[1].startswith(fence) and not seen[mark.end() : line.span.end].strip():
            fence = ""
            yield Line(Span(line.span.start, line.span.start))
        elif fence:
            yield replace(line, verbatim=True)
        else:
            yield Line(Span(quoted.end(), line.span.end)) if quoted else line


def _underlined(seen: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Headings that are marked by a line of ``=`` or ``-`` below them; the underline becomes blank."""
    level_below = [*(_level(seen, above, below) for above, below in pairwise(lines)), None]
    for index, line in enumerate(lines):
        opens = index == 0 or not lines[index - 1].span.of(seen).strip(BLANK)
        level = level_below[index] if opens else None
        yield replace(line, level=level) if level else line


def _level(seen: str, above: Line, below: Line) -> int | None:
    text = above.span.of(seen).strip(BLANK)
    under = below.span.of(seen).rstrip(BLANK)
    if above.verbatim or below.verbatim or not 0 < len(text) <= _LONGEST_HEADING or not _UNDERLINE.fullmatch(under):
        return None
    plain = not (is_rule(text) or head(seen, above.span).bullet or "|" in text)
    return (1 if under[0] == "=" else 2) if plain else None
