"""Which list, and which place in it, a paragraph of an OpenDocument text stands at."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from ppb_lint.read.odt_names import ID, STYLE, TEXT, whole
from ppb_lint.read.odt_numbering import LEVELS, Count, Kind, kind_of
from ppb_lint.read.odt_styles import Styles


class Place(Struct):
    """A list, or a list inside one, while its items are read."""

    count: Count
    style: str
    level: int
    counted: bool = True
    """Whether the present item has had the paragraph that bears its number."""
    start: int | None = None


class Lists:
    """All lists of a file, and the outline that its headings are counted by."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._kinds: dict[str, Kind] = {}
        self._by_id: dict[str, Count] = {}
        self._last: dict[str, Count] = {}
        """The latest list of each style, which another of that style may go on from."""
        self._outline = Count(kind_of(styles.outline))
        self.place: Place | None = None

    def enter(self, element: etree._Element) -> Place | None:
        """Begin a list; what is returned is to be given to ``leave``."""
        outer = self.place
        style = element.get(f"{TEXT}style-name") or (outer.style if outer else "")
        level = min(outer.level + 1, LEVELS - 1) if outer else 0
        inside = outer is not None and style == outer.style
        count = outer.count if outer and inside else self._begun(element, style)
        self._last[style] = count
        if id := element.get(ID):
            self._by_id[id] = count
        self.place = Place(count, style, level)
        return outer

    def leave(self, outer: Place | None) -> None:
        """End the present list."""
        self.place = outer

    def begin_item(self, element: etree._Element) -> None:
        """Begin an item: its first paragraph bears the number."""
        if self.place:
            self.place.counted = False
            start = element.get(f"{TEXT}start-value")
            self.place.start = whole(start, 1) if start is not None else None

    def label(self) -> tuple[str, bool]:
        """The number of the present paragraph ("" for none), and whether it has a bullet instead."""
        place = self.place
        if place is None or place.counted:
            return "", False
        place.counted = True
        return place.count.next(place.level, place.start)

    def heading(self, element: etree._Element, level: int) -> tuple[str, bool]:
        """The number of a heading that stands in no list."""
        if element.get(f"{TEXT}is-list-header") == "true":
            return "", False
        restarts = element.get(f"{TEXT}restart-numbering") == "true"
        start = whole(element.get(f"{TEXT}start-value"), 1) if restarts else None
        return self._outline.next(level - 1, start)

    def _begun(self, element: etree._Element, style: str) -> Count:
        goes_on = self._by_id.get(element.get(f"{TEXT}continue-list", ""))
        if goes_on is None and element.get(f"{TEXT}continue-numbering") == "true":
            goes_on = self._last.get(style)
        if goes_on is not None:
            return goes_on
        if style == (self._styles.outline.get(f"{STYLE}name") if self._styles.outline is not None else None):
            return self._outline
        if style not in self._kinds:
            self._kinds[style] = kind_of(self._styles.lists.get(style))
        return Count(self._kinds[style])
