"""Entries: a fingerprint and a paper that has it, in one number of 64 bits, the fingerprint in the upper half.

Entries in order are fingerprints in order. They lie in buckets by the first bits of the fingerprint, so that a look-up
reads a few hundred bytes for each fingerprint, and adding papers writes few rows for many entries.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from ppb_lint.library.database import Damaged

STOP = 64
"""A fingerprint that stands in more papers than this is nobody's, and its papers are forgotten."""
NOBODY = 0
"""In the place of a paper, for a fingerprint that is nobody's."""
PAPER_BITS = 32
BUCKET_BITS = 15
"""Bits of a fingerprint that do not tell its bucket."""
BUCKETS = 1 << 32 - BUCKET_BITS
"""So many that each has 100 entries at 100,000 papers."""
_PAPER = (1 << PAPER_BITS) - 1
_SIZE = 8  # Bytes of an entry.


def bucket_of(fingerprint: int) -> int:
    """The number of the bucket that a fingerprint lies in."""
    return fingerprint >> BUCKET_BITS


def whole(kept: bytes) -> bytes:
    """Entries as they came from the file.

    Raises:
        Damaged: they are none.
    """
    if not isinstance(kept, bytes) or len(kept) % _SIZE:
        raise Damaged
    return kept


def papers_in(kept: bytes, fingerprints: Iterable[int]) -> Iterator[tuple[int, list[int]]]:
    """The fingerprints that have entries, of some that are sought, each with its papers by number, or ``NOBODY``.

    Args:
        kept: entries in order, as the file has them, with their lowest byte first.

    Raises:
        Damaged: they are none.
    """
    entries = array("Q", whole(kept))
    if sys.byteorder == "big":  # pragma: no cover
        entries.byteswap()
    for fingerprint in fingerprints:
        start = bisect_left(entries, fingerprint << PAPER_BITS)
        end = bisect_left(entries, fingerprint + 1 << PAPER_BITS, start)
        if start < end:
            yield fingerprint, [entry & _PAPER for entry in entries[start:end]]
