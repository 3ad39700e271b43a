"""Words made of initials: where a paper first uses each, and whether it says anywhere what the letters stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from ppb_lint.model.document import Document, Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_LETTERS = r"[A-Z](?:[A-Z]|&(?=[A-Z])){1,6}"
# Not beside digits, dots and strokes: those are codes, postcodes and initials of people.
_CODE = r"(?!(?: |-|/)?[A-Z]*\d)(?! [IVXL]+\b)(?![/@-]\w)(?!\.[A-Z])"
_USED = regex(rf"(?<![\w&.'/@#-])(?P<letters>{_LETTERS})(?:s\b|(?![\w&])){_CODE}")
_IN_BRACKETS = regex(rf"\((?:(?:the|or|hereafter|known as) )?[\"']?(?P<letters>{_LETTERS})(?:'?s)?[\"']?(?=[)\s,;])")
_BEFORE_WORDS = regex(
    rf"(?<![\w&])(?P<letters>{_LETTERS})s?[\"']?(?: ?\(| ?- | = |: |, | stands for | means )[\"']?"
    r"(?=(?P<words>[^()\n]{5,100}))"
)
_ROMAN = regex(r"[IVXLCDM]+")
_WORD = regex(r"[A-Za-z][A-Za-z']*|\d+|[.;:()\n]")
_MINOR = frozenset({"of", "and", "the", "for", "to", "in", "on", "a", "an", "with", "by", "at", "from", "s"})
_CAPITALS = regex(r"\b[A-Z]{2,}\b")
_LOWER = regex(r"\b[a-z]{2,}\b")


class Meaning(Struct, frozen=True):
    """What a paper says that letters stand for."""

    letters: str
    words: str
    """The words whose initials they are; "" where no such words stand beside them."""
    span: Span
    """The letters, in the folded text."""


class Acronym(Struct, frozen=True):
    """Letters that stand for words."""

    letters: str
    uses: tuple[Span, ...]
    """Where it stands in running text, in the folded text, in reading order."""
    explained: bool
    """Whether the paper says anywhere what it stands for."""


def acronyms(document: Document) -> Iterator[Acronym]:
    """Each acronym of three letters or more in the running text, in the order of its first use."""
    text = document.folded.text
    uses: dict[str, list[Span]] = {}
    for match in _USED.finditer(text):
        span = Span(*match.span("letters"))
        if _counts(match["letters"]) and _in_running_text(document, span):
            uses.setdefault(match["letters"], []).append(span)
    told = {meaning.letters for meaning in meanings(text)} | set(_glossary(document))
    streams = tuple(_initials(text))
    for letters, spans in uses.items():
        plain = letters.replace("&", "")
        yield Acronym(letters, tuple(spans), letters in told or any(plain in stream for stream in streams))


def meanings(text: str) -> Iterator[Meaning]:
    """Every place of a folded text that says what letters stand for."""
    for match in _IN_BRACKETS.finditer(text):
        letters = match["letters"]
        before = text[max(match.start() - 120, text.rfind("\n", 0, match.start()) + 1) : match.start()]
        yield Meaning(letters, _words_of(letters, before), Span(*match.span("letters")))
    for match in _BEFORE_WORDS.finditer(text):
        words = match["words"]
        initials = "".join(word[0] for word in _WORD.findall(words) if word.lower() not in _MINOR and word[0].isalpha())
        if initials[:2].upper() == match["letters"][:2]:
            yield Meaning(match["letters"], _joined(words), Span(*match.span("letters")))


def _counts(letters: str) -> bool:
    return len(letters) > 2 and not _ROMAN.fullmatch(letters)


def _in_running_text(document: Document, span: Span) -> bool:
    paragraph = document.paragraph_at(document.folded.span(span.start, span.end).start)
    if paragraph is None or paragraph.part not in (Part.BODY, Part.APPENDIX) or paragraph.cell:
        return False
    place = document.folded.span(span.start, span.end)
    if any(f.label_span.to(f.value).contains(place) for f in document.fields) or _is_title(document, paragraph):
        return False
    return not _shouted(document.folded.text, span)


def _is_title(document: Document, paragraph: Paragraph) -> bool:
    return any(h.paragraph == paragraph.index for h in document.headings) or (
        len(document.title) > 0 and document.title.touches(paragraph.span)
    )


def _shouted(text: str, span: Span) -> bool:
    """Whether the line is set in capitals, so that nobody can tell words from initials."""
    line = text[text.rfind("\n", 0, span.start) + 1 :].partition("\n")[0]
    return len(_CAPITALS.findall(line)) >= len(_LOWER.findall(line))


def _glossary(document: Document) -> Iterator[str]:
    """Letters in a glossary are explained there, whatever the table looks like."""
    for heading in document.headings:
        if "glossary" in heading.concepts:
            for paragraph in document.under(heading):
                yield from (m.group() for m in re.finditer(_LETTERS, paragraph.span.of(document.text)))


def _initials(text: str) -> Iterator[str]:
    """The initials of all words as they are written, once without small words and once with them."""
    words = _WORD.findall(text)
    yield "".join(_initial(word) for word in words if word.lower() not in _MINOR)
    yield "".join(_initial(word).upper() if word.lower() in _MINOR else _initial(word) for word in words)


def _initial(word: str) -> str:
    """A word in capitals is no row of words: its initial must not help to spell it."""
    return " " if len(word) > 1 and word.isupper() else word[0]


def _words_of(letters: str, before: str) -> str:
    """The last words before the brackets whose initials are the letters, else nothing."""
    found = [word for word in _WORD.findall(before) if word[0].isalpha()]
    wanted = letters.replace("&", "")
    for count in range(len(wanted), min(len(found), len(wanted) + 5) + 1):
        tail = found[-count:]
        initials = "".join(word[0] for word in tail if word.lower() not in _MINOR).upper()
        if wanted in (initials, "".join(word[0] for word in tail).upper()):
            return _joined(" ".join(tail))
    return ""


def _joined(words: str) -> str:
    return " ".join(chain.from_iterable(word.casefold().split() for word in _WORD.findall(words) if word[0].isalpha()))
