"""The command as a user starts it, without the cost of a new process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ppb_lint.cli.start import run

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    out: str
    err: str


@pytest.fixture
def ppb_lint(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answer]:
    """Runs ``ppb-lint`` with some arguments."""
    monkeypatch.setenv("COLUMNS", "100")

    def start(*arguments: object) -> Answer:
        status = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Answer(int(status), out, err)

    return start


@pytest.fixture(scope="session")
def clean() -> Path:
    return ROOT / "examples" / "clean.md"


@pytest.fixture(scope="session")
def faulty() -> Path:
    return ROOT / "examples" / "faulty.md"
