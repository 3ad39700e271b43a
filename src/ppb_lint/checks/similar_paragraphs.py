"""Paragraphs that stand nearly word for word under two headings: copied down, edited a little, and left."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.checks.repeated_paragraphs import (
    RepeatedParagraphs,
    fault,
    headings_above,
    name_of,
    tells_again,
    words_of,
)
from ppb_lint.facts.word_runs import alike as are_alike
from ppb_lint.facts.word_runs import runs as runs_of
from ppb_lint.model.document import Paragraph
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.structure.naming import words as title_words

_MANY = 12  # A run of words that stands in more paragraphs than this is a formula of the paper.
_NAME = regex(r"(?<=[a-z,;] )[A-Z][a-z]\w+")
_TELLING = 4  # A shorter word of a heading says nothing about its topic.


class SimilarParagraphs(RepeatedParagraphs, frozen=True):
    """How near two paragraphs have to be."""

    run: int = 5
    """How many words running are compared at a time."""
    short_run: int = 3
    """The same for paragraphs of fewer than ``short_below`` words, where one change touches a larger part."""
    short_below: int = 30
    alike: float = 0.6
    """The share of runs that two paragraphs must have in common, of all that either has."""


def _run(paper: Paper, options: SimilarParagraphs) -> Iterator[Hit]:
    kept = [(p, words_of(paper, p, options).split()) for p in paper.document.paragraphs]
    kept = [(p, words) for p, words in kept if words]
    pairs: dict[int, int] = {}
    short = [(n, words) for n, (_, words) in enumerate(kept) if len(words) < 2 * options.short_below]
    for found in (
        _pairs(list(enumerate(words for _, words in kept)), options.run, options.alike, 0),
        _pairs(short, options.short_run, options.alike, options.short_below),
    ):
        for later, earlier in found:
            if _is_copy(paper, kept[earlier], kept[later], options):
                pairs.setdefault(later, earlier)
    for later, earlier in sorted(pairs.items()):
        yield _hit(paper, kept[earlier][0], kept[later][0])


def _pairs(
    paragraphs: list[tuple[int, list[str]]], run: int, alike: float, short_below: int
) -> Iterator[tuple[int, int]]:
    """Pairs (later, earlier) that share enough runs of words; linear, since common runs are left out."""
    runs = {n: runs_of(words, run) for n, words in paragraphs}
    lengths = {n: len(words) for n, words in paragraphs}
    standing: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for later, own in runs.items():
        shared: Counter[int] = Counter()
        for words in own:
            others = standing[words]
            if len(others) < _MANY:
                for earlier in others:
                    shared[earlier] += 1
                others.append(later)
        for earlier, count in shared.items():
            near = are_alike(count, own, runs[earlier], alike)
            if near and (not short_below or min(lengths[later], lengths[earlier]) < short_below):
                yield later, earlier


def _is_copy(
    paper: Paper,
    earlier: tuple[Paragraph, list[str]],
    later: tuple[Paragraph, list[str]],
    options: SimilarParagraphs,
) -> bool:
    above, below = headings_above(paper, earlier[0]), headings_above(paper, later[0])
    if above == below or not (above and below) or tells_again(above, below, options):
        return False
    changed = set(earlier[1]) ^ set(later[1])
    topics = {word for heading in (*above, *below) for word in title_words(heading.title) if len(word) >= _TELLING}
    names = {name.casefold() for p in (earlier[0], later[0]) for name in _NAME.findall(p.body.of(paper.document.text))}
    # With figures, names or a topic of its own a paragraph says something of its own in the same form.
    return not any(word[0].isdigit() or word in topics or word in names for word in changed)


def _hit(paper: Paper, earlier: Paragraph, later: Paragraph) -> Hit:
    above, below = headings_above(paper, earlier), headings_above(paper, later)
    return Hit(
        later.body,
        {"first": name_of(earlier, above), "heading": below[-1].title},
        fact=fault(later, above, below),
    )


CHECK = Check(
    name="similar-paragraphs",
    run=_run,
    options=SimilarParagraphs,
    offers=frozenset({"first", "heading"}),
)
