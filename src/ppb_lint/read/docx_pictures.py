"""What is drawn in a Word file: pictures are told with their alternative texts, text boxes are found."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ppb_lint.model.codes import UnreadCode
from ppb_lint.model.draft import MarkKind
from ppb_lint.read.docx_manuscript import Manuscript
from ppb_lint.read.docx_names import (
    ANCHOR,
    CHART,
    CHART_2014,
    COMPATIBILITY,
    DECORATIVE,
    DIAGRAM,
    OFFICE,
    PICTURE,
    TEXT_BOX,
    VML,
)

_FALLBACK = f"{COMPATIBILITY}Fallback"
_PICTURE, _DESCRIPTION, _OWN_DESCRIPTION = f"{PICTURE}pic", f"{ANCHOR}docPr", f"{PICTURE}cNvPr"
_OLD_PICTURE, _WORD_ART, _OBJECT = f"{VML}imagedata", f"{VML}textpath", f"{OFFICE}OLEObject"
_UNREAD = {
    f"{CHART}chart": UnreadCode.CHARTS,
    f"{CHART_2014}chart": UnreadCode.CHARTS,
    f"{DIAGRAM}relIds": UnreadCode.DIAGRAMS,
}
_LOOKED_FOR = (_FALLBACK, _PICTURE, _DESCRIPTION, _OLD_PICTURE, _WORD_ART, _OBJECT, TEXT_BOX, *_UNREAD)


def look_at(drawing: etree._Element, manuscript: Manuscript) -> Iterator[etree._Element]:
    """Mark the pictures of a drawing, count what cannot be read, and yield its text boxes.

    What is drawn inside a text box is left for when the box itself is read.
    """
    description: etree._Element | None = None
    objects = list(drawing.iter(_OBJECT)) if drawing.tag.endswith("}object") else []
    walk = etree.iterwalk(drawing, events=("start",), tag=_LOOKED_FOR)
    for _, element in walk:
        tag = element.tag
        if tag == TEXT_BOX:
            walk.skip_subtree()
            yield element
        elif tag == _FALLBACK:
            walk.skip_subtree()
        elif tag == _DESCRIPTION:
            description = element
        elif tag == _PICTURE:
            _picture(element, description, manuscript)
        elif tag == _OLD_PICTURE and not objects:  # That of an object is a mere preview.
            _mark(_alternative(element.getparent()), manuscript)
        elif tag == _WORD_ART and element.get("string", "").strip():
            manuscript.miss(UnreadCode.WORD_ART)
        elif tag == _OBJECT:
            is_equation = element.get("ProgID", "").startswith("Equation")
            manuscript.miss(UnreadCode.EQUATIONS if is_equation else UnreadCode.EMBEDDED_OBJECTS)
        elif tag in _UNREAD:
            manuscript.miss(_UNREAD[tag])


def _picture(picture: etree._Element, description: etree._Element | None, manuscript: Manuscript) -> None:
    if description is not None and _is_ornament(description):
        return
    own = next(picture.iter(_OWN_DESCRIPTION), None)
    _mark(_alternative(description) or _alternative(own), manuscript)


def _mark(alternative: str, manuscript: Manuscript) -> None:
    manuscript.mark(MarkKind.IMAGE, manuscript.at, note=alternative)
    manuscript.miss(UnreadCode.IMAGES)


def _alternative(element: etree._Element | None) -> str:
    if element is None:
        return ""
    return next((text for name in ("descr", "alt", "title") if (text := str(element.get(name, "")).strip())), "")


def _is_ornament(description: etree._Element) -> bool:
    return any(mark.get("val") in ("1", "true") for mark in description.iter(DECORATIVE))
