"""The command as a user starts it, without the cost of a new process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
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
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rules, read once for all tests that ask for them, as for somebody who uses the command every day."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """It is 1 March 2026, or another day."""

    def on(iso: str) -> None:
        moment = datetime.fromisoformat(f"{iso}T12:00:00").replace(tzinfo=UTC)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))

    on("2026-03-01")
    return on


@pytest.fixture
def remembering(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept between runs is kept between tests."""
    monkeypatch.setenv("PPB_LINT_CACHE", str(kept))


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clean: Path) -> Callable[..., Path]:
    """Makes the folder in which somebody allows things: drafts/item-5.md, in which words are to be replaced."""

    def folder(*replaced: tuple[str, str]) -> Path:
        paper = clean.read_text("utf-8")
        for old, new in replaced:
            paper = paper.replace(old, new)
        (tmp_path / "drafts").mkdir()
        (tmp_path / "drafts" / "item-5.md").write_text(paper, "utf-8")
        return tmp_path

    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture(scope="session")
def clean() -> Path:
    return ROOT / "examples" / "clean.md"


@pytest.fixture(scope="session")
def faulty() -> Path:
    return ROOT / "examples" / "faulty.md"
