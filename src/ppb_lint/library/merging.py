"""Many entries at once, for whoever changes a library: put together, cut into buckets, taken out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ppb_lint.library.entries import BUCKET_BITS, NOBODY, PAPER_BITS, STOP, whole

Entries = NDArray[np.uint64]
"""In order."""
_KEPT = np.dtype("<u8")  # The same on every machine.
_WIDE = np.uint64(PAPER_BITS)
_BUCKET = np.uint64(PAPER_BITS + BUCKET_BITS)
_PAPER = np.uint64((1 << PAPER_BITS) - 1)
NONE: Entries = np.array([], np.uint64)


def of_papers(papers: Iterable[tuple[int, Collection[int]]]) -> Entries:
    """The entries of papers, each given by its number and its fingerprints.

    Raises:
        OverflowError: a fingerprint has more than 32 bits.
    """
    own = [_of_prints(prints) << _WIDE | np.uint64(number) for number, prints in papers]
    return np.sort(np.concatenate(own)) if own else NONE


def _of_prints(prints: Collection[int]) -> Entries:
    return np.fromiter(prints, np.uint32, len(prints)).astype(np.uint64)


def from_bytes(kept: Iterable[bytes]) -> Entries:
    """Entries as they came from the file, one piece after the other.

    Raises:
        Damaged: a piece is none.
    """
    entries: Entries = np.frombuffer(b"".join(map(whole, kept)), _KEPT).astype(np.uint64, copy=False)
    return entries


def to_bytes(entries: Entries) -> bytes:
    """Entries as the file keeps them."""
    return entries.astype(_KEPT, copy=False).tobytes()


def merged(*pieces: Entries) -> Entries:
    """All together; of a fingerprint that is nobody's, or becomes so, one entry is left and leads to nobody."""
    entries: Entries = np.concatenate(pieces)
    entries.sort(kind="stable")  # What is in order already is only merged.
    starts = _starts(entries >> _WIDE)
    counts = np.diff(starts, append=len(entries))
    stopped = (counts > STOP) | (entries[starts] & _PAPER == NOBODY)
    left: NDArray[np.bool_] = np.repeat(~stopped, counts)
    left[starts] = True
    entries[starts[stopped]] &= ~_PAPER
    return entries[left]


def by_buckets(entries: Entries, at_once: int) -> Iterator[tuple[list[int], Entries]]:
    """Entries, so many buckets at a time: the numbers of the buckets, and what lies in them."""
    numbers = entries >> _BUCKET
    starts = _starts(numbers)
    for first in range(0, len(starts), at_once):
        some = starts[first : first + at_once]
        end = starts[first + at_once] if first + at_once < len(starts) else len(entries)
        yield numbers[some].tolist(), entries[some[0] : end]


def rows(entries: Entries) -> Iterator[tuple[int, bytes]]:
    """The number of each bucket that entries lie in, and these as the file keeps them."""
    numbers = entries >> _BUCKET
    starts = _starts(numbers)
    kept = to_bytes(entries)
    places = pairwise((*(starts * _KEPT.itemsize).tolist(), len(kept)))
    for number, (start, end) in zip(numbers[starts].tolist(), places, strict=True):
        yield number, kept[start:end]


def taken_out(entries: Entries, papers: Collection[int]) -> tuple[list[int], Entries]:
    """The buckets that have entries of some papers, and what else is in these."""
    gone = np.isin(entries & _PAPER, np.fromiter(papers, np.uint64, len(papers)))
    buckets = np.unique(entries[gone] >> _BUCKET)
    return buckets.tolist(), entries[~gone & np.isin(entries >> _BUCKET, buckets)]


def _starts(values: Entries) -> NDArray[np.intp]:
    """Where each value stands for the first time, among values in order."""
    return np.flatnonzero(np.diff(values, prepend=~values[:1]))
