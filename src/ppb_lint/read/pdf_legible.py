"""Whether the words of a PDF's page are words: a file may show letters well and say wrongly, or not at all, which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ppb_lint.model.regex import regex
from ppb_lint.read.pdf_page import Line

_STRANGE = regex(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_BULLETS = regex(r"[\uf000-\uf0ff](?= |$)")
_WORD = regex(r"[^\W\d_]{3,}")
_VOWEL = regex(r"[aeiouy\u00e0-\u00ff\u0174-\u0177]", re.IGNORECASE)
_COMMON = frozenset(
    [
        "the", "and", "for", "that", "with", "this", "are", "was", "all", "from", "not", "has", "have", "will",
        "mae", "yng", "bod", "sydd", "gan", "wedi", "cyngor", "hyn", "neu",
    ]
)  # fmt: skip
_ENOUGH = 40
"""Words from which on a page has common ones among them, if its letters are what they seem."""
_FEW = 0.25


def is_legible(lines: Sequence[Line], unmapped: int) -> bool:
    """Whether the words of a page can be what its reader sees.

    Args:
        lines: the lines of the page.
        unmapped: how many of its words have letters of which the file says nothing.
    """
    text = "\n".join(line.text for line in lines)
    count = len(text.split())
    if count and unmapped > count * (1 - _FEW):
        return False
    if len(_STRANGE.findall(_BULLETS.sub("", text))) > _FEW * max(len(text), 1):
        return False
    words = _WORD.findall(text)
    if len(words) < _ENOUGH or not _COMMON.isdisjoint(word.casefold() for word in words):
        return True
    # A list of names has no small words either, but its words have vowels; letters that were shifted have few.
    return sum(bool(_VOWEL.search(word)) for word in words) > len(words) * (1 - _FEW)


def ranges(numbers: Iterable[int]) -> str:
    """Pages in short: "3, 5-7"."""
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in _runs(sorted(numbers)))


def _runs(numbers: Sequence[int]) -> Iterator[list[int]]:
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        yield [number for _, number in run]
