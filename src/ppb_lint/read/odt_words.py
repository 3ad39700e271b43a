"""The words of one paragraph of an OpenDocument text, and everything else that hangs on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree
from msgspec import Struct, field

from ppb_lint.model.codes import UnreadCode
from ppb_lint.model.draft import MarkKind
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.read.odt_names import DRAW, DUBLIN, GRAPHIC, OFFICE, TEXT, whole
from ppb_lint.read.odt_styles import Look, Styles
from ppb_lint.read.writing import Writing

_BLANKS = regex(r"[ \t\r\n]+")
_LONGEST_GAP = 200
_SIGNS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_UNSEEN = frozenset(
    f"{TEXT}{name}" for name in ("ruby-text", "script", "tracked-changes", "bibliography-mark-text", "note-citation")
)
_COMPUTED = regex(
    re.escape(TEXT)
    + r"(?:[\w-]*-ref|page-[\w-]+|date|time|sequence|variable-[\w-]+|user-field-\w+|expression|\w+-count)$"
)
_FORMULAS = "{http://www.w3.org/1998/Math/MathML}math"


_Deeper: TypeAlias = "Iterator[_Deeper]"


class Change(Struct):
    """A tracked change as the list at the top of the file describes it."""

    kind: MarkKind
    author: str
    when: str
    words: str


class Words(Struct):
    """A paragraph while it is read, from the place ``start`` of the draft on."""

    start: int
    base: Look
    texts: list[str] = field(default_factory=list)
    length: int = 0
    plain: bool = False
    lettered: bool = False
    caps: bool | None = None
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[etree._Element, int]] = field(default_factory=list)
    """The notes that it refers to, each from its place in the draft."""

    @property
    def at(self) -> int:
        """The place in the draft of the next character."""
        return self.start + self.length

    def write(self, text: str, look: Look) -> None:
        """Add visible words."""
        self.texts.append(text)
        self.length += len(text)
        if not text.isspace():
            self.lettered = True
            self.plain = self.plain or not look.bold
        if self.caps is not False and text.upper() != text:
            self.caps = look.caps

    def flow(self, text: str, look: Look) -> None:
        """Add words in which a row of blanks and line ends is one blank, and none at the beginning."""
        text = _BLANKS.sub(" ", text)
        if text.startswith(" ") and (not self.texts or self.texts[-1].endswith((" ", "\n"))):
            text = text[1:]
        if text:
            self.write(text, look)


class WordReader:
    """Reads paragraphs; keeps what goes over several of them: changes and comments that are open."""

    def __init__(self, writing: Writing, styles: Styles, changes: dict[str, Change]) -> None:
        self._writing, self._styles, self._changes = writing, styles, changes
        self._open: dict[str, int] = {}
        self._comments: dict[str, tuple[int, str, str, str]] = {}

    def read(self, element: etree._Element, start: int) -> Words:
        """The words of a paragraph or heading that begins at a place of the draft."""
        words = Words(start, self._styles.paragraph(element.get(f"{TEXT}style-name")))
        waiting = [self._inside(element, words, words.base)]
        while waiting:
            deeper = next(waiting[-1], None)
            if deeper is None:
                waiting.pop()
            else:
                waiting.append(deeper)
        return words

    def finish(self) -> None:
        """Mark the comments whose ends never came."""
        for at, author, when, note in self._comments.values():
            self._writing.mark(MarkKind.COMMENT, Span(at, at), author=author, when=when, note=note)

    def _inside(self, element: etree._Element, words: Words, look: Look) -> Iterator[_Deeper]:
        if element.text:
            self._flow(element.text, words, look)
        for child in element:
            inner = self._child(child, words, look)
            if inner is not None:
                yield inner
            if child.tail:
                self._flow(child.tail, words, look)

    def _flow(self, text: str, words: Words, look: Look) -> None:
        if not look.hidden:
            words.flow(text, look)
        elif text.strip():
            self._writing.mark(MarkKind.HIDDEN, Span(words.at, words.at), note=_BLANKS.sub(" ", text))

    def _child(self, child: etree._Element, words: Words, look: Look) -> Iterator[_Deeper] | None:
        tag = str(child.tag)
        if tag == f"{TEXT}span":
            return self._inside(child, words, self._styles.span(child.get(f"{TEXT}style-name"), look))
        if tag in _SIGNS or tag == f"{TEXT}s":
            gap = " " * whole(child.get(f"{TEXT}c"), 1, _LONGEST_GAP)
            if not look.hidden:
                words.write(_SIGNS.get(tag, gap), look)
        elif tag == f"{TEXT}note":
            words.notes.append((child, words.at))
        elif tag.startswith(DRAW):
            words.boxes += self.drawn(child, words.at)
        elif tag.startswith((f"{TEXT}change", f"{OFFICE}annotation")):
            self._beside(tag, child, words)
        elif tag == f"{TEXT}placeholder":
            return self._marked(MarkKind.UNFILLED, child, words, look)
        elif _COMPUTED.match(tag):
            return self._marked(MarkKind.FIELD, child, words, look)
        elif tag not in _UNSEEN and child.get(f"{TEXT}is-hidden") != "true":
            return self._inside(child, words, look)
        return None

    def _marked(self, kind: MarkKind, child: etree._Element, words: Words, look: Look) -> Iterator[_Deeper]:
        start = words.at
        yield from self._inside(child, words, look)
        self._writing.mark(kind, Span(start, words.at))

    def _beside(self, tag: str, child: etree._Element, words: Words) -> None:
        """Changes and comments, which begin and end between words."""
        name = tag.rpartition("}")[2]
        id = child.get(f"{TEXT}change-id", "")
        if name == "change-start":
            self._open[id] = words.at
        elif name in ("change-end", "change") and id in self._changes:
            change = self._changes[id]
            start = self._open.pop(id, words.at)
            self._writing.mark(
                change.kind, Span(start, words.at), author=change.author, when=change.when, note=change.words
            )
        elif name == "annotation":
            self._comment(child, words)
        elif name == "annotation-end":
            begun = self._comments.pop(child.get(f"{OFFICE}name", ""), None)
            if begun:
                at, author, when, note = begun
                self._writing.mark(MarkKind.COMMENT, Span(at, words.at), author=author, when=when, note=note)

    def _comment(self, child: etree._Element, words: Words) -> None:
        author, when = said_by(child)
        note = plain_words(child)
        # One without a name has no end: it is on the place alone.
        self._comments[child.get(f"{OFFICE}name") or f"#{len(self._comments)}"] = (words.at, author, when, note)

    def drawn(self, element: etree._Element, at: int) -> list[etree._Element]:
        """The boxes with words in a drawing at a place; of its pictures only their alternative words are read."""
        objects = list(element.iter(f"{DRAW}object", f"{DRAW}object-ole"))
        for found in objects:
            formula = found.find(_FORMULAS) is not None
            self._writing.miss(UnreadCode.EQUATIONS if formula else UnreadCode.EMBEDDED_OBJECTS)
        if not objects and next(element.iter(f"{DRAW}image"), None) is not None:
            title = next(element.iter(f"{GRAPHIC}desc", f"{GRAPHIC}title"), None)
            note = "" if title is None else "".join(str(text) for text in title.itertext()).strip()
            self._writing.mark(MarkKind.IMAGE, Span(at, at), note=note)
            self._writing.miss(UnreadCode.IMAGES)
        return list(_outermost_boxes(element))


def _outermost_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """A box inside another is met again when the outer one is read."""
    waiting = [element]
    while waiting:
        found = waiting.pop()
        if str(found.tag).startswith(DRAW) and next(found.iterchildren(f"{TEXT}p", f"{TEXT}list"), None) is not None:
            yield found
        else:
            waiting += reversed(found)


def said_by(element: etree._Element) -> tuple[str, str]:
    """Author and time of a change or a comment, "" for what is not told."""
    author, when = (next(element.iter(f"{DUBLIN}{name}"), None) for name in ("creator", "date"))
    return (author.text or "" if author is not None else ""), (when.text or "" if when is not None else "")


def plain_words(element: etree._Element) -> str:
    """All paragraphs inside an element as bare words, one to a line."""
    found = element.iter(f"{TEXT}p", f"{TEXT}h")
    return "\n".join(_BLANKS.sub(" ", "".join(str(text) for text in p.itertext())).strip() for p in found)
