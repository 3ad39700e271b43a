"""What a long paper costs: a pack of agenda papers, and one paragraph of a megabyte."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.packs.pack import pack
from benchmarks.speed.cost import PYTHON, Cost, cost, exponent
from benchmarks.speed.row import Row
from tests.build.docx import Docx

_SENTENCE = "The service answered 412 of 431 requests (95.6%) within five days, as it had in the quarter before. "


def long(folder: Path, surroundings: Mapping[str, str], pages: int) -> Iterator[Row]:
    """A pack of so many pages, and a quarter of it."""
    whole, part = folder / "pack.docx", folder / "part.docx"
    whole.write_bytes(pack(pages))
    part.write_bytes(pack(pages // 4))
    xml = max(zipfile.ZipFile(whole).infolist(), key=lambda entry: entry.file_size).file_size / 1024**2
    parse, read, check = (_alone(step, whole, surroundings) for step in ("parse", "read", "check"))
    yield Row(f"reading a pack of {pages} pages ÷ unzip and lxml", read.cpu / parse.cpu, 3, detail=_of(read, parse))
    yield Row("the same with all rules ÷ unzip and lxml", check.cpu / parse.cpu, 8, detail=_of(check, parse))
    yield Row(
        "its memory ÷ (20 MB + 16 × its document.xml)",
        check.peak / (20 + 16 * xml),
        1,
        detail=f"{check.peak:.0f} MB, document.xml {xml:.1f} MB",
    )
    grown = exponent(_alone("check", part, surroundings).cpu, check.cpu, 4)
    yield Row(f"how that grows from {pages // 4} to {pages} pages", grown, 1.15, detail="exponent")
    yield _one_paragraph(folder, surroundings)


def _one_paragraph(folder: Path, surroundings: Mapping[str, str]) -> Row:
    costs = []
    for size in (250_000, 1_000_000):
        paper = folder / f"{size}.docx"
        paper.write_bytes(_one(_SENTENCE * (size // len(_SENTENCE))))
        costs.append(_alone("check", paper, surroundings))
    detail = f"exponent; {costs[1].cpu:.1f} s, {costs[1].peak:.0f} MB for the megabyte"
    return Row(
        "how one paragraph grows from ¼ MB to 1 MB", exponent(costs[0].cpu, costs[1].cpu, 4), 1.15, detail=detail
    )


def _one(words: str) -> bytes:
    paper = Docx()
    for line in ("REPORT TO: Some Board", "SUBJECT: Requests", words):
        paper.paragraph(line)
    return paper.bytes()


def _alone(step: str, paper: Path, surroundings: Mapping[str, str]) -> Cost:
    """What one step costs beyond the start of its process and, with rules, their reading."""
    inside = [PYTHON, "-m", "benchmarks.speed.inside"]
    idle = cost([*inside, "learn" if step == "check" else "start", "-"], surroundings, 3)
    whole = cost([*inside, step, str(paper)], surroundings, 1)
    return Cost(max(whole.cpu - idle.cpu, 1e-3), whole.wall - idle.wall, whole.peak)


def _of(own: Cost, other: Cost) -> str:
    return f"{own.cpu:.2f} s, {own.peak:.0f} MB ÷ {other.cpu:.2f} s, {other.peak:.0f} MB"
