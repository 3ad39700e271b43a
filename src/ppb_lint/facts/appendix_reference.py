"""Mentions of appendices: "see Appendix 2", "Appendices C-J", "Essential Reference Paper 'B'", and whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_LABEL = (
    r"(?:\d{1,2}[A-Za-z]?(?![\d%])|[A-Z]\d{0,2}|[IVX]{2,5}|[b-hj-z](?=[\s.,;:)'\"]|$)|a(?=[.,;:)'\"]"
    r"|$))(?![\w£%])"
)
_MENTION = regex(
    r"\b(?P<word>(?i:appendi(?:x|ces)|annex(?:es|e)?|essential reference papers?"
    r"|schedules?)) (?:(?i:nos?\.? ))?['\"(]?"
    rf"(?P<first>{_LABEL})"
)
_NEXT = regex(
    rf"['\")]?(?P<joint>,? (?:and|or|to|through) |,? ?& ?|, ?| ?- ?| ?/ ?)(?:(?i:appendix"
    rf"|annexe?) )?['\"(]?(?P<label>{_LABEL})"
)
_PLURAL = ("appendices", "annexes", "schedules", "papers")
_THROUGH = ("-", "to", "through")
_OF_THIS = regex(
    r"(?:of|to|in|with|from) (?:(?:this|the present) \w+|(?:the|this) (?:\w+ )?(?:report|paper)(?=[.,;:)]|$"
    r"| (?:and|which|shows?|sets?|is|are)\b))"
)
_OF_ANOTHER = regex(
    r"['\")]{0,2}(?: \([^()\n]{1,60}\))? (?:of|to|in|from|within|under|attached to|appended to|accompanying)"
    r"(?= (?:the|that|those|its|their|an?|our|each|any|all|last|your|both|every|\w+['’]s|[A-Z]|\d))"
)
_ANOTHERS = regex(
    r"(?:\b(?:its|their|his|her|whose|own|another|that|other|former|previous|earlier|last|\w+'s|\w+s') (?:own "
    r"|attached |published |exempt )?"
    r"|\b(?:report|paper|minutes?)s? (?:of|for|to|on|dated) [^.;:\n()]{1,60}, ?(?:at |in |see )?"
    r"|\b(?:report|paper)s? (?:of|dated|to [^.;:\n()]{1,40}) \d{1,2} \w+ \d{4} ?\("
    r"|'s (?:\w+ )?(?:guidance|report|framework|plan|policy|strategy|code|constitution) ?[(,] ?"
    r"|\b(?:plan|strategy|policy|guidance|framework), (?:at |in |see )?"
    r"|\b(?:constitution|contract|code|act|regulations|handbook|circular|manual|directive),? ?(?:at |in "
    r"|see )?(?:the )?)$",
    re.IGNORECASE,
)
_STATUTE = regex(
    r"\b(?:part|paragraphs?|para|under|in|of|by) [\w(), ]{0,12}(?:of |in "
    r"|to )?(?:the )?$",
    re.IGNORECASE,
)


class AppendixReference(Struct, frozen=True):
    """One mention."""

    span: Span
    """The word and all its labels; folded offsets."""
    word: str
    """What the paper calls it, in small letters and the singular: ``appendix``, ``annex``, ``schedule`` ..."""
    labels: tuple[str, ...]
    """In capitals, ranges told one by one."""
    foreign: bool
    """Whether it is said to belong to another document."""


def appendix_references(text: str) -> Iterator[AppendixReference]:
    """The mentions in a folded text, in order."""
    for match in _MENTION.finditer(text):
        word = match["word"].lower()
        end, labels = _labels(text, match.end(), match["first"].upper(), word.endswith(_PLURAL))
        before = text[max(0, match.start() - 120) : match.start()].rpartition("\n")[2]
        yield AppendixReference(
            Span(match.start(), end), _singular(word), labels, _foreign(before, text[end : end + 120], word)
        )


def _singular(word: str) -> str:
    if word.startswith("append"):
        return "appendix"
    return "annex" if word.startswith("annex") else word.rstrip("s")


def _labels(text: str, end: int, first: str, several: bool) -> tuple[int, tuple[str, ...]]:
    labels = [first]
    while several and (more := _NEXT.match(text, end)):
        label = more["label"].upper()
        through = more["joint"].strip(" ,") in _THROUGH
        labels += _between(labels[-1], label) if through else [label]
        end = more.end()
    return end + (text[end : end + 1] in ("'", '"')), tuple(dict.fromkeys(labels))


def _between(first: str, last: str) -> list[str]:
    """The labels after the first up to the last: C-F is D, E, F."""
    if first.isdigit() and last.isdigit() and int(first) < int(last):
        return [str(n) for n in range(int(first) + 1, int(last) + 1)]
    if len(first) == len(last) == 1 and first.isalpha() and first < last:
        return [chr(n) for n in range(ord(first) + 1, ord(last) + 1)]
    return [last]


def _foreign(before: str, after: str, word: str) -> bool:
    line = after.split("\n")[0]
    if _OF_THIS.match(line.lstrip("'\") ,")):
        return False
    if word.startswith("schedule") and _STATUTE.search(before):
        return True
    return bool(_OF_ANOTHER.match(line) or _ANOTHERS.search(before))
