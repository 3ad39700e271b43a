"""Cuts text and runs in two, so that words which are to be marked stand in runs of their own."""

from __future__ import annotations

from collections.abc import Callable, Collection
from copy import deepcopy
from itertools import pairwise

from lxml import etree
from msgspec import Struct

from ppb_lint.read.docx_names import ID, TEXT, WORD

RUN = f"{WORD}r"
LOOK = f"{WORD}rPr"
_LOOK_BEFORE = f"{WORD}rPrChange"
_KEEP_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANKS = " \t\n\r"


class Segment(Struct, frozen=True):
    """A stretch of what once was one element, in an element of its own."""

    element: etree._Element
    start: int
    """Offset in the text of the element as it was."""
    end: int


def cut_text(element: etree._Element, cuts: Collection[int]) -> tuple[Segment, ...]:
    """Cut a text at offsets in it; the first piece stays in the element itself."""
    text = element.text or "" if element.tag == TEXT else "\0"
    inner = [cut for cut in sorted(cuts) if 0 < cut < len(text)]
    if not inner:
        return (Segment(element, 0, len(text)),)
    start, end = 0, len(text)
    if not keeps_space(element):  # Word does not show these blanks, and the pieces must not show them either.
        start, end = end - len(text.lstrip(_BLANKS)), len(text.rstrip(_BLANKS))
    bounds = [start, *(cut for cut in inner if start < cut < end), end]
    segments = [Segment(element, *next(pairwise(bounds)))]
    set_text(element, text[bounds[0] : bounds[1]])
    for first, last in pairwise(bounds[1:]):
        piece = element.makeelement(TEXT)
        set_text(piece, text[first:last])
        segments[-1].element.addnext(piece)
        segments.append(Segment(piece, first, last))
    return tuple(segments)


def set_text(element: etree._Element, words: str) -> None:
    """Put words into a text element so that blanks at their ends count."""
    element.text = words
    if words != words.strip():  # Only the blanks of XML are at risk; but who knows that, of whoever reads the file?
        element.set(_KEEP_SPACE, "preserve")


def keeps_space(element: etree._Element) -> bool:
    """Whether blanks at the ends of a text are shown."""
    around = (element, *element.iterancestors())
    return next((str(e.get(_KEEP_SPACE)) for e in around if _KEEP_SPACE in e.attrib), "") == "preserve"


def part_before(element: etree._Element | None, next_id: Callable[[], str]) -> None:
    """Begin a new run, of the same look, before a child of a run."""
    run = element.getparent() if element is not None else None
    if element is None or run is None or run.tag != RUN:
        return
    if all(before.tag == LOOK for before in element.itersiblings(preceding=True)):
        return
    rest = run.makeelement(RUN, {str(name): str(value) for name, value in run.attrib.items()})
    look = run.find(LOOK)
    if look is not None:
        rest.append(deepcopy(look))
        for change in rest.iter(_LOOK_BEFORE):
            change.set(ID, next_id())
    for moved in (element, *element.itersiblings()):
        rest.append(moved)
    run.addnext(rest)


def look_of(run: etree._Element) -> etree._Element | None:
    """A copy of how a run looks, without who made it look so."""
    look = run.find(LOOK)
    if look is None:
        return None
    copy = deepcopy(look)
    for change in copy.findall(_LOOK_BEFORE):
        copy.remove(change)
    return copy
