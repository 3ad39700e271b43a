"""``--letter``: one page to the author, in which nothing of the paper can be taken for markup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from tests.build.docx import Docx
from tests.fix.conftest import LINES, Answer

PpbLint = Callable[..., Answer]


def test_a_letter_in_markdown(ppb_lint: PpbLint, draft: Path) -> None:
    file = draft.with_name("letter.md")
    assert ppb_lint("review", draft, "--letter", file)[0] == 0
    must, may = file.read_text("utf-8").split("## What may change")
    assert '1. **5.0 FINANCIAL IMPLICATIONS, paragraph 5.1**: says "no policy implications"' in must
    assert must.startswith("# Performance Management Report for Quarter 2 of 2024/25\n")
    assert "1. **7.0 RISK ANALSYIS**" in may
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_letter_in_html(ppb_lint: PpbLint, draft: Path) -> None:
    file = draft.with_name("letter.html")
    ppb_lint("review", draft, "--letter", file)
    page = html.fromstring(file.read_bytes())
    assert [title.text for title in page.iter("h2")][:2] == ["What must change", "What may change"]
    assert "implication-topic" in page.findtext(".//li/small")


@pytest.mark.parametrize("ending", ["md", "html"])
def test_markup_in_a_paper_stays_words(ppb_lint: PpbLint, tmp_path: Path, ending: str) -> None:
    docx = Docx()
    for line in LINES.replace("Performance Management", "<b>Bold</b> **performance** [x](y)").splitlines():
        docx.paragraph(line)
    (tmp_path / "draft.docx").write_bytes(docx.bytes())
    ppb_lint("review", tmp_path / "draft.docx", "--letter", tmp_path / f"letter.{ending}")
    said = (tmp_path / f"letter.{ending}").read_text("utf-8")
    assert "<b>" not in said.replace("\\<b\\>", "")
    assert "**performance**" not in said or ending == "html"
    assert "Nothing was found that has to change." in said


def test_papers_that_could_not_be_read_are_in_the_letter(ppb_lint: PpbLint, draft: Path) -> None:
    file = draft.with_name("letter.md")
    assert ppb_lint("review", draft, draft.with_name("missing.docx"), "--letter", file)[0] == 3
    assert "There is no file or folder of this name" in file.read_text("utf-8")


def test_a_letter_of_another_kind_is_refused_before_anything_is_written(ppb_lint: PpbLint, draft: Path) -> None:
    status, _, err = ppb_lint("review", draft, "--letter", draft.with_name("letter.pdf"))
    assert status == 2
    assert "should end in .md or .html" in err
    assert [path.name for path in draft.parent.iterdir()] == ["draft.docx"]


def test_a_letter_that_is_there_is_kept(ppb_lint: PpbLint, draft: Path) -> None:
    file = draft.with_name("letter.md")
    file.write_text("Dear author", "utf-8")
    assert ppb_lint("review", draft, "--letter", file)[0] == 2
    assert file.read_text("utf-8") == "Dear author"
    assert ppb_lint("review", draft, "--letter", file, "--overwrite")[0] == 0
    assert ppb_lint("review", draft, "--letter", file)[0] == 0
