"""What the styles of a Word file say about headings, numbers and type."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree
from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.read.docx_names import VAL, WORD, is_on, whole

_LONGEST_CHAIN = 12
"""Styles that one is based on; Word stops far earlier, and a file may go round in a circle."""
_HEADING = regex(r"heading ?([1-9])", re.IGNORECASE)
_TABLE_STYLE, _STYLE, _STYLE_END = b'w:type="table"', b"<w:style ", b"</w:style>"

LOOKS = {f"{WORD}b": "bold", f"{WORD}caps": "caps", f"{WORD}smallCaps": "caps", f"{WORD}vanish": "hidden"}
"""The switches of type that matter, each with its name in ``Look``."""


Switches = tuple[bool | None, bool | None, bool | None]
"""What somebody says about bold, capitals and hiding, None for nothing."""


class Look(NamedTuple):
    """How words are set."""

    bold: bool = False
    caps: bool = False
    """Capitals or small capitals, whatever the letters are."""
    hidden: bool = False


PLAIN = Look()


class ParagraphStyle(Struct, frozen=True):
    """A paragraph style with everything that it takes over from those it is based on."""

    name: str = ""
    chain: tuple[StyleNumber, ...] = ()
    """The style itself first, then those it is based on: what each says about numbers."""
    num_id: str | None = None
    level: int | None = None
    look: Look = PLAIN


class StyleNumber(Struct, frozen=True):
    """What one style says by itself about its automatic number."""

    id: str
    num_id: str | None = None
    ilvl: int | None = None


class _Own(Struct, frozen=True):
    """What one style says by itself."""

    name: str
    based_on: str
    number: StyleNumber
    switches: Switches
    outline: etree._Element | None
    heading: int | None
    """The level that its name tells."""


class Styles:
    """The styles of one file, worked out when somebody asks for them."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._default = ""
        self._owns: dict[tuple[str, str], _Own | None] = {}
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._characters: dict[str, Switches] = {}
        self._base: Switches = (None, None, None)
        if root is not None:
            self._take(root)

    def _take(self, root: etree._Element) -> None:
        for style in root.iterchildren(f"{WORD}style"):
            kind, name = style.get(f"{WORD}type", "paragraph"), style.get(f"{WORD}styleId", "")
            self._elements.setdefault((kind, name), style)
            if kind == "paragraph" and style.get(f"{WORD}default") in ("1", "true", "on"):
                self._default = name
        defaults = root.find(f"{WORD}docDefaults/{WORD}rPrDefault")
        if defaults is not None:
            self._base = _switches(defaults.find(f"{WORD}rPr"))

    def paragraph(self, style: str | None) -> ParagraphStyle:
        """The paragraph style of that id; None is the one that a paragraph has by default."""
        known = self._paragraphs.get(style)
        if known is None:
            known = self._paragraphs[style] = self._paragraph(self._default if style is None else style)
        return known

    def character(self, style: str) -> Switches:
        """What a character style says about each switch of ``Look``, None for nothing."""
        known = self._characters.get(style)
        if known is None:
            known = self._characters[style] = _first_said([own.switches for own in self._chain("character", style)])
        return known

    def number_of(self, style: str) -> str | None:
        """The ``numId`` of a style for lists."""
        own = self._own("numbering", style)
        return None if own is None else own.number.num_id

    def _paragraph(self, style: str) -> ParagraphStyle:
        chain = self._chain("paragraph", style)
        if not chain:
            return ParagraphStyle(style, level=_heading_level(style), look=_look([self._base]))
        return ParagraphStyle(
            name=chain[0].name,
            chain=tuple(own.number for own in chain),
            num_id=next((own.number.num_id for own in chain if own.number.num_id is not None), None),
            level=_level(chain),
            look=_look([*(own.switches for own in chain), self._base]),
        )

    def _chain(self, kind: str, style: str) -> list[_Own]:
        """The style itself, and those that it is based on."""
        chain: list[_Own] = []
        own = self._own(kind, style)
        while own is not None and len(chain) < _LONGEST_CHAIN:
            chain.append(own)
            key = kind, own.based_on
            own = self._owns[key] if key in self._owns else self._own(*key)
        return chain

    def _own(self, kind: str, style: str) -> _Own | None:
        key = kind, style
        if key not in self._owns:
            element = self._elements.get(key)
            self._owns[key] = None if element is None else _read(style, element)
        return self._owns[key]


def without_tables(data: bytes) -> bytes:
    """The styles part without its table styles: nobody asks for them, and they may be nine tenths of it."""
    kept: list[bytes] = []
    done = 0
    found = data.find(_TABLE_STYLE)
    while found >= 0:
        start, end = data.rfind(_STYLE, done, found), data.find(_STYLE_END, found)
        if start < 0 or end < 0 or data.find(b">", start, found) >= 0:
            break  # Not written as Word writes it.
        kept.append(data[done:start])
        done = end + len(_STYLE_END)
        found = data.find(_TABLE_STYLE, done)
    return b"".join((*kept, data[done:]))


def _read(style: str, element: etree._Element) -> _Own:
    children = _children(element)
    paragraph = _children(children.get(f"{WORD}pPr"))
    name = _value(children.get(f"{WORD}name")) or ""
    return _Own(
        name=name,
        based_on=_value(children.get(f"{WORD}basedOn")) or "",
        number=_number(style, _children(paragraph.get(f"{WORD}numPr"))),
        switches=_switches(children.get(f"{WORD}rPr")),
        outline=paragraph.get(f"{WORD}outlineLvl"),
        heading=_heading_level(name) or _heading_level(style),
    )


def _children(element: etree._Element | None) -> dict[object, etree._Element]:
    """The first child of each tag."""
    found: dict[object, etree._Element] = {}
    for child in () if element is None else element:
        found.setdefault(child.tag, child)
    return found


def _switches(properties: etree._Element | None) -> Switches:
    said: dict[str, bool] = {}
    for element in () if properties is None else properties:
        name = LOOKS.get(element.tag)
        if name is not None:
            said[name] = said.get(name, False) or is_on(element)
    return said.get("bold"), said.get("caps"), said.get("hidden")


def _first_said(said: list[Switches]) -> Switches:
    bold = caps = hidden = None
    for own in said:
        bold = own[0] if bold is None else bold
        caps = own[1] if caps is None else caps
        hidden = own[2] if hidden is None else hidden
    return bold, caps, hidden


def _look(said: list[Switches]) -> Look:
    return Look(*map(bool, _first_said(said)))


def _number(style: str, said: Mapping[object, etree._Element]) -> StyleNumber:
    ilvl = _value(said.get(f"{WORD}ilvl"))
    return StyleNumber(style, _value(said.get(f"{WORD}numId")), None if ilvl is None else whole(ilvl, 0))


def _value(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(VAL, "")


def _level(chain: list[_Own]) -> int | None:
    for own in chain:
        if own.outline is not None:
            return outline_level(own.outline)
        if own.heading:
            return own.heading
    return None


def outline_level(element: etree._Element) -> int | None:
    """1-9 for a heading, None for the level that means running text."""
    level = whole(element.get(VAL), 9)
    return level + 1 if 0 <= level <= 8 else None


def _heading_level(name: str) -> int | None:
    heading = _HEADING.fullmatch(name.strip())
    return int(heading[1]) if heading else None
