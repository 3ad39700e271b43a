"""Automatic numbers agree with those that LibreOffice prints, over all numbered Word files of the corpus.

Left out: ``LIR006-fr-FR-ordinal``, 3,401 ordinals of a French list ("2e"); ours are English.
Known disagreements, 7 in all:
- ``testWORD_override_list_numbering``: tells in its own words what Word prints. LibreOffice lets a level
  restart that must go on (1.b.I for 1.b.III), shows roman letters in a legal number (2.18.ii.1), and knows
  neither ordinals nor leading noughts in the first level there (0 for 0th and 00).
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ppb_lint.model.draft import Draft, Part, Refusal
from ppb_lint.read import Limits
from ppb_lint.read.docx import read_docx

AGREEMENT = 0.97
FRENCH = "LIR006-fr-FR-ordinal"
LABELS_PER_FILE = 150
"""A few files hold thousands of numbers of one sort, which would drown the others."""
WINDOW, LONGEST_NUMBER = 30, 25
"""Lines in which a block is looked for, and letters that may stand before it there."""


@dataclass(frozen=True)
class Compared:
    """A line that one side at least numbers."""

    file: str
    ours: str
    theirs: str

    @property
    def agrees(self) -> bool:
        return self.ours == self.theirs


@pytest.mark.slow
def test_numbers_agree_with_libreoffice(shared: Path, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    drafts = dict(numbered(shared / "corpus" / "docx"))
    texts = converted(office, list(drafts), tmp_path)
    assert len(texts) >= 0.9 * len(drafts), "LibreOffice converted too few of the files"
    compared = [line for path, text in texts.items() for line in compare(path.name, drafts[path], text)]
    wrong = [line for line in compared if not line.agrees]
    assert len(compared) > 750
    assert len(wrong) <= (1 - AGREEMENT) * len(compared), wrong[:40]


def numbered(folder: Path) -> Iterator[tuple[Path, Draft]]:
    """The files of which some paragraph has an automatic number."""
    for path in sorted(folder.glob("*.docx")):
        try:
            draft = read_docx(path.read_bytes(), Limits())
        except Refusal:
            continue
        if FRENCH not in path.name and any(block.label for block in draft.blocks):
            yield path, draft


def converted(office: str, paths: list[Path], folder: Path) -> dict[Path, str]:
    """Each file's text by LibreOffice, which crashes on some: those are left out and the rest is tried again."""
    left = list(paths)
    for _ in range(5):
        subprocess.run(
            [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "txt:Text",
             "--outdir", str(folder), *map(str, left)],
            capture_output=True, timeout=150, check=False,
        )  # fmt: skip
        left = [path for path in left if not text_file(folder, path).exists()][1:]
        if not left:
            break
    found = {path: text_file(folder, path) for path in paths}
    return {path: text.read_text("utf-8-sig") for path, text in found.items() if text.exists()}


def text_file(folder: Path, path: Path) -> Path:
    return folder / f"{path.stem}.txt"


def compare(name: str, draft: Draft, text: str) -> Iterator[Compared]:
    """Both labels of each line, as far as the same lines can be found in the same order."""
    lines = [squeezed(line) for line in text.split("\n")]
    at = labels = 0
    for block in draft.blocks:
        words = squeezed(block.span.of(draft.text).split("\n")[0])
        found = next((i for i, line in enumerate(lines[at : at + WINDOW], at) if is_line(line, words)), None)
        if found is None or block.part is not Part.BODY or not words:
            continue
        at = found + 1
        theirs = lines[found].removesuffix(words).strip()
        if not block.bullet and (block.label or theirs) and labels < LABELS_PER_FILE:
            labels += 1
            yield Compared(name, squeezed(block.label), theirs)


def is_line(line: str, words: str) -> bool:
    """Whether a line is these words, or these words after a number."""
    before = line.removesuffix(words)
    return line == words or (line.endswith(f" {words}") and len(before) <= LONGEST_NUMBER)


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\ufeff]+", " ", text.replace("\u2011", "-")).strip()
