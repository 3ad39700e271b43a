"""Papers of the corpus as councils publish them, printed to PDF and kept as OpenDocument, get what they get in Word."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.build.docx import Docx
from tests.build.dressed import dress
from tests.build.retyped import bold, retype, styled
from tests.corpus.answers import ask
from tests.corpus.judge import findings_of

_HERE = Path(__file__).parent
_ALL = sorted(p for p in _HERE.rglob("*") if p.suffix in (".md", ".txt") and p.name != "README.md")
PAPERS = _ALL[::4]
ENDINGS = ("pdf", "odt")
OF_WORD = frozenset({"document-title", "heading-style", "draft-metadata", "table-header", "image-alt-text"})


def set_in_word(number: int, paper: Path) -> bytes:
    """Each paper in another dress: with a running head or none, ruled tables or bare ones, hyphens, three sizes."""
    word = Docx()
    retype(word, paper.read_text("utf-8"), marked=paper.suffix == ".md", heading=(styled, bold)[number % 2])
    return dress(
        word,
        head="Public Document Pack" if number % 3 == 0 else "",
        hyphens=number % 4 == 1,
        ruled=number % 5 != 0,
        size=(24, 22, 20)[number % 3],
    )


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, Any]]:
    """What the linter says of every paper in every format, by the name of the file."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    folder = tmp_path_factory.mktemp("dressed")
    for number, paper in enumerate(PAPERS):
        (folder / f"{paper.stem}.docx").write_bytes(set_in_word(number, paper))
    papers = sorted(map(str, folder.glob("*.docx")))
    for ending in ENDINGS:
        subprocess.run(
            [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", ending,
             "--outdir", str(folder), *papers],
            capture_output=True, timeout=110, check=True,
        )  # fmt: skip
    return {path.name: entry for path, entry in ask(p for p in folder.iterdir() if p.is_file()).items()}


@pytest.mark.slow
@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
def test_a_published_paper_gets_what_it_gets_in_word(
    paper: Path, ending: str, answers: Mapping[str, Mapping[str, Any]]
) -> None:
    word, other = answers[f"{paper.stem}.docx"], answers[f"{paper.stem}.{ending}"]
    assert [(r["kind"], r["profile"]) for r in other["reports"]] == [(r["kind"], r["profile"]) for r in word["reports"]]
    assert told(other) == told(word)


def told(entry: Mapping[str, Any]) -> Counter[tuple[str, ...]]:
    """What is found at warning or above, by its words and its section."""
    return Counter(
        (found.rule, found.severity, (found.section or "").rstrip("."), " ".join(found.text.split()))
        for found in findings_of(entry)
        if found.severity != "note" and found.rule not in OF_WORD
    )
