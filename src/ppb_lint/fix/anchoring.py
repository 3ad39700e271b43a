"""Finds the elements in the body of a Word file between which a comment hangs.

Word ignores comments that hang in a text box, a note, or the head or foot of a page ([MS-OI29500] 2.1.315), so those
hang on the run that holds the box, on the sign that refers to the note, and on the first words of the paper.
"""

from __future__ import annotations

from lxml import etree

from ppb_lint.fix.cutting import RUN
from ppb_lint.fix.remark import AUTHOR
from ppb_lint.fix.revising import DELETION, INSERTION
from ppb_lint.fix.stories import Stories
from ppb_lint.fix.stretches import box_around
from ppb_lint.read.docx_controls import is_locked
from ppb_lint.read.docx_names import AUTHOR as BY
from ppb_lint.read.docx_names import ID, TEXT, TEXT_BOX, WORD

_PARAGRAPH, _CONTROL, _FIELD = f"{WORD}p", f"{WORD}sdt", f"{WORD}fldSimple"
_NOTES = {f"{WORD}footnote": f"{WORD}footnoteReference", f"{WORD}endnote": f"{WORD}endnoteReference"}
_GONE = (f"{WORD}del", f"{WORD}moveFrom", TEXT_BOX)


def anchor_in_body(element: etree._Element, part: str, stories: Stories) -> etree._Element | None:
    """The run in the body for an element that stands anywhere in the file."""
    if part == stories.main:
        box = box_around(element)
        return _run_around(element if box is None else box)
    for note in element.iterancestors(*_NOTES):
        for sign in stories.root(stories.main).iter(_NOTES[str(note.tag)]):
            if sign.get(ID) == note.get(ID):
                return anchor_in_body(sign, stories.main, stories)
    return first_run(stories)


def first_run(stories: Stories) -> etree._Element | None:
    """The first run with words in the body."""
    for text in stories.root(stories.main).iter(TEXT):
        if text.text and text.text.strip() and next(text.iterancestors(*_GONE), None) is None:
            return _run_around(text)
    return None


def first_paragraph(stories: Stories) -> etree._Element | None:
    """The first paragraph of the body, with or without words."""
    return next(stories.root(stories.main).iter(_PARAGRAPH), None)


def _run_around(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(RUN), None)


def hanger(run: etree._Element) -> etree._Element:
    """What a comment on a run hangs beside: the run, our deletion of it, or the field or locked control around it."""
    found = run
    for around in run.iterancestors():
        if around.tag == _PARAGRAPH:
            break
        if is_ours(around, DELETION) or around.tag == _FIELD or (around.tag == _CONTROL and is_locked(around)):
            found = around
    return found


def with_insertion_before(element: etree._Element) -> etree._Element:
    """Our own insertion right before an element, or the element."""
    before = element.getprevious()
    return before if before is not None and is_ours(before, INSERTION) else element


def with_insertion_after(element: etree._Element) -> etree._Element:
    """Our own insertion right after an element or after somebody's insertion around it, or the element."""
    parent = element.getparent()
    around = parent if parent is not None and parent.tag == INSERTION and element.getnext() is None else element
    after = around.getnext()
    return after if after is not None and is_ours(after, INSERTION) else element


def is_ours(element: etree._Element, tag: str) -> bool:
    """Whether an element is a change that we have made."""
    return element.tag == tag and element.get(BY) == AUTHOR
