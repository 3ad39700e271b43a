"""Fingerprints of a paragraph: few numbers by which most of its words are known again in another paper.

Every five words running make one number, and of every four numbers running the smallest is kept (winnowing). Two
paragraphs that share eight words in a row therefore share a fingerprint, whatever stands round them.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

RUN = 5
"""Words that make a number."""
WINDOW = 4
"""Numbers of which one is kept."""


def fingerprints(words: Sequence[str]) -> frozenset[int]:
    """The fingerprints of a paragraph; none for one of fewer than five words. The same on every machine."""
    plain = [word.encode() for word in words]
    numbers = [crc32(b" ".join(plain[n : n + RUN])) for n in range(len(plain) - RUN + 1)]
    if len(numbers) <= WINDOW:
        return frozenset((min(numbers),) if numbers else ())
    return frozenset(map(min, numbers, numbers[1:], numbers[2:], numbers[3:]))
