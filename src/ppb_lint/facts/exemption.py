"""Claims that a paper, or a part of one, is exempt, with the paragraphs of Schedule 12A that they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_NUMBERS = (
    r"\(?(?P<numbers>\d{1,2}[A-C]?\)?(?:(?:,? (?:and|or|&|to) |, ?"
    r"| ?[-/] ?)(?:paragraphs? )?\(?\d{1,2}[A-C]?\b\)?){0,8})(?!\.\d|%)"
)
_PARAGRAPH = r"\b(?:paragraphs?|paras?\.?|category|categories)(?: numbers?| nos?\.?)? "
_PART = r"(?:,? (?:of|in|to|under) (?:the )?part (?P<part>\d|[IVX]{1,3}))?"
_SCHEDULE = r"(?:,? (?:of|in|to|under),? |, | \()(?:the )?(?:said )?schedule 12 ?\(?A\)?"
_CLAIMS = (
    regex(rf"{_PARAGRAPH}{_NUMBERS}{_PART}{_SCHEDULE}\b", re.IGNORECASE),
    regex(
        rf"\bschedule 12 ?\(?A\)?\b(?:[ ,(]|of|to|the|local government|act|1972|\)|part (?P<part>\d"
        rf"|[IVX]{{1,3}})|as amended){{0,12}}[ ,(-]{_PARAGRAPH}{_NUMBERS}",
        re.IGNORECASE,
    ),
    regex(
        r"\b(?:exempt information|not for publication|exempt from (?:publication|disclosure)|exempt (?:report|item)"
        rf"|exempt ?[:(-])[^.;\n]{{0,100}}?{_PARAGRAPH}{_NUMBERS}(?P<part>(?!))?(?! of (?!part \d))",
        re.IGNORECASE,
    ),
)
_CUES = ("schedule 12", "exempt", "not for publication")
"""One of them is in every claim; most papers have none."""
_NUMBER = regex(r"\d{1,2}[A-Ca-c]?")
_RANGE = regex(r"(\d{1,2}) ?(?:-|to) ?(\d{1,2})")
_DESCRIBED = regex(
    r"[^.\n]{0,80}?\((?P<words>[^)\n]{10,220})|[^.\n]{0,80}?(?:namely|that is"
    r"|as it (?:contains|is)|i\.e\.|:|-)[ ,:]*(?P<more>information [^.\n]{10,200})"
    r"|[^.\n(]{0,60}? (?P<other>information (?:relating|which|in respect)[^.\n]{5,200})",
    re.IGNORECASE,
)


class Exemption(Struct, frozen=True):
    """One claim with the paragraphs that it rests on."""

    span: Span
    """From the word "paragraph" or "Schedule" to the end of the claim; folded offsets."""
    numbers: tuple[tuple[str, Span], ...]
    """Each paragraph's number as written, with its place."""
    part: str
    """The Part of the Schedule as a figure ("1"); "" where none is named."""
    described: str
    """How the claim describes the information, "" where it does not."""


def exemptions(text: str) -> Iterator[Exemption]:
    """The claims in a folded text, in order; each once."""
    plain = text.casefold()
    if not any(cue in plain for cue in _CUES):
        return
    taken: list[Span] = []
    for form in _CLAIMS:
        for match in form.finditer(text):
            numbers = Span(match.start("numbers"), match.end("numbers"))
            if any(numbers.touches(other) for other in taken):
                continue
            taken.append(numbers)
            found = tuple(
                (n.group().upper(), Span(n.start(), n.end()))
                for n in _NUMBER.finditer(text, numbers.start, numbers.end)
            )
            yield Exemption(
                Span(match.start(), match.end()), found, _figure(match["part"]), _described(text, match.end())
            )


def _figure(part: str | None) -> str:
    roman = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6"}
    return roman.get((part or "").upper(), part or "")


def _described(text: str, end: int) -> str:
    found = _DESCRIBED.match(text, end)
    return next((words for words in found.groups() if words), "") if found else ""
