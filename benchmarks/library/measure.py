"""Fills a library step by step and looks drafts up in it at each step."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from math import inf
from pathlib import Path
from statistics import median

from benchmarks.library.papers import Made, Press
from ppb_lint.library.search import Origin, origin
from ppb_lint.library.shelved import File
from ppb_lint.library.store import Library
from ppb_lint.library.winnowing import fingerprints, of_paragraph
from ppb_lint.library.writable import AT_ONCE, Added, WritableLibrary

_DRAFTS = 60
_ROUNDS = 3
"""Attempts for each draft, of which the least counts; by then the library holds the pages of other drafts in memory."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was measured at one size."""

    papers: int
    added: float
    """Seconds of processor time for each paper since the step before: fingerprints and putting in."""
    size: float
    """Bytes of the file for each paper."""
    looked_up: float
    """Seconds of processor time for a draft in a library that is open, the middle one of several."""
    opened: float
    """The same with opening the library, of which nothing is in memory then."""
    right: int
    """Drafts, in a hundred, whose earlier paper was found to be the one that they were made from."""


def steps(sizes: Sequence[int], folder: Path, seed: int) -> Iterator[Step]:
    """Measure at each size; making the papers is not in the time.

    A draft is the next paper of a board, of which the library has the one before.
    """
    made = Press(seed).papers(max(sizes) + _DRAFTS)
    library = WritableLibrary(folder / "made.library")
    waiting: list[Made] = []
    done = 0
    for size in sorted(sizes):
        seconds, before = 0.0, done
        while done < size:
            batch = [*waiting, *islice(made, max(min(AT_ONCE, size - done) - len(waiting), 0))]
            waiting = []
            begun = time.process_time()
            library.add([_row(one) for one in batch])
            seconds += time.process_time() - begun
            done += len(batch)
        begun = time.process_time()
        library.settle()  # As at the end of each run.
        seconds += time.process_time() - begun
        waiting = list(islice(made, _DRAFTS))
        yield _step(library, size, seconds / (size - before), waiting)
    library.close()


def _row(one: Made) -> Added:
    prints = [fingerprints(words) for words in one.paragraphs]
    own = frozenset(found.whole for found in prints).union(*(found.parts for found in prints))
    return File(one.paper.path, 1, 1, "d"), [(one.paper, own)]


def _step(library: Library, size: int, added: float, drafts: Sequence[Made]) -> Step:
    held = [inf] * len(drafts)
    opened = [inf] * len(drafts)
    right = 0
    for _ in range(_ROUNDS):
        for n, draft in enumerate(drafts):
            begun = time.process_time()
            fresh = Library(library.file)
            _looked_up(draft, fresh)
            fresh.close()
            opened[n] = min(opened[n], time.process_time() - begun)
            begun = time.process_time()
            found = _looked_up(draft, library)
            held[n] = min(held[n], time.process_time() - begun)
            right += found.previous is not None and found.previous.board == draft.paper.board
    share = round(100 * right / len(drafts) / _ROUNDS)
    return Step(size, added, library.file.stat().st_size / size, median(held), median(opened), share)


def _looked_up(draft: Made, library: Library) -> Origin:
    of_paragraph.cache_clear()  # Each draft is looked up by a process of its own.
    prints = {n: fingerprints(words) for n, words in enumerate(draft.paragraphs)}
    return origin(draft.paper, prints, library)
