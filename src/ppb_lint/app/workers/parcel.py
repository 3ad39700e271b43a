"""What a worker is given: some papers and what they are held against. It sends back their answers."""

from __future__ import annotations

import faulthandler
import os
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

import ppb_lint
from ppb_lint.app.kept.memory import Memory
from ppb_lint.app.task import Measure, Task, done
from ppb_lint.model.result import FileResult
from ppb_lint.read.limits import Limits

if TYPE_CHECKING:
    from ppb_lint.app.pipeline import Standard

Answers: TypeAlias = tuple[tuple[int, FileResult], ...]
"""Answers with their places in the run."""
_ONE_AT_A_TIME = Lock()
"""Threads of one process cannot check faster than one of them, and there is one clock that ends a process."""


class Parcel(Struct, frozen=True):
    """Papers for one worker; it reads them itself, and what all of them share is unpacked once per worker."""

    standard: bytes
    """A ``Standard``, pickled by this run for its own workers and by nobody else."""
    limits: Limits
    memory: Memory | None
    papers: tuple[tuple[int, str], ...]
    """Places in the run, and paths."""

    def each(self) -> Iterator[Parcel]:
        """The same papers, one in each parcel."""
        return (replace(self, papers=(paper,)) for paper in self.papers)


def answers(parcel: Parcel) -> Answers:
    """Check the papers of a parcel; a paper that takes longer than its limit takes this process down with it."""
    measure = Measure(partial(_unpacked, parcel.standard), parcel.limits, parcel.memory)
    with _ONE_AT_A_TIME:
        return tuple((place, _answer(Task(path, measure))) for place, path in parcel.papers)


def answers_here(parcel: Parcel) -> Answers:
    """The same in the process that leads the run, which nothing may end."""
    measure = Measure(partial(_unpacked, parcel.standard), parcel.limits, parcel.memory)
    return tuple((place, done(Task(path, measure), BytesIO())) for place, path in parcel.papers)


def ready() -> str:
    """Shows that a worker is there and of which version it is."""
    return ppb_lint.__version__


def _answer(task: Task) -> FileResult:
    with _no_longer_than(task.measure.limits.paper):
        return done(task, BytesIO())


@contextmanager
def _no_longer_than(seconds: float) -> Iterator[None]:
    """End this process after so many seconds, whatever it is caught in; an exception could not get out of C code."""
    with open(os.devnull, "w") as nobody:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nobody)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()


@lru_cache(maxsize=8)
def _unpacked(standard: bytes) -> Standard:
    unpacked: Standard = pickle.loads(standard)
    return unpacked
