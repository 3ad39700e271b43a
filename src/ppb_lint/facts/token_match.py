"""Where a sentence fits a row of words that a rule describes; the only way by which rules reach spaCy's matchers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ppb_lint.facts.sentence import reader
from ppb_lint.model.span import Span

if TYPE_CHECKING:
    from spacy.matcher import Matcher, PhraseMatcher
    from spacy.tokens import Doc

_SAID = "SAID"
_KEY = "wanted"


class TokenMatch(Struct, frozen=True):
    """A place in a sentence that fits."""

    whole: Span
    said: Span
    """The tokens that the pattern marks as said; all of them where it marks none."""


def token_matches(
    sentence: str, tokens: Sequence[Sequence[Mapping[str, Any]]], phrases: Sequence[str] = ()
) -> tuple[TokenMatch, ...]:
    """All places in a sentence that a pattern or a phrase fits, from left to right.

    Args:
        sentence: a stretch of folded text; the places are offsets into it.
        tokens: patterns of spaCy's Matcher, in which ``SAID: true`` may mark tokens.
        phrases: words of spaCy's PhraseMatcher, in any case.
    """
    doc = reader().read(sentence)
    found = {*_by_tokens(doc, tokens), *_by_phrases(doc, phrases)}
    return tuple(sorted(found, key=lambda match: (match.whole, match.said)))


def longest(matches: Iterable[TokenMatch]) -> tuple[TokenMatch, ...]:
    """Of matches that overlap only the longest, from left to right."""
    kept: list[TokenMatch] = []
    for match in sorted(matches, key=lambda m: (-len(m.whole), m.whole, m.said)):
        if not any(match.whole.touches(other.whole) for other in kept):
            kept.append(match)
    return tuple(sorted(kept, key=lambda match: match.whole))


def _by_tokens(doc: Doc, patterns: Sequence[Sequence[Mapping[str, Any]]]) -> Iterator[TokenMatch]:
    for pattern in patterns:
        marked = frozenset(n for n, token in enumerate(pattern) if token.get(_SAID))
        bare = [{key: value for key, value in token.items() if key != _SAID} for token in pattern]
        found: list[Any] = _matcher(json.dumps(bare))(doc, with_alignments=True)
        for _, start, end, fitted in found:
            said = [start + n for n, token in enumerate(fitted) if token in marked] or [start, end - 1]
            yield TokenMatch(_stretch(doc, start, end - 1), _stretch(doc, said[0], said[-1]))


def _by_phrases(doc: Doc, phrases: Sequence[str]) -> Iterator[TokenMatch]:
    if phrases:
        for _, start, end in _phrase_matcher(tuple(phrases))(doc):
            whole = _stretch(doc, start, end - 1)
            yield TokenMatch(whole, whole)


def _stretch(doc: Doc, first: int, last: int) -> Span:
    return Span(doc[first].idx, doc[last].idx + len(doc[last]))


@lru_cache(maxsize=512)
def _matcher(pattern: str) -> Matcher:
    """Built once for each pattern; it takes JSON because mappings cannot be kept by value."""
    from spacy.matcher import Matcher

    matcher = Matcher(reader().vocab)
    matcher.add(_KEY, [json.loads(pattern)], greedy="LONGEST")
    return matcher


@lru_cache(maxsize=128)
def _phrase_matcher(phrases: tuple[str, ...]) -> PhraseMatcher:
    from spacy.matcher import PhraseMatcher

    matcher = PhraseMatcher(reader().vocab, attr="LOWER")
    matcher.add(_KEY, [reader().read(phrase) for phrase in phrases])
    return matcher
