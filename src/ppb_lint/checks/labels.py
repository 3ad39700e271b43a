"""The numbers before sections, paragraphs and items of a list, read and written: "5.0", "3.2", "2)", "(c)", "iv."."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.model.regex import regex

_DECIMAL = regex(r"(?P<parents>(?:\d{1,3}\.)+)(?P<number>\d{1,3})(?P<close>\.?)$")
_ITEM = regex(r"(?P<open>\(?)(?P<number>[1-9]\d{0,2}|[A-Za-z]|[ivxIVX]{2,5})(?P<close>[).]{1,2})$")
_SECTION = regex(r"(?P<number>[1-9]\d?)(?P<close>\.0\.?|\.|)$|(?P<letter>[A-Z])$")
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


class Label(Struct, frozen=True):
    """A number in its form; all of one form stand in one row."""

    number: int
    style: str
    """``1`` for figures, ``a`` or ``A`` for letters, ``i`` or ``I`` for Roman numerals."""
    before: str = ""
    """What stands before it: "(", or the numbers that it is part of ("3.2.")."""
    after: str = ""

    @property
    def form(self) -> tuple[str, str, str]:
        """What all labels of a row share."""
        return self.style, self.before, self.after

    @property
    def parents(self) -> tuple[int, ...]:
        """The numbers that it is part of: (3, 2) for "3.2.1"."""
        return tuple(int(part) for part in self.before.split(".") if part.isdigit())

    def with_number(self, number: int) -> str:
        """Another label of the same row; "" where the row does not reach so far."""
        figures = _figures(self.style, number)
        return f"{self.before}{figures}{self.after}" if figures else ""


def section_label(shown: str) -> Label | None:
    """The number of a top section ("5.0", "5.", "E"); None for any other."""
    found = _SECTION.match(shown)
    if found is None:
        return None
    if found["letter"]:
        return Label(ord(found["letter"]) - 64, "A")
    return Label(int(found["number"]), "1", "", found["close"])


def paragraph_label(shown: str) -> Label | None:
    """The number of a paragraph ("3.2", "3.2.1"); None for any other, and for a section's "3.0"."""
    found = _DECIMAL.match(shown)
    if found is None or int(found["number"]) == 0:
        return None
    return Label(int(found["number"]), "1", found["parents"], found["close"])


def item_labels(shown: str) -> Iterator[Label]:
    """What the number of an item in a list may be: "i)" is the ninth letter or the first Roman numeral."""
    found = _ITEM.match(shown)
    if found is None:
        return
    figures, edges = found["number"], (found["open"], found["close"])
    if figures.isdigit():
        yield Label(int(figures), "1", *edges)
        return
    capital = figures.isupper()
    if figures.lower() in _ROMAN:
        yield Label(_ROMAN.index(figures.lower()), "I" if capital else "i", *edges)
    if len(figures) == 1:
        yield Label(ord(figures.lower()) - 96, "A" if capital else "a", *edges)


def _figures(style: str, number: int) -> str:
    if style == "1":
        return str(number)
    if style in "iI":
        word = _ROMAN[number] if 0 < number < len(_ROMAN) else ""
    else:
        word = chr(96 + number) if 0 < number <= 26 else ""
    return word.upper() if style in "AI" else word
