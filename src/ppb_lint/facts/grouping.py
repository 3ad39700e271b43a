"""Numbers whose commas do not stand between thousands: "1,23,4", "12,0005"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_NUMBER = regex(
    r"(?<![\w.,/:-])(?P<money>[£$€] ?)?(?P<digits>\d{1,12}(?:,\d{1,12}){1,8})"
    r"(?P<decimals>\.\d+)?(?:m|k|bn)?(?![\w,/-]|\.\d)(?P<after>%?)"
)
_LIST = regex(
    r"\b(?:paragraphs?|paras?|items?|notes?|footnotes?|refs?|nos?\.?|numbers?|sections?|grounds?|wards?|pages?|pp\.|options?|measures?"
    r"|questions?|rooms?|plots?|minutes?|lots?"
    r"|phases?|(?<!the )(?<!this )(?<!that )(?:years?|weeks?|quarters?)"
    r"|ages?|aged|q|appendi(?:x|ces)|units?|bays?|schedules?|chapters?"
    r"|articles?|rules?|tables?|figures?|outcomes?|priorit(?:y|ies)|objectives?"
    r"|goals?|levels?|bands?|zones?|blocks?|stages?|steps?|grades?|groups?|types?|classes|class|ref\.?|refs"
    r"|reference|easting|northing|grid|coordinates?|dates?"
    r"|january|february|march|april|may|june|july|august|september|october|november"
    r"|december) (?:\d[\d,]* (?:and|to|&) )?$",
    re.IGNORECASE,
)
_JOINING = regex(r" (?:and|or|to|&) \d+(?![\d,])")
_NOUN_AFTER = regex(
    r" (?!and\b|or\b|to\b|were\b|was\b|are\b|is\b|had\b|have\b|has\b|of\b|in\b|at\b|on\b|for\b|from\b|by\b|per\b|as\b)"
    r"[a-z]{3,}"
)
_TIME_AFTER = regex(r" ?(?:am|pm|hrs|hours|o'clock)\b", re.IGNORECASE)
_WORD_BEFORE = regex(r"(?:[A-Za-z)][,:]? |\()$")
_OF_BEFORE = regex(r"\d (?:out )?of (?:the )?$")
_OF_AFTER = regex(r" (?:out )?of (?:the )?\d")
_PERIOD_BEFORE = regex(r"\b(?:Q\d|Quarter (?:\d|One|Two|Three|Four)|(?:19|20)\d\d[/-]\d\d(?:\d\d)?) \($")
_COUNTED = regex(
    r"\b(?:were|was|had|the|some|about|around|nearly|almost|over|only|reached|totalled|to|from|by|than|against) $",
    re.IGNORECASE,
)
_RIGHT = regex(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])")
_RIGHT_LINE = regex(r"^[£-]{0,2}\d{1,3}(?:,\d{3})+$", re.MULTILINE)
_CLOSE = 5
"""Two numbers that lie so near, the smaller first, may be the start of a list."""


class Grouping(Struct, frozen=True):
    """A number that is grouped as no number is."""

    span: Span
    """With its sign of currency; folded offsets."""
    said: str


def groupings(text: str) -> Iterator[Grouping]:
    """The wrongly grouped numbers in a folded text; lists ("2,4,6"), dates and grid references are none."""
    for match in _NUMBER.finditer(text):
        groups = match["digits"].split(",")
        if _is_right(groups) or not _is_number(text, match, groups):
            continue
        end = match.end("decimals") if match["decimals"] else match.end("digits")
        yield Grouping(Span(match.start(), end), text[match.start() : end])


def _is_right(groups: list[str]) -> bool:
    return len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def _is_number(text: str, match: re.Match[str], groups: list[str]) -> bool:
    """Whether the digits are meant as one number at all, and not as a list."""
    before = text[max(0, match.start() - 40) : match.start()]
    if match["money"] or match["after"] or match["decimals"]:
        return True
    if _LIST.search(before) or _JOINING.match(text, match.end()) or _TIME_AFTER.match(text, match.end()):
        return False
    if groups[0].startswith("0") or (len(groups[0]) == 4 and 1950 <= int(groups[0]) <= 2035):
        return False  # A telephone number; a year, with a blank missing after it.
    if any(group.startswith("0") for group in groups[1:]):
        return True
    if any(len(group) > 3 for group in groups):
        return max(map(len, groups)) <= 6 and min(map(len, groups)) <= 3
    if len(groups) == 2:
        return len(groups[1]) == 2 and _is_pair_of_one(text, match, groups, before)
    values = [int(group) for group in groups]
    return values != sorted(set(values)) or len(groups[-1]) == 3


def _is_pair_of_one(text: str, match: re.Match[str], groups: list[str], before: str) -> bool:
    """Whether two groups, the second of two digits, are one number: by its length, the words or the cells around."""
    if len(groups[0]) == 3:
        return True
    if text[match.start() - 1 : match.start()] in ("", "\n") and text[match.end() : match.end() + 1] in ("", "\n"):
        return bool(_RIGHT_LINE.search(_lines_around(text, match.start(), match.end())))
    if _OF_BEFORE.search(before) or _OF_AFTER.match(text, match.end()):
        return True
    if len(groups[0]) == 1:
        if _PERIOD_BEFORE.search(before) and text[match.end() : match.end() + 1] == ")":
            return True
        if _COUNTED.search(before) and _is_beside_right_number(text, match.start(), match.end()):
            return True
        return bool(_NOUN_AFTER.match(text, match.end()) and _WORD_BEFORE.search(before))
    falling = int(groups[1]) < int(groups[0]) and _NOUN_AFTER.match(text, match.end())
    return bool(falling or _WORD_BEFORE.search(before)) and not 0 < int(groups[1]) - int(groups[0]) <= _CLOSE


def _is_beside_right_number(text: str, start: int, end: int) -> bool:
    """Whether the line around has a number of four figures or more that is written as it should be."""
    return bool(
        _RIGHT.search(
            text[max(0, start - 120) : start].rpartition("\n")[2] + " " + text[end : end + 120].partition("\n")[0]
        )
    )


def _lines_around(text: str, start: int, end: int) -> str:
    """The cells around a cell of a table: three before it and three after."""
    before = text[max(0, start - 60) : start].split("\n")[-4:]
    return "\n".join([*before, *text[end : end + 60].split("\n")[:4]])
