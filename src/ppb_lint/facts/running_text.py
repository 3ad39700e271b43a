"""The paragraphs of a paper that say something of their own: no headings, no header, no "None"."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.facts.nil_answer import bare_nil
from ppb_lint.model.document import Document, Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.span import Span

_PARTS = (Part.BODY, Part.TEXTBOX, Part.FOOTNOTE, Part.APPENDIX)


def running_text(document: Document) -> Iterator[tuple[Paragraph, Span]]:
    """Each with the stretch of the folded text that it takes; the cells of tables are among them."""
    headings = {heading.paragraph for heading in document.headings if not len(heading.rest)}
    header = [field.label_span.to(field.value) for field in document.fields]
    for paragraph in document.paragraphs:
        if paragraph.part not in _PARTS or paragraph.index in headings:
            continue
        if any(field.touches(paragraph.span) for field in header):
            continue
        span = Span(document.folded.at(paragraph.body.start), document.folded.at(paragraph.body.end))
        if not bare_nil(span.of(document.folded.text)):
            yield paragraph, span
