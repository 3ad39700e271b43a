"""What the styles of a Word file say about headings, numbers and type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from ppb_lint.read.docx_names import VAL, WORD, is_on, whole

_LONGEST_CHAIN = 50
"""Styles that one is based on; Word stops far earlier, and a file may go round in a circle."""
_HEADING = re.compile(r"heading ?([1-9])", re.IGNORECASE)
_TABLE_STYLE, _STYLE, _STYLE_END = b'w:type="table"', b"<w:style ", b"</w:style>"

LOOKS = {f"{WORD}b": "bold", f"{WORD}caps": "caps", f"{WORD}smallCaps": "caps", f"{WORD}vanish": "hidden"}
"""The switches of type that matter, each with its name in ``Look``."""


class Look(NamedTuple):
    """How words are set."""

    bold: bool = False
    caps: bool = False
    """Capitals or small capitals, whatever the letters are."""
    hidden: bool = False


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style with everything that it takes over from those it is based on."""

    name: str = ""
    chain: tuple[StyleNumber, ...] = ()
    """The style itself first, then those it is based on: what each says about numbers."""
    num_id: str | None = None
    level: int | None = None
    look: Look = PLAIN


@dataclass(frozen=True, slots=True)
class StyleNumber:
    """What one style says by itself about its automatic number."""

    id: str
    num_id: str | None = None
    ilvl: int | None = None


class Styles:
    """The styles of one file, worked out when somebody asks for them."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._default = ""
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._characters: dict[str, tuple[bool | None, ...]] = {}
        self._base = Look()
        if root is not None:
            self._take(root)

    def _take(self, root: etree._Element) -> None:
        for style in root.iterchildren(f"{WORD}style"):
            kind, name = style.get(f"{WORD}type", "paragraph"), style.get(f"{WORD}styleId", "")
            self._elements.setdefault((str(kind), str(name)), style)
            if kind == "paragraph" and style.get(f"{WORD}default") in ("1", "true", "on"):
                self._default = str(name)
        defaults = root.find(f"{WORD}docDefaults/{WORD}rPrDefault")
        if defaults is not None:
            self._base = Look(*map(bool, _switches(defaults)))

    def paragraph(self, style: str | None) -> ParagraphStyle:
        """The paragraph style of that id; None is the one that a paragraph has by default."""
        known = self._paragraphs.get(style)
        if known is None:
            known = self._paragraphs[style] = self._paragraph(self._default if style is None else style)
        return known

    def character(self, style: str) -> tuple[bool | None, ...]:
        """What a character style says about each switch of ``Look``, None for nothing."""
        known = self._characters.get(style)
        if known is None:
            said = [_switches(element) for _, element in self._chain("character", style)]
            known = self._characters[style] = _first_said(said)
        return known

    def number_of(self, style: str) -> str | None:
        """The ``numId`` of a style for lists."""
        element = self._elements.get(("numbering", style))
        number = None if element is None else element.find(f"{WORD}pPr/{WORD}numPr/{WORD}numId")
        return None if number is None else number.get(VAL)

    def _paragraph(self, style: str) -> ParagraphStyle:
        chain = list(self._chain("paragraph", style))
        said = _first_said([_switches(element) for _, element in chain])
        numbers = tuple(_number(name, element) for name, element in chain)
        return ParagraphStyle(
            name=_name(chain[0][1]) if chain else style,
            chain=numbers,
            num_id=next((number.num_id for number in numbers if number.num_id is not None), None),
            level=_level(chain) if chain else _heading_level(style),
            look=Look(*(base if own is None else own for own, base in zip(said, self._base, strict=True))),
        )

    def _chain(self, kind: str, style: str) -> Iterator[tuple[str, etree._Element]]:
        for _ in range(_LONGEST_CHAIN):
            element = self._elements.get((kind, style))
            if element is None:
                return
            yield style, element
            based = element.find(f"{WORD}basedOn")
            style = "" if based is None else str(based.get(VAL, ""))


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


def _switches(style: etree._Element) -> tuple[bool | None, ...]:
    said: dict[str, bool] = {}
    properties = style.find(f"{WORD}rPr")
    for element in () if properties is None else properties:
        name = LOOKS.get(element.tag)
        if name is not None:
            said[name] = said.get(name, False) or is_on(element)
    return said.get("bold"), said.get("caps"), said.get("hidden")


def _first_said(said: list[tuple[bool | None, ...]]) -> tuple[bool | None, ...]:
    def first(place: int) -> bool | None:
        return next((own[place] for own in said if own[place] is not None), None)

    return first(0), first(1), first(2)


def _number(style: str, element: etree._Element) -> StyleNumber:
    numbers = element.find(f"{WORD}pPr/{WORD}numPr")
    if numbers is None:
        return StyleNumber(style)
    num_id, ilvl = numbers.find(f"{WORD}numId"), numbers.find(f"{WORD}ilvl")
    return StyleNumber(
        style,
        None if num_id is None else num_id.get(VAL),
        None if ilvl is None else whole(ilvl.get(VAL), 0),
    )


def _level(chain: list[tuple[str, etree._Element]]) -> int | None:
    for style, element in chain:
        outline = element.find(f"{WORD}pPr/{WORD}outlineLvl")
        if outline is not None:
            return outline_level(outline)
        level = _heading_level(_name(element)) or _heading_level(style)
        if level:
            return level
    return None


def outline_level(element: etree._Element) -> int | None:
    """1-9 for a heading, None for the level that means running text."""
    level = whole(element.get(VAL), 9)
    return level + 1 if 0 <= level <= 8 else None


def _heading_level(name: str) -> int | None:
    heading = _HEADING.fullmatch(name.strip())
    return int(heading[1]) if heading else None


def _name(style: etree._Element) -> str:
    name = style.find(f"{WORD}name")
    return "" if name is None else str(name.get(VAL, ""))
