"""Workers for many papers: processes on this machine."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import suppress
from typing import Protocol

from msgspec import Struct

_MOST = 61
"""Processes that one pool may have on Windows."""
_PRELOADED = ["ppb_lint.app.pipeline", "ppb_lint.app.workers.parcel", "ppb_lint.read.docx", "ppb_lint.notation.plain"]


class Crew(Protocol):
    """Where an executor comes from, and how it is let go."""

    @property
    def workers(self) -> int:
        """How many papers are checked at the same time."""

    @property
    def parcel(self) -> int:
        """How many papers are sent at once, at most."""

    def hire(self) -> Executor:
        """A new executor.

        Raises:
            OSError: there is none to be had.
        """

    def dismiss(self, executor: Executor) -> None:
        """End an executor and whatever it is doing."""


class Processes(Struct, frozen=True):
    """Workers that are processes of their own, so that a paper which breaks one does no harm to the others."""

    workers: int
    parcel: int = 16
    begin: Callable[[], None] | None = None
    """What each of them does first."""

    def hire(self) -> Executor:
        """A pool of processes that take no notice of Ctrl-C: whoever has hired them ends them."""
        return ProcessPoolExecutor(min(self.workers, _MOST), _context(), _begin, (self.begin,))

    def dismiss(self, executor: Executor) -> None:
        """End the processes at once."""
        # A worker that is caught in a paper would never end by itself, and Python would wait for it at its own end.
        workers = list((getattr(executor, "_processes", None) or {}).values())
        answers = getattr(executor, "_result_queue", None)
        executor.shutdown(wait=False, cancel_futures=True)
        for worker in workers:
            with suppress(OSError, ValueError):
                worker.kill()
        # One that was ended while it answered has sent half of it. With our own end of the line closed as well, whoever
        # listens learns that there is no more to come; else Python would wait for the rest at its end.
        with suppress(AttributeError, OSError):
            answers._writer.close()  # type: ignore[union-attr]


def _context() -> multiprocessing.context.BaseContext:
    if sys.platform == "win32" or "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOADED)  # Loaded once, not once for each worker.
    return context


def _begin(further: Callable[[], None] | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if further is not None:
        further()


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
