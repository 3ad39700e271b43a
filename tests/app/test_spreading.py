"""Many papers on several workers: the same answers in the same order, whatever becomes of a worker."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from msgspec.structs import replace

from ppb_lint.app.kept.shelf import Shelf
from ppb_lint.app.request import Request
from ppb_lint.app.run import run
from ppb_lint.app.workers import answering, solitary
from ppb_lint.app.workers.crew import Processes, cores
from ppb_lint.app.workers.parcel import Parcel, answers, answers_here
from ppb_lint.app.workers.solitary import Solitary
from ppb_lint.app.workers.spreading import Spreading
from ppb_lint.app.workers.workforce import Workforce
from ppb_lint.model.reasons import ReasonCode, RequestCode, WrongRequest
from ppb_lint.model.result import FileResult, Results, Status
from ppb_lint.read.limits import Limits
from ppb_lint.report.json import render
from tests.poison import poison

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals are another matter there")
SERIAL, POOLED = Workforce(executor="serial"), Workforce(jobs=2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    papers = tmp_path / "papers"
    papers.mkdir()
    for number in range(12):
        words = (ROOT / "examples" / ("faulty.md" if number % 3 else "clean.md")).read_bytes()
        (papers / f"{number:02}.md").write_bytes(words + f"\n\n{number} of them.\n".encode())
    (papers / "broken.docx").write_bytes(b"PK\x03\x04 cut short")
    return papers


def answer(folder: Path, workforce: Workforce, **others: object) -> Results:
    limits = Limits(paper=3)
    request = Request((str(folder), "not-there.docx"), limits=limits, workforce=workforce, **others)  # type: ignore[arg-type]
    return run(request, io.BytesIO())


def test_several_processes_say_what_one_says(folder: Path, tmp_path: Path) -> None:
    expected = answer(folder, SERIAL)
    assert len(expected.files) == 14
    shelf = Shelf(tmp_path / "kept")
    for _ in range(2):  # The second time the workers find their answers kept.
        assert render(answer(folder, POOLED, shelf=shelf), "1") == render(expected, "1")
    assert shelf.sizes()["papers"][0] == 12


@POSIX
def test_no_paper_is_lost_with_its_worker(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("03-a", "poisoned", "hanging", "unlucky")
    for name in names:
        (folder / f"{name}.md").write_bytes((folder / "01.md").read_bytes())
    expected = answer(folder, SERIAL)
    monkeypatch.setattr(Workforce, "crew", lambda self: Processes(2, begin=poison))
    found = answer(folder, POOLED)
    assert [file.path for file in found.files] == [file.path for file in expected.files]
    refused = {Path(file.path).name: file.reason for file in found.files if file.status is Status.UNREADABLE}
    assert {name: reason.code for name, reason in refused.items() if reason} == {
        "poisoned.md": ReasonCode.BROKE_WORKER,
        "hanging.md": ReasonCode.TOOK_TOO_LONG,
        "broken.docx": "damaged-zip",
        "not-there.docx": ReasonCode.MISSING,
    }
    bad = {str(folder / "poisoned.md"), str(folder / "hanging.md")}
    assert [f for f in found.files if f.path not in bad] == [f for f in expected.files if f.path not in bad]


def test_words_for_papers_that_broke_their_worker() -> None:
    from ppb_lint.model.result import Reason
    from ppb_lint.report.reasons import reason_in_words

    assert "broke down" in reason_in_words(Reason(ReasonCode.BROKE_WORKER))
    assert "longer than 300 seconds" in reason_in_words(Reason(ReasonCode.TOOK_TOO_LONG, {"seconds": 300}))


@dataclass
class Here:
    """A crew whose workers are no processes, so that every way in which an executor fails can be tried."""

    executor: Callable[[], Executor]
    workers: int = 1
    parcel: int = 2
    dismissed: list[Executor] = field(default_factory=list)

    def hire(self) -> Executor:
        return self.executor()

    def dismiss(self, executor: Executor) -> None:
        self.dismissed.append(executor)


class Faithful(Executor):
    """Does everything at once."""

    def submit(self, fn: Callable[..., object], /, *args: object, **_: object) -> Future[object]:  # type: ignore[override]
        future: Future[object] = Future()
        future.set_result(answers_here(*args) if args else fn())  # type: ignore[arg-type]
        return future


class Failing(Executor):
    """Fails in one way or another for papers of some names."""

    def __init__(self, error: BaseException, cancelled: bool = False) -> None:
        self.error, self.cancelled = error, cancelled

    def submit(self, fn: Callable[..., object], /, *args: object, **_: object) -> Future[object]:  # type: ignore[override]
        future: Future[object] = Future()
        if self.cancelled:
            future.cancel()
            future.set_running_or_notify_cancel()  # So that whoever waits hears of it.
        else:
            future.set_exception(self.error)
        return future


class Deaf(Executor):
    """Takes nothing."""

    def submit(self, fn: Callable[..., object], /, *args: object, **_: object) -> Future[object]:  # type: ignore[override]
        raise RuntimeError


def parcels(folder: Path) -> list[Parcel]:
    request = Request((str(folder),))
    from ppb_lint.app.run import _Run

    work = [(n, item) for n, item in enumerate(_Run(request, io.BytesIO())._work()) if not isinstance(item, FileResult)]
    return list(answering._parcels(work, Here(Faithful)))


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers whose worker was lost are checked here."""
    monkeypatch.setattr(Processes, "hire", lambda self: Faithful())


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize(
    "first",
    [
        lambda: Failing(ValueError("whatever a cluster says")),
        lambda: Failing(ValueError(), cancelled=True),
        lambda: Faithful(),
    ],
)
def test_every_paper_has_an_answer(folder: Path, first: Callable[[], Executor]) -> None:
    crew = Here(first)
    spreading = Spreading(crew)
    spreading.run(parcels(folder))
    assert sorted(spreading.found) == list(range(13))
    assert crew.dismissed


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("error", [ConnectionError, ImportError])
def test_a_crew_that_cannot_be_hired_is_replaced(folder: Path, error: type[Exception]) -> None:
    def none() -> Executor:
        raise error

    spreading = Spreading(Here(none))
    spreading.run(parcels(folder))
    assert sorted(spreading.found) == list(range(13))


def test_where_no_process_can_be_started_this_one_does_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(self: Processes) -> Executor:
        raise OSError

    monkeypatch.setattr(Processes, "hire", none)
    spreading = Spreading(Processes(2))
    spreading.run(parcels(folder))
    assert sorted(spreading.found) == list(range(13))
    with Solitary(Processes(2)) as alone:
        (parcel, *_) = [paper for parcel in parcels(folder) for paper in parcel.each()]
        assert alone.answers(parcel) == answers_here(parcel)


def test_an_executor_that_takes_nothing_is_tried_no_more_than_needed(folder: Path) -> None:
    hired = iter([Deaf(), Faithful()])
    spreading = Spreading(Here(lambda: next(hired)))
    spreading.run(parcels(folder))
    assert sorted(spreading.found) == list(range(13))


def test_a_worker_answers_a_parcel_in_order(folder: Path) -> None:
    (first, *_) = parcels(folder)
    assert answers(first) == answers_here(first)
    assert [place for place, _ in answers(first)] == [place for place, _ in first.papers]


def test_parcels_leave_something_for_every_worker(folder: Path) -> None:
    sizes = [len(parcel.papers) for parcel in parcels(folder)]
    assert sum(sizes) == 13
    assert max(sizes) == 2


@pytest.mark.parametrize(
    ("workforce", "size", "helped"),
    [
        (Workforce(), 10, False),
        (Workforce(), 100_000, True),
        (Workforce(jobs=2), 10, True),
        (Workforce(jobs=1), 100_000, False),
        (Workforce(executor="serial"), 100_000, False),
        (Workforce(executor="processes"), 100_000, True),
    ],
)
def test_small_work_is_done_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workforce: Workforce, size: int, helped: bool
) -> None:
    paths = [str(tmp_path / name) for name in "abcde"]
    for path in paths:
        Path(path).write_bytes(b"x" * size)
    monkeypatch.setattr("ppb_lint.app.workers.crew.cores", lambda: 2)
    crew = answering.Answering(io.BytesIO(), workforce)._crew([*paths, "not-there"])
    assert (crew is not None) is helped
    assert answering.Answering(io.BytesIO(), Workforce(jobs=2))._crew(paths[:1]) is None


def test_one_processor_needs_no_help(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ppb_lint.app.workers.crew.cores", lambda: 1)
    assert Workforce().crew() is None


@pytest.mark.parametrize("jobs", ["0", "-1", "many", "", "²"])
def test_a_wrong_number_of_jobs(jobs: str) -> None:
    with pytest.raises(WrongRequest) as wrong:
        Workforce.asked_for(jobs, "auto")
    assert wrong.value.code is RequestCode.BAD_JOBS


@pytest.mark.parametrize("executor", ["threads", "dask://", ""])
def test_an_unknown_executor(executor: str) -> None:
    with pytest.raises(WrongRequest) as wrong:
        Workforce.asked_for("auto", executor)
    assert wrong.value.code is RequestCode.NO_EXECUTOR


def test_cores_are_those_that_may_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    assert cores() >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert cores() == 1


def test_a_run_that_is_stopped_tells_what_is_done(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, seen = answering.done, list[str]()

    def stopping(task: object, *others: object) -> FileResult:
        if len(seen) == 3:
            raise KeyboardInterrupt
        result: FileResult = real(task, *others)  # type: ignore[arg-type]
        seen.append(result.path)
        return result

    monkeypatch.setattr(answering, "done", stopping)
    found = answer(folder, SERIAL)
    assert [file.path for file in found.files] == [*seen, "not-there.docx"]
    assert len(found.unfinished) == 10
    monkeypatch.setattr(answering, "done", lambda *_: stopping(*_) if seen.clear() else _stop())
    with pytest.raises(KeyboardInterrupt):
        run(Request((str(folder),), workforce=SERIAL), io.BytesIO())


def _stop() -> FileResult:
    raise KeyboardInterrupt


def test_a_worker_that_dies_twice_is_no_accident(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from concurrent.futures import BrokenExecutor

    class Dying(Faithful):
        def submit(self, fn: Callable[..., object], /, *args: object, **_: object) -> Future[object]:  # type: ignore[override]
            return Failing(BrokenExecutor()).submit(fn) if args else super().submit(fn)

    monkeypatch.setattr(Processes, "hire", lambda self: Dying())
    (parcel, *_) = [paper for parcel in parcels(folder) for paper in parcel.each()]
    with Solitary(Processes(1)) as alone:
        ((_, refused),) = alone.answers(parcel)
        assert refused.reason
        assert refused.reason.code == ReasonCode.BROKE_WORKER
        slow = replace(parcel, limits=replace(parcel.limits, paper=0))
        ((_, refused),) = alone.answers(slow)
        assert refused.reason
        assert refused.reason.code == ReasonCode.TOOK_TOO_LONG
    assert solitary._TRIES == 2


@pytest.mark.slow
def test_nobody_waits_for_the_rest_of_an_answer_whose_worker_was_let_go() -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    script = Path(__file__).with_name("half_answer.py")
    done = subprocess.run([sys.executable, script], env=environment, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0


@POSIX
@pytest.mark.slow
def test_ctrl_c_ends_the_workers_and_tells_what_is_done(folder: Path) -> None:
    words = (folder / "01.md").read_bytes()
    for number in range(4000):  # More than any machine has done by then.
        (folder / f"more-{number:04}.md").write_bytes(words)
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}"}
    command = [sys.executable, "-m", "ppb_lint", "--jobs", "2", "--no-cache", "--format", "json", str(folder)]
    running = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    _wait_for_workers(running.pid)
    os.killpg(running.pid, signal.SIGINT)  # As a terminal does: to the workers too.
    out, err = running.communicate(timeout=120)
    assert running.returncode == 130
    assert "Traceback" not in err
    assert err.startswith("Stopped")
    assert out.startswith("{") or err == "Stopped.\n"
    assert _is_gone(running.pid)


def _wait_for_workers(group: int) -> None:
    """Until processes that read papers have had a moment to do so."""
    for _ in range(300):
        if sum(_group_of(entry) == group for entry in Path("/proc").iterdir()) >= 4:
            break
        time.sleep(0.1)
    time.sleep(4)


def _group_of(entry: Path) -> int:
    try:
        return os.getpgid(int(entry.name)) if entry.name.isdigit() else 0
    except ProcessLookupError:  # It has ended meanwhile.
        return 0


def _is_gone(group: int) -> bool:
    for _ in range(50):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
