"""Which sentences of a draft stood in an earlier paper: word for word, with another time, or a little reworded."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct

from ppb_lint.checks.base import Paper
from ppb_lint.facts.running_text import running_text
from ppb_lint.facts.times import Times
from ppb_lint.facts.word_runs import alike, runs, words_in
from ppb_lint.facts.wordings import any_of
from ppb_lint.model.document import Paragraph
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_SHORTEST = 4  # Words: of a shorter sentence nobody can say where it comes from.
_IN_CELL = 8  # In the cells of tables short phrases repeat.
_HOW_MUCH = regex(
    any_of(
        "one two three four five six seven eight nine ten eleven twelve no not none all both half first second third"
        " fourth increased decreased rose fell up down more fewer less higher lower above below better worse"
    )
)
"""Words that say how much, or in which direction, as figures do."""
_MANY = 12  # Sentences that share a run of words: from then on it is a formula.
_NAME = regex(r"(?<=[a-z\d,;)] )[A-Z][\w'-]+")
_SMALL = 3  # Letters of "the", "our", "of".
_AUXILIARIES = frozenset(["am", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will"])
_RUN = 3
_ALIKE = 0.6


class Likeness(StrEnum):
    """What became of a sentence."""

    SAME = "same"
    MOVED = "moved"
    """Only the times that it names are others."""
    REWORDED = "reworded"
    """A few words are others, and none of them a figure or a time."""


class Sentence(Struct, frozen=True):
    """One sentence of a paper that may be compared."""

    span: Span
    """In the folded text."""
    paragraph: Paragraph
    words: tuple[str, ...]
    timeless: tuple[str, ...]
    """Its words with one for every time that it names."""
    names: frozenset[str] = frozenset()
    """Words with a capital that they have not from the beginning of the sentence, in small letters."""


class Kept(Struct, frozen=True):
    """A sentence of the draft and the one of the earlier paper that it was."""

    now: Sentence
    then: Sentence
    likeness: Likeness


def sentences(paper: Paper, times: Times) -> Iterator[Sentence]:
    """The sentences of the running text, footnotes and longer cells of tables among it."""
    text = paper.document.folded.text
    for paragraph, whole in running_text(paper.document):
        for span in paper.facts.passages.within(whole.start, whole.end):
            words = words_in(span.of(text))
            if len(words) >= (_IN_CELL if paragraph.cell else _SHORTEST):
                names = frozenset(name.casefold() for name in _NAME.findall(span.of(text)))
                yield Sentence(span, paragraph, words, words_in(times.without(span)), names)


def kept(now: list[Sentence], then: list[Sentence]) -> Iterator[Kept]:
    """The sentences of the draft that stood in the earlier paper, in the draft's order; linear in their number."""
    same = {sentence.words: sentence for sentence in reversed(then)}
    timeless = {sentence.timeless: sentence for sentence in reversed(then)}
    near = _Near(then)
    for sentence in now:
        if found := same.get(sentence.words):
            yield Kept(sentence, found, Likeness.SAME)
        elif found := timeless.get(sentence.timeless):
            yield Kept(sentence, found, Likeness.MOVED)
        elif found := near.nearest(sentence):
            yield Kept(sentence, found, Likeness.REWORDED)


class _Near:
    """The sentences of a paper, for finding one that has most of another's words in their order."""

    def __init__(self, then: list[Sentence]) -> None:
        self._then = then
        self._runs = [runs(sentence.words, _RUN) for sentence in then]
        self._standing: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, own in enumerate(self._runs):
            for run in own:
                self._standing[run].append(number)

    def nearest(self, sentence: Sentence) -> Sentence | None:
        own = runs(sentence.words, _RUN)
        shared: Counter[int] = Counter()
        for run in own:
            if len(places := self._standing.get(run, ())) <= _MANY:
                shared.update(places)
        for number, count in shared.most_common(1):
            then = self._then[number]
            near = alike(count, own, self._runs[number], _ALIKE) or (count > 1 and _one_word_apart(sentence, then))
            if near and not _is_update(sentence, then):
                return then
        return None


def _one_word_apart(now: Sentence, then: Sentence) -> bool:
    """Whether one small word was put in, left out or changed for another: of a short sentence that is much."""
    new, old = Counter(now.words) - Counter(then.words), Counter(then.words) - Counter(now.words)
    return new.total() <= 1 >= old.total() and all(len(word) <= _SMALL for word in (*new, *old))


def _is_update(now: Sentence, then: Sentence) -> bool:
    """Whether what was changed is a figure, a time, or the name of something: then somebody has thought about it."""
    changed = Counter(now.words)
    changed.subtract(then.words)
    words = {word for word, count in changed.items() if count}
    return (
        now.timeless.count("sometime") != then.timeless.count("sometime")
        or any(any(sign.isdigit() for sign in word) or _HOW_MUCH.fullmatch(word) for word in words)
        or bool(words & (now.names | then.names))
        or _states(now.words) != _states(then.words)
        or (now.timeless != now.words and _times(now) != _times(then))
        or len(words) > max(len(now.words) // 3, 2)
    )


def _states(words: tuple[str, ...]) -> set[str]:
    """What is said to be, or to have been done: "ordered" and "planted" are two states of the same trees."""
    return {word for before, word in pairwise(words) if before in _AUXILIARIES}


def _times(sentence: Sentence) -> list[str]:
    left = Counter(sentence.words)
    left.subtract(sentence.timeless)
    return sorted((left - Counter()).elements())
