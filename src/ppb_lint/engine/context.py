"""The few words around a finding by which its reader finds it again on the page."""

from __future__ import annotations

import re

from ppb_lint.model.document import Document
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

LONGEST = 80
"""Signs, the marks of omission not counted."""
_FAR = 4 * LONGEST
_SENTENCE_END = regex(r"[.!?;:][\"')\]]*\s+(?=\W?[A-Z])")


def around(hit: Hit, document: Document) -> str:
    """The sentence around a hit, or as much of it as fits, on one line; "" for something that is missing."""
    if hit.expected_heading is not None and not len(hit.span):
        return ""
    stretch = _sentence(hit.span, document)
    cut = _cut(hit.span, stretch, document.text)
    words = " ".join(cut.of(document.text).split())
    return f"{'…' if cut.start > stretch.start else ''}{words}{'…' if cut.end < stretch.end else ''}"


def _sentence(span: Span, document: Document) -> Span:
    """The sentence that a stretch begins in, without its paragraph's number, to the end of the one it ends in."""
    paragraph = document.paragraph_at(span.start)
    if paragraph is None:
        return span
    whole = paragraph.body if paragraph.body.contains(span) else paragraph.span.to(max(paragraph.span, span, key=_end))
    # No more than is shown at most: a paragraph may hold a whole book.
    start, end = max(whole.start, span.start - _FAR), min(whole.end, span.end + _FAR)
    for stop in _SENTENCE_END.finditer(document.text, start, end):
        if stop.end() <= span.start:
            start = stop.end()
        elif stop.end() >= span.end:
            end = stop.end()
            break
    return Span(min(start, span.start), max(end, span.end))


def _end(span: Span) -> int:
    return span.end


def _cut(span: Span, sentence: Span, text: str) -> Span:
    """As much of the sentence as fits, the words in the middle, cut between words."""
    if len(sentence) <= LONGEST:
        return sentence
    room = max(LONGEST - len(span), 0)
    before = min(room // 2, span.start - sentence.start)
    after = min(room - before, sentence.end - span.end)
    before = min(room - after, span.start - sentence.start)
    start, end = span.start - before, span.end + after
    if start > sentence.start:
        start = _word_start(text, start, span.start)
    if end < sentence.end:
        end = _word_end(text, min(end, span.start + LONGEST), min(span.end, span.start + LONGEST))
    return Span(start, end)


def _word_start(text: str, start: int, latest: int) -> int:
    if text[start - 1].isspace():
        return start
    blank = re.compile(r"\s+").search(text, start, latest)
    return blank.end() if blank else latest


def _word_end(text: str, end: int, earliest: int) -> int:
    if end >= len(text) or text[end].isspace():
        return end
    blank = max(text.rfind(sign, earliest, end) for sign in " \n\t\u00a0")
    return blank if blank >= earliest else earliest
