"""Reads Rich Text (.rtf) as it stands on the page: bold and headings, tables, notes; deleted words left out."""

from __future__ import annotations

from copy import copy

from ppb_lint.model.codes import RefusalCode, UnreadCode
from ppb_lint.model.draft import Draft, MarkKind, Part, Refusal
from ppb_lint.read.limits import Limits
from ppb_lint.read.rtf_flow import Flow, Look, Note, Setting
from ppb_lint.read.rtf_names import ENTRIES, FLOWS, INSIDE_UNKNOWN, PROPERTIES, REMARKS, SIGNS, TABLES, UNSEEN
from ppb_lint.read.rtf_remarks import Remarks
from ppb_lint.read.rtf_shown import shown
from ppb_lint.read.rtf_state import State, set_look
from ppb_lint.read.rtf_tokens import USUAL_PAGE, Token, page_of_charset, page_of_number, tokens
from ppb_lint.read.writing import Writing

_DEEPEST = 2_000


def read_rtf(data: bytes, limits: Limits) -> Draft:
    """Read a Rich Text file; raises Refusal (TOO_MANY_PARAGRAPHS, TOO_DEEP)."""
    return _Reader(limits).draft(data)


class _Reader:
    """One file while it is read; the groups that are open wait on a stack of their own."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._body = Flow(Part.BODY, limits.paragraphs)
        self._others: list[Flow] = []
        self._heads: dict[int, tuple[str, int]] = {}
        """For those flows that are heads and feet: of which pages, and the section of the body that names them."""
        self._state = State(flow=self._body)
        self._setting = Setting()
        self._waiting: list[tuple[State, Setting]] = []
        self._writing = Writing(limits)
        self._remarks = Remarks()
        self._page = USUAL_PAGE
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, str] = {}
        self._authors: list[str] = []
        self._properties: dict[str, str] = {}
        self._entry = ""
        self._entry_number = 0
        self._raw = b""
        self._skip = 0
        self._high = 0

    def draft(self, data: bytes) -> Draft:
        for token in tokens(data):
            if token.raw:
                self._letters(token.raw)
                continue
            self._flush()
            if token.word == "{":
                self._open()
            elif token.word == "}":
                self._close()
            else:
                self._control(token)
                self._state.fresh = self._state.fresh and token.word == "\\*"
        self._flush()
        self._body.finish(self._setting)
        order = (Part.TEXTBOX, Part.FOOTNOTE, Part.HEADER, Part.FOOTER)
        starts = [*self._body.into(self._writing, self._authors), max(self._writing.at - 1, 0)]
        of_body = shown(self._body, self._others, self._heads, starts)
        places = {id(self._body): starts}
        for number, flow in sorted(enumerate(self._others), key=lambda numbered: order.index(numbered[1].part)):
            own = flow.into(self._writing, self._authors, of_body[number])
            places[id(flow)] = [*own, max(self._writing.at - 1, 0)]
        self._remarks.into(self._writing, places)
        return self._writing.draft("rtf", self._properties)

    # Letters.

    def _letters(self, raw: bytes) -> None:
        if self._skip:
            gone = min(self._skip, len(raw))
            self._skip -= gone
            raw = raw[gone:]
        self._raw += raw
        self._state.fresh = False

    def _flush(self) -> None:
        """Letters of two bytes may come in two pieces, so they are decoded together."""
        if self._raw:
            page = self._fonts.get(self._state.look.font if self._state.look.font is not None else -1, self._page)
            text, self._raw = self._raw.decode(page, "replace"), b""
            self._write(text)

    def _write(self, text: str) -> None:
        state = self._state
        if state.place in ENTRIES:
            self._entry += text
            if ";" in text and state.place == "fonttbl":
                self._entry = ""
        elif not state.place and state.flow is not None:
            if state.label:
                state.flow.label += text
            else:
                state.flow.write(text, state.look)

    def _unicode(self, number: int) -> None:
        code = number + 0x10000 if number < 0 else number
        self._skip = self._state.fallback
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00 if self._high else 0xFFFD
        self._high = 0
        if 0 < code < 0x110000:
            self._write(chr(code))

    # Groups.

    def _open(self) -> None:
        if len(self._waiting) >= _DEEPEST:
            raise Refusal(RefusalCode.TOO_DEEP, part="RTF")
        self._waiting.append((self._state, self._setting))
        self._skip = 0
        state = copy(self._state)
        state.look, state.fresh, state.skippable, state.opened = copy(state.look), True, False, False
        self._state = state
        if state.place in TABLES:
            self._entry = ""

    def _close(self) -> None:
        state = self._state
        if state.opened and state.flow is not None:
            state.flow.finish(self._setting)
        if state.place in ENTRIES:
            self._end_entry(state.place)
        if not self._waiting:
            return
        self._state, setting = self._waiting.pop()
        if state.opened:  # A note has paragraphs of its own; those around it go on as they were.
            self._setting = setting
        self._skip = 0

    def _end_entry(self, place: str) -> None:
        words, self._entry = self._entry.strip(" ;"), ""
        if not words:
            return
        if place == "stylesheet":
            self._styles.setdefault(self._entry_number, words)
        elif place == "revtbl":
            self._authors.append(words)
        elif place in REMARKS:
            self._remarks.take(place, words, self._state.flow or self._body)
        elif place in PROPERTIES:
            self._properties.setdefault(PROPERTIES[place], words[:1_000])

    # Control words.

    def _control(self, token: Token) -> None:
        state, word, number = self._state, token.word, token.number
        if word == "\\*":
            state.skippable = True
        elif word == "u" and number is not None:
            self._unicode(number)
        elif word == "uc":
            state.fallback = min(max(number or 0, 0), 9)
        elif word in ("ansicpg", "mac", "pc", "pca"):
            self._page = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}.get(word) or page_of_number(number or 0)
        elif state.fresh and self._destination(word):
            return
        elif state.place in ("fonttbl", "stylesheet"):
            self._definition(word, number)
        elif word in SIGNS:
            self._write(SIGNS[word])
        elif not state.place and state.flow is not None:
            self._paragraph(state.flow, word, number)
            set_look(state.look, word, number)

    def _destination(self, word: str) -> bool:
        """Whether the group's first word tells what the group is for."""
        state = self._state
        if word in REMARKS:
            state.place, self._entry = word, ""
        elif word in UNSEEN or (state.skippable and word not in INSIDE_UNKNOWN and word not in FLOWS):
            state.place = state.place or "skip"
        elif word in TABLES or word in PROPERTIES:
            state.place, self._entry = word, ""
        elif word in ("pict", "object"):
            self._miss(word)
        elif word in ("listtext", "pntext"):
            state.label = True
            if state.flow is not None:
                state.flow.label = ""
        elif word in FLOWS and not state.place:
            self._begin_flow(word)
        else:
            return False
        return True

    def _begin_flow(self, word: str) -> None:
        around, part = self._state.flow or self._body, FLOWS[word]
        of_pages = part in (Part.HEADER, Part.FOOTER)
        if of_pages:
            self._heads[len(self._others)] = (word, len(self._body.sections))
        most = self._limits.paragraphs
        remark = word == "annotation"
        self._state.flow = (
            self._remarks.begin(around, most) if remark else Flow(part, most, None if of_pages else around.here)
        )
        self._state.look, self._state.label, self._state.opened = Look(), False, True
        self._setting = Setting()
        if not remark:
            self._others.append(self._state.flow)

    def _miss(self, word: str) -> None:
        if not self._state.place:
            picture = word == "pict"
            self._writing.miss(UnreadCode.IMAGES if picture else UnreadCode.EMBEDDED_OBJECTS)
            if picture and self._state.flow is not None:
                at = self._state.flow.length
                self._state.flow.notes.append(Note(MarkKind.IMAGE, at, at))
        self._state.place = "skip"

    def _definition(self, word: str, number: int | None) -> None:
        if word in ("f", "s"):
            self._entry_number = number or 0
        elif word == "fcharset":
            self._fonts[self._entry_number] = page_of_charset(number or 0) if number else self._page

    def _paragraph(self, flow: Flow, word: str, number: int | None) -> None:
        setting = self._setting
        match word:
            case "par" | "\\\n" | "\\\r":
                flow.end_paragraph(setting)
            case "sect":
                flow.end_paragraph(setting)
                flow.sections.append(len(flow.lines))
            case "cell" | "nestcell":
                flow.end_paragraph(setting, ends_cell=True)
            case "row" | "nestrow":
                flow.end_row()
            case "trhdr":
                flow.heading_row = True
            case "pard":
                self._setting = Setting()
            case "intbl":
                setting.in_table = True
            case "outlinelevel":
                setting.level = min(number + 1, 9) if number is not None and 0 <= number < 9 else None
            case "s":
                setting.style = self._styles.get(number or 0, "")
