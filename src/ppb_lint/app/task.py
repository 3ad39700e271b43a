"""One paper to be checked, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from msgspec import Struct

from ppb_lint.app.contents import contents
from ppb_lint.app.kept.memory import Memory
from ppb_lint.model.draft import Refusal
from ppb_lint.model.result import FileResult, Reason, Status
from ppb_lint.read.limits import Limits

if TYPE_CHECKING:
    from ppb_lint.app.pipeline import Standard

After: TypeAlias = "Callable[[FileResult, bytes, Standard], None]"
"""What is to be done with each file that was checked: its result, its bytes, what it was held against."""


class Measure(Struct, frozen=True):
    """What the papers of a folder are held against, which is made when the first of them has to be checked."""

    standard: Callable[[], Standard]
    limits: Limits
    memory: Memory | None = None


class Task(Struct, frozen=True):
    """A file and its measure; whoever does the task reads its bytes, so that no run holds them all."""

    path: str
    measure: Measure


def done(task: Task, stdin: BinaryIO, after: After | None = None) -> FileResult:
    """Read the file and check it; whatever goes wrong is part of the answer."""
    measure, path = task.measure, task.path
    try:
        data = contents(path, stdin, measure.limits.file)
    except Refusal as refusal:
        return FileResult(path, Status.UNREADABLE, Reason(refusal.code, refusal.values))
    known = measure.memory.recalled(path, data) if measure.memory else None
    if known is not None and after is None:
        return known
    from ppb_lint.app.pipeline import check_file

    result = check_file(path, data, measure.standard())
    if measure.memory:
        measure.memory.keep(data, result)
    if after is not None:
        after(result, data, measure.standard())
    return result
