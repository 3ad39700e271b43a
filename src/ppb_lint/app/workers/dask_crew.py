"""Workers on a cluster of dask.distributed, for archives that are too much for one machine."""

from __future__ import annotations

from concurrent.futures import Executor
from typing import Any

from msgspec import Struct, field

from ppb_lint.app.workers.crew import cores
from ppb_lint.app.workers.parcel import ready
from ppb_lint.model.reasons import RequestCode, WrongRequest

SCHEME = "dask"
_SECONDS = 60
"""How long the cluster has to answer."""


class Cluster(Struct):
    """The workers behind one scheduler; they see the papers under the same paths and have ppb-lint installed.

    A worker that is lost loses nothing: the scheduler gives its papers to another one.
    """

    address: str
    """``HOST:PORT`` of the scheduler; "" for a cluster that lives on this machine as long as the run."""
    workers: int = field(default_factory=cores)
    parcel: int = 64
    _client: Any = None

    def connect(self) -> None:
        """Meet the workers and see that they are of our make.

        Raises:
            WrongRequest: ``NO_DASK`` where the library is not installed, ``NO_CLUSTER``.
        """
        try:
            from distributed import Client
        except ImportError as missing:
            raise WrongRequest(RequestCode.NO_DASK) from missing
        meet: Any = Client
        try:
            self._client = meet(**self._where(), timeout=_SECONDS, set_as_default=False)
            self._client.wait_for_workers(1, timeout=_SECONDS)
            versions = set(self._client.run(ready).values())
            self.workers = sum(self._client.nthreads().values())
        except Exception as error:  # Whatever a foreign cluster may fail with.
            self._close()
            raise self._refused(str(error) or type(error).__name__) from error
        if versions != {ready()}:
            self._close()
            raise self._refused(f"ppb-lint {', '.join(sorted(versions))} is installed there and {ready()} here")

    def hire(self) -> Executor:
        """The cluster as an executor."""
        if self._client is None or self._client.status != "running":
            raise ConnectionError
        # Impure: a paper may have changed since an earlier run.
        executor: Executor = self._client.get_executor(pure=False)
        return executor

    def dismiss(self, executor: Executor) -> None:
        """Take back what is not done; the workers stay for others."""
        executor.shutdown(wait=False)
        self._close()

    def _where(self) -> dict[str, Any]:
        if self.address:
            return {"address": self.address}
        return {"n_workers": cores(), "threads_per_worker": 1, "dashboard_address": None, "silence_logs": 50}

    def _refused(self, why: str) -> WrongRequest:
        return WrongRequest(RequestCode.NO_CLUSTER, address=self.address or SCHEME, why=why)

    def _close(self) -> None:
        if self._client is not None:
            self._client.close(timeout=5)
        self._client = None
