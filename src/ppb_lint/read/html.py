"""Reads a web page as it stands on the screen: headings, paragraphs, lists and tables; scripts and hidden words not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

from ppb_lint.model.codes import RefusalCode, UnreadCode
from ppb_lint.model.draft import Block, Cell, Draft, MarkKind, Part, Refusal
from ppb_lint.model.regex import regex
from ppb_lint.model.span import NOWHERE, Span
from ppb_lint.read.html_lists import Items, items_of
from ppb_lint.read.html_look import Look, is_hidden, level_of, look_of
from ppb_lint.read.html_notes import Notes
from ppb_lint.read.html_tree import OURS, decoded, parsed, properties_of
from ppb_lint.read.limits import Limits
from ppb_lint.read.writing import Writing

_BREAK = regex(r"[ \t\r\f]*\n[ \t\r\n\f]*| {2,}|\t+[ \t]*| \t[ \t]*")
_UNSEEN = frozenset(
    ["script", "style", "template", "noscript", "head", "nav", "select", "datalist", "del", "button", "svg", "title"]
)
_MISSED = {
    "math": UnreadCode.EQUATIONS,
    "iframe": UnreadCode.EXTERNAL_CONTENT,
    "object": UnreadCode.EMBEDDED_OBJECTS,
    "embed": UnreadCode.EMBEDDED_OBJECTS,
    "canvas": UnreadCode.IMAGES,
}
_INLINE = frozenset(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins",
        "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr", "o:p", "ruby", "rb",
    ]
)  # fmt: skip
_CELLS, _LISTS = frozenset(["td", "th"]), frozenset(["ul", "ol", "menu", "dir"])
_Deeper: TypeAlias = "Iterator[_Deeper]"


def read_html(data: bytes, limits: Limits) -> Draft:
    """Read a web page; raises Refusal (NOT_TEXT, PART_TOO_LARGE, TOO_INTRICATE, TOO_DEEP, TOO_MANY_PARAGRAPHS)."""
    text = decoded(data)
    if len(text) > limits.part:
        raise Refusal(RefusalCode.PART_TOO_LARGE, part="HTML", limit=limits.part)
    if text.count("<") + 2 * text.count("=") > limits.intricacy:
        raise Refusal(RefusalCode.TOO_INTRICATE, part="HTML", limit=limits.intricacy)
    root = parsed(text)
    page = _Page(limits)
    if root is not None:
        page.read_all(root)
    return page.writing.draft("html", properties_of(root))


class _Page:
    """A page while it is read; no depth of elements costs recursion."""

    def __init__(self, limits: Limits) -> None:
        self.writing = Writing(limits)
        self._texts: list[str] = []
        self._length = 0
        self._plain = self._lettered = False
        self._caps: bool | None = None
        self._runs_on = False
        self._level: int | None = None
        self._label, self._bullet = "", False
        self._items: Items | None = None
        self._cell: Cell | None = None
        self._table, self._row, self._column, self._heading = -1, -1, -1, False
        self._part = Part.BODY
        self._shown: tuple[Span, ...] = ()

    def read_all(self, root: etree._Element) -> None:
        """Write down the whole page: its text, then what stands apart, in the order of the text that refers to it."""
        self._notes = Notes(root)
        self._read(self._element(root, Look()))
        last = self.writing.at
        parts = list(Part)
        for element, part in sorted(
            self._notes.apart.items(), key=lambda each: (parts.index(each[1]), self._notes.places.get(each[0], last))
        ):
            at = self._notes.places.get(element)
            self._part, self._shown = part, () if at is None else (Span(at, at),)
            self._items, self._cell, self._table = None, None, -1
            self._read(self._inside(element, Look()))

    def _read(self, inside_first: _Deeper) -> None:
        waiting: list[_Deeper] = [inside_first]
        while waiting:
            inside = next(waiting[-1], None)
            if inside is None:
                waiting.pop()
            else:
                waiting.append(inside)
        self._end()

    def _element(self, element: etree._Element, around: Look) -> _Deeper:
        if isinstance(element, etree._Comment):
            self._comment(element.text or "")
            return
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        if self._is_left_out(element, tag) or element in self._notes.apart:
            return
        look = look_of(element, tag, around)
        if tag == "br":
            self._end(runs_on=True)
        elif tag == "img":
            self._picture(element)
        elif tag == "a" and self._notes.refer(
            element, self.writing.at + self._length, within=self._part is Part.FOOTNOTE
        ):
            return
        elif tag in _INLINE:
            yield from self._inside(element, look)
        else:
            self._end()
            yield from self._block(element, tag, look)
            self._end()

    def _is_left_out(self, element: etree._Element, tag: str) -> bool:
        if not tag or tag in _UNSEEN or is_hidden(element):
            return True
        if tag in _MISSED:
            self.writing.miss(_MISSED[tag])
            return True
        return False

    def _inside(self, element: etree._Element, look: Look) -> _Deeper:
        if element.text:
            self._words(element.text, look)
        for child in element:
            yield self._element(child, look)
            if child.tail:
                self._words(child.tail, look)

    def _block(self, element: etree._Element, tag: str, look: Look) -> _Deeper:
        outer_level, self._level = self._level, level_of(element, tag) or self._level
        if tag == "table":
            yield from self._whole_table(element, look)
        elif tag in _LISTS:
            outer, self._items = self._items, items_of(element, tag)
            yield from self._inside(element, look)
            self._items = outer
        else:
            if tag == "li" and self._items:
                self._label, self._bullet = self._items.next(element)
            elif tag in ("tr", "thead"):
                self._row, self._column = self._row + (tag == "tr"), -1
                self._heading = tag == "thead" or _in_head(element)
            elif tag in _CELLS and self._table >= 0:
                self._column += 1
                self._cell = Cell(self._table, max(self._row, 0), self._column, self._heading)
            yield from self._inside(element, look)
        self._end()
        self._level = outer_level

    def _whole_table(self, element: etree._Element, look: Look) -> _Deeper:
        outer = (self._table, self._row, self._column, self._heading, self._cell, self._items)
        self._table, self._row, self._column, self._heading = self.writing.tables, -1, -1, False
        self._cell = self._items = None
        self.writing.tables += 1
        yield from self._inside(element, look)
        self._end()
        self._table, self._row, self._column, self._heading, self._cell, self._items = outer

    def _words(self, text: str, look: Look) -> None:
        if look.kept:
            first, *others = text.expandtabs(8).splitlines() or [""]
            self._write(first, look)
            for line in others:
                self._end(runs_on=True)
                self._write(line, look)
            return
        # A tab alone between words is one that a converter has left standing for the gap on the page.
        text = _BREAK.sub(lambda gap: "\t" if "\n" not in gap[0] and "\t" in gap[0] else " ", text)
        if not self._texts or self._texts[-1].endswith((" ", "\t")):
            text = text.lstrip(" \t")
        self._write(text, look)

    def _write(self, text: str, look: Look) -> None:
        if not text:
            return
        self._texts.append(text)
        self._length += len(text)
        if not text.isspace():
            self._lettered = True
            self._plain = self._plain or not look.bold
        if self._caps is not False and text.upper() != text:
            self._caps = look.caps

    def _comment(self, words: str) -> None:
        at = self.writing.at + self._length
        if OURS in words.casefold():
            self.writing.mark(MarkKind.COMMENT, Span(at, at), note=words.strip())

    def _picture(self, element: etree._Element) -> None:
        at = self.writing.at + self._length
        self.writing.mark(MarkKind.IMAGE, Span(at, at), note=element.get("alt", ""))
        if element.get("alt") != "":  # An ornament is marked by empty words.
            self.writing.miss(UnreadCode.IMAGES)

    def _end(self, *, runs_on: bool = False) -> None:
        """End the present block, if it has any words; ``runs_on``: the next one may go on from it."""
        text = "".join(self._texts).rstrip()
        if text:
            self.writing.block(
                text,
                Block(
                    NOWHERE,
                    self._part,
                    label=self._label,
                    bullet=self._bullet,
                    level=self._level,
                    bold=self._lettered and not self._plain,
                    caps=bool(self._caps),
                    cell=self._cell,
                    runs_on=self._runs_on,
                    shown=self._shown,
                ),
            )
            self._label, self._bullet = "", False
        self._runs_on = runs_on and bool(text)
        self._texts, self._length = [], 0
        self._plain, self._lettered, self._caps = False, False, None


def _in_head(row: etree._Element) -> bool:
    above = row.getparent()
    return above is not None and above.tag == "thead"
