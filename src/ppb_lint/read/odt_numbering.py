"""The numbers of lists and headings in an OpenDocument text, as LibreOffice prints them."""

from __future__ import annotations

import re

from lxml import etree
from msgspec import Struct, field

from ppb_lint.model.regex import regex
from ppb_lint.read.docx_number_forms import written
from ppb_lint.read.odt_names import LIBRE, STYLE, TEXT, whole

LEVELS = 10
_PLACE = regex(r"%(\d{1,2})%")
_LONGEST = 60
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}


class Level(Struct, frozen=True):
    """How one level of a list is numbered."""

    form: str = "none"
    template: str = ""
    start: int = 1
    bullet: bool = False


class Kind(Struct, frozen=True):
    """A list as its style describes it: ten levels."""

    levels: tuple[Level, ...] = (Level(),) * LEVELS


class Count(Struct):
    """Where a list has got to, level by level; None where nothing has been counted yet."""

    kind: Kind
    at: list[int | None] = field(default_factory=lambda: [None] * LEVELS)

    def next(self, level: int, start: int | None = None) -> tuple[str, bool]:
        """Count one more: its label as printed, and whether it is a bullet instead (then the label is "").

        Args:
            level: 0-9.
            start: the number that the item asks for, if it does.
        """
        for skipped in range(level):
            # A level that was skipped counts as if its first paragraph stood there unseen.
            if self.at[skipped] is None:
                self.at[skipped] = self.kind.levels[skipped].start
        before = self.at[level]
        usual = self.kind.levels[level].start if before is None else before + 1
        self.at[level] = usual if start is None else start
        self.at[level + 1 :] = [None] * (LEVELS - level - 1)
        return self._label(level)

    def _label(self, level: int) -> tuple[str, bool]:
        own = self.kind.levels[level]
        if own.bullet:
            return "", True

        def shown(place: re.Match[str]) -> str:
            number = min(max(int(place[1]) - 1, 0), LEVELS - 1)
            other = self.kind.levels[number]
            count = self.at[number]
            return "" if other.bullet else written(other.start if count is None else count, other.form)

        label = _PLACE.sub(shown, own.template, count=LEVELS).strip()[:_LONGEST]
        return (label, False) if own.form != "none" or label else ("", False)


def kind_of(style: etree._Element | None) -> Kind:
    """The list that a style describes; one without numbers for none."""
    levels = [Level()] * LEVELS
    for element in () if style is None else style:
        number = whole(element.get(f"{TEXT}level"), 0) - 1
        if 0 <= number < LEVELS:
            levels[number] = _level(element, number)
    return Kind(tuple(levels))


def _level(element: etree._Element, number: int) -> Level:
    if str(element.tag) in (f"{TEXT}list-level-style-bullet", f"{TEXT}list-level-style-image"):
        return Level(bullet=True)
    form = element.get(f"{STYLE}num-format", "")
    return Level(
        form=_FORMS.get(form, "decimal"),
        template=_template(element, number, form)[:_LONGEST],
        start=whole(element.get(f"{TEXT}start-value"), 1),
    )


def _template(element: etree._Element, number: int, form: str) -> str:
    own = element.get(f"{LIBRE}num-list-format")
    if own is not None:
        return own
    if not form:
        return element.get(f"{STYLE}num-prefix", "") + element.get(f"{STYLE}num-suffix", "")
    shown = min(whole(element.get(f"{TEXT}display-levels"), 1), number + 1)
    places = ".".join(f"%{level + 1}%" for level in range(number + 1 - shown, number + 1))
    return element.get(f"{STYLE}num-prefix", "") + places + element.get(f"{STYLE}num-suffix", "")
