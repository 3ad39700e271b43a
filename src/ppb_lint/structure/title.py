"""The title of a paper that has no SUBJECT: the most prominent line at its head that says what the paper is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ppb_lint.model.document import HeaderField
from ppb_lint.model.draft import Part
from ppb_lint.model.regex import regex
from ppb_lint.model.span import NOWHERE, Span
from ppb_lint.structure.paragraphs import Line

_LETTER = regex(r"[^\W\d_]{3}")
_HIGHEST = 20
"""Paragraphs from the top within which a title stands."""
_LONGEST = 200
_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? "
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*,? \d{4}"
)
_BODY = (
    r"(?:council|committee|committees|cabinet|executive|board|panel|authority|forum|meeting|chamber|district"
    r"|parliament|assembly|member)"
)
_WHO_OR_WHEN = regex(
    rf"\W*(?:(?:[\w'&,/()-]+ ){{0,14}}{_BODY}\W*(?:of |held on |on )?(?:{_DAY})?|(?:date: |meeting of )?{_DAY})"
    rf"(?: at [\d.: ]+(?:am|pm|a\.m\.|p\.m\.)?)?\W*$",
    re.IGNORECASE,
)
_LETTERHEAD = regex(
    r"\W*(?:(?:joint )?reports? (?:of|by|from|no|number|reference|to|prepared by)\b|(?:this|the) (?:report|item) is\b"
    r"|(?:open|public|private|unrestricted|official|restricted|exempt|confidential|draft)"
    r"(?: (?:report|item|document))?\W*$"
    r"|for (?:general release|decision|information|noting|publication|action|further information)\b"
    r"|not for publication|part (?:\d|[a-c]|[iv]+)\b"
    r"|agenda (?:item|no)(?!\W*\d+[a-z]? ?[:-] ?\w+ \w)|item (?:no|\d)|data label|classification"
    r"|(?:ordinary|key|non-key|urgent) decision\W*$"
    r"|(?:(?:corporate|strategic|executive|interim|service|assistant|deputy|acting|joint) ){0,3}"
    r"(?:director|head|chief executive|chief officer|leader|portfolio holder|cabinet member)"
    r"(?: (?:of|for)\b| ?[,-]|\W*$)"
    r"(?!.*\b(?:reports?|update|review|performance|plan|strategy|budget|appointments?|powers)\b)"
    r"|page \d|tel\b|e-?mail|contact|appendix \w{1,2}\W*$)",
    re.IGNORECASE,
)


def title_of(
    text: str, found: Sequence[Line], fields: Sequence[HeaderField], start: int | None, is_title: Callable[[str], bool]
) -> Span:
    """The words of the title; empty if the paper has a SUBJECT, or nothing at its head is a title.

    Bodies, days, whose report it is and how it is classified stand there too, and say nothing of what it is about.

    Args:
        start: the paragraph with which the sections begin.
    """
    if any(f.concept == "subject" for f in fields):
        return NOWHERE
    taken = [f.label_span.to(f.value) for f in fields]
    above = [
        line
        for line in found[: min(_HIGHEST, len(found) if start is None else start)]
        if line.paragraph.part is Part.BODY
        and len(line.words) < _LONGEST
        and not any(t.touches(line.words) for t in taken)
        and _may_be_title(line.words.of(text).replace("\n", " ").strip(), is_title)
    ]
    plain = [line for line in above if not (line.paragraph.cell and line.paragraph.cell.column)] or above
    free = [line for line in plain if line.paragraph.cell is None] or plain
    prominent = [line for line in free if line.block.level or line.paragraph.bold or line.words.of(text).isupper()]
    best = prominent or free
    return best[-1].words if best else NOWHERE


def _may_be_title(words: str, is_title: Callable[[str], bool]) -> bool:
    if not _LETTER.search(words) or is_title(words):
        return False
    return not (_WHO_OR_WHEN.match(words) or _LETTERHEAD.match(words))
