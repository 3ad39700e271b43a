"""Automatic numbers: what Word prints before a paragraph although nobody typed it."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.model.regex import regex
from ppb_lint.read.docx_names import VAL, WORD, is_on, whole
from ppb_lint.read.docx_number_forms import written
from ppb_lint.read.docx_styles import StyleNumber, Styles

LEVELS = 9
_LARGEST = 1_000_000
_LONGEST_LABEL = 64
"""A label that is longer is an attack on the memory, not a number."""
_PLACE = regex(r"%([1-9])")
_NO_NUMBER = "0"


class Level(Struct, frozen=True):
    """One level of a list."""

    start: int = 1
    form: str = "decimal"
    template: str = ""
    """What is printed, "{0}" standing for the count of the first level of ``shown``."""
    shown: tuple[int, ...] = ()
    """The 0-based levels whose counts are printed, each once."""
    restart: int | None = None
    """The 1-based level that makes this one begin again, with all above it; 0 for none, None for any above."""
    legal: bool = False
    """Whether the counts of all levels are shown in digits."""
    hidden: bool = False


_NO_LEVEL = Level(form="none")


class List:
    """A list that paragraphs belong to by its ``numId``: levels of its own, counts shared with its kin."""

    __slots__ = ("_begun_anew", "_elements", "_levels", "_overrides", "abstract", "starts", "styled")

    def __init__(self, abstract: str, kin: etree._Element, own: etree._Element) -> None:
        self.abstract = abstract
        self._elements = {whole(e.get(f"{WORD}ilvl"), 0): e for e in kin.iterchildren(f"{WORD}lvl")}
        self.starts: dict[int, int] = {}
        for override in own.iterchildren(f"{WORD}lvlOverride"):
            self._override(override)
        self.styled = {
            str(style.get(VAL)): ilvl for ilvl, e in self._elements.items() for style in e.iterchildren(f"{WORD}pStyle")
        }
        """The level of each paragraph style that is tied to one."""
        self._levels: dict[int, Level] = {}
        self._begun_anew: dict[int, tuple[int, ...]] = {}

    def _override(self, override: etree._Element) -> None:
        ilvl = whole(override.get(f"{WORD}ilvl"), 0)
        for element in override:
            if element.tag == f"{WORD}startOverride":
                self.starts[ilvl] = _clamped(whole(element.get(VAL), 1))
            elif element.tag == f"{WORD}lvl":
                self._elements[ilvl] = element

    def level(self, ilvl: int) -> Level:
        known = self._levels.get(ilvl)
        if known is None:
            element = self._elements.get(ilvl)
            known = _NO_LEVEL if element is None else _level(element)
            if ilvl in self.starts:
                known = replace(known, start=self.starts[ilvl])
            self._levels[ilvl] = known
        return known

    def begun_anew_by(self, ilvl: int) -> tuple[int, ...]:
        """The deeper levels whose counts a paragraph of this level ends."""
        known = self._begun_anew.get(ilvl)
        if known is None:
            restarts = ((deeper, self.level(deeper).restart) for deeper in range(ilvl + 1, LEVELS))
            known = tuple(deeper for deeper, restart in restarts if restart is None or ilvl < restart)
            self._begun_anew[ilvl] = known
        return known


class Numbering:
    """The lists of one file."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstracts: dict[str, etree._Element] = {}
        self._nums: dict[str, etree._Element] = {}
        self._lists: dict[str, List | None] = {}
        if root is not None:
            for element in root.iterchildren(f"{WORD}abstractNum"):
                self._abstracts.setdefault(str(element.get(f"{WORD}abstractNumId")), element)
            for element in root.iterchildren(f"{WORD}num"):
                self._nums.setdefault(str(element.get(f"{WORD}numId")), element)

    def place(self, num_id: str, ilvl: int | None, chain: Sequence[StyleNumber]) -> tuple[List, int] | None:
        """The list and level of a paragraph: the level by itself, else by its style; None where numbers are off."""
        found = None if num_id == _NO_NUMBER else self._list(num_id)
        if found is None:
            return None
        if ilvl is None:
            ilvl = _level_by_style(found, chain)
        return found, min(max(ilvl, 0), LEVELS - 1)

    def _list(self, num_id: str) -> List | None:
        if num_id not in self._lists:
            self._lists[num_id] = self._made(num_id)
        return self._lists[num_id]

    def _made(self, num_id: str) -> List | None:
        num = self._nums.get(num_id)
        abstract = "" if num is None else self._abstract(num)
        kin = self._abstracts.get(abstract)
        if num is None or kin is None:
            return None
        link = kin.find(f"{WORD}numStyleLink")
        if link is not None:
            # The levels stand with another list, which a style for lists names.
            linked = self._nums.get(self._styles.number_of(str(link.get(VAL))) or "")
            abstract = abstract if linked is None else self._abstract(linked)
            kin = self._abstracts.get(abstract, kin)
        return List(abstract, kin, num)

    @staticmethod
    def _abstract(num: etree._Element) -> str:
        link = num.find(f"{WORD}abstractNumId")
        return "" if link is None else str(link.get(VAL))


class Counters:
    """The counts of all lists, from the first paragraph of a story to its last."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[int] = set()

    def next(self, numbers: List, ilvl: int) -> tuple[str, bool]:
        """Count one more paragraph: its label as printed, and whether it is a bullet instead (then the label is "")."""
        counts = self._counts.setdefault(numbers.abstract, [None] * LEVELS)
        if id(numbers) not in self._begun:
            self._begun.add(id(numbers))
            for restarted in numbers.starts:
                if 0 <= restarted < LEVELS:
                    counts[restarted] = None
        for skipped in range(ilvl):
            # Word counts a level that was skipped as if its first paragraph stood there unseen.
            if counts[skipped] is None:
                counts[skipped] = numbers.level(skipped).start
        level = numbers.level(ilvl)
        before = counts[ilvl]
        counts[ilvl] = level.start if before is None else before + 1
        for deeper in numbers.begun_anew_by(ilvl):
            counts[deeper] = None
        return self._label(numbers, level, counts)

    def _label(self, numbers: List, level: Level, counts: list[int | None]) -> tuple[str, bool]:
        if level.hidden:
            return "", False
        if level.form == "bullet":
            return "", True
        shown = [_count(numbers.level(other), counts[other], level.legal) for other in level.shown]
        label = level.template.format(*shown).strip()[:_LONGEST_LABEL]
        is_sign = bool(label) and not level.shown and not any(c.isalnum() for c in label)
        return ("", True) if is_sign else (label, False)


def _count(level: Level, count: int | None, legal: bool) -> str:
    """The count of a level as a label shows it."""
    if level.form == "bullet":
        return ""
    form = "decimal" if legal and level.form != "none" else level.form
    return written(level.start if count is None else count, form)


def _level_by_style(numbers: List, chain: Sequence[StyleNumber]) -> int:
    for style in chain:
        if style.id in numbers.styled:
            return numbers.styled[style.id]
        if style.ilvl is not None:
            return style.ilvl
    return 0


def _level(element: etree._Element) -> Level:
    def value(name: str) -> str | None:
        found = next(element.iterchildren(f"{WORD}{name}"), None)
        return None if found is None else found.get(VAL, "")

    legal, restart = element.find(f"{WORD}isLgl"), value("lvlRestart")
    look = element.find(f"{WORD}rPr/{WORD}vanish")
    template, shown = _template((value("lvlText") or "")[:_LONGEST_LABEL])
    return Level(
        start=_clamped(whole(value("start"), 0)),
        form=_form(element),
        template=template,
        shown=shown,
        restart=None if restart is None else whole(restart, 0),
        legal=legal is not None and is_on(legal),
        hidden=look is not None and is_on(look),
    )


def _template(text: str) -> tuple[str, tuple[int, ...]]:
    """What a level prints, ready to be filled in, and which levels' counts go into it.

    >>> _template("%1.%2")
    ('{0}.{1}', (0, 1))
    """
    words = _PLACE.split(text.replace("{", "{{").replace("}", "}}"), maxsplit=LEVELS)
    places = [int(place) - 1 for place in words[1::2]]
    shown = tuple(dict.fromkeys(places))
    words[1::2] = [f"{{{shown.index(place)}}}" for place in places]
    return "".join(words), shown


def _form(element: etree._Element) -> str:
    for found in element.iter(f"{WORD}numFmt"):  # A form that older versions lack stands beside one that they know.
        form = str(found.get(VAL, "decimal"))
        if form != "custom":
            return form
        first = str(found.get(f"{WORD}format", "")).partition(",")[0]
        if first.isdecimal():
            return first
    return "decimal"


def _clamped(number: int) -> int:
    return min(max(number, 0), _LARGEST)
