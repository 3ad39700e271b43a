"""The words of a Word paragraph: runs, fields and changes, down to the single character."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from lxml import etree

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import MarkKind, Refusal
from ppb_lint.read.docx_fields import FIELD_SIGN, SIGN_KIND, Fields, unclosed
from ppb_lint.read.docx_names import AUTHOR, CHARACTERS, DATE, TEXT, TEXT_BEARING, VAL, WORD, is_on
from ppb_lint.read.docx_paragraph import Paragraph
from ppb_lint.read.docx_pictures import look_at
from ppb_lint.read.docx_reading import Reading
from ppb_lint.read.docx_signs import sign_of
from ppb_lint.read.docx_styles import LOOKS, Look

Elements = Iterator[etree._Element]
Reader = Callable[[etree._Element], Elements | None]
"""Does what an element asks for at once, or returns the elements to be read inside it."""

_DELETED_WORDS = (f"{WORD}delText", TEXT, *CHARACTERS)
_STYLE, _HIGHLIGHT = f"{WORD}rStyle", f"{WORD}highlight"
_LOOKS = (*LOOKS, _STYLE, _HIGHLIGHT)
_KEEP_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANKS = " \t\n\r"
_ONE_LINE = str.maketrans("\n\r\t", "   ")


class Ordinals:
    """The place of each text-bearing element among all of a part.

    They are asked for nearly in their order, so one walk beside the reader's own is enough; what it passes
    (deleted words, text boxes, tab stops) is kept in case that it is asked for later.
    """

    def __init__(self, root: etree._Element) -> None:
        self._ahead = enumerate(root.iter(*TEXT_BEARING))
        self._passed: dict[etree._Element, int] = {}

    def of(self, element: etree._Element) -> int:
        if element in self._passed:
            return self._passed.pop(element)
        for ordinal, passed in self._ahead:
            if passed is element:
                return ordinal
            self._passed[passed] = ordinal
        raise LookupError("an element of another part")


class Words:
    """Reads what stands inside paragraphs; whoever reads the paragraphs sets ``paragraph`` and ``fields``."""

    def __init__(self, reading: Reading, root: etree._Element) -> None:
        self.paragraph = Paragraph(reading.styles.paragraph(None))
        self.fields = Fields()
        self.locks = 0
        """How many locked controls are around the present place."""
        self.boxes: list[etree._Element] = []
        """Text boxes that hang on the present paragraph."""
        self.readers: dict[object, Reader] = self._own_readers()
        """What to do with each element inside a paragraph, by its tag; others may add to it."""
        self._reading = reading
        self._manuscript = reading.manuscript
        self._ordinals = Ordinals(root)
        self._unclosed = unclosed(root)
        # Few runs say something that matters here; looking into each one's properties would cost a fifth more.
        self._looks = {run: properties for found in root.iter(*_LOOKS) for properties, run in [_around(found)]}
        self._look = Look()
        self._lit = False

    def _own_readers(self) -> dict[object, Reader]:
        return {
            f"{WORD}pPr": self._take_properties,
            f"{WORD}r": self._enter_run,
            TEXT: self._read_text,
            f"{WORD}sym": self._read_sign,
            **dict.fromkeys(CHARACTERS, self._read_character),
            **dict.fromkeys((f"{WORD}drawing", f"{WORD}pict", f"{WORD}object"), self._read_drawing),
            FIELD_SIGN: self._read_field_sign,
            f"{WORD}fldSimple": self._enter_simple_field,
            f"{WORD}ins": self._enter_insertion,
            f"{WORD}moveTo": self._enter_move,
            f"{WORD}del": self._read_deletion,
            f"{WORD}moveFrom": self._read_moved_away,
        }

    def _take_properties(self, properties: etree._Element) -> None:
        self.paragraph.take(properties, self._reading)

    def _enter_run(self, run: etree._Element) -> Elements | None:
        paragraph = self.paragraph
        paragraph.runs += 1
        if paragraph.runs > self._reading.runs_per_paragraph:
            raise Refusal(RefusalCode.TOO_MANY_RUNS, limit=self._reading.runs_per_paragraph)
        properties = self._looks.get(run)
        self._lit = False
        self._look = paragraph.style.look if properties is None else self._look_of(properties, paragraph.style.look)
        # Runs are many and shallow, so their children are read at once, up to one that holds others.
        children, reader_of = iter(run), self.readers.get
        for element in children:
            reader = reader_of(element.tag)
            if reader is not None:
                inside = reader(element)
                if inside is not None:
                    return chain(inside, children)
        return None

    def _look_of(self, properties: etree._Element, usual: Look) -> Look:
        bold, caps, hidden = usual
        own: dict[str, bool] = {}
        for element in properties:
            tag = element.tag
            if tag == _STYLE:
                # Two styles that both say bold cancel each other out.
                styled = self._reading.styles.character(element.get(VAL, ""))
                bold, caps, hidden = bold ^ bool(styled[0]), caps ^ bool(styled[1]), hidden ^ bool(styled[2])
            elif tag == _HIGHLIGHT:
                self._lit = is_on(element)
            elif tag in LOOKS:
                own[LOOKS[tag]] = own.get(LOOKS[tag], False) or is_on(element)
        return Look(own.get("bold", bold), own.get("caps", caps), own.get("hidden", hidden))

    # Characters.

    def _read_text(self, element: etree._Element) -> None:
        text = element.text
        if not text:
            return
        offset = 0
        if (text[0] in _BLANKS or text[-1] in _BLANKS) and not _keeps_space(element):
            kept = text.lstrip(_BLANKS)
            offset = len(text) - len(kept)
            text = kept.rstrip(_BLANKS)
        if "\n" in text or "\t" in text:
            text = text.translate(_ONE_LINE)
        if text:
            self._write(text, element, offset)

    def _read_character(self, element: etree._Element) -> None:
        self._write(CHARACTERS[element.tag], element)

    def _read_sign(self, element: etree._Element) -> None:
        sign = sign_of(element)
        if sign:
            self._write(sign, element)

    def _write(self, text: str, element: etree._Element, offset: int = 0) -> None:
        if self.fields.codes:
            return
        if self._look.hidden:
            self.paragraph.hidden.append(text)
            return
        if self.paragraph.hidden:
            self.show_hidden()
        if self.paragraph.caps is not False or not self.paragraph.plain:
            self.paragraph.see(text, self._look)
        start = self._manuscript.at
        editable = not self.locks and not self.fields.depth and self._reading.may_edit
        self._manuscript.write(text, self._ordinals.of(element), offset, editable)
        if self._lit:
            self._manuscript.mark(MarkKind.HIGHLIGHT, start)

    def show_hidden(self) -> None:
        """Mark the hidden words so far at the place where they would stand."""
        words = "".join(self.paragraph.hidden)
        self.paragraph.hidden = []
        if words.strip():
            self._manuscript.mark(MarkKind.HIDDEN, self._manuscript.at, note=words)

    def _read_drawing(self, drawing: etree._Element) -> None:
        if not self._look.hidden and not self.fields.codes:
            self.boxes.extend(look_at(drawing, self._manuscript))

    # Fields.

    def _read_field_sign(self, sign: etree._Element) -> None:
        kind = sign.get(SIGN_KIND)
        if kind == "begin" and sign not in self._unclosed:
            self.fields.begin()
        elif kind == "separate":
            self.fields.separate(self._manuscript.at)
        elif kind == "end":
            self._mark_field(self.fields.end())

    def _enter_simple_field(self, field: etree._Element) -> Elements:
        self.fields.begin_result(self._manuscript.at)
        yield from field
        self._mark_field(self.fields.end())

    def _mark_field(self, start: int | None) -> None:
        if start is not None and start < self._manuscript.end and not self.fields.codes:
            self._manuscript.mark(MarkKind.FIELD, start)

    # Changes.

    def _enter_insertion(self, change: etree._Element) -> Elements:
        return self._added(MarkKind.INSERTION, change)

    def _enter_move(self, change: etree._Element) -> Elements:
        return self._added(MarkKind.MOVE, change)

    def _added(self, kind: MarkKind, change: etree._Element) -> Elements:
        start = self._manuscript.at
        yield from change
        if self._manuscript.end > start:
            self.mark_change(kind, change, start)

    def _read_deletion(self, change: etree._Element) -> None:
        self.mark_deleted(MarkKind.DELETION, change, change)

    def _read_moved_away(self, change: etree._Element) -> None:
        self.mark_deleted(MarkKind.MOVE, change, change)

    def mark_deleted(self, kind: MarkKind, change: etree._Element, gone: etree._Element) -> None:
        """Mark the place of words that are gone, if there were any."""
        if len(gone) and not self.fields.codes:
            words = "".join(CHARACTERS.get(e.tag) or e.text or "" for e in gone.iter(*_DELETED_WORDS))
            self.mark_change(kind, change, self._manuscript.at, words)

    def mark_change(self, kind: MarkKind, change: etree._Element, start: int, note: str = "") -> None:
        """Mark what somebody changed from ``start`` to here."""
        author, when = str(change.get(AUTHOR, "")), str(change.get(DATE, ""))
        self._manuscript.mark(kind, start, author=author, when=when, note=note)


def _keeps_space(element: etree._Element) -> bool:
    """Whether blanks at the ends of a text count; Word drops them unless the file says otherwise."""
    kept = element.get(_KEEP_SPACE)
    if kept is None:
        kept = next((around.get(_KEEP_SPACE) for around in element.iterancestors() if _KEEP_SPACE in around.attrib), "")
    return kept == "preserve"


def _around(look: etree._Element) -> tuple[etree._Element | None, etree._Element | None]:
    """The properties that a look is part of, and whose properties they are."""
    properties = look.getparent()
    return properties, None if properties is None else properties.getparent()
