"""Reads a Word file as somebody sees it who accepts all changes, with the way back to every word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from ppb_lint.model.codes import UnreadCode
from ppb_lint.model.draft import Draft, Part
from ppb_lint.model.span import Span
from ppb_lint.read.docx_comments import read_comments
from ppb_lint.read.docx_manuscript import Manuscript
from ppb_lint.read.docx_names import ID, WORD, is_on
from ppb_lint.read.docx_numbering import Numbering
from ppb_lint.read.docx_parts import Parts
from ppb_lint.read.docx_properties import read_properties
from ppb_lint.read.docx_reading import Reading
from ppb_lint.read.docx_story import Story
from ppb_lint.read.docx_styles import Styles
from ppb_lint.read.limits import Limits
from ppb_lint.read.package import Package
from ppb_lint.read.page_heads import on_pages

_PAGE_PARTS = {"header": Part.HEADER, "footer": Part.FOOTER}
_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}
_FREE_TO_EDIT = frozenset({"none", "trackedChanges"})


def read_docx(data: bytes, limits: Limits) -> Draft:
    """Read a .docx, .docm, .dotx or .dotm.

    Raises:
        Refusal: with a ``RefusalCode``, if the file cannot be read, or not safely.
    """
    manuscript = Manuscript(limits)
    parts = Parts(Package(data, limits), manuscript)
    settings = parts.first("settings")
    reading = _reading(parts, manuscript, limits, settings)
    body = Story(reading, parts.document, parts.main)
    body.read(_body(parts.document), Part.BODY)
    body.close()
    _read_notes(parts, reading)
    _read_pages(parts, reading, settings)
    reading.mark_protection()
    read_comments(parts, reading)
    manuscript.miss(UnreadCode.EXTERNAL_CONTENT, parts.count_external())
    return manuscript.draft(read_properties(parts))


def _reading(parts: Parts, manuscript: Manuscript, limits: Limits, settings: etree._Element | None) -> Reading:
    styles = Styles(parts.first("styles"))
    return Reading(
        manuscript=manuscript,
        styles=styles,
        numbering=Numbering(parts.first("numbering"), styles),
        runs_per_paragraph=limits.runs_per_paragraph,
        protected=_is_protected(settings),
    )


def _is_protected(settings: etree._Element | None) -> bool:
    protection = None if settings is None else settings.find(f"{WORD}documentProtection")
    if protection is None or protection.get(f"{WORD}enforcement") not in ("1", "true", "on"):
        return False
    return protection.get(f"{WORD}edit", "none") not in _FREE_TO_EDIT


def _body(document: etree._Element) -> etree._Element:
    body = document.find(f"{WORD}body")
    return document if body is None else body


def _read_notes(parts: Parts, reading: Reading) -> None:
    for type, ids in reading.notes.items():
        root = parts.first(type) if ids else None
        if root is None:
            continue
        notes = {note.get(ID): note for note in root.iterchildren(f"{WORD}{_NOTES[type]}")}
        story = Story(reading, root, parts.name_of(type))
        for id, at in list(ids.items()):
            if id in notes:
                reading.shown = (Span(at, at),)
                story.read(notes[id], Part.FOOTNOTE)
        story.close()
    reading.shown = ()


def _read_pages(parts: Parts, reading: Reading, settings: etree._Element | None) -> None:
    """Read every header and footer that some page shows, each once."""
    shown = _shown_kinds(reading, settings)
    sections = _sections(reading)
    for type, part in _PAGE_PARTS.items():
        named = [page for page in reading.pages[type] if page[0] in shown]
        for id, stretches in on_pages(named, sections).items():
            found = parts.linked(type, id)
            if found is not None:
                name, root = found
                reading.shown = stretches
                story = Story(reading, root, name)
                story.read(root, part)
                story.close()
    reading.shown = ()


def _sections(reading: Reading) -> tuple[Span, ...]:
    """The stretch of each section: from the end of the one before to the end of its own last paragraph."""
    ends = [reading.manuscript.end_of_block(at) for at in reading.sections]
    return tuple(Span(min(before + 1, end), end) for before, end in pairwise([-1, *ends]))


def _shown_kinds(reading: Reading, settings: etree._Element | None) -> frozenset[str]:
    even = None if settings is None else settings.find(f"{WORD}evenAndOddHeaders")

    def kinds() -> Iterator[str]:
        yield "default"
        if reading.first_pages:
            yield "first"
        if even is not None and is_on(even):
            yield "even"

    return frozenset(kinds())
