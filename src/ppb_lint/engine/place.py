"""Where words stand, in the terms of whoever reads the page."""

from __future__ import annotations

from bisect import bisect_right

from ppb_lint.model.document import Document, HeaderField, Heading, Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit, Place
from ppb_lint.model.span import Span


def place_of(hit: Hit, document: Document) -> Place:
    """The place of a hit: the section where the words stand, or where what is missing is expected."""
    source = document.draft.source
    page, lines = source.page(hit.span), source.lines(hit.span)
    paragraph = document.paragraph_at(hit.span.start)
    part = paragraph.part if paragraph else Part.BODY
    if hit.expected_heading is not None:
        return Place(part, page, hit.expected_section, _shown(hit.expected_heading), None, lines)
    field = field_at(document, hit.span)
    if field is not None:
        return Place(part, page, None, _shown(field.label), None, lines)
    top = section_at(document, paragraph)
    if top is None or paragraph is None:
        return Place(part, page, None, None, paragraph.label or None if paragraph else None, lines)
    return Place(part, page, top.number, _shown(top.title), _label_above(document, top, paragraph), lines)


def field_at(document: Document, span: Span) -> HeaderField | None:
    """The header field in whose label or value a stretch begins."""
    for field in document.fields:
        if field.label_span.start <= span.start <= max(field.value.end, field.label_span.end):
            return field
    return None


def section_at(document: Document, paragraph: Paragraph | None) -> Heading | None:
    """The top section that a paragraph stands in."""
    chain = document.chain(paragraph.index) if paragraph else ()
    return next((heading for heading in chain if heading.level == 1), None)


def _label_above(document: Document, top: Heading, paragraph: Paragraph) -> str | None:
    for at in range(bisect_right(document.labelled, paragraph.index) - 1, -1, -1):
        other = document.paragraphs[document.labelled[at]]
        if other.index <= top.paragraph:
            return None
        if other.part is paragraph.part:
            return other.label
    return None


def _shown(heading: str) -> str:
    return heading.partition(":")[0].strip()
