"""The number of a quarter in all its spellings, and the same spelling of another number."""

from __future__ import annotations

import re

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_SPELLINGS = {
    "ordinal-word": ("first", "second", "third", "fourth"),
    "ordinal-number": ("1st", "2nd", "3rd", "4th"),
    "number-word": ("one", "two", "three", "four"),
    "digit": ("1", "2", "3", "4"),
    "roman": ("I", "II", "III", "IV"),
}
_VALUES = {
    spelling.lower(): (form, value)
    for form, spellings in _SPELLINGS.items()
    for value, spelling in enumerate(spellings, 1)
}
ORDINALS = "(?:first|second|third|fourth|1st|2nd|3rd|4th)"
# "in the quarter one of the homes" counts homes; "Quarter I" is a number, "this quarter I went" is not.
NUMBERS = (
    r"(?:[1-4](?!\w|[.,:]\d|%|/\d\d)"
    r"|(?i:one|two|three|four)(?!\w)(?!(?i: of (?:the|these|those|our|its|which) (?!(?:financial |council "
    r"|municipal )?year)))"
    r"|(?:IV|III|II)(?!\w)|I(?= of\b|[^ \w']|$| [A-Z0-9]))"
)
_ANY = regex(rf"\b(?:{ORDINALS}|one|two|three|four)\b|(?<![\d/])[1-4](?![\d/])|\b(?-i:IV|III|II|I)\b", re.I)


class QuarterNumber(Struct, frozen=True):
    """A number as it is spelt somewhere."""

    span: Span
    value: int
    form: str


def numbers_in(words: str) -> tuple[QuarterNumber, ...]:
    """The numbers 1-4 in a few words; spans are offsets into these."""
    return tuple(
        QuarterNumber(Span(match.start(), match.end()), value, form)
        for match in _ANY.finditer(words)
        for form, value in (_VALUES[match.group().lower()],)
    )


def render(said: str, quarter: int) -> str:
    """The same way of saying another quarter: "First" 2 is "Second", "Q1" 3 is "Q3", "1ST" 2 is "2ND".

    ``said`` holds one number, with or without the words around it. Raises ValueError for none or several,
    and for a quarter outside 1-4.
    """
    found = numbers_in(said)
    if len(found) != 1:
        raise ValueError(f"not one quarter: {said!r}")
    number = found[0]
    spelt = _in_case_of(number.span.of(said), _SPELLINGS[number.form][_index(quarter)])
    return said[: number.span.start] + spelt + said[number.span.end :]


def _index(quarter: int) -> int:
    if not 1 <= quarter <= 4:
        raise ValueError(f"no quarter: {quarter}")
    return quarter - 1


def _in_case_of(said: str, spelling: str) -> str:
    if said.isupper():
        return spelling.upper()
    return spelling.capitalize() if said[:1].isupper() else spelling
