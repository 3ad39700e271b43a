"""The numbers and bullets of lists on a web page."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from ppb_lint.read.docx_number_forms import written
from ppb_lint.read.html_look import is_unmarked

_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_LARGEST = 32_767


class Items(Struct):
    """A list while its items are read."""

    form: str
    """"bullet", "none", or how its numbers are written."""
    last: int

    def next(self, element: etree._Element) -> tuple[str, bool]:
        """The number of one more item ("" for none), and whether it has a bullet."""
        self.last = _number(element.get("value"), self.last + 1)
        if self.form in ("bullet", "none"):
            return "", self.form == "bullet"
        return f"{written(self.last, self.form)}.", False


def items_of(element: etree._Element, tag: str) -> Items:
    """A list that begins."""
    if is_unmarked(element):
        return Items("none", 0)
    if tag != "ol":
        return Items("bullet", 0)
    return Items(_FORMS.get(element.get("type", "1"), "decimal"), _number(element.get("start"), 1) - 1)


def _number(value: str | None, otherwise: int) -> int:
    digits = (value or "").strip()
    return min(int(digits[:9]), _LARGEST) if digits.isascii() and digits.isdigit() else otherwise
