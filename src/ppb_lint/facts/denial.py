"""Denials: "There are no policy implications associated with this report." and its many kin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.facts.nil_answer import LONGEST as LONGEST_NIL
from ppb_lint.facts.nil_answer import bare_nil, bare_words
from ppb_lint.facts.topic import SaidTopic, topics
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

__all__ = ["Denial", "SaidTopic", "bare_nil", "denials"]

_NOUN = regex(
    r"\b(?:implications?|issues?|impacts?|consequences?|considerations?|matters|effects?|ramifications?|concerns?)\b"
    r"(?! (?:assessments?|statements?|analysis|analyses)\b)",
    re.I,
)
_HAVING = (
    r"have|has|having|raise|raises|carry|carries|create|creates|involve|involves|present|presents|contain|contains"
    r"|generate|generates"
    r"|entail|entails|lead to|leads to|result in|results in|produce|cause|bring|pose|give rise to|gives rise to"
    r"|identify|identified|seen|found"
)
_THOUGHT = (
    r"considered|thought|expected|anticipated|believed|likely|deemed|envisaged|felt|foreseen|judged|predicted"
    r"|intended|going"
)
# One letter first: the engine then skips to it instead of trying every place.
_CUE = regex(
    r"[Nn](?<!\w[Nn])(?:[Oo]|(?i:il)|(?i:either)|(?i:or (?:\w{1,9} ){0,4}any)) "
    r"|[Ww](?<!\w[Ww])(?i:ithout (?:any )?)"
    r"|[Nn](?<!\w[Nn])(?i:one of (?:[\w'-]{1,20} ){1,6}"
    rf"(?:{_HAVING}) (?:any )?)"
    r"|[Nn](?:(?<!\w[Nn])(?i:ot)|(?i:'t)|(?i:ever)) (?i:(?:(?:currently|presently|directly|itself|in itself|yet"
    r"|at present|at this stage) )?"
    rf"(?:(?:{_THOUGHT}) )?(?:that (?:there (?:are|is|will be|would be)|(?:this|the|it)(?: [a-z]{{3,15}})? (?:has"
    rf"|have|will have|would have)) )?"
    rf"(?:to )?(?:(?:any |be any |been any )|(?:{_HAVING}) (?:any )?))"
)
_DOUBLE = regex(r"\b(?:not|hardly|never) $", re.I)
_SUPPOSED = regex(
    r"\b(?:if|where|whether|when|unless|(?:not|cannot|n't)(?: be)? (?:mean|suggest|imply|assumed?|said|say"
    r"|concluded?)(?: that)?)(?: there)?"
    r"(?: (?:are|is|were|be|will be|would be|has|have|had|appears?))?(?: to be| been)? $",
    re.I,
)
_SENTENCE_END = regex(r"[;:?!\n]|\.(?= |$|\n)")
_GOES_ON = regex(r"(?: (?P<either>or|nor)|(?P<both>,? and|/|,))(?: (?:any|no))? ?(?=[A-Za-z])", re.I)
_ASSERTED = regex(r" (?:are|is|have|has|will|would|were|was|can|may|that|which|should)\b", re.I)
_ABOUT = regex(
    r" (?:(?:identified|arising|anticipated) )?(?:for|on|upon|of|in (?:respect|terms) of|in relation to|regarding"
    r"|relating to|concerning"
    r"|with regards? to|with respect to|to(?= (?:the|its|our)))(?: (?:the|its|our|any|a|an|this"
    r"|their))?(?: council's| authority's)? ",
    re.I,
)
_ABOUT_END = regex(
    r"[.,;:()\n]| (?:arising|associated|as a result|from|within|in this|in the|of this|of the|at this|at present"
    r"|that|which|contained|nature"
    r"|terms|as|other than|beyond|have|has|are|is|will)\b",
    re.I,
)
_OF_THE_PAPER = """
    report reports council board boards authority decision decisions paper papers members halton borough
    proposals proposal recommendation recommendations item act matter committee cabinet information public above
"""
_PAPER = frozenset(_OF_THE_PAPER.split())
_ANSWER = regex(r"[Nn](?<=[ :-][Nn])(?:(?i:one|il|ot applicable)\b|/[Aa]\b)(?! of| to| but)")
_LABELLED = regex(
    r"\b(?P<noun>implications?|issues?|impacts?|consequences?|considerations?|effects?)(?: ?[:-] ?| (?:are|is) )$", re.I
)
_LABEL = regex(r"(?:\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]{0,2} |\(?[a-z]\) )?(?:(?:the|any) )?", re.I)
_LONGEST = 240
_LABEL_LENGTH = 90
_WINDOW = 48


class Denial(Struct, frozen=True):
    """A sentence, or an answer, that says there is nothing to report of some topics."""

    span: Span
    """From the word that denies to the noun, or to the topic after it."""
    said: tuple[SaidTopic, ...]
    """The topics denied, as written, without "direct", "further" and the like; () if it names none."""
    bare: bool
    """Whether its paragraph says nothing else ("None.", "Not applicable")."""
    noun_span: Span
    """The noun ("implications"); empty, at the end, where there is none."""


def denials(text: str) -> tuple[Denial, ...]:
    """The denials in a folded text, in order; spans are offsets into it."""
    return tuple(denial for start, end in _paragraphs(text) for denial in _in_paragraph(text, start, end))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for paragraph in text.split("\n"):
        yield start, start + len(paragraph)
        start += len(paragraph) + 1


def _in_paragraph(text: str, start: int, end: int) -> list[Denial]:
    bare = bare_words(text[start:end]) if end - start <= LONGEST_NIL else None
    if bare:
        words = Span(start + bare[0], start + bare[1])
        noun = _NOUN.search(text, words.start, words.end)
        return [Denial(words, (), True, Span(noun.start(), noun.end()) if noun else Span(words.end, words.end))]
    return sorted([*_spoken(text, start, end), *_answers(text, start, end)], key=lambda denial: denial.span)


def _spoken(text: str, start: int, end: int) -> Iterator[Denial]:
    done = start
    for cue in _CUE.finditer(text, start, end):
        if cue.start() < done or not _is_said(text[max(start, cue.start() - _WINDOW) : cue.start()]):
            continue
        denial = _after(text, cue, end)
        if denial is not None:
            done = denial.span.end
            yield denial


def _is_said(before: str) -> bool:
    """Whether what comes is said outright: not supposed ("if there are no"), not denied in turn ("not without")."""
    return not (_DOUBLE.search(before) or _SUPPOSED.search(before))


def _after(text: str, cue: re.Match[str], end: int) -> Denial | None:
    """The denial that a word like "no" opens, if topics and a noun follow in the same sentence."""
    last = min(end, cue.end() + _LONGEST)
    stop = _SENTENCE_END.search(text, cue.end(), last)
    last = stop.start() if stop else last
    noun = _NOUN.search(text, cue.end(), last)
    said = topics(text[cue.end() : noun.start()], cue.end()) if noun else None
    if noun is None or said is None:
        return None
    first = Span(noun.start(), noun.end())
    while going_on := _next_noun(text, noun.end(), last):
        noun, more = going_on
        said = (*said, *more)
    about = () if said else _about(text, noun.end(), last)
    return Denial(Span(cue.start(), about[-1].span.end if about else noun.end()), said or about, False, first)


def _next_noun(text: str, start: int, end: int) -> tuple[re.Match[str], tuple[SaidTopic, ...]] | None:
    """A further pair of topics and noun under the same denial: "no policy implications or legal implications"."""
    joint = _GOES_ON.match(text, start, end)
    noun = _NOUN.search(text, joint.end(), end) if joint else None
    if joint is None or noun is None or (joint["both"] and _ASSERTED.match(text, noun.end())):
        return None
    more = topics(text[joint.end() : noun.start()], joint.end())
    return (noun, more) if more is not None else None


def _about(text: str, start: int, end: int) -> tuple[SaidTopic, ...]:
    """The topics after a noun that has none before it: "no implications for the budget", "of a legal nature"."""
    opening = _ABOUT.match(text, start, end)
    if opening is None:
        return ()
    stop = _ABOUT_END.search(text, opening.end(), end)
    found = topics(text[opening.end() : stop.start() if stop else end], opening.end()) or ()
    return tuple(topic for topic in found if topic.words.split(" ")[-1].lower() not in _PAPER)


def _answers(text: str, start: int, end: int) -> Iterator[Denial]:
    """Labels with their answer in one line: "Financial implications: none"."""
    for answer in _ANSWER.finditer(text, start, end):
        offset = max(start, answer.start() - _LABEL_LENGTH)
        label = _LABELLED.search(text[offset : answer.start()])
        if label is None:
            continue
        noun = Span(offset + label.start("noun"), offset + label.end("noun"))
        first = max((stop.end() for stop in _SENTENCE_END.finditer(text, offset, noun.start)), default=offset)
        opening = _LABEL.match(text, first, noun.start)
        first = opening.end() if opening else first
        said = topics(text[first : noun.start], first)
        if said is not None:
            yield Denial(Span(said[0].span.start if said else noun.start, answer.end()), said, False, noun)
