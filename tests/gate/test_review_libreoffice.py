"""Reviewed copies in LibreOffice: accepting gives the mended text, rejecting gives the draft's, and comments show."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ppb_lint.cli.start import run
from tests.gate.office import as_pdf, settled

VARIANTS = ("manual", "auto", "tracked", "full")
WRONG = (
    ("for the first quarter period 01 July", "for the second quarter period 01 July"),
    ("Receive the first quarter's performance", "Receive the second quarter's performance"),
)
POLICY, MENDED = "There are no policy implications", "There are no financial implications"


@pytest.fixture
def copies(shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    for variant in VARIANTS:
        shutil.copy(shared / "seeds_docx" / f"003_{variant}.docx", tmp_path)
    assert run(["review", str(tmp_path)]) == 0, capsys.readouterr()
    return tmp_path


@pytest.mark.slow
def test_accepted_and_rejected(copies: Path) -> None:
    jobs = []
    for variant in VARIANTS:
        draft, reviewed = copies / f"003_{variant}.docx", copies / f"003_{variant}.reviewed.docx"
        for source, command in ((draft, "Accept"), (draft, "Reject"), (reviewed, "Accept"), (reviewed, "Reject")):
            jobs.append((source, f"{command}AllTrackedChanges", copies / f"{source.stem}.{command}.txt"))
        jobs.append((reviewed, "none", copies / f"{variant}.txt"))
    texts = settled(jobs, copies)
    for variant in VARIANTS:
        accepted, rejected = (texts[copies / f"003_{variant}.{how}.txt"][0] for how in ("Accept", "Reject"))
        assert words(texts[copies / f"003_{variant}.reviewed.Reject.txt"][0]) == rejected
        assert words(texts[copies / f"003_{variant}.reviewed.Accept.txt"][0]) == mended(accepted)
        assert texts[copies / f"{variant}.txt"][1] >= 4


def words(text: str) -> str:
    """LibreOffice 7.4 puts an empty line before a table that a paper begins with if anybody comments on the paper."""
    return text.removeprefix("\n")


def mended(text: str) -> str:
    for old, new in WRONG:
        assert text.count(old) == 1
        text = text.replace(old, new)
    # The sentence of 5.1 is that of 4.1, letter for letter; only the second one is wrong.
    assert text.count(POLICY) == 2
    before, _, after = text.rpartition(POLICY)
    return before + MENDED + after


@pytest.mark.slow
def test_copies_are_printed_on_as_many_pages(copies: Path) -> None:
    files = [copies / f"003_{variant}{kind}.docx" for variant in ("manual", "full") for kind in ("", ".reviewed")]
    pages = [pdf.read_bytes().count(b"/Type/Page/") for pdf in as_pdf(files, copies)]
    assert all(pages)
    assert pages[0] == pages[1]
    assert pages[2] == pages[3]
