"""Puts whole paragraphs into a Word file, as a tracked change."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree
from msgspec import Struct

from ppb_lint.fix.remark import NewParagraph
from ppb_lint.fix.revising import Reviser
from ppb_lint.fix.stretches import Stretch, Stretches, box_around
from ppb_lint.model.span import Span
from ppb_lint.read.docx_controls import is_locked
from ppb_lint.read.docx_names import WORD

PARAGRAPH, PROPERTIES, LOOK = f"{WORD}p", f"{WORD}pPr", f"{WORD}rPr"
_HOSTS = frozenset({f"{WORD}body", f"{WORD}sdtContent"})
_CONTROL = f"{WORD}sdt"
_NOT_COPIED = frozenset(f"{WORD}{name}" for name in ("rPr", "sectPr", "pPrChange"))
_NOT_OF_LOOK = frozenset(f"{WORD}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange"))


class Addition(Struct, frozen=True):
    """New paragraphs with their place, found before anything is cut."""

    host: etree._Element
    """The paragraph, table or control that they stand beside."""
    before: bool
    paragraphs: tuple[tuple[str, etree._Element, etree._Element], ...]
    """The words of each, and the paragraph and the run that it looks like."""


def planned(place: Span, paragraphs: Sequence[NewParagraph], stretches: Stretches, main: str) -> Addition | None:
    """Where new paragraphs go; None if they cannot go there.

    Args:
        place: an empty span at the beginning or the end of a paragraph.
        main: the part in which they have to stand.
    """
    beside = stretches.of(stretches.words_at(place))
    models = [_model(stretches.of(paragraph.like)) for paragraph in paragraphs]
    host = _host(beside[0].element) if beside and beside[0].part == main else None
    if host is None or not all(models):
        return None
    found = [(new.words, *model) for new, model in zip(paragraphs, models, strict=True) if model]
    return Addition(host, stretches.begins_line(place.start), tuple(found))


def _model(stretches: tuple[Stretch, ...]) -> tuple[etree._Element, etree._Element] | None:
    run = next((stretch.run for stretch in stretches if stretch.run is not None), None)
    paragraph = None if run is None else next(run.iterancestors(PARAGRAPH), None)
    return None if run is None or paragraph is None else (paragraph, run)


def _host(element: etree._Element) -> etree._Element | None:
    """What stands in the body, or in a control that may be edited, around an element."""
    if box_around(element) is not None or any(is_locked(control) for control in element.iterancestors(_CONTROL)):
        return None
    paragraph = next(element.iterancestors(PARAGRAPH), None)
    while paragraph is not None:
        parent = paragraph.getparent()
        if parent is None or parent.tag in _HOSTS:
            return paragraph if parent is not None else None
        paragraph = parent
    return None


def add(addition: Addition, reviser: Reviser) -> None:
    """Put the paragraphs in; those that are put behind the same one later come later."""
    host = addition.host
    if not addition.before:
        while (following := host.getnext()) is not None and reviser.is_new(following):
            host = following
    for words, paragraph, run in addition.paragraphs:
        new = _paragraph(words, paragraph, run, reviser)
        if addition.before:
            host.addprevious(new)
        else:
            host.addnext(new)
            host = new


def _paragraph(words: str, model: etree._Element, run: etree._Element, reviser: Reviser) -> etree._Element:
    new = model.makeelement(PARAGRAPH)
    properties = etree.SubElement(new, PROPERTIES)
    theirs = model.find(PROPERTIES)
    if theirs is not None:
        properties.extend(deepcopy(element) for element in theirs if element.tag not in _NOT_COPIED)
    # The mark at the end is new as well, or rejecting would leave an empty line.
    look = etree.SubElement(properties, LOOK)
    look.append(reviser.mark(model))
    of_mark = None if theirs is None else theirs.find(LOOK)
    if of_mark is not None:
        look.extend(deepcopy(element) for element in of_mark if element.tag not in _NOT_OF_LOOK)
    new.append(reviser.insertion(words, run))
    return new
