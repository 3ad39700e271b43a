"""The names that Word gives to the elements and attributes of its XML."""

from __future__ import annotations

from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WORD_2012 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
ANCHOR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CHART_2014 = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
VML = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"

VAL = f"{WORD}val"
ID = f"{WORD}id"
AUTHOR = f"{WORD}author"
DATE = f"{WORD}date"
TEXT = f"{WORD}t"
TEXT_BOX = f"{WORD}txbxContent"

CHARACTERS = {
    f"{WORD}tab": "\t",
    f"{WORD}ptab": "\t",
    f"{WORD}br": "\n",
    f"{WORD}cr": "\n",
    f"{WORD}noBreakHyphen": "\u2011",
    f"{WORD}softHyphen": "\u00ad",
}
"""Elements that stand for one character each."""
TEXT_BEARING = (TEXT, f"{WORD}sym", *CHARACTERS)
"""Elements whose ordinal in a part, counted in document order, a ``Piece`` gives. Tab stops count, too."""

_OFF = frozenset({"0", "false", "off", "none"})


def is_on(element: etree._Element) -> bool:
    """Whether a switch such as bold is on; it is on where it says nothing."""
    return element.get(VAL) not in _OFF


def whole(text: str | None, default: int) -> int:
    """A whole number, or the default for anything else, such as a thousand digits."""
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default
