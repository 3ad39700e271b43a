"""Fingerprints of a paragraph: few numbers by which most of its words are known again in another paper.

Every five words running make one number, and of every four numbers running the smallest is kept (winnowing). Two
paragraphs that share eight words in a row therefore share a fingerprint, whatever stands round them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

from msgspec import Struct

RUN = 5
"""Words that make a number."""
WINDOW = 4
"""Numbers of which one is kept."""


class Prints(Struct, frozen=True):
    """The fingerprints of one paragraph."""

    whole: int
    """Of all its words: only the same paragraph has it, to the last figure."""
    parts: frozenset[int]
    """Of what it may share with another; none for one of fewer than five words."""


def fingerprints(words: Sequence[str]) -> Prints:
    """The fingerprints of a paragraph, the same on every machine."""
    return of_paragraph(tuple(words))


@lru_cache(maxsize=4096)
def of_paragraph(words: tuple[str, ...]) -> Prints:
    """The same; kept for a while, since most paragraphs of a paper stand in the next paper of the folder as well."""
    whole = crc32(b"\0" + " ".join(words).encode())
    runs = zip(*(words[first:] for first in range(RUN)), strict=False)
    numbers = [crc32(run.encode()) for run in map(" ".join, runs)]
    if len(numbers) <= WINDOW:
        return Prints(whole, frozenset((min(numbers),) if numbers else ()))
    pairs = [a if a < b else b for a, b in pairwise(numbers)]
    return Prints(whole, frozenset([a if a < b else b for a, b in zip(pairs, pairs[2:], strict=False)]))
