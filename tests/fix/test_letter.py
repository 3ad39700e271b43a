"""``--letter``: one page to the author, in which nothing of the paper can be taken for markup."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from lxml import html

from tests.build.docx import Docx
from tests.fix.conftest import LINES, Answer, mistaken
from tests.read.test_odt import odt

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


def test_the_letter_says_whose_paper_it_is_how_it_stands_and_where_the_copy_is(ppb_lint: PpbLint, draft: Path) -> None:
    file = draft.with_name("letter.md")
    ppb_lint("review", draft, "--letter", file)
    about = file.read_text("utf-8").partition("## ")[0].splitlines()
    assert about[2] == "For the Corporate Policy and Performance Board on 12 November 2024. File: draft.docx."
    assert about[4].startswith("1 thing must change before it is published, and 1 thing may.")
    assert (
        about[6] == "Each is told in a comment in draft.reviewed.docx; 2 have tracked changes to accept or to reject."
    )


def test_the_letter_says_whom_to_ask(ppb_lint: PpbLint, draft: Path) -> None:
    file = draft.with_name("letter.md")
    ppb_lint("review", draft, "--letter", file)
    assert 'Write "financial" instead of "policy"; confirm with Finance. [implication-topic]' in file.read_text("utf-8")


def test_notes_that_are_left_out_are_counted(ppb_lint: PpbLint, tmp_path: Path) -> None:
    docx = Docx()
    for line in LINES.replace("period to 30 September 2024", "period 01 July 2024 to 30th September 2024").splitlines():
        docx.paragraph(line)
    (tmp_path / "draft.docx").write_bytes(docx.bytes())
    ppb_lint("review", tmp_path / "draft.docx", "--letter", tmp_path / "short.md")
    ppb_lint("review", tmp_path / "draft.docx", "--letter", tmp_path / "long.md", "--notes", "-o", tmp_path / "notes")
    assert "has to change. 1 note on smaller matters is left out." in (tmp_path / "short.md").read_text("utf-8")
    assert "has to change. 1 thing may change." in (tmp_path / "long.md").read_text("utf-8")


@pytest.mark.parametrize("ending", ["odt", "rtf", "html", "txt"])
def test_what_is_no_word_file_gets_a_letter(ppb_lint: PpbLint, tmp_path: Path, ending: str) -> None:
    paper, file = tmp_path / f"draft.{ending}", tmp_path / "letter.md"
    paper.write_bytes(WRITERS[ending](mistaken()))
    status, out, _ = ppb_lint("review", paper, "--letter", file)
    assert (status, sorted(path.name for path in tmp_path.iterdir())) == (3, [paper.name, "letter.md"])
    assert "can go to its author in a letter: add --letter" in out
    said = file.read_text("utf-8")
    assert "there is no marked copy of this one: everything is told here" in said
    assert "[implication-topic]" in said


def _odt(text: str) -> bytes:
    return odt("".join(f"<text:p>{escape(line)}</text:p>" for line in text.splitlines()))


def _rtf(text: str) -> bytes:
    return ("{\\rtf1\\ansi " + "\\par ".join(text.splitlines()) + "}").encode("ascii")


def _html(text: str) -> bytes:
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines()).encode()


WRITERS = {"odt": _odt, "rtf": _rtf, "html": _html, "txt": str.encode}


def test_what_somebody_allowed_is_in_the_letter(ppb_lint: PpbLint, tmp_path: Path) -> None:
    docx = Docx()
    allow = "ppb-lint: allow implication-topic until 31 March 2099 because it was asked for"
    for line in mistaken().splitlines():
        docx.paragraph(docx.comment(allow, line, author="A Officer") if line.startswith("5.1") else line)
    (tmp_path / "draft.docx").write_bytes(docx.bytes())
    ppb_lint("review", tmp_path / "draft.docx", "--letter", tmp_path / "letter.md")
    said = (tmp_path / "letter.md").read_text("utf-8")
    assert "## What must change" not in said
    assert "allowed by A Officer until 31 March 2099: it was asked for" in said.partition("## What has been allowed")[2]
    assert "## What was not checked" in said


def test_a_letter_about_a_paper_that_could_not_be_marked_says_why(ppb_lint: PpbLint, tmp_path: Path) -> None:
    docx = Docx(settings='<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')
    for line in mistaken().splitlines():
        docx.paragraph(line)
    (tmp_path / "draft.docx").write_bytes(docx.bytes())
    ppb_lint("review", tmp_path / "draft.docx", "--letter", tmp_path / "letter.html")
    said = (tmp_path / "letter.html").read_text("utf-8")
    assert "This document is protected against changes" in said
    assert "implication-topic" in said
