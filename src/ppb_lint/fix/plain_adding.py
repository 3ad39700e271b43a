"""Puts whole paragraphs into Markdown and plain text, marked up like those beside them."""

from __future__ import annotations

from collections.abc import Sequence

from ppb_lint.fix.remark import NewParagraph
from ppb_lint.model.draft import Draft
from ppb_lint.model.finding import Edit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.read.line_source import LineSource

_MARKUP = regex(r"[\s#>*_]*")
"""What may stand before and after the words of a line that another one is made after; a row of a table may not."""
_LINE_END = regex(r"\r\n|\n|\r")


def added(place: int, paragraphs: Sequence[NewParagraph], draft: Draft, text: str) -> Edit | None:
    """The edit of the file that puts paragraphs behind the line of a place; None where their form cannot be told.

    Args:
        place: in the draft, the beginning or the end of a paragraph.
        text: the file's own text.
    """
    lines = [_line(paragraph, draft, text) for paragraph in paragraphs]
    if not lines or None in lines:
        return None
    end = found[0] if (found := _LINE_END.search(text)) else "\n"
    between = end * (2 if f"{end}{end}" in text else 1)
    words = between.join(line for line in lines if line is not None)
    source = _source(draft)
    if place and draft.text[place - 1] != "\n":
        at = _line_end(source.raw(Span(place - 1, place)).end, text)
        return Edit(Span(at, at), f"{between}{words}")
    at = _line_start(source.raw(Span(place, place + 1)).start, text)
    return Edit(Span(at, at), f"{words}{between}")


def _line(paragraph: NewParagraph, draft: Draft, text: str) -> str | None:
    """The words between the signs that stand before and after those of the line that they take after."""
    block = next(block for block in draft.blocks if block.span.contains(paragraph.like))
    source = _source(draft)
    first, last = source.raw(block.span).start, source.raw(paragraph.like).end
    before, after = text[_line_start(first, text) : first], text[last : _line_end(last, text)]
    if not _MARKUP.fullmatch(before):
        return None
    if _MARKUP.fullmatch(after):
        return f"{before}{paragraph.words}{after}"
    return f"{before}{paragraph.words}" if not before.strip("# \t") else None


def _source(draft: Draft) -> LineSource:
    assert isinstance(draft.source, LineSource)
    return draft.source


def _line_start(at: int, text: str) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(at: int, text: str) -> int:
    found = _LINE_END.search(text, at)
    return found.start() if found else len(text)
