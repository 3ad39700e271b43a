"""A file with several reports in it: what is found in one of them is written there and into no other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ppb_lint.read.docx import read_docx
from ppb_lint.read.limits import Limits
from tests.build.docx import Docx
from tests.fix import oracle
from tests.fix.conftest import LINES, Answer, mistaken

PpbLint = Callable[..., Answer]
WITHOUT_RISK = "\n".join(line for line in LINES.splitlines() if not line.startswith("7."))
AGENDA = "AGENDA\n\nCorporate Policy and Performance Board\n\n1. APOLOGIES\n2. MINUTES\n3. PERFORMANCE\n\n"
TO_WRITE = "7.1 [This section is to be written by the author of the report.]"
REPORTS = (LINES, mistaken(), WITHOUT_RISK)
MENDED = (
    LINES,
    LINES,
    "\n".join(TO_WRITE if line.startswith("7.1") else line for line in LINES.splitlines()),
)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    docx = Docx()
    for line in (AGENDA + "\n\n".join(REPORTS)).splitlines():
        if line.strip():
            docx.paragraph(line)
    path = tmp_path / "pack.docx"
    path.write_bytes(docx.bytes())
    return path


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def test_each_report_of_a_pack_is_mended_in_its_own_place(ppb_lint: PpbLint, pack: Path) -> None:
    assert "3 comments, 3 tracked changes" in ppb_lint("review", pack)[1]
    out = pack.with_name("pack.reviewed.docx").read_bytes()
    text = read_docx(oracle.accepted(out), Limits()).text
    assert lines(text) == lines(AGENDA + "\n\n".join(MENDED))
    assert oracle.flat(oracle.rejected(out)) == oracle.flat(pack.read_bytes())


def test_what_waits_in_a_pack_is_told_as_waiting(ppb_lint: PpbLint, pack: Path) -> None:
    ppb_lint("review", pack)
    said = " ".join(ppb_lint("check", pack.with_name("pack.reviewed.docx"))[1].split())
    assert said.count("in the file as a tracked change") == 3


def test_a_pack_in_text_is_mended_in_its_own_place(ppb_lint: PpbLint, tmp_path: Path) -> None:
    path = tmp_path / "pack.txt"
    path.write_text(AGENDA + "\n\n".join(REPORTS), "utf-8")
    ppb_lint("fix", path, "--write", "--suggested")
    assert lines(path.read_text("utf-8")) == lines(AGENDA + "\n\n".join(MENDED))
