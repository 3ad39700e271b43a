"""The seeds in other formats, by LibreOffice, get the findings of their texts; every file of the corpus is answered."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.model.finding import Severity
from ppb_lint.model.result import FileResult
from ppb_lint.read import Limits, read
from ppb_lint.read.markdown_writing import as_markdown
from tests.papers import known

SEEDS = ("000", "001", "002", "003", "004")
FORMATS = {"manual": ("odt", "rtf", "pdf", "html", "doc"), "auto": ("odt", "pdf")}
MEGABYTES = 300
_PEAK = Path(__file__).with_name("peak.py")


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The variants of the seeds in every format."""
    shared = Path(__file__).parents[2].parent / "shared"
    office = shutil.which("soffice")
    if not shared.is_dir():
        pytest.skip("no shared material")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    folder = tmp_path_factory.mktemp("formats")
    for variant, endings in FORMATS.items():
        papers = sorted((shared / "seeds_docx").glob(f"*_{variant}.docx"))
        for ending in endings:
            _convert(office, papers, ending, folder)
    return folder


def _convert(office: str, papers: Sequence[Path], ending: str, folder: Path) -> None:
    subprocess.run(
        [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", ending,
         "--outdir", str(folder), *map(str, papers)],
        capture_output=True, timeout=110, check=True,
    )  # fmt: skip


@cache
def answered(path: Path) -> FileResult:
    return check_file(path.name, path.read_bytes(), Standard(known().rules, known().profiles, None, Limits()))


def findings(path: Path) -> list[tuple[str, ...]]:
    """What is told at warning or above, by words and place: lines, pages and contexts differ between formats."""
    (report,) = answered(path).reports
    return sorted(
        (
            f.rule,
            f.severity.value,
            f.message,
            f.place.section or "",
            f.place.heading or "",
            f.place.paragraph or "",
            f.text,
        )
        for f in report.findings
        if f.severity is not Severity.NOTE and f.rule not in OF_THE_FORMAT
    )


OF_THE_FORMAT = frozenset({"document-title", "heading-style", "draft-metadata", "table-header", "image-alt-text"})
"""Rules about what a file is made of, and not about its words."""


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("variant", "ending"), [(v, e) for v, endings in FORMATS.items() for e in endings])
def test_a_seed_in_another_format_gets_the_findings_of_its_text(
    shared: Path, converted: Path, seed: str, variant: str, ending: str
) -> None:
    (text,) = (shared / "seeds").glob(f"{seed}_*.txt")
    other = converted / f"{seed}_{variant}.{ending}"
    assert findings(other) == findings(text)
    assert bool(findings(text)) == (seed in ("000", "003"))
    if ending == "pdf":
        (report,) = answered(other).reports
        assert all(finding.place.page in (1, 2, 3) for finding in report.findings)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("variant", ["manual", "auto"])
def test_a_seed_written_down_as_markdown_gets_the_findings_of_its_text(
    shared: Path, tmp_path: Path, seed: str, variant: str
) -> None:
    (text,) = (shared / "seeds").glob(f"{seed}_*.txt")
    draft = read((shared / "seeds_docx" / f"{seed}_{variant}.docx").read_bytes(), "paper.docx")
    written = tmp_path / f"{seed}.md"
    written.write_text(as_markdown(draft), "utf-8")
    assert findings(written) == findings(text)


@pytest.mark.slow
def test_every_file_of_the_corpus_is_answered_in_one_run_of_little_memory(shared: Path) -> None:
    files = sorted(str(path) for path in (shared / "corpus").rglob("*") if path.is_file() and path.suffix != ".tsv")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(
        [sys.executable, str(_PEAK), *files], capture_output=True, timeout=280, check=False, env=env, text=True
    )
    assert done.returncode in (0, 1, 3), done.stderr
    assert "Traceback" not in done.stderr
    peak = float(done.stderr.strip().splitlines()[-1])
    assert peak < MEGABYTES
    entries: list[dict[str, Any]] = json.loads(done.stdout)["files"]
    assert len(entries) == len(files)
    for entry in entries:
        assert entry["status"] in ("checked", "unreadable", "not-a-report")
        assert (entry["status"] == "checked") == (entry["reason"] is None)
        assert "mistake of its own" not in json.dumps(entry), entry["path"]
