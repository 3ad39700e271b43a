"""Spreads many papers over workers. Whatever becomes of a worker, every paper gets an answer."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait

from msgspec import Struct, field

from ppb_lint.app.workers.crew import Crew, Processes, cores
from ppb_lint.app.workers.parcel import Answers, Parcel, answers, answers_here
from ppb_lint.app.workers.solitary import Solitary
from ppb_lint.model.result import FileResult

_AHEAD = 2
"""Parcels for each worker that are under way, so that none waits and few are lost with one that dies."""


class Spreading(Struct):
    """One run over many papers; ``found`` holds the answers so far, also when it is stopped half way."""

    crew: Crew
    found: dict[int, FileResult] = field(default_factory=dict)

    def run(self, parcels: Iterable[Parcel]) -> None:
        """Have all papers checked: together first, and then alone those whose worker was lost."""
        left, lost = deque(parcels), list[Parcel]()
        while left:
            executor = self._hired()
            if executor is None:  # Where no process can be started there still is this one.
                self.found.update(answers_here(left.popleft()))
                continue
            try:
                lost += self._together(executor, left)
            finally:
                self.crew.dismiss(executor)
        with Solitary(self.crew if isinstance(self.crew, Processes) else Processes(1)) as solitary:
            for parcel in lost:
                for paper in parcel.each():
                    self.found.update(solitary.answers(paper))

    def _hired(self) -> Executor | None:
        try:
            return self.crew.hire()
        except (OSError, ImportError):
            if isinstance(self.crew, Processes):
                return None
            self.crew = Processes(cores())
            return self._hired()

    def _together(self, executor: Executor, left: deque[Parcel]) -> list[Parcel]:
        """Work until nothing is left or the executor is of no more use; returns parcels that have no answer."""
        pending: dict[Future[Answers], Parcel] = {}
        lost: list[Parcel] = []
        sound = True
        while sound and self._send(executor, left, pending):
            for future in wait(pending, return_when=FIRST_COMPLETED).done:
                parcel, trouble = pending.pop(future), _trouble(future)
                if trouble is None:
                    self.found.update(future.result())
                else:
                    lost.append(parcel)
                    sound = sound and not isinstance(trouble, BrokenExecutor | CancelledError)
        # With a broken pool all that was under way is lost, and nobody knows which paper it was.
        return [*lost, *pending.values()]

    def _send(self, executor: Executor, left: deque[Parcel], pending: dict[Future[Answers], Parcel]) -> bool:
        """Keep the workers busy; whether there is anything to wait for."""
        while left and len(pending) < self.crew.workers * _AHEAD:
            try:
                pending[executor.submit(answers, left[0])] = left[0]
            except RuntimeError:  # It has broken meanwhile. What is under way tells so, or the next one is tried.
                return bool(pending)
            left.popleft()
        return bool(pending)


def _trouble(future: Future[Answers]) -> BaseException | None:
    try:
        return future.exception()
    except CancelledError as cancelled:
        return cancelled
