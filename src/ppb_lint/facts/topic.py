"""The topics that a denial names: "direct policy, HR or financial" is policy, HR and financial."""

from __future__ import annotations

import re

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

# Their own "and" joins nothing: each is one topic.
_ONE_TOPIC = (
    r"equality,? diversity,? (?:and|&) (?:inclusion|cohesion|human rights)|equalit(?:y|ies),? inclusion,? (?:and"
    r"|&) diversity"
    r"|equalit(?:y|ies) (?:and|&) (?:diversity|inclusion|community impact)|diversity (?:and|&) inclusion"
    r"|crime (?:and|&) (?:disorder|community safety|anti-social behaviour)|health (?:and|&) (?:safety|social care"
    r"|well-?being|well being)"
    r"|children (?:and|&) (?:young people|families)|information (?:and|&) communications? technology|terms (?:and"
    r"|&) conditions"
    r"|safer,? cleaner (?:and|&) greener|climate change|value for money|freedom of information"
    r"|rights of the child|terms of reference|duty of care|quality of life"
)
_TOKEN = regex(
    rf"(?P<topic>\b(?:{_ONE_TOPIC})\b)|(?P<joint>,|/|&|\(|\)|\b(?:and/or|and|or|nor|either|neither|both|any|no"
    rf"|as well as|plus|including)\b)"
    r"|(?P<word>[A-Za-z][\w'.-]*[\w]|[A-Za-z]|\d+[A-Za-z]?)|(?P<other>\S)",
    re.I,
)
_QUALIFYING = """
    direct indirect immediate further additional specific significant material new known particular major minor
    obvious identified identifiable anticipated foreseen foreseeable apparent adverse negative positive wider
    potential possible real substantive substantial notable relevant associated perceived key separate current
    present such extra clear discernible likely expected immediately directly indirectly specifically existing
    ongoing long-term short-term longer-term short-to-medium-term different intended unintended corresponding
    consequential related other-than wide-ranging resulting attendant envisaged explicit implicit general
    obviously currently
"""
_QUALIFIERS = frozenset(_QUALIFYING.split())
# One of these among the words, and they are a sentence rather than a list of topics.
_BREAKING = """
    the this that these those a an its their our his her is are was were be been being am has have had do does
    did will would shall should can could may might must who which what when where why how whether if unless
    until because since than but not from with without within under over into onto upon by at on in of for to as
    it they we he she you there here so then thus only also even just more most less fewer least longer sooner
    doubt one two three matter later further-to such-as same every each all some many much few several changes
    change decision decisions reason reasons need way intention evidence basis plans objection objections member
    members officer officers about against during through across regarding concerning between among per via
"""
_BREAKS = frozenset(_BREAKING.split())
_LONGEST = 5
"""More words than this are no topic."""


class SaidTopic(Struct, frozen=True):
    """One topic, as it is written."""

    span: Span
    words: str


def topics(words: str, offset: int) -> tuple[SaidTopic, ...] | None:
    """The topics in the words between a denial and its noun, without their qualifiers; () if they name none.

    Spans are counted from ``offset``, where the words begin. None if the words are no list of topics.
    """
    found: list[SaidTopic] = []
    run: list[re.Match[str]] = []
    for token in [*_TOKEN.finditer(words), None]:
        if token is not None and token["word"]:
            run.append(token)
            continue
        if token is not None and token["topic"] and not token["word"]:
            run.append(token)
            continue
        if token is not None and token["other"]:
            return None
        topic = _topic(words, run, offset)
        if topic is None and not _is_empty(run):
            return None
        found += [topic] if topic else []
        run = []
    return tuple(found)


def _is_empty(run: list[re.Match[str]]) -> bool:
    return all(token.group().lower() in _QUALIFIERS for token in run)


def _topic(words: str, run: list[re.Match[str]], offset: int) -> SaidTopic | None:
    first = 0
    while first < len(run) and run[first].group().lower() in _QUALIFIERS:
        first += 1
    kept = run[first:]
    if not kept or len(kept) > _LONGEST or any(_breaks(token) for token in kept) or kept[0].group()[0].isdigit():
        return None
    span = Span(kept[0].start(), kept[-1].end())
    return SaidTopic(span.shifted(offset), span.of(words))


def _breaks(token: re.Match[str]) -> bool:
    word = token.group().lower()
    return not token["topic"] and (word in _BREAKS or (word.endswith("ed") and "-" not in word and len(word) > 4))
