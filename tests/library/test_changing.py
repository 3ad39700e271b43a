"""Whatever is added, taken out and settled, in whatever order, the library says what a plain list of papers says."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ppb_lint.library.entries import BUCKET_BITS, BUCKETS, STOP
from ppb_lint.library.shelved import File, Shelved
from ppb_lint.library.writable import WritableLibrary

# The first and the last fingerprint of buckets, with neighbours, and the largest that there is.
PRINTS = [0, 1, (1 << BUCKET_BITS) - 1, 1 << BUCKET_BITS, 7 << BUCKET_BITS, (BUCKETS << BUCKET_BITS) - 1]
NAMES = st.integers(0, 99)
PAPERS = st.lists(st.frozensets(st.sampled_from(PRINTS), max_size=4), min_size=1, max_size=3)
BATCH = st.dictionaries(NAMES, PAPERS, max_size=40)
CHANGES = st.lists(st.one_of(BATCH, st.lists(NAMES, max_size=30, unique=True), st.none()), max_size=8)


@settings(deadline=None, max_examples=120)
@given(CHANGES)
def test_the_library_says_what_a_list_says(changes: list[dict[int, list[frozenset[int]]] | list[int] | None]) -> None:
    """A dictionary is a batch of files to add, a list names files to take out, and None is to settle."""
    held: dict[int, list[frozenset[int]]] = {}
    nobodys: set[int] = set()
    with tempfile.TemporaryDirectory() as folder:
        library = WritableLibrary(Path(folder) / "papers.library")
        for change in changes:
            if isinstance(change, dict):
                library.add([_file(name, papers) for name, papers in change.items()])
                held |= change
            elif change is None:
                library.settle()
            else:
                library.remove([str(name) for name in change])
                held = {name: papers for name, papers in held.items() if name not in change}
            counts = Counter(one for papers in held.values() for paper in papers for one in paper)
            nobodys |= {one for one, count in counts.items() if count > STOP}
            standing = library.standing(PRINTS)
            assert set(standing) == set(counts) | nobodys
            assert {one for one, stands in standing.items() if stands.stopped} == nobodys
            for one in set(counts) - nobodys:
                found = library.papers(standing[one].papers).values()
                there = [(str(n), k) for n, papers in held.items() for k, own in enumerate(papers) if one in own]
                assert sorted((paper.path, paper.part) for paper in found) == sorted(there)
        library.require_whole()
        library.close()


def _file(name: int, papers: list[frozenset[int]]) -> tuple[File, list[tuple[Shelved, frozenset[int]]]]:
    path = str(name)
    return File(path, 1, 1, "d"), [(Shelved(path, n, "safer", "report", 1, 1), own) for n, own in enumerate(papers)]
