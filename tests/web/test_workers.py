"""A paper that hangs or kills its process harms no other."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import pytest

from ppb_lint.model.draft import Refusal
from ppb_lint.model.serving import WebCode
from ppb_lint.web.workers import Bounds, Workers
from tests.web import tasks

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes are killed here as only POSIX can")
TWO = Bounds(processes=2, seconds=20)
Doing = Callable[[Workers], Coroutine[Any, Any, object]]


def run(doing: Doing, bounds: Bounds = TWO) -> object:
    async def scene() -> object:
        workers = Workers(bounds, tasks.prepare)
        try:
            return await doing(workers)
        finally:
            workers.close()

    return asyncio.run(scene())


async def refusal(awaited: Awaitable[object]) -> str:
    with pytest.raises(Refusal) as caught:
        await awaited
    return caught.value.code


def test_tasks_are_answered_and_may_refuse() -> None:
    async def doing(workers: Workers) -> object:
        assert await workers.do(tasks.double, 21) == 42
        return await refusal(workers.do(tasks.refuse))

    assert run(doing) == WebCode.NO_PAPER


def test_a_task_that_kills_its_process_is_told_apart_and_the_others_are_answered() -> None:
    async def doing(workers: Workers) -> object:
        lost = asyncio.ensure_future(refusal(workers.do(tasks.die)))
        answers = await asyncio.gather(*(workers.do(tasks.double, n) for n in range(20)))
        assert answers == [2 * n for n in range(20)]
        return await lost

    assert run(doing) == WebCode.WORKER_LOST


def test_a_task_that_hangs_is_given_up_and_the_others_are_answered() -> None:
    async def doing(workers: Workers) -> object:
        slow = asyncio.ensure_future(refusal(workers.do(tasks.linger, 60.0)))
        assert await workers.do(tasks.double, 4) == 8
        return await slow

    assert run(doing, Bounds(processes=2, seconds=1)) == WebCode.TOO_SLOW


def test_a_task_that_nobody_waits_for_is_stopped() -> None:
    async def doing(workers: Workers) -> object:
        process = await workers.do(tasks.who)
        slow = asyncio.ensure_future(workers.do(tasks.linger, 60.0))
        await asyncio.sleep(0.5)
        begun = time.monotonic()
        slow.cancel()
        assert await workers.do(tasks.who) != process
        return time.monotonic() - begun

    took = run(doing, Bounds(processes=1, seconds=120))
    assert isinstance(took, float)
    assert took < 30


def test_no_more_may_wait_than_is_bearable() -> None:
    async def doing(workers: Workers) -> object:
        waiting = [asyncio.ensure_future(workers.do(tasks.linger, 0.5)) for _ in range(3)]
        await asyncio.sleep(0)
        code = await refusal(workers.do(tasks.double, 1))
        await asyncio.gather(*waiting)
        assert await workers.do(tasks.double, 1) == 2
        return code

    assert run(doing, Bounds(processes=2, seconds=60, waiting=3)) == WebCode.BUSY


def test_processes_that_die_while_they_are_idle_are_replaced() -> None:
    async def doing(workers: Workers) -> object:
        for _ in range(2):
            os.kill(await workers.do(tasks.who), signal.SIGKILL)
            await asyncio.sleep(0.5)
        return await workers.do(tasks.double, 3)

    assert run(doing) == 6
