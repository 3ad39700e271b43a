"""Twelve reports of four boards in one pack, in other formats, by LibreOffice: each is judged as if it were alone."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from ppb_lint.model.document import Kind
from ppb_lint.model.draft import Part
from tests.structure.test_packs import AGENDA, answer, as_docx, checked, chosen, sections
from tests.structure.test_packs import told as told_of


@pytest.mark.slow
@pytest.mark.parametrize("ending", ["odt", "pdf"])
def test_each_report_of_a_pack_in_another_format_is_judged_as_if_it_were_alone(ending: str, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    texts = [twin.text for twin in chosen()]
    packs = {"pack": texts, "agenda": [AGENDA, *texts]} | {f"alone{n:02}": [text] for n, text in enumerate(texts)}
    for name, papers in packs.items():
        (tmp_path / f"{name}.docx").write_bytes(as_docx(papers))
    convert(office, sorted(tmp_path.glob("*.docx")), ending, tmp_path)

    def answers(name: str) -> list[tuple[object, ...]]:
        reports = checked((tmp_path / f"{name}.{ending}").read_bytes(), f"a.{ending}").reports
        assert [report.kind for report in reports if report.kind is not Kind.REPORT] == [Kind.AGENDA] * (
            name == "agenda"
        )
        return [without_pages(answer(report)) for report in reports if report.kind is Kind.REPORT]

    alone = [found for n in range(len(texts)) for found in answers(f"alone{n:02}")]
    assert answers("pack") == alone
    assert answers("agenda") == alone


def convert(office: str, papers: list[Path], ending: str, folder: Path) -> None:
    subprocess.run(
        [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", ending,
         "--outdir", str(folder), *map(str, papers)],
        capture_output=True, timeout=110, check=True,
    )  # fmt: skip


@pytest.mark.slow
def test_heads_and_notes_go_with_their_reports_in_every_format(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    papers = [(twin.text, f"Item {n}", f"Note {n} has has a fault.") for n, twin in enumerate(chosen()[:3], 1)]
    for name, chapter in {"pack": papers, **{f"alone{n}": [paper] for n, paper in enumerate(papers)}}.items():
        (tmp_path / f"{name}.docx").write_bytes(sections(chapter))
    for ending in ("odt", "rtf", "html", "pdf"):
        convert(office, sorted(tmp_path.glob("*.docx")), ending, tmp_path)
        names = ["pack", *(f"alone{n}" for n in range(3))]
        pack, *alone = [checked((tmp_path / f"{n}.{ending}").read_bytes(), f"a.{ending}").reports for n in names]
        told = [
            [
                # In a PDF a note begins with its number, and the notes of a pack are counted through.
                replace(f, place=replace(f.place, page=None), context=f.context.lstrip("123"))
                for f in map(told_of, r.findings)
            ]
            for reports in (pack, *alone)
            for r in reports
        ]
        assert told[:3] == told[3:], ending
        notes = [f for report in pack for f in report.findings if f.text == "has has"]
        # On a page of a PDF a note is small print at the bottom.
        assert [f.place.part for f in notes] == [Part.BODY if ending == "pdf" else Part.FOOTNOTE] * 3, ending


APPENDIX = """

APPENDIX 1: How the figures were reached

1.0 METHOD

1.1 Calls are counted by the switchboard each night.

1.2 Visits are counted for an hour in each week.

2.0 FIGURES

2.1 There were 204 calls and 1,310 visits.
"""


@pytest.mark.slow
def test_appendices_whose_numbers_begin_again_stay_with_their_reports(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    texts = [twin.text + APPENDIX for twin in chosen()[:4]]
    for name, papers in {"pack": texts, **{f"alone{n}": [text] for n, text in enumerate(texts)}}.items():
        (tmp_path / f"{name}.docx").write_bytes(as_docx(papers))
    for ending in ("pdf", "odt", "rtf"):
        convert(office, sorted(tmp_path.glob("*.docx")), ending, tmp_path)
        names = ["pack", *(f"alone{n}" for n in range(len(texts)))]
        pack, *alone = [checked((tmp_path / f"{n}.{ending}").read_bytes(), f"a.{ending}").reports for n in names]
        together = [without_pages(answer(report)) for report in pack]
        assert together == [without_pages(answer(report)) for (report,) in alone], ending
        assert not any(finding.rule == "numbering" for report in pack for finding in report.findings)


def without_pages(found: tuple[object, ...]) -> tuple[object, ...]:
    """An answer without the pages, which the papers before a report move."""
    return tuple(
        [replace(f, place=replace(f.place, page=None)) for f in each] if isinstance(each, list) else each
        for each in found
    )
