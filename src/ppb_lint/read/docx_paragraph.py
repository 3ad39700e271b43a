"""One paragraph of Word while its words are being read."""

from __future__ import annotations

from lxml import etree

from ppb_lint.read.docx_names import VAL, WORD, is_on, whole
from ppb_lint.read.docx_reading import Reading
from ppb_lint.read.docx_styles import Look, ParagraphStyle, outline_level

_GONE = frozenset({f"{WORD}del", f"{WORD}moveFrom"})
_STYLE, _NUMBERS, _OUTLINE = f"{WORD}pStyle", f"{WORD}numPr", f"{WORD}outlineLvl"
_NUM_ID, _LEVEL = f"{WORD}numId", f"{WORD}ilvl"
_END, _SECTION = f"{WORD}rPr", f"{WORD}sectPr"


class Paragraph:
    """What its properties say, and what its words have shown so far."""

    # Most paragraphs say next to nothing, so the defaults stay with the class.
    open = False
    """Whether an element of the file stands behind it; words may also lie about outside of any."""
    num_id: str | None = None
    ilvl: int | None = None
    gone: etree._Element | None = None
    """Who deleted its end; then it goes on with the next one's words."""
    added: etree._Element | None = None
    """Who inserted its end."""
    hidden_end = False
    runs = 0
    plain = False
    """Whether some visible letter is not bold."""
    lettered = False
    caps: bool | None = None
    """Whether all small letters so far are shown as capitals; None before the first small letter."""

    def __init__(self, style: ParagraphStyle) -> None:
        self.style = style
        self.level = style.level
        self.hidden: list[str] = []
        """Words that nobody sees and that are not marked yet."""

    def see(self, text: str, look: Look) -> None:
        """Take note of how visible words are set."""
        if not self.lettered or not (look.bold or self.plain):
            letters = not text.isspace()
            self.lettered = self.lettered or letters
            self.plain = self.plain or (letters and not look.bold)
        if self.caps is not False and text.upper() != text:
            self.caps = look.caps

    def follow(self, other: Paragraph) -> None:
        """Go on from another paragraph, whose end is deleted: its words count, its properties do not."""
        self.runs, self.plain, self.lettered = other.runs, other.plain, other.lettered
        self.caps, self.hidden = other.caps, other.hidden

    def take(self, properties: etree._Element, reading: Reading) -> None:
        """Read the paragraph's own properties."""
        outline: etree._Element | None = None
        for element in properties:
            tag = element.tag
            if tag == _STYLE:
                self.style = reading.styles.paragraph(element.get(VAL, ""))
                self.level = self.style.level
            elif tag == _NUMBERS:
                self._take_number(element)
            elif tag == _END:
                self._take_end(element)
            elif tag == _OUTLINE:
                outline = element
            elif tag == _SECTION:
                reading.section(element)
        if outline is not None:
            self.level = outline_level(outline)

    def _take_number(self, properties: etree._Element) -> None:
        for element in properties:
            tag = element.tag
            if tag == _NUM_ID:
                self.num_id = element.get(VAL)
            elif tag == _LEVEL:
                self.ilvl = whole(element.get(VAL), 0)

    def _take_end(self, properties: etree._Element) -> None:
        for element in properties:
            if element.tag in _GONE:
                self.gone = element
            elif element.tag == f"{WORD}ins":
                self.added = element
            elif element.tag == f"{WORD}vanish":
                self.hidden_end = is_on(element)
