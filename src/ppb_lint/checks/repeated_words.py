"""Words that stand twice running ("will be be sent"), and pairs of small words of which one was meant ("to of the")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from operator import eq

from msgspec import field

from ppb_lint.checks.base import Check, Paper
from ppb_lint.model.document import Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape

_TWICE = regex(r"(?<![\w'./&-])(?P<first>[a-z]+(?:'[a-z]+)?) (?P<second>(?P=first))(?![\w/&-]|'\w|\.\w)", re.IGNORECASE)
_TWO_TWICE = regex(r"(?<![\w'-])(?P<first>[a-z]+ [a-z]+) (?P=first)(?![\w'-])", re.IGNORECASE)
_LETTERS = regex(r"[a-z]+")
_LONGEST = 40  # No word before the two is longer.
_BEFORE = regex(r"([\w']+)\W*$")
_GAP = regex(r"[^ \n\u00a0]|[ \u00a0]{2}")


class RepeatedWords(Shape, frozen=True):
    """Which words may stand twice, and which pairs may not stand at all."""

    small_words: tuple[str, ...]
    """Words of grammar: accused in capitals and in tables too, where others may be names or columns."""
    may_repeat: tuple[str, ...] = ()
    """Words that are rightly said twice."""
    after: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For a word: those that it may stand twice after ("came in in May")."""
    unless: tuple[Pattern, ...] = ()
    """What the words may be part of."""
    pairs: tuple[Pattern, ...] = ()
    """Two words of which only one was meant; with a group named ``said``."""


def _run(paper: Paper, options: RepeatedWords) -> Iterator[Hit]:
    for paragraph in _suspects(paper, options):
        if paragraph.part not in (Part.HEADER, Part.FOOTER):
            start, words = _words(paper, paragraph)
            yield from _of_paragraph(paper, paragraph, words, start, options)


def _suspects(paper: Paper, options: RepeatedWords) -> Iterator[Paragraph]:
    """The paragraphs that are worth a close look, found in few passes over the whole paper."""
    folded = paper.document.folded
    paired = sorted(match.span("said") for pattern in options.pairs for match in pattern.finditer(folded.text))
    starts = [span.start for span in paired]
    for paragraph in paper.document.paragraphs:
        first, last = folded.at(paragraph.span.start), folded.at(paragraph.span.end)
        words = _LETTERS.findall(folded.text[first:last].casefold())
        near = any(map(eq, words, islice(words, 1, None))) or any(map(eq, words, islice(words, 2, None)))
        if near or bisect_left(starts, first) < bisect_left(starts, last):
            yield paragraph


def _words(paper: Paper, paragraph: Paragraph) -> tuple[int, str]:
    """The folded words of a paragraph on one line, and where they begin."""
    folded = paper.document.folded
    start = folded.at(paragraph.body.start)
    return start, folded.text[start : folded.at(paragraph.body.end)].replace("\n", " ")


def _of_paragraph(paper: Paper, paragraph: Paragraph, words: str, start: int, options: RepeatedWords) -> Iterator[Hit]:
    candidates = sorted(_found(words, options), key=lambda pair: pair[1])
    acquitted = _acquitted(words, options) if candidates else b""
    done = 0
    for case, found in candidates:
        if found.start < done or any(acquitted[found.start : found.end]):
            continue
        span = paper.span(found.shifted(start))
        if case == "twice" and not _is_slip(paper, paragraph, words, found, span, options):
            continue
        done = found.end
        said = found.of(words)
        yield Hit(span, {"said": said, "once": said[: len(said) // 2] if case == "twice" else ""}, case)


def _found(words: str, options: RepeatedWords) -> Iterator[tuple[str, Span]]:
    for match in _TWO_TWICE.finditer(words):
        if all(word in _small(options) for word in match["first"].casefold().split()):
            yield "twice", Span(*match.span())
    yield from (("twice", Span(*match.span())) for match in _TWICE.finditer(words))
    for pattern in options.pairs:
        yield from (("pair", match.span("said")) for match in pattern.finditer(words))


@lru_cache(maxsize=8)
def _set(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words)


def _small(options: RepeatedWords) -> frozenset[str]:
    return _set(options.small_words)


def _acquitted(words: str, options: RepeatedWords) -> bytearray:
    """For each sign of the paragraph whether it is part of something in which words may stand twice."""
    covered = bytearray(len(words))
    for pattern in options.unless:
        for match in pattern.finditer(words):
            covered[match.span().start : match.span().end] = b"\1" * len(match.span())
    return covered


def _is_slip(paper: Paper, paragraph: Paragraph, words: str, found: Span, span: Span, options: RepeatedWords) -> bool:
    first, _, second = found.of(words).rpartition(" ") if found.of(words).count(" ") == 1 else (found.of(words), "", "")
    if not second:
        return True
    word = first.casefold()
    before = _BEFORE.search(words[max(found.start - _LONGEST, 0) : found.start])
    if word in options.may_repeat or (before and before[1].casefold() in options.after.get(word, ())):
        return False
    if paragraph.cell and len(word) == 1:
        return False
    if word in _small(options):
        # "in the The Grange", "the A road": a capital in the middle begins a name.
        return not (first.islower() and second[:1].isupper() and not first.isupper())
    if paragraph.cell or len(word) < 3 or _in_columns(paper, span):
        return False
    # "Bora Bora", "Council council tax": names stand twice, or before their like.
    opens = before is None or words[found.start - 2 : found.start - 1] in ".?!:"
    return second.islower() and (first.islower() or opens)


def _in_columns(paper: Paper, span: Span) -> bool:
    """Whether tabs or several blanks stand between the two: then they are two columns."""
    words = span.of(paper.document.text)
    first = len(words.split()[0])
    gap = words[first : len(words) - len(words.split()[-1])]
    return bool(_GAP.search(gap))


CHECK = Check(
    name="repeated-words",
    run=_run,
    options=RepeatedWords,
    offers=frozenset({"said", "once"}),
    cases=frozenset({"twice", "pair"}),
)
