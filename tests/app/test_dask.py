"""The same run on a cluster: nothing is lost with a worker, and nothing is said that one process would not say."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from ppb_lint.app.request import Request
from ppb_lint.app.run import run
from ppb_lint.app.workers import dask_crew
from ppb_lint.app.workers.dask_crew import Cluster
from ppb_lint.app.workers.workforce import Workforce
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.report.json import render

ROOT = Path(__file__).parents[2]
distributed = pytest.importorskip("distributed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(80):
        words = (ROOT / "examples" / ("faulty.md" if number % 3 else "clean.md")).read_bytes()
        (tmp_path / f"{number:02}.md").write_bytes(words + f"\n\n{number} of them.\n".encode())
    return tmp_path


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals are another matter there")
def test_a_cluster_says_what_one_process_says_also_when_a_worker_is_killed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT / "src"), str(ROOT)]))
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as cluster:
        address = cluster.scheduler_address.removeprefix("tcp://")
        killed: list[int] = []
        killer = threading.Thread(target=_kill_one, args=(cluster.scheduler_address, killed))
        killer.start()
        request = Request((str(folder),), workforce=Workforce(executor=f"dask://{address}"))
        found = run(request, io.BytesIO())
        killer.join()
    assert killed
    expected = run(Request((str(folder),), workforce=Workforce(executor="serial")), io.BytesIO())
    assert render(found, "1") == render(expected, "1")


def _kill_one(address: str, killed: list[int]) -> None:
    """As soon as some answers are there, and others are not."""
    with distributed.Client(address, set_as_default=False) as client:
        while not any(client.has_what().values()):
            time.sleep(0.02)
        pid = next(iter(client.run(os.getpid).values()))
        os.kill(pid, signal.SIGKILL)
        killed.append(pid)


def test_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(WrongRequest) as wrong:
        Workforce(executor="dask").crew()
    assert wrong.value.code is RequestCode.NO_DASK


class _Client:
    """Stands in for a cluster."""

    version = dask_crew.ready()
    closed = 0

    def __init__(self, **where: Any) -> None:
        self.where, self.status = where, "running"

    def wait_for_workers(self, number: int, timeout: int) -> None:
        if self.where.get("address") == "nobody:1":
            raise TimeoutError

    def run(self, function: Any) -> dict[str, str]:
        return {"a": self.version, "b": self.version}

    def nthreads(self) -> dict[str, int]:
        return {"a": 2, "b": 1}

    def get_executor(self, **_: Any) -> Any:
        return SimpleNamespace(shutdown=lambda wait: None)

    def close(self, timeout: int) -> None:
        _Client.closed += 1


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> type[_Client]:
    monkeypatch.setattr(distributed, "Client", _Client)
    monkeypatch.setattr(_Client, "closed", 0)
    return _Client


def test_a_cluster_is_met_and_left(client: type[_Client]) -> None:
    crew = Workforce(executor="dask://there:8786").crew()
    assert isinstance(crew, Cluster)
    assert crew.workers == 3
    assert crew._client.where["address"] == "there:8786"
    executor = crew.hire()
    crew.dismiss(executor)
    assert client.closed == 1
    with pytest.raises(ConnectionError):
        crew.hire()


def test_a_cluster_of_ones_own(client: type[_Client]) -> None:
    crew = Workforce(executor="dask").crew()
    assert isinstance(crew, Cluster)
    assert crew._client.where["threads_per_worker"] == 1


def test_nobody_there(client: type[_Client]) -> None:
    with pytest.raises(WrongRequest) as wrong:
        Workforce(executor="dask://nobody:1").crew()
    assert wrong.value.code is RequestCode.NO_CLUSTER
    assert wrong.value.values == {"address": "nobody:1", "why": "TimeoutError"}


def test_another_version_there(client: type[_Client], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "version", "0.0.1")
    with pytest.raises(WrongRequest) as wrong:
        Workforce(executor="dask://there:8786").crew()
    assert wrong.value.code is RequestCode.NO_CLUSTER
    assert "0.0.1" in wrong.value.values["why"]


def test_no_client_at_all(client: type[_Client], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: _Client, **_: Any) -> None:
        raise OSError("connection refused")

    monkeypatch.setattr(client, "__init__", refuse)
    with pytest.raises(WrongRequest) as wrong:
        Workforce(executor="dask://there:8786").crew()
    assert wrong.value.values["why"] == "connection refused"
    assert client.closed == 0
