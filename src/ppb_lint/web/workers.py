"""Processes that read papers for the page: each may be stopped, or may die, without harm to the others' papers."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from functools import partial
from typing import TypeVar

from msgspec import Struct
from pebble import ProcessExpired, ProcessPool

from ppb_lint.app.copies.copying import own_fault
from ppb_lint.model.draft import Refusal
from ppb_lint.model.serving import WebCode

_T = TypeVar("_T")
_TRIES = 3
_TASKS = 500
"""Papers after which a process is replaced, so that no memory can pile up in it."""


class Bounds(Struct, frozen=True):
    """What the processes may take."""

    processes: int = 2
    seconds: int = 60
    """How long one paper may take."""
    waiting: int = 200
    """Papers that may wait for a process at one time."""


class Workers:
    """A few processes that take turns at papers."""

    def __init__(self, bounds: Bounds, prepare: Callable[..., None], *given: object) -> None:
        self._bounds = bounds
        self._waiting = 0
        # Forking a process with threads in it may leave it stuck for ever.
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        self._begin = partial(
            ProcessPool,
            max_workers=bounds.processes,
            max_tasks=_TASKS,
            initializer=prepare,
            initargs=given,
            context=multiprocessing.get_context(method),
        )
        self._pool = self._begin()

    async def do(self, task: Callable[..., _T], *given: object) -> _T:
        """What a task answers; cancelled, it is stopped where it is.

        Raises:
            Refusal: ``BUSY``, ``TOO_SLOW``, ``WORKER_LOST``, or what the task itself refuses.
        """
        if self._waiting >= self._bounds.waiting:
            raise Refusal(WebCode.BUSY)
        self._waiting += 1
        try:
            return await self._tried(task, *given)
        except TimeoutError:
            raise Refusal(WebCode.TOO_SLOW, seconds=self._bounds.seconds) from None
        except ProcessExpired:
            raise Refusal(WebCode.WORKER_LOST) from None
        finally:
            self._waiting -= 1

    async def _tried(self, task: Callable[..., _T], *given: object) -> _T:
        for _ in range(_TRIES):
            # Processes that die while they are idle break the pool, and no task is to blame for that.
            if not self._pool.active:
                await self._renew()
            pool = self._pool
            with suppress(BrokenProcessPool):
                return await asyncio.wrap_future(
                    pool.schedule(_done, args=(task, *given), timeout=self._bounds.seconds)
                )
        raise Refusal(WebCode.WORKER_LOST)

    async def _renew(self) -> None:
        broken, self._pool = self._pool, self._begin()
        await asyncio.to_thread(_end, broken)

    def close(self) -> None:
        """Stop all processes, whatever they are at."""
        _end(self._pool)


def _end(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call]
    pool.join()


def _done(task: Callable[..., _T], *given: object) -> _T:
    """Do a task; a mistake of ours in it is told, and harms nobody else."""
    try:
        return task(*given)
    except Refusal:
        raise
    except Exception as error:
        reason = own_fault(error)
        raise Refusal(reason.code, **reason.values) from None
