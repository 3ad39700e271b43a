"""One paper to be checked, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from ppb_lint.app.contents import contents
from ppb_lint.app.pipeline import Standard, check_file, unreadable
from ppb_lint.model.draft import Refusal
from ppb_lint.model.result import FileResult

After = Callable[[FileResult, bytes, Standard], None]
"""What is to be done with each file that was checked: its result, its bytes, what it was held against."""


@dataclass(frozen=True, slots=True)
class Task:
    """A file and what it is held against; whoever does the task reads its bytes, so that no run holds them all."""

    path: str
    standard: Standard


def done(task: Task, stdin: BinaryIO, after: After | None = None) -> FileResult:
    """Read the file and check it; whatever goes wrong is part of the answer."""
    try:
        data = contents(task.path, stdin, task.standard.limits.file)
    except Refusal as refusal:
        return unreadable(task.path, refusal.code, **refusal.values)
    result = check_file(task.path, data, task.standard)
    if after is not None:
        after(result, data, task.standard)
    return result
