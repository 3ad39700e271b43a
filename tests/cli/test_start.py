"""Where the command begins and ends, whatever becomes of its streams."""

from __future__ import annotations

import io
import os
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from ppb_lint.cli.screen import any_code_page, show
from ppb_lint.cli.start import run
from tests.report.samples import WRONG_QUARTER
from tests.report.samples import run as results

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "ppb_lint"]
SURROUNDINGS = {**os.environ, "PYTHONPATH": str(ROOT / "src")}


class Gone(io.StringIO):
    """A stream that fails when it is flushed."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error

    def flush(self) -> None:
        raise self.error


@pytest.mark.parametrize(
    ("error", "status"), [(BrokenPipeError(), 141), (KeyboardInterrupt(), 130), (OSError(28, "No space left"), 2)]
)
def test_what_goes_wrong_at_the_very_end(error: BaseException, status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Gone(error))
    assert run(["--version"]) == status


def test_nobody_reads() -> None:
    done = subprocess.Popen(
        [*COMMAND, "rules", "page"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=SURROUNDINGS, cwd=ROOT
    )
    assert done.stdout
    assert done.stderr
    done.stdout.close()
    assert done.stderr.read() == b""
    done.stderr.close()
    assert done.wait(60) == 141


@pytest.mark.parametrize("encoding", ["cp437", "ascii", "latin-1", "utf-8"])
def test_any_code_page(tmp_path: Path, encoding: str) -> None:
    draft = (ROOT / "examples" / "faulty.md").read_text(encoding="utf-8")
    (tmp_path / "draft.md").write_text(draft.replace("[insert figure]", "[insert £… – “figure”]"), encoding="utf-8")
    done = subprocess.run(
        [*COMMAND, "--select", "placeholder", "draft.md"],
        capture_output=True,
        env={**SURROUNDINGS, "PYTHONIOENCODING": encoding},
        cwd=tmp_path,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert "[placeholder]" in done.stdout.decode(encoding)


def test_python_dash_m(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["ppb-lint", "--version"])
    with pytest.raises(SystemExit) as end:
        runpy.run_module("ppb_lint", run_name="__main__")
    assert end.value.code == 0
    assert capsys.readouterr().out.startswith("ppb-lint ")


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colours_are_for_terminals(
    environment: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in {"TERM": "xterm", **environment}.items():
        monkeypatch.setenv(name, value)
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    show(results(WRONG_QUARTER), notes=False)
    assert ("\x1b[" in screen.getvalue()) is coloured


def test_streams_that_are_no_files_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in, real = io.StringIO(), io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stand_in)
    monkeypatch.setattr(sys, "stderr", real)
    any_code_page()
    assert real.errors == "ppb-lint-legible"
