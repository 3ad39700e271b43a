"""Sums that a sentence tells with all their parts: "41, 39, 36 and 44, making 160"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_TOTALLED = regex(
    r",? (?:making|totalling|giving|making up|adding up to|which (?:makes|totals)) (?:a (?:grand )?total of "
    r"|in all |together )?(?P<total>£?\d[\d,]*(?:\.\d+)?)(?P<unit>m|k| million)?(?![\w%]|[.,]\d)"
)
_RED = regex(
    r"\b[Oo]f (?:the|these|those|all|its|our) (?P<total>\d{1,4})\b[^.;:\n]{0,80}?\b(?P<a>\d{1,4}) (?:(?:are|is"
    r"|were|was) )?(?P<one>green|amber|red),? (?:and )?(?P<b>\d{1,4}) (?:(?:are|is|were|was) )?(?P<two>green"
    r"|amber|red)(?: and|,| and,)? (?P<c>\d{1,4}) (?:(?:are|is|were|was) )?(?P<three>green|amber"
    r"|red)\b(?P<after>[^.\n]{0,100})"
)
_OTHERS = regex(
    r"\d|\b(?:rest|remaind\w+|other|others|remaining|one|two|three|four|five|no data"
    r"|not reported)\b"
)
_NUMBER = regex(
    r"(?<![\w.,/-])(?P<number>£?\d{1,3}(?:,\d{3})+(?:\.\d+)?|£?\d+(?:\.\d+)?)(?P<unit>m|k"
    r"| million)?(?![\w/%-]|[.,]\d)"
)
_CLAUSE_STARTS = ("\n", ". ", "; ", ": ", "(")
_REACH = 500
"""A longer clause than so many characters is no list of parts."""
_LABEL = regex(r"(?:- )?(?:\(?\d{1,2}(?:\.\d{1,2}){0,2}[.)]? )?")
_OPPOSED = regex(
    r"\b(?:loss\w*|gain\w*|less|minus|net|savings?|offset|reductions?|refund\w*"
    r"|deduct\w*)\b",
    re.IGNORECASE,
)
_NOT_ADDED = regex(
    r"\b(?:years?|quarters?|stages?|items?|weeks?|months?|days?|aged?|of|for|in|from|less"
    r"|minus|fewer|more|by|than|per|a|at|after|against|out|until|to|about|some|around|nearly|over|january"
    r"|february|march|april|may|june|july|august|september|october|november|december) $",
    re.IGNORECASE,
)


class ListedSum(Struct, frozen=True):
    """A total and the parts that are told right before it."""

    span: Span
    """The total; folded offsets."""
    said: str
    parts: tuple[float, ...]
    total: float

    @property
    def holds(self) -> bool:
        """Whether the parts make the total."""
        return abs(sum(self.parts) - self.total) < 1e-6


def listed_sums(text: str) -> Iterator[ListedSum]:
    """The sums in a folded text whose parts are all of one kind, in order."""
    for match in _TOTALLED.finditer(text):
        parts = _told_before(text, match)
        if len(parts) >= 2:
            span = Span(match.start("total"), match.end("total"))
            yield ListedSum(span, span.of(text), parts, _value(match["total"]))
    for match in _RED.finditer(text):
        if {match["one"], match["two"], match["three"]} == {"green", "amber", "red"} and not _OTHERS.search(
            match["after"]
        ):
            parts = tuple(float(match[name]) for name in "abc")
            span = Span(match.start("total"), match.end("total"))
            yield ListedSum(span, span.of(text), parts, float(match["total"]))


def _told_before(text: str, total: re.Match[str]) -> tuple[float, ...]:
    """The parts in the clause that ends with the total, () where it is long or tells of losses too."""
    first = max(total.start() - _REACH, 0)
    start = max(text.rfind(mark, first, total.start()) for mark in _CLAUSE_STARTS) + 1
    if not start and first:
        return ()
    label = _LABEL.match(text, start)
    start = label.end() if label else start
    return () if _OPPOSED.search(text, start, total.start()) else _parts(text, start, total)


def _parts(text: str, start: int, total: re.Match[str]) -> tuple[float, ...]:
    """The numbers before a total, () if one of them is not plainly a part of it."""
    money, unit = total["total"].startswith("£"), total["unit"]
    parts = []
    for match in _NUMBER.finditer(text, start, total.start()):
        number = match["number"]
        if number.startswith("£") != money:
            if money:
                continue
            return ()
        if not money and (_is_year(number) or _NOT_ADDED.search(text[max(0, match.start() - 14) : match.start()])):
            if _is_year(number):
                continue
            return ()
        if match["unit"] != unit:
            return ()
        parts.append(_value(number))
    return tuple(parts)


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and number[:2] in ("19", "20")


def _value(number: str) -> float:
    return float(number.replace(",", "").lstrip("£"))
