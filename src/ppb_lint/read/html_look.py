"""How an element of a web page sets its words, as far as the element itself says so."""

from __future__ import annotations

import re

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.model.regex import regex

_WEIGHT = regex(r"(?:^|;)\s*font-weight\s*:\s*(bold|bolder|[6-9]00|normal|lighter|[1-5]00)", re.I)
_CASE = regex(r"(?:^|;)\s*text-transform\s*:\s*(\w+)", re.I)
_GONE = regex(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)
_UNMARKED = regex(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.I)
_BOLD_TAGS = frozenset(["b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"])
_BOLD = frozenset(["bold", "bolder", "600", "700", "800", "900"])
_LEVEL = regex(r"h([1-6])$")


class Look(Struct, frozen=True):
    """How words are set."""

    bold: bool = False
    caps: bool = False
    kept: bool = False
    """Whether blanks and line ends stand as they are written."""


def look_of(element: etree._Element, tag: str, around: Look) -> Look:
    """The look of an element's words, given that of the words around it."""
    if tag in _BOLD_TAGS:
        around = replace(around, bold=True)
    if tag in ("pre", "textarea"):
        around = replace(around, kept=True)
    style = element.get("style", "")
    if not style:
        return around
    weight, case = _WEIGHT.search(style), _CASE.search(style)
    return replace(
        around,
        bold=weight[1].lower() in _BOLD if weight else around.bold,
        caps=case[1].lower() == "uppercase" if case else around.caps,
    )


def is_hidden(element: etree._Element) -> bool:
    """Whether nobody sees the element on the page."""
    return element.get("hidden") is not None or bool(_GONE.search(element.get("style", "")))


def level_of(element: etree._Element, tag: str) -> int | None:
    """1-9 for a heading."""
    found = _LEVEL.match(tag)
    if found:
        return int(found[1])
    level = element.get("aria-level", "2")
    if element.get("role") == "heading" and level.isascii() and level.isdigit():
        return min(max(int(level[:2]), 1), 9)
    return None


def is_unmarked(element: etree._Element) -> bool:
    """Whether a list shows neither bullets nor numbers."""
    return bool(_UNMARKED.search(element.get("style", "")))
