"""Small checks and rule files of our own, so that these tests hang on no real rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from msgspec import field

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.model.finding import Hit
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape


class WordOptions(Shape, frozen=True):
    """Options of a check that looks for words."""

    words: tuple[str, ...]
    """The words to look for."""
    instead: str = ""
    topics: Mapping[str, tuple[str, ...] | Literal["any"]] = field(default_factory=dict)
    pattern: Pattern | None = None


def find_words(paper: Paper, options: Any) -> Iterator[Hit]:
    for word in options.words:
        for paragraph in paper.document.paragraphs:
            start = paragraph.span.of(paper.document.text).find(word)
            if start >= 0:
                span = type(paragraph.span)(start, start + len(word)).shifted(paragraph.span.start)
                yield Hit(span, {"said": word, "expected": options.instead})


CHECKS = {
    "words": Check(
        "words", find_words, WordOptions, frozenset({"said", "expected"}), frozenset({"anchored", "elsewhere"})
    ),
    "silence": Check("silence", lambda paper, options: iter(()), NoOptions),
}

RULE = """\
id: {id}
title: No stray words
severity: warning
why: They were left behind.
check: words
options: {{words: [stray]}}
message: 'says "{{said}}"'
examples:
  valid:
    - text: Nothing here.
  invalid:
    - message: says "stray"
      text: A «stray» word.
"""


def rule(id: str, more: str = "") -> bytes:
    """The bytes of a sound rule file."""
    return (RULE.format(id=id) + more).encode()
