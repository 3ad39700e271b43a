"""Which papers of the library a draft comes from, and which of its paragraphs are everybody's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from msgspec import Struct, field

from ppb_lint.library.shelved import Shelved
from ppb_lint.library.store import Library, Standing
from ppb_lint.library.winnowing import Prints

_MOST = 0.6
"""The share of a paragraph's fingerprints that another paper must have to have the paragraph."""
_COPIED = 0.25
"""The share of a draft's rare fingerprints that the paper it was made from has, where their subjects differ."""
_PAPERS, _BOARDS, _PERIODS = 4, 2, 4
"""What stands in so many papers, of so many boards or periods, is nobody's in particular."""
_SOURCES = 3
_ALIKE = 0.5  # The share of the words of two subjects that makes them one series.

Printed = Mapping[int, Prints]
"""The fingerprints of a draft's paragraphs, by the index of each."""


class Origin(Struct, frozen=True):
    """What the library says of a draft."""

    previous: Shelved | None = None
    """The paper that it was most likely made from: of its board and its row, the nearest earlier one."""
    others: tuple[Shelved, ...] = ()
    """Further earlier papers that paragraphs were taken from, the one with most of them first."""
    shared: frozenset[int] = frozenset()
    """Indices of paragraphs that stand in so many papers that they are nobody's in particular."""
    paragraphs: Mapping[int, tuple[Shelved, ...]] = field(default_factory=dict)
    """For each paragraph that stands in other papers, those papers, the nearest in time first."""


def origin(draft: Shelved, prints: Printed, library: Library) -> Origin:
    """Look a draft up; papers of its own file, and those that are not earlier, are no origin."""
    standing = library.standing(fingerprint for own in prints.values() for fingerprint in (own.whole, *own.parts))
    holders = {index: _holders(own.parts, standing) for index, own in prints.items()}
    known = dict(library.papers(number for having in holders.values() for number in having))
    known = {number: paper for number, paper in known.items() if paper.path != draft.path}
    papers = {index: [known[n] for n in having if n in known] for index, having in holders.items()}
    shared = frozenset(n for n, own in prints.items() if _is_shared(draft, standing.get(own.whole), papers[n]))
    found = {
        index: tuple(sorted((p for p in having if p.is_before(draft)), key=lambda p: (-p.time, p.path)))
        for index, having in papers.items()
        if index not in shared
    }
    found = {index: having for index, having in found.items() if having}
    previous = _previous(draft, prints, standing, library)
    return Origin(previous, _others(found, previous), shared, found)


def _holders(own: frozenset[int], standing: Mapping[int, Standing]) -> list[int]:
    """The numbers of the papers that have most of a paragraph."""
    telling = [standing[f] for f in own if f in standing and not standing[f].stopped]
    counts = Counter(number for stands in telling for number in stands.papers)
    stopped = sum(f in standing and standing[f].stopped for f in own)
    return [number for number, count in counts.items() if count + stopped >= _MOST * len(own)]


def _is_shared(draft: Shelved, standing: Standing | None, papers: Sequence[Shelved]) -> bool:
    """Only the same paragraph counts: a sentence that is written anew each quarter has much in common with itself."""
    if standing is None or standing.stopped:
        return standing is not None
    same = {paper.same: paper for paper in papers if paper.number in standing.papers and paper.same != draft.same}
    boards, periods = {p.board for p in same.values()}, {p.time for p in same.values()}
    return len(same) >= _PAPERS and (len(boards) >= _BOARDS or len(periods) >= _PERIODS)


def _previous(draft: Shelved, prints: Printed, standing: Mapping[int, Standing], library: Library) -> Shelved | None:
    rare = Counter(
        number
        for fingerprint in frozenset[int]().union(*(own.parts for own in prints.values()))
        if fingerprint in standing
        for number in standing[fingerprint].papers
    )
    least = _COPIED * sum(not stands.stopped for stands in standing.values())
    return _nearest((paper for paper in _earlier(draft, library) if _same_row(paper, draft)), rare) or _nearest(
        (paper for paper in _earlier(draft, library) if rare[paper.number] and rare[paper.number] >= least), rare
    )


def _earlier(draft: Shelved, library: Library) -> Iterator[Shelved]:
    """The earlier papers to the same board, the newest first."""
    papers = library.papers_to(draft.board) if draft.board else iter(())
    return (paper for paper in papers if paper.is_before(draft) and paper.path != draft.path)


def _nearest(papers: Iterator[Shelved], rare: Mapping[int, int]) -> Shelved | None:
    """Of papers, the newest first, the first; of several of one day the one that shares most with the draft."""
    newest = next(papers, None)
    if newest is None:
        return None
    same_day = (newest, *takewhile(lambda paper: paper.time == newest.time, papers))
    return min(same_day, key=lambda paper: (-rare[paper.number], paper.path))


def _same_row(paper: Shelved, draft: Shelved) -> bool:
    first, second = set(paper.series.split()), set(draft.series.split())
    return bool(first & second) and len(first & second) >= _ALIKE * len(first | second)


def _others(found: Mapping[int, tuple[Shelved, ...]], previous: Shelved | None) -> tuple[Shelved, ...]:
    """As few papers as account for the paragraphs that the previous paper has not."""
    left = {n: having for n, having in found.items() if previous not in having}
    others: list[Shelved] = []
    while left and len(others) < _SOURCES:
        counts = Counter(paper for having in left.values() for paper in having)
        best = min(counts, key=lambda paper: (-counts[paper], -paper.time, paper.path))
        others.append(best)
        left = {n: having for n, having in left.items() if best not in having}
    return tuple(others)
