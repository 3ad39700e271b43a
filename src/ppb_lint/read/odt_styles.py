"""How an OpenDocument text sets its words, as far as it matters: bold, capitals, hidden, lists, headings."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.read.odt_names import FORMAT, STYLE, TEXT

_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_DEEPEST = 50
"""Styles that are based on one another; nobody stacks more."""


class Look(Struct, frozen=True):
    """How words are set, and what their paragraph's style adds."""

    bold: bool = False
    caps: bool = False
    hidden: bool = False
    name: str = ""
    """The name by which the writer knows the style, "" for one that the program made by itself."""
    list: str | None = None
    """The list that the style puts its paragraphs into; "" takes them out of every list."""


_PLAIN = Look()


class Styles:
    """The styles of one file, each worked out once."""

    def __init__(self, roots: Iterable[etree._Element | None]) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self.lists: dict[str, etree._Element] = {}
        self.outline: etree._Element | None = None
        self._pages: dict[tuple[str, str], str] = {}
        """For a family and a style the style of the page that it begins."""
        self._looks: dict[tuple[str, str], Look] = {}
        for root in roots:
            if root is not None:
                self._collect(root)

    def _collect(self, root: etree._Element) -> None:
        for style in root.iter(f"{STYLE}style"):
            self._elements[style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")] = style
        for style in root.iter(f"{TEXT}list-style"):
            self.lists[style.get(f"{STYLE}name", "")] = style
        self.outline = next(root.iter(f"{TEXT}outline-style"), self.outline)

    def paragraph(self, name: str | None) -> Look:
        """The look of a paragraph by the name of its style."""
        return self._look("paragraph", name or "Standard")

    def span(self, name: str | None, within: Look) -> Look:
        """The look of a stretch of words inside others."""
        style = self._elements.get(("text", name or ""))
        return within if style is None else self._with(within, ("text", name or ""))

    def page(self, family: str, name: str | None) -> str:
        """The style of the page that a paragraph or table of this style begins; "" where it begins none."""
        key = family, name or ""
        if key not in self._pages:
            said = (style.get(f"{STYLE}master-page-name") for style in self._chain(key))
            self._pages[key] = next((page for page in said if page is not None), "")
        return self._pages[key]

    def _look(self, family: str, name: str) -> Look:
        if (family, name) not in self._looks:
            self._looks[family, name] = self._with(_PLAIN, (family, name))
        return self._looks[family, name]

    def _with(self, look: Look, key: tuple[str, str]) -> Look:
        for element in reversed(self._chain(key)):
            look = _changed(look, element)
        return look

    def _chain(self, key: tuple[str, str]) -> list[etree._Element]:
        """The style itself, then those that it is based on."""
        chain: list[etree._Element] = []
        style = self._elements.get(key)
        while style is not None and len(chain) < _DEEPEST:
            chain.append(style)
            style = self._elements.get((key[0], style.get(f"{STYLE}parent-style-name", "")))
        return chain


def _changed(look: Look, style: etree._Element) -> Look:
    """A look with what one style says of it."""
    name = style.get(f"{STYLE}display-name") or look.name
    look = replace(look, name=name, list=style.get(f"{STYLE}list-style-name", look.list))
    for words in style.iterchildren(f"{STYLE}text-properties"):
        weight, case, shown = (
            words.get(name) for name in (f"{FORMAT}font-weight", f"{FORMAT}text-transform", f"{TEXT}display")
        )
        look = replace(
            look,
            bold=look.bold if weight is None else weight in _BOLD,
            caps=look.caps if case is None else case == "uppercase",
            hidden=look.hidden if shown is None else shown == "none",
        )
    return look
