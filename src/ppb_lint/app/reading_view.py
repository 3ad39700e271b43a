"""Takes from a paper what it needs to be read again beside its findings."""

from __future__ import annotations

from ppb_lint.model.document import Document
from ppb_lint.model.page import Page, Row
from ppb_lint.model.span import NOWHERE


def page_of(document: Document) -> Page:
    """The paper as its reader sees it."""
    levels = {heading.paragraph: heading.level for heading in document.headings}
    labels = {}
    for field in document.fields:
        if paragraph := document.paragraph_at(field.label_span.start):
            labels[paragraph.index] = field.label_span
    rows = (
        Row(
            span=paragraph.span,
            label=paragraph.label if paragraph.span == paragraph.body else "",
            level=min(levels.get(paragraph.index, 0), 9),
            bullet=paragraph.bullet,
            bold=paragraph.bold,
            part=paragraph.part,
            cell=paragraph.cell,
            field=labels.get(paragraph.index, NOWHERE),
        )
        for paragraph in document.paragraphs
    )
    return Page(document.text, tuple(rows))
