"""Checks papers one at a time, each in a process that may be lost with it: so it is found out which one is to blame."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor, Executor
from time import monotonic

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.app.workers.crew import Processes
from ppb_lint.app.workers.parcel import Answers, Parcel, answers, answers_here, ready
from ppb_lint.model.reasons import ReasonCode
from ppb_lint.model.result import FileResult, Reason, Status

_TRIES = 2
"""A worker may die for reasons that are no paper's fault; twice over the same paper is no accident."""


class Solitary(Struct):
    """One worker at a time, another one after each that was lost."""

    crew: Processes
    executor: Executor | None = None

    def __enter__(self) -> Solitary:
        self.crew = replace(self.crew, workers=1)
        return self

    def __exit__(self, *_: object) -> None:
        self._dismiss()

    def answers(self, parcel: Parcel) -> Answers:
        """The answer for the one paper of a parcel, or that there is none to be had, and why."""
        for _ in range(_TRIES):
            executor = self._worker()
            if executor is None:
                return answers_here(parcel)
            began = monotonic()
            try:
                return executor.submit(answers, parcel).result()
            except BrokenExecutor:
                self._dismiss()
                if monotonic() - began >= parcel.limits.paper:
                    return _refused(parcel, Reason(ReasonCode.TOOK_TOO_LONG, {"seconds": parcel.limits.paper}))
        return _refused(parcel, Reason(ReasonCode.BROKE_WORKER))

    def _worker(self) -> Executor | None:
        """A worker that has shown that it can work; None on a machine where none can be started."""
        if self.executor is None:
            try:
                self.executor = self.crew.hire()
                self.executor.submit(ready).result()
            except (OSError, ImportError, BrokenExecutor):
                self._dismiss()
        return self.executor

    def _dismiss(self) -> None:
        if self.executor is not None:
            self.crew.dismiss(self.executor)
        self.executor = None


def _refused(parcel: Parcel, reason: Reason) -> Answers:
    return tuple((place, FileResult(path, Status.UNREADABLE, reason)) for place, path in parcel.papers)
