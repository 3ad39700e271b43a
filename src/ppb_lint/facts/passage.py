"""The sentence around a mention, told by its punctuation."""

from __future__ import annotations

import re
from dataclasses import dataclass

_END = re.compile(r"(?<!\bNo)(?<!\bSt)(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\bvs)(?<!\bMr)(?<!\bDr)(?<!\bMs)[.!?;][\"')\]]* (?=[\"'(\[]?[A-Z0-9])|[;] ")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a folded text and the place of the mention in it."""

    text: str
    start: int
    """Offset of the mention in the sentence."""
    end: int
    offset: int
    """Offset of the sentence in the folded text of the paper."""


def passage_at(folded: str, start: int, end: int) -> Passage:
    """The sentence around ``start:end``, inside its paragraph; linear in the paragraph's length."""
    first = folded.rfind("\n", 0, start) + 1
    last = folded.find("\n", end)
    paragraph = folded[first : len(folded) if last < 0 else last]
    begin, finish = 0, len(paragraph)
    for mark in _END.finditer(paragraph):
        if mark.end() <= start - first:
            begin = mark.end()
        elif mark.start() >= end - first:
            finish = mark.start() + 1
            break
    return Passage(paragraph[begin:finish], start - first - begin, end - first - begin, first + begin)
