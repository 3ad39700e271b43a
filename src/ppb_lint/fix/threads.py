"""What Word of today keeps of comments in parts of their own: who answers whom, and ids that last."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from ppb_lint.fix.stories import Stories
from ppb_lint.read.docx_names import WORD, WORD_2010, WORD_2012

_PARAGRAPH, _OF_PARAGRAPH = f"{WORD}p", f"{WORD_2010}paraId"
_THREAD, _ANSWERED = f"{WORD_2012}paraId", f"{WORD_2012}paraIdParent"
_IDS = "{http://schemas.microsoft.com/office/word/2016/wordml/cid}"
_TIMES = "{http://schemas.microsoft.com/office/word/2018/wordml/cex}"


def forget(comments: Iterable[etree._Element], stories: Stories) -> dict[str, etree._Element]:
    """Take out what those parts say of some comments; what others answered to them begins a thread of its own.

    Returns:
        The parts that have changed, by their names.
    """
    paragraphs = {str(p.get(_OF_PARAGRAPH)) for c in comments for p in c.iter(_PARAGRAPH) if _OF_PARAGRAPH in p.attrib}
    if not paragraphs:
        return {}
    changed = _without("commentsextended", _THREAD, paragraphs, stories)
    for root in changed.values():
        for answer in root:
            if answer.get(_ANSWERED) in paragraphs:
                del answer.attrib[_ANSWERED]
    lasting = _lasting(paragraphs, stories)
    changed |= _without("commentsids", f"{_IDS}paraId", paragraphs, stories)
    return changed | _without("commentsextensible", f"{_TIMES}durableId", lasting, stories)


def _lasting(paragraphs: set[str], stories: Stories) -> set[str]:
    """The lasting ids of comments, which their times are kept under."""
    rows = [row for root in _roots("commentsids", stories).values() for row in root]
    return {str(row.get(f"{_IDS}durableId")) for row in rows if row.get(f"{_IDS}paraId") in paragraphs}


def _without(kind: str, name: str, unwanted: set[str], stories: Stories) -> dict[str, etree._Element]:
    roots = _roots(kind, stories)
    for root in roots.values():
        for row in list(root):
            if row.get(name) in unwanted:
                root.remove(row)
    return roots


def _roots(kind: str, stories: Stories) -> dict[str, etree._Element]:
    link = stories.link(kind)
    roots = stories.sound(link.target) if link else []
    return {link.target: roots[0]} if link and roots else {}
