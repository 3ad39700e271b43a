"""From what is to be checked to the answers, in the order in which it was asked for, in this process or in others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

from msgspec import Struct, field

from ppb_lint.app.discovery import STDIN
from ppb_lint.app.task import After, Measure, Task, done
from ppb_lint.app.workers.workforce import Workforce
from ppb_lint.model.result import FileResult

if TYPE_CHECKING:
    from ppb_lint.app.workers.crew import Crew
    from ppb_lint.app.workers.parcel import Parcel

Watch: TypeAlias = Callable[[int, int], None]
"""Is told how many files are done, of how many."""
_LEAST = 8 * 1024
"""Bytes that a paper counts for at least: a small one has its costs too."""
_GATE = 400 * 1024
"""Bytes in all from which further processes are worth their start."""
_SHARES = 4
"""Parcels for each worker, at least, so that one that got the long papers does not make the others wait."""


class Answered(dict[int, FileResult]):
    """The answers that are there, by their places in the request; whoever waits is told whenever some come."""

    def __init__(self, total: int = 0, watch: Watch | None = None) -> None:
        super().__init__()
        self._total, self._watch = total, watch

    def __setitem__(self, place: int, result: FileResult) -> None:
        super().__setitem__(place, result)
        self._tell()

    def update(self, *answers: Any, **more: FileResult) -> None:
        super().update(*answers, **more)
        self._tell()

    def _tell(self) -> None:
        if self._watch is not None:
            self._watch(len(self), self._total)


class Answering(Struct):
    """The answers to one request; ``found`` holds those that are there already when it is stopped."""

    stdin: BinaryIO
    workforce: Workforce
    after: After | None = None
    found: dict[int, FileResult] = field(default_factory=Answered)

    def run(self, work: Sequence[FileResult | Task]) -> None:
        """Answer everything."""
        tasks = [(place, item) for place, item in enumerate(work) if isinstance(item, Task)]
        self.found.update((place, item) for place, item in enumerate(work) if isinstance(item, FileResult))
        elsewhere = [(place, task) for place, task in tasks if task.path != STDIN]
        if self.after is None and (crew := self._crew([task.path for _, task in elsewhere])):
            from ppb_lint.app.workers.spreading import Spreading

            Spreading(crew, self.found).run(_parcels(elsewhere, crew))
        for place, task in tasks:
            if place not in self.found:
                self.found[place] = done(task, self.stdin, self.after)

    def _crew(self, paths: Sequence[str]) -> Crew | None:
        """Who helps; None where it is quicker to do it oneself."""
        if len(paths) < 2 or not self.workforce.may_help:
            return None
        if self.workforce.jobs is None and not self.workforce.dask and _bytes(paths) < _GATE:
            return None
        return self.workforce.crew()


def _bytes(paths: Sequence[str]) -> int:
    total = 0
    for path in paths:
        try:
            total += max(os.stat(path).st_size, _LEAST)
        except OSError:
            total += _LEAST
        if total >= _GATE:
            break
    return total


def _parcels(tasks: Sequence[tuple[int, Task]], crew: Crew) -> Iterator[Parcel]:
    """Neighbours that are held against the same, in parcels that leave each worker several."""
    import pickle

    from ppb_lint.app.workers.parcel import Parcel

    size = max(min(len(tasks) // (crew.workers * _SHARES), crew.parcel), 1)
    packed: dict[int, bytes] = {}
    some: list[tuple[int, str]] = []
    measure: Measure | None = None

    def closed() -> Iterator[Parcel]:
        if measure is not None and some:
            standard = packed.setdefault(id(measure), b"") or pickle.dumps(measure.standard())
            packed[id(measure)] = standard
            yield Parcel(standard, measure.limits, measure.memory, tuple(some))

    for place, task in tasks:
        if task.measure is not measure or len(some) >= size:
            yield from closed()
            some, measure = [], task.measure
        some.append((place, task.path))
    yield from closed()
