"""A draft in Word with a fault that can be mended and one that cannot, and the command as a user starts it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from ppb_lint.cli.start import run
from tests.build.docx import Docx

settings.register_profile("unhurried", deadline=None)  # A busy machine is no fault of the copy's.
settings.load_profile("unhurried")

Answer = tuple[int, str, str]
LINES = (Path(__file__).parents[2] / "rules" / "papers" / "halton-2024.md").read_text("utf-8")


@pytest.fixture
def ppb_lint(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answer]:
    """Runs ``ppb-lint``; its exit status and what it printed."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1729502000")

    def start(*arguments: object) -> Answer:
        status = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return int(status), out, err

    return start


def mistaken() -> str:
    """A clean paper with a misspelt heading, and with the words of the section above under FINANCIAL IMPLICATIONS."""
    return LINES.replace("no financial implications", "no policy implications").replace("ANALYSIS", "ANALSYIS")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    docx = Docx()
    for line in mistaken().splitlines():
        if line.strip():
            docx.paragraph(line)
    path = tmp_path / "draft.docx"
    path.write_bytes(docx.bytes())
    return path


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "draft.md"
    path.write_bytes(mistaken().encode())
    return path
