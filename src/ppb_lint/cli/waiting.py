"""How far a long run has come, for somebody who sits before a terminal and waits."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

Watch = Callable[[int, int], None]
"""Is told how many files are done, of how many."""
MANY = 20
"""Files from which on somebody has to wait."""
PATIENCE = 1.0
"""Seconds after which they want to know for how long."""


@contextmanager
def bar() -> Iterator[Watch | None]:
    """A bar on standard error that goes when the work is done; None where nobody could see one."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    waiting = _Waiting(time.monotonic())
    try:
        yield waiting.told
    finally:
        waiting.end()


class _Waiting:
    """A bar that comes only if the run takes its time: what draws it takes a while to load."""

    def __init__(self, begun: float) -> None:
        self.begun = begun
        self.drawn: tuple[Progress, TaskID] | None = None

    def told(self, done: int, total: int) -> None:
        if self.drawn is None and total >= MANY and done < total and time.monotonic() - self.begun >= PATIENCE:
            self.drawn = _drawn(total)
        if self.drawn is not None:
            progress, task = self.drawn
            progress.update(task, completed=done)

    def end(self) -> None:
        if self.drawn is not None:
            self.drawn[0].stop()


def _drawn(total: int) -> tuple[Progress, TaskID]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Checking papers"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    progress.start()
    return progress, progress.add_task("papers", total=total)
