"""Twelve reports of four boards in one pack, in other formats, by LibreOffice: each is judged as if it were alone."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from ppb_lint.model.document import Kind
from tests.structure.test_packs import AGENDA, answer, as_docx, checked, chosen


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
    subprocess.run(
        [office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", ending,
         "--outdir", str(tmp_path), *map(str, sorted(tmp_path.glob("*.docx")))],
        capture_output=True, timeout=110, check=True,
    )  # fmt: skip

    def answers(name: str) -> list[tuple[object, ...]]:
        reports = checked((tmp_path / f"{name}.{ending}").read_bytes(), f"a.{ending}").reports
        assert [report.kind for report in reports if report.kind is not Kind.REPORT] == [Kind.AGENDA] * (
            name == "agenda"
        )
        return [without_pages(answer(report)) for report in reports if report.kind is Kind.REPORT]

    alone = [found for n in range(len(texts)) for found in answers(f"alone{n:02}")]
    assert answers("pack") == alone
    assert answers("agenda") == alone


def without_pages(found: tuple[object, ...]) -> tuple[object, ...]:
    """An answer without the pages, which the papers before a report move."""
    return tuple(
        [replace(f, place=replace(f.place, page=None)) for f in each] if isinstance(each, list) else each
        for each in found
    )
