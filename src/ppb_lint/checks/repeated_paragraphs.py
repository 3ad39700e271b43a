"""Paragraphs that stand word for word under two headings, or twice running."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.denial import bare_nil
from ppb_lint.model.document import Heading, Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern, any_fits
from ppb_lint.notation.shapes import Shape

_STOPS = (". ", "; ")
_CONDITION = regex(r"\b(?:provided(?: that)?|unless|except|more than)\b", re.IGNORECASE)
"""With a condition a denial is no formula: it was thought of for one matter."""
_WORD = regex(r"[^\W_]+(?:'[^\W_]+)?")


class RepeatedParagraphs(Shape, frozen=True):
    """From which length a paragraph is no formula, and which may be said twice."""

    at_least_words: int = 12
    may_repeat: tuple[Pattern, ...] = ()
    """What a paragraph says that is rightly said under every heading (no data yet, nothing to report)."""
    told_again_in: tuple[str, ...] = ()
    """Concepts of sections that tell in short what the others say, and may use their words."""


def _run(paper: Paper, options: RepeatedParagraphs) -> Iterator[Hit]:
    copies: defaultdict[str, list[Paragraph]] = defaultdict(list)
    for paragraph in paper.document.paragraphs:
        if key := words_of(paper, paragraph, options):
            copies[key].append(paragraph)
    for same in copies.values():
        yield from _told(paper, same, options)


def words_of(paper: Paper, paragraph: Paragraph, options: RepeatedParagraphs) -> str:
    """What two copies have in common; "" for a paragraph that may be said again."""
    if paragraph.part not in (Part.BODY, Part.TEXTBOX) or paragraph.cell:
        return ""
    document = paper.document
    folded = document.folded
    words = folded.text[folded.at(paragraph.body.start) : folded.at(paragraph.body.end)]
    counted = _WORD.findall(words.casefold())
    if len(counted) < options.at_least_words or bare_nil(words) or any_fits(options.may_repeat, words):
        return ""
    return "" if len(counted) - _denying(paper, paragraph) < options.at_least_words else " ".join(counted)


def _denying(paper: Paper, paragraph: Paragraph) -> int:
    """How many of its words deny something: "There are no policy implications …" is rightly said again and again."""
    document = paper.document
    inside = paper.facts.denied.get(paragraph.index, ())
    sentences = {_sentence(document.text, span, paragraph.span) for span in inside}
    sentences = {sentence for sentence in sentences if not _CONDITION.search(sentence.of(document.text))}
    return sum(len(_WORD.findall(sentence.of(document.text))) for sentence in sentences)


def _sentence(text: str, span: Span, within: Span) -> Span:
    start = max(text.rfind(stop, within.start, span.start) + 2 for stop in _STOPS)
    ends = [end for stop in _STOPS if (end := text.find(stop, span.end, within.end)) >= 0]
    return Span(max(start, within.start), min(ends, default=within.end))


def _told(paper: Paper, same: list[Paragraph], options: RepeatedParagraphs) -> Iterator[Hit]:
    """Every copy after the first that stands under another heading, or right below the one before it."""
    first = same[0]
    above = headings_above(paper, first)
    for before, copy in pairwise(same):
        below = headings_above(paper, copy)
        if not (above and below) or (below == above and copy.index > before.index + 1):
            continue
        if below != above and tells_again(above, below, options):
            continue
        yield Hit(
            copy.body,
            {"first": name_of(first, above), "heading": below[-1].title},
            fact=fault(copy, above, below),
        )


def fault(copy: Paragraph, above: tuple[Heading, ...], below: tuple[Heading, ...]) -> str:
    """Under a section that stands twice, the second heading is the fault and the words are not."""
    twice = above[0].concepts and above[0].concepts == below[0].concepts
    return f"heading:{below[0].paragraph}" if twice else f"copy:{copy.index}"


def headings_above(paper: Paper, paragraph: Paragraph) -> tuple[Heading, ...]:
    return paper.document.chain(paragraph.index)


def tells_again(above: tuple[Heading, ...], below: tuple[Heading, ...], options: RepeatedParagraphs) -> bool:
    return any(set(options.told_again_in) & set(h.concepts) for h in (*above, *below))


def name_of(paragraph: Paragraph, headings: tuple[Heading, ...]) -> str:
    """The place of the first copy: its own number, else that of its heading."""
    nearest = headings[-1]
    label = paragraph.label or nearest.number
    return f"{label} {nearest.title}" if label else nearest.title


CHECK = Check(
    name="repeated-paragraphs",
    run=_run,
    options=RepeatedParagraphs,
    offers=frozenset({"first", "heading"}),
)
