"""Shares that are told twice, as numbers and as a percentage: "12 of 16 (75%)", "of the 16 measures, 12 (75%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.facts.number_word import NUMBER_WORD, number_of
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_N = rf"(?:(?<![\w.,/£])\d{{1,3}}(?:,\d{{3}})*|(?<![\w.,/£])\d+|\b{NUMBER_WORD}\b)(?![\w/]|[.,]\d)"
_FEW = (
    r"(?: (?!of\b|and\b|or\b|per\b|but\b|to\b|against\b|compared\b|(?:quarter|third|fifth|sixth|eighth"
    r"|tenth)s?\b|half\b|halves\b)[a-z][\w'-]*){0,6}"
)
_P = r"(?P<percent>\d{1,3}(?:\.\d{1,2})?) ?(?:%|per ?cent\b)"
_OUT_OF = r"(?:of|out of|from) (?:(?:all|the|these|those|its|a|our|their) ){0,2}(?:total (?:of )?)?(?:some |possible )?"
_STOP = r"(?= ?[),;.]|$| (?:and|were|was|are|is|have|had|which|against|compared)\b)"
_FORMS = tuple(
    regex(form, re.IGNORECASE)
    for form in (
        rf"(?P<part>{_N}){_FEW} {_OUT_OF}(?P<whole>{_N}){_FEW},? ?(?:\((?:or |i\.e\. |that is,? |= ?)?|(?:or"
        rf"|i\.e\.|that is|=|-|equal to|equivalent to|which is) ){_P}{_STOP}",
        rf"(?<!\bin )(?P<part>{_N})(?! in {_N}){_FEW} ?\({_P}\) {_OUT_OF}(?P<whole>{_N})",
        rf"{_P},? ?\((?:or |i\.e\. )?(?P<part>{_N}){_FEW} {_OUT_OF}(?P<whole>{_N}){_FEW}\)",
        rf"{_P} of (?:(?:the|all|our|its|these|those) )*[a-z][\w'-]*(?: [a-z][\w'-]*){{0,3}} "
        rf"\((?P<part>{_N}) {_OUT_OF}(?P<whole>{_N})\)",
        rf"(?<![\d/.,])(?P<part>\d{{1,4}}) ?/ ?(?P<whole>\d{{1,4}}){_FEW} ?\({_P}{_STOP}",
        rf"(?P<whole>{_N})(?: \(\d[\d.]* ?%\))?{_FEW}, of (?:which|whom|these|those) (?P<part>{_N}){_FEW} ?\({_P}\)",
        rf"{_P} ?\((?P<part>\d{{1,4}}) ?/ ?(?P<whole>\d{{1,4}})\)",
    )
)
_OF_THE = regex(
    rf"\bof (?:(?:all|the|these|those|its|our"
    rf"|a) ){{0,2}}(?:total (?:of )?)?(?P<whole>{_N})(?: (?!of\b)[a-z][\w'-]*){{0,10}},? ",
    re.IGNORECASE,
)
_THEN = regex(rf"(?P<part>{_N}){_FEW} ?\({_P}\)", re.IGNORECASE)
_OF_THESE = regex(r" of (?:them|these|those|whom|which)\b")
_OTHER_BASE = regex(r"\bof (?:which|whom|these|those|them)\b|\bof (?:the )?\d", re.IGNORECASE)
_NUMBER = regex(_N, re.IGNORECASE)
_SIGN = regex(r" ?(?:%|per ?cent)", re.IGNORECASE)
_IN_WORDS = regex(r"per ?cent", re.IGNORECASE)
_STOP_OF_SENTENCE = regex(r"[.;\n](?= |$|\n)")
_REACH = 500
"""How far from the whole its parts may stand, in characters."""
_ROUGHLY = regex(
    r"\b(?:about|around|some|approximately|approx\.?|over|nearly|almost|roughly|circa|c\.|more than|less than"
    r"|fewer than|under|at least|up to|just|rise|fall|increase|reduction|decrease|drop) $|~ ?$",
    re.IGNORECASE,
)


class Share(Struct, frozen=True):
    """A part, the whole and the percentage that is given for it."""

    span: Span
    """The percentage alone, with its sign; folded offsets."""
    part: float
    whole: float
    percent: float
    places: int
    """Digits after the decimal point of the percentage."""

    @property
    def true(self) -> float:
        """The percentage that the numbers give."""
        return 100 * self.part / self.whole

    @property
    def holds(self) -> bool:
        """Whether the percentage is the share, rounded up or down where it lies half-way."""
        return abs(self.true - self.percent) <= 0.5 * 10.0**-self.places + 1e-9


def shares(text: str) -> Iterator[Share]:
    """The shares in a folded text, in order; rough numbers ("about 12 of 16") are left out."""
    start = 0
    for line in text.split("\n"):
        if "%" in line or _IN_WORDS.search(line):
            yield from _in_paragraph(text, start, start + len(line))
        start += len(line) + 1


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Share]:
    found: dict[int, Share] = {}
    for form in _FORMS:
        for match in form.finditer(text, start, end):
            if share := _share(text, match, match["part"], match["whole"]):
                found.setdefault(share.span.start, share)
    for share in _of_the(text, start, end):
        found.setdefault(share.span.start, share)
    yield from (found[place] for place in sorted(found))


def _of_the(text: str, start: int, end: int) -> Iterator[Share]:
    """ "Of the 16 measures, 12 (75%) are met and 4 (25%) are not": the whole is said once."""
    for opening in _OF_THE.finditer(text, start, end):
        first, last = opening.end(), min(opening.end() + _REACH, end)
        for limit in (_STOP_OF_SENTENCE, _OTHER_BASE):
            found = limit.search(text, first, last)
            last = found.start() if found else last
        for match in _THEN.finditer(text, first, last):
            share = _share(text, match, match["part"], opening["whole"])
            if share and not share.holds and _of_part_before(text, first, match, share):
                continue
            if share and not _OF_THESE.match(text, match.end()):
                yield share


def _of_part_before(text: str, first: int, match: re.Match[str], share: Share) -> bool:
    """ "Of 88 schools 31 answered: 19 (61%) were in favour" is told of those who answered."""
    colon = text.rfind(":", first, match.start())
    before = (number_of(found.group()) for found in _NUMBER.finditer(text, first, max(colon, first)))
    return any(part >= share.part and replace(share, whole=part).holds for part in before if part >= 2)


def _share(text: str, match: re.Match[str], part: str, whole: str) -> Share | None:
    if _ROUGHLY.search(text[max(0, match.start() - 16) : match.start()]):
        return None
    n, m = number_of(part), number_of(whole)
    if not 0 < n <= m or m < 2:
        return None
    percent = match["percent"]
    end = match.end("percent")
    sign = _SIGN.match(text, end)
    return Share(
        Span(match.start("percent"), sign.end() if sign else end), n, m, float(percent), len(percent.partition(".")[2])
    )
