"""Fingerprints of a paragraph: few numbers by which most of its words are known again in another paper.

Every five words running make one number, and of every four numbers running the smallest is kept (winnowing). Two
paragraphs that share eight words in a row therefore share a fingerprint, whatever stands round them.
"""

from __future__ import annotations

from collections.abc import Sequence
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
    plain = [word.encode() for word in words]
    numbers = [crc32(b" ".join(plain[n : n + RUN])) for n in range(len(plain) - RUN + 1)]
    whole = crc32(b"\0" + b" ".join(plain))
    if len(numbers) <= WINDOW:
        return Prints(whole, frozenset((min(numbers),) if numbers else ()))
    return Prints(whole, frozenset(map(min, numbers, numbers[1:], numbers[2:], numbers[3:])))
