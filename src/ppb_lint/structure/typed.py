"""Numbers that somebody typed before the words of a paragraph, told from numbers that belong to the words."""

from __future__ import annotations

import re

from msgspec import Struct

from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex

_TYPED = regex(
    r"(?P<label>(?:(?:[Ss]ection|SECTION) )?\d{1,2}(?:\.\d{1,3}){1,4}\.?|(?:[Ss]ection|SECTION) \d{1,2}|\d{1,3}[.)]"
    r"|\((?:\d{1,2}|[a-zA-Z]|[ivxIVX]{2,5})\)|(?:[a-zA-Z]|[ivx]{2,5})\)|[A-Z]\.|[IVX]{2,5}\.|\d{1,2}|[A-P]\.?\d{1,2}|[A-Z])"
    r"(?P<stop>[:.]?) (?=\S)"
)
_OPENING = 80
"""Signs in which a number and the gap after it end: most paragraphs have none, and need not be folded as a whole."""
_DOTTED_DATE = regex(r"\d{1,2}\.\d{1,2}\.(?:\d\d|\d{4})$")
_BARE = regex(r"\d{1,2}$|[A-Z]$")
_DECIMAL = regex(r"\d+\.\d+$")
_LETTERED = regex(r"[A-P]\.?\d{1,2}$")
_SENTENCE = 3  # words
_MONTH = regex(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b", re.I)


class Typed(Struct, frozen=True):
    """A number before the words."""

    label: str
    rest: str
    """The folded words after it."""
    body: int
    """Offset at which the words begin."""
    tabbed: bool
    """Whether a tab stands between the two."""

    @property
    def is_bare(self) -> bool:
        """Whether it is a number like any other ("3 Background", "12 of 16 milestones")."""
        return bool(_BARE.match(self.label))

    @property
    def belongs_to_words(self) -> bool:
        """ "5.6 million", "1.10.20 was a Thursday", "17 September" begin with no label."""
        if self.is_bare and _MONTH.match(self.rest):
            return True
        if _LETTERED.match(self.label):
            # "A1" before a tab and a sentence numbers it; "B12 properties" and the cells of a row do not.
            return not self.tabbed or not (self.rest.endswith(".") or len(self.rest.split()) >= _SENTENCE)
        if self.tabbed:
            return False
        if _DOTTED_DATE.match(self.label) or self.rest.startswith("%"):
            return True
        return bool(_DECIMAL.match(self.label)) and self.rest[:1].islower()


def typed_number(words: str) -> Typed | None:
    """The number at the beginning of some words, whatever unseen signs stand before it."""
    opening = words.lstrip()[:_OPENING]
    if _opens_with_word(opening) or not _TYPED.match(fold(opening.replace("\n", " ")).text):
        return None
    folded = fold(words.replace("\n", " "))
    found = _TYPED.match(folded.text)
    if found is None:
        return None
    end = folded.span(found.start("label"), found.end("stop")).end
    body = folded.origin(found.end())
    stop = found["stop"] if found["stop"] == "." else ""
    return Typed(found["label"] + stop, folded.text[found.end() :], body, "\t" in words[end:body])


def _opens_with_word(opening: str) -> bool:
    """Whether plain letters and then a gap come first, as in most paragraphs: no number, whatever follows."""
    first = opening.split(None, 1)[0] if opening else ""
    return len(first) > 1 and first.isascii() and first.isalpha() and first.lower() != "section"
