"""Half-years and runs of months, as the quarters that they are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_FIRST, _SECOND = (1, 2), (3, 4)
_YEAR = (
    r"(?:(?:the )?(?:(?:financial|fiscal|council) )?year\b|(?:the )?(?:financial year )?(?:FY ?)?(?:19"
    r"|20)?\d\d ?[/-] ?\d\d|(?:19|20)\d\d\b)"
)
# One letter first, then a look back: the engine skips to it instead of trying every place.
_HALF = regex(
    rf"[Hh](?<!\w[Hh])(?:(?i:alf)(?:(?P<year>[ -](?i:year(?:ly)?)\b)|(?= (?i:of|in) {_YEAR})|(?= (?:19|20)\d\d ?[/-]))"
    rf"|(?P<number>[12])(?= (?:of )?(?:FY ?)?(?:20)?\d\d ?[/-] ?\d\d"
    r"| (?:performance|monitoring|report|results|update|outturn|review|position)))"
)
_WHICH = regex(r"\b(?:(?P<first>first|1st)|(?P<second>second|2nd|latter))[ -]$", re.I)
_RELATIVE = regex(r"\b(?:each|every|per|last|next|previous|same|final)[ -]$", re.I)
_CODE = regex(r"\b(?:policy|objective|code|reference|ref|indicator|action|target|class|priority|site) $", re.I)
_MIDDLE = regex(r"[Mm](?<!\w[Mm])(?i:id[ -]?year)(?! (?:population )?estimates?)(?!\w)")
_MONTHS = regex(
    r"(?<= )(?i:months (?:(?:up )?to|ended|ending)(?: on)?(?: the)?(?: end of)? (?:3[01](?:st|th)? )?)"
    r"(?P<end>June|September|December|March|JUNE|SEPTEMBER|DECEMBER|MARCH)\b"
)
_TO_MARCH = regex(
    r"(?:(?! (?:to|and|what|from) )[^.;\n]){0,40}[ (](?:oct(?:ober)?\b[ \d]{0,6}(?:to|-|until|and)|(?:to|ended|ending)"
    r"(?: the)?)(?: 31(?:st)?(?: of)?| the end of)? ?mar(?:ch)?\b",
    re.I,
)
"""What follows a half-year that ends with the financial year and says so in dates alone."""
_HOW_MANY = regex(r"\b(?:(?P<two>six|6)|(?P<three>nine|9)|(?P<four>twelve|12))[ -]$", re.I)
_QUARTER_THAT_ENDS = {"June": 1, "September": 2, "December": 3, "March": 4}
_WINDOW = 16


class HalfYear(Struct, frozen=True):
    """A stretch of several quarters that is not told by their numbers."""

    span: Span
    quarters: tuple[int, ...]
    form: str
    """``half`` or ``months``."""
    number_span: Span


def half_years(text: str) -> tuple[HalfYear, ...]:
    """Half-years and runs of six, nine or twelve months in a folded text, in order.

    Months count by a year that starts in April ("six months to 30 September").
    """
    return tuple(sorted((*_halves(text), *_middles(text), *_months(text)), key=lambda half: half.span))


def _halves(text: str) -> Iterator[HalfYear]:
    for match in _HALF.finditer(text):
        before = text[max(0, match.start() - _WINDOW) : match.start()]
        which = _WHICH.search(before)
        if match["number"]:
            if not _CODE.search(before):
                span = Span(match.start(), match.end())
                yield HalfYear(span, _FIRST if match["number"] == "1" else _SECOND, "half", span)
        elif which:
            start = match.start() - len(before) + which.start()
            number = Span(start, start + len(which.group()) - 1)
            yield HalfYear(Span(start, match.end()), _SECOND if which["second"] else _FIRST, "half", number)
        elif match["year"] and not _RELATIVE.search(before):
            span = Span(match.start(), match.end())
            yield HalfYear(span, _SECOND if _TO_MARCH.match(text, match.end()) else _FIRST, "half", span)


def _middles(text: str) -> Iterator[HalfYear]:
    for match in _MIDDLE.finditer(text):
        span = Span(match.start(), match.end())
        yield HalfYear(span, _FIRST, "half", span)


def _months(text: str) -> Iterator[HalfYear]:
    for match in _MONTHS.finditer(text):
        before = text[max(0, match.start() - _WINDOW) : match.start()]
        many = _HOW_MANY.search(before)
        if many is None:
            continue
        count = 2 if many["two"] else 3 if many["three"] else 4
        last = _QUARTER_THAT_ENDS[match["end"].capitalize()]
        if count <= last and (count != 2 or last % 2 == 0):
            span = Span(match.start() - len(before) + many.start(), match.end())
            yield HalfYear(span, tuple(range(last - count + 1, last + 1)), "months", span)
