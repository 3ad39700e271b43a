"""How many workers somebody wants, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from ppb_lint.model.reasons import RequestCode, WrongRequest

if TYPE_CHECKING:
    from ppb_lint.app.workers.crew import Crew

_DASK = "dask"
_SCHEME = "dask://"


class Workforce(Struct, frozen=True):
    """Where papers are checked; by default here, and by further processes where that is quicker."""

    jobs: int | None = None
    """Processes; None for as many as there are processors."""
    executor: str = "auto"
    """``auto``, ``serial``, ``processes``, ``dask`` for a cluster on this machine, ``dask://HOST:PORT`` for others."""

    @classmethod
    def asked_for(cls, jobs: str, executor: str) -> Workforce:
        """What two options of the command line mean.

        Raises:
            WrongRequest: ``BAD_JOBS`` or ``NO_EXECUTOR``.
        """
        if jobs != "auto" and not (jobs.isascii() and jobs.isdecimal() and int(jobs) > 0):
            raise WrongRequest(RequestCode.BAD_JOBS, jobs=jobs)
        known = executor in ("auto", "serial", "processes", _DASK)
        if not known and not (executor.startswith(_SCHEME) and executor.removeprefix(_SCHEME)):
            raise WrongRequest(RequestCode.NO_EXECUTOR, executor=executor)
        return cls(None if jobs == "auto" else int(jobs), executor)

    @property
    def dask(self) -> bool:
        """Whether a cluster is meant."""
        return self.executor == _DASK or self.executor.startswith(_SCHEME)

    @property
    def may_help(self) -> bool:
        """Whether anybody but this process may check papers."""
        return self.executor != "serial" and (self.dask or self.jobs != 1)

    def crew(self) -> Crew | None:
        """The workers; None where they would be no more than one.

        Raises:
            WrongRequest: ``NO_DASK`` or ``NO_CLUSTER``.
        """
        if self.dask:
            from ppb_lint.app.workers.dask_crew import Cluster

            cluster = Cluster(self.executor.removeprefix(_SCHEME) if self.executor != _DASK else "")
            cluster.connect()
            return cluster
        from ppb_lint.app.workers.crew import Processes, cores

        workers = self.jobs or cores()
        return Processes(workers) if workers > 1 else None
