"""Lines that may be headings, with the looks that speak for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct

from ppb_lint.model.draft import Part
from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.structure.contents import contents_of
from ppb_lint.structure.naming import Named, Names
from ppb_lint.structure.paragraphs import Line

_TOP = regex(r"(?:section )?(?:\d{1,2}(?:\.0)?|[A-Z]|[IVX]{1,5})[.:]?$", re.IGNORECASE)
_ZERO = regex(r"\d{1,2}\.0\.?$")
_SUB = regex(r"(?:\d{1,2}(?:\.\d{1,3})+\.?|[A-Z]\.?\d{1,2})$")
_SENTENCE_END = (".", ";", ",", "; and")
_SMALL = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "&", "-", "up"]
)
_LONGEST_TITLE = 18  # words
_APPENDIX = regex(
    r"(?:appendix|annexe?|schedule|essential reference paper) ['\"]?(?:\d{1,2}|[a-z]|[ivx]{1,4})\b"
    r"|(?:appendix|annexe?)$",
    re.IGNORECASE,
)


class Candidate(Struct, frozen=True):
    """A line that may be a heading, with the looks that speak for it."""

    line: Line
    title: Span
    rest: Span
    words: str
    """The folded title."""
    named: Named
    capitals: bool
    following: str
    """The label of the paragraph after it."""

    @property
    def label(self) -> str:
        return self.line.paragraph.label

    @property
    def top_numbered(self) -> bool:
        return bool(_TOP.match(self.label))

    @property
    def zero_numbered(self) -> bool:
        """Whether its number is one that only sections have ("5.0")."""
        return bool(_ZERO.match(self.label))

    @property
    def sub_numbered(self) -> bool:
        return bool(_SUB.match(self.label))

    @property
    def names_appendix(self) -> bool:
        """Whether it begins with the name of an appendix ("Appendix 1 - Indicators")."""
        return bool(_APPENDIX.match(self.words))

    @property
    def sentence(self) -> bool:
        """Whether it ends or begins like a sentence, or is as long as one."""
        if self.named.whole and not (self.sub_numbered and self.words.endswith(".") and " " in self.words):
            return False
        ends = not len(self.rest) and self.words.endswith(_SENTENCE_END)
        return ends or self.words[:1].islower() or len(self.words.split()) > _LONGEST_TITLE

    @property
    def titled(self) -> bool:
        """Whether its words are written as in a title."""
        counted = [w for w in self.words.split() if w.lower() not in _SMALL]
        return bool(counted) and sum(w[:1].isupper() or w[:1].isdigit() for w in counted) >= 0.6 * len(counted)


def candidates(lines: Sequence[Line], text: str, names: Names) -> Iterator[Candidate]:
    """The lines of the body that could be headings at all."""
    body = [line for line in lines if line.paragraph.part is Part.BODY and not line.paragraph.bullet]
    listed = contents_of(lines, text)
    for at, line in enumerate(body):
        if len(line.words) > 300 or not len(line.words) or line.paragraph.index in listed:
            continue
        if line.paragraph.cell and line.paragraph.cell.column:
            continue  # A table of a hundred thousand cells has none there.
        if _ends_question(line, text):
            continue
        following = body[at + 1].paragraph.label if at + 1 < len(body) else ""
        title, rest = cut_at_colon(line.words, text)
        words = fold(title.of(text)).text.replace("\n", " ").strip()
        words = words.upper() if line.block.caps else words
        named = names.name(words) if len(words.split()) <= _LONGEST_TITLE else Named(())
        if not named.concepts and not len(rest):
            title, rest, words, named = _joined_with_text(title, rest, words, named, text, names)
        words = words.upper() if _shown_in_capitals(words, named, rest.of(text)) else words
        capitals = (words.isupper() and any(len(w) > 3 for w in words.split())) or line.block.caps
        yield Candidate(line, title, rest, words, named, capitals, following)


def _ends_question(line: Line, text: str) -> bool:
    """Whether it is the last word of a question that a narrow column broke: "Will this be a Key / Decision?"."""
    words = line.words.of(text).strip()
    return words.endswith("?") and len(words.split()) == 1 and not line.paragraph.label


def _shown_in_capitals(words: str, named: Named, beside: str) -> bool:
    """ "recommendation: That the Board", typed in small letters where Word shows that word alone in capitals."""
    return words.islower() and named.whole and "recommendation" in named.concepts and beside.startswith("That ")


def cut_at_colon(words: Span, text: str) -> tuple[Span, Span]:
    """The title and what follows its colon."""
    said = words.of(text)
    colon = said.find(":")
    if colon < 0:
        return words, Span(words.end, words.end)
    rest = said[colon + 1 :]
    start = words.start + colon + 1 + len(rest) - len(rest.lstrip())
    return Span(words.start, words.start + len(said[:colon].rstrip())), Span(min(start, words.end), words.end)


def _joined_with_text(
    title: Span, rest: Span, words: str, named: Named, text: str, names: Names
) -> tuple[Span, Span, str, Named]:
    """A heading that its text runs on from, without a colon: "7.0 RISK ANALYSIS Not applicable." """
    opening = " ".join(takewhile(_in_capitals, words.split(" ")))
    found = names.name(opening) if opening and len(opening) < len(words) else named
    if not found.whole:
        return title, rest, words, named
    said = title.of(text)
    cut = fold(said).span(0, len(opening)).end
    after = said[cut:]
    start = title.start + cut + len(after) - len(after.lstrip())
    return Span(title.start, title.start + cut), Span(start, title.end), opening, found


def _in_capitals(word: str) -> bool:
    return word.isupper() or word == "&"
