"""Which voice of the paper speaks where: its subject, its purpose, its recommendation, a line that names the period."""

from __future__ import annotations

import re
from enum import StrEnum

from ppb_lint.model.document import Document, Heading, Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span


class Region(StrEnum):
    """A part of the paper in which words about a period are said of this very report, or may be."""

    SUBJECT = "subject"
    PERIOD_LINE = "period-line"
    PURPOSE = "purpose"
    RECOMMENDATION = "recommendation"
    APPENDIX_TITLE = "appendix-title"
    BODY = "body"
    """Anywhere else in the running text."""
    TABLE = "table"
    NOWHERE = "nowhere"
    """Where nothing is said of the report: running heads, other header fields, minutes of others."""


_PERIOD_LINE = regex(
    r"^(?:reporting |report |review |monitoring )?period(?: covered| of report)?\s*[:\t-]", re.IGNORECASE
)
_OPENING = 200
"""Signs of a paragraph in which it says what sort of line it is."""
_APPENDIX_ENTRY = regex(r"^(?:appendix|annexe?|schedule)\s+['\"]?(?:\d{1,2}|[a-z])\b", re.IGNORECASE)
_LONGEST_PURPOSE = 15
"""Paragraphs. What follows stands under headings that were not told from text."""
_PURPOSE_LIKE = ("purpose", "summary", "introduction")


class Regions:
    """The regions of one paper, for asking by place."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._purpose = _purpose(document)
        fields = document.fields
        self._subject = [f.value for f in fields if f.concept == "subject"] or [document.title]
        self._periods = [f.value for f in fields if f.concept == "period"]
        self._header = [f.label_span.to(f.value) for f in fields]

    @property
    def subject(self) -> str:
        """The words of the paper's subject, or of its title."""
        return " ".join(span.of(self._document.text) for span in self._subject)

    def at(self, span: Span) -> Region:
        """The region in which a stretch of the text stands."""
        if any(len(s) and s.contains(span) for s in self._subject):
            return Region.SUBJECT
        if any(len(s) and s.contains(span) for s in self._periods):
            return Region.PERIOD_LINE
        paragraph = self._document.paragraph_at(span.start)
        if paragraph is None or any(s.contains(span) for s in self._header):
            return Region.NOWHERE
        return self._in_text(paragraph)

    def _in_text(self, paragraph: Paragraph) -> Region:
        words = self._document.text[paragraph.body.start : min(paragraph.body.end, paragraph.body.start + _OPENING)]
        if paragraph.part not in (Part.BODY, Part.APPENDIX, Part.TEXTBOX, Part.FOOTNOTE):
            return Region.NOWHERE
        if _PERIOD_LINE.match(words):
            return Region.PERIOD_LINE
        if paragraph.cell:
            return Region.TABLE
        chain = self._document.chain(paragraph.index)
        if paragraph.part is Part.APPENDIX:
            title = bool(chain) and chain[0].paragraph == paragraph.index
            return Region.APPENDIX_TITLE if title else Region.BODY
        return self._of_chain(chain, paragraph, words)

    def _of_chain(self, chain: tuple[Heading, ...], paragraph: Paragraph, words: str) -> Region:
        if not chain:
            return Region.BODY
        concepts = chain[0].concepts
        if chain[0] == self._purpose:
            into = paragraph.index - chain[0].paragraph
            return Region.PURPOSE if into <= _LONGEST_PURPOSE else Region.BODY
        if "recommendation" in concepts:
            return Region.RECOMMENDATION
        if "appendices" in concepts and _APPENDIX_ENTRY.match(words):
            return Region.APPENDIX_TITLE
        return Region.BODY


def _purpose(document: Document) -> Heading | None:
    """The section that says what the report is for; a summary or an introduction where there is none by that name."""
    sections = [h for h in document.headings if h.part is not Part.APPENDIX]
    for concept in _PURPOSE_LIKE:
        # One without a number may count as lower than its numbered neighbours, and yet stand under none of them.
        found = next((h for h in sections if concept in h.concepts and document.chain(h.paragraph)[0] == h), None)
        if found:
            return found
    return None
