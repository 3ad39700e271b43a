"""``ppb-lint review``: copies are written whole or not at all, and never over anything that matters."""

from __future__ import annotations

import errno
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ppb_lint.read.docx import read_docx
from ppb_lint.read.limits import Limits
from tests.build.docx import Docx, zipped
from tests.fix import oracle
from tests.fix.conftest import LINES, Answer

PpbLint = Callable[..., Answer]


def test_a_copy_beside_the_draft(ppb_lint: PpbLint, draft: Path) -> None:
    data = draft.read_bytes()
    status, out, _ = ppb_lint("review", draft)
    copy = draft.with_name("draft.reviewed.docx")
    assert (status, draft.read_bytes()) == (0, data)
    assert "2 comments, 2 tracked changes, written to" in out
    assert oracle.ours(copy.read_bytes(), "del") == ["policy", "ANALSYIS"]
    assert oracle.ours(copy.read_bytes(), "ins") == ["financial", "ANALYSIS"]


def test_the_second_of_two_equal_sentences_is_changed(ppb_lint: PpbLint, draft: Path) -> None:
    ppb_lint("review", draft)
    accepted = oracle.accepted(draft.with_name("draft.reviewed.docx").read_bytes())
    text = read_docx(accepted, Limits()).text
    assert text.index("4.1 There are no policy") < text.index("5.1 There are no financial")


def test_a_comment_says_what_why_how_and_whom_to_ask(ppb_lint: PpbLint, draft: Path) -> None:
    ppb_lint("review", draft)
    (said,) = [
        words for words in oracle.commented(draft.with_name("draft.reviewed.docx").read_bytes()) if "topic" in words
    ]
    lines = said.splitlines()
    assert lines[0].startswith('Error: says "no policy implications" under FINANCIAL IMPLICATIONS')
    assert lines[1].startswith(
        'Proposed as a tracked change: write "financial" instead of "policy". Confirm with Finance '
    )
    assert lines[2].startswith("The policy paragraph is often copied down")
    assert lines[-1].endswith("ppb-lint: allow implication-topic until DATE because REASON")


def test_accepted_it_is_clean_and_rejected_it_is_the_draft(ppb_lint: PpbLint, draft: Path, tmp_path: Path) -> None:
    ppb_lint("review", draft)
    out = draft.with_name("draft.reviewed.docx").read_bytes()
    (tmp_path / "accepted.docx").write_bytes(oracle.accepted(out))
    assert ppb_lint("check", tmp_path / "accepted.docx", "--fail-on", "warning")[0] == 0
    assert oracle.flat(oracle.rejected(out)) == oracle.flat(draft.read_bytes())


def test_a_missing_section_is_put_in_for_the_author_to_write(ppb_lint: PpbLint, tmp_path: Path) -> None:
    docx = Docx()
    for line in LINES.splitlines():
        if line.strip() and not line.startswith("7."):
            docx.paragraph(line)
    draft = tmp_path / "draft.docx"
    draft.write_bytes(docx.bytes())
    assert "1 comment, 1 tracked change," in ppb_lint("review", draft)[1]
    out = draft.with_name("draft.reviewed.docx").read_bytes()
    text = read_docx(oracle.accepted(out), Limits()).text
    before, _, after = text.partition("\n7.0 RISK ANALYSIS\n7.1 [")
    assert before.splitlines()[-1].startswith("6.1")
    assert after.splitlines()[1].startswith("8.0")
    assert oracle.flat(oracle.rejected(out)) == oracle.flat(docx.bytes())
    (tmp_path / "accepted.docx").write_bytes(oracle.accepted(out))
    assert "[section-missing]" not in ppb_lint("check", tmp_path / "accepted.docx")[1]
    told = " ".join(ppb_lint("check", draft.with_name("draft.reviewed.docx"))[1].split())
    assert "What is missing waits in the file as a tracked change. [section-missing]" in told


def test_twice_is_once(ppb_lint: PpbLint, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ppb_lint("review", draft)
    first = draft.with_name("draft.reviewed.docx").read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    status, out, _ = ppb_lint("review", draft)
    assert (status, draft.with_name("draft.reviewed.docx").read_bytes()) == (0, first)
    assert "as before in" in out
    assert ppb_lint("review", draft.parent)[0] == 0
    assert sorted(path.name for path in draft.parent.iterdir()) == ["draft.docx", "draft.reviewed.docx"]


def test_the_copy_reviewed_is_the_copy(ppb_lint: PpbLint, draft: Path, tmp_path: Path) -> None:
    ppb_lint("review", draft)
    copy = draft.with_name("draft.reviewed.docx")
    assert ppb_lint("review", copy, "-o", tmp_path / "again")[0] == 0
    assert (tmp_path / "again" / "draft.reviewed.docx").read_bytes() == copy.read_bytes()


def test_the_copy_is_never_written_over_itself(ppb_lint: PpbLint, draft: Path) -> None:
    ppb_lint("review", draft)
    copy = draft.with_name("draft.reviewed.docx")
    before = copy.read_bytes()
    status, out, _ = ppb_lint("review", copy, "--overwrite")
    assert (status, copy.read_bytes()) == (3, before)
    assert "over the draft itself" in out


def test_a_copy_that_somebody_worked_in_is_kept(ppb_lint: PpbLint, draft: Path) -> None:
    copy = draft.with_name("draft.reviewed.docx")
    copy.write_bytes(b"hours of work")
    status, out, _ = ppb_lint("review", draft)
    assert (status, copy.read_bytes()) == (3, b"hours of work")
    assert "is there already" in out
    assert ppb_lint("review", draft, "--overwrite")[0] == 0
    assert oracle.ours(copy.read_bytes(), "ins")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS])
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_nothing_is_left_when_writing_fails(
    ppb_lint: PpbLint, draft: Path, monkeypatch: pytest.MonkeyPatch, number: int, step: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(f"ppb_lint.app.replacing.os.{step}", fail)
    status, out, _ = ppb_lint("review", draft)
    assert status == 3
    assert f"could not be written: {os.strerror(number)}" in out
    assert [path.name for path in draft.parent.iterdir()] == ["draft.docx"]


def test_a_folder_that_cannot_be_made(ppb_lint: PpbLint, draft: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    status, out, _ = ppb_lint("review", draft, "-o", tmp_path / "file" / "out")
    assert status == 3
    assert "could not be written" in out


def test_the_copy_of_a_closed_draft_can_be_worked_in(ppb_lint: PpbLint, draft: Path) -> None:
    draft.chmod(0o440)
    ppb_lint("review", draft)
    assert draft.with_name("draft.reviewed.docx").stat().st_mode & 0o777 == 0o640


def test_what_cannot_be_reviewed_is_said(ppb_lint: PpbLint, draft: Path, text: Path, tmp_path: Path) -> None:
    protected = Docx(settings='<w:documentProtection w:edit="readOnly" w:enforcement="1"/>')
    protected.paragraph("SUBJECT: Protected")
    (tmp_path / "protected.docx").write_bytes(protected.bytes())
    (tmp_path / "broken.docx").write_bytes(b"PK")
    status, out, _ = ppb_lint(
        "review", text, tmp_path / "protected.docx", tmp_path / "missing.docx", tmp_path / "broken.docx", draft
    )
    assert status == 3
    for words in ("Only Word files", "protected against changes", "no file or folder", "damaged", "2 tracked changes"):
        assert words in out


def test_notes_are_told_on_request(ppb_lint: PpbLint, draft: Path, tmp_path: Path) -> None:
    few = ppb_lint("review", draft, "--select", "implication-topic", "--select", "date-style")[1]
    many = ppb_lint("review", draft, "--notes", "-o", tmp_path / "notes")[1]
    assert few.count("1 comment, 1 tracked change") == 1
    assert "written to" in many


def test_a_reviewed_copy_checked_tells_everything_once(ppb_lint: PpbLint, draft: Path) -> None:
    ppb_lint("review", draft)
    status, out, _ = ppb_lint("check", draft.with_name("draft.reviewed.docx"))
    assert status == 1
    assert out.count("[implication-topic]") == 1
    assert "waits in the file as a tracked change" in " ".join(out.split())
    assert "[comment-left]" not in out
    assert "[tracked-change]" not in out
    assert "tracked changes by ppb-lint itself" in " ".join(out.split())


def test_comments_are_taken_away(ppb_lint: PpbLint, draft: Path) -> None:
    ppb_lint("review", draft)
    status, out, _ = ppb_lint("review", "--clean", draft.with_name("draft.reviewed.docx"))
    clean = draft.with_name("draft.clean.docx").read_bytes()
    assert status == 0
    assert "2 comments taken away" in out
    assert oracle.commented(clean) == {}
    assert oracle.ours(clean, "ins") == ["financial", "ANALYSIS"]
    assert ppb_lint("review", "--clean", draft.with_name("missing.docx"))[0] == 3


def answered(out: bytes, to: str, words: str, author: str = "A Officer") -> bytes:
    """The copy after somebody has answered one of our comments in Word: another comment on the same words."""
    files = oracle.parts(out)
    (id,) = re.findall(rf'w:id="(\d+)" w:author="ppb-lint"[^>]*>(?:(?!</w:comment>).)*{to}', files[COMMENTS].decode())
    answer = f'<w:comment w:id="900" w:author="{author}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>'
    files[COMMENTS] = files[COMMENTS].replace(b"</w:comments>", f"{answer}</w:comments>".encode())
    body = files["word/document.xml"].decode()
    for sign in ("Start", "End"):
        body = re.sub(rf'(<w:commentRange{sign} w:id="{id}"/>)', rf'\1<w:commentRange{sign} w:id="900"/>', body)
    body = body.replace(
        f'<w:r><w:commentReference w:id="{id}"/></w:r>', '\\g<0><w:r><w:commentReference w:id="900"/></w:r>'
    )
    files["word/document.xml"] = body.replace("\\g<0>", f'<w:r><w:commentReference w:id="{id}"/></w:r>').encode()
    return zipped(files)


def rules(ppb_lint: PpbLint, paper: Path) -> set[str]:
    """The rules that have something to say of a paper."""
    (report,) = json.loads(ppb_lint("check", paper, "--format", "json")[1])["files"][0]["reports"]
    return {finding["rule"] for finding in report["findings"]}


COMMENTS = "word/comments.xml"


@pytest.mark.parametrize("rule", ["implication-topic", "heading-spelling"])
def test_what_a_comment_says_of_allowing_works_as_an_answer(ppb_lint: PpbLint, draft: Path, rule: str) -> None:
    ppb_lint("review", draft)
    copy = draft.with_name("draft.reviewed.docx")
    ((said),) = [words for words in oracle.commented(copy.read_bytes()) if f"Rule {rule}." in words]
    told = said.rpartition("answer this comment with: ")[2]
    answer = told.replace("DATE", "31 March 2099").replace("REASON", "the Board asked for it")
    copy.write_bytes(answered(copy.read_bytes(), f"Rule {rule}", answer))
    assert rules(ppb_lint, copy) == {"implication-topic", "heading-spelling"} - {rule}


def test_an_answer_is_a_comment_that_is_left(ppb_lint: PpbLint, draft: Path) -> None:
    ppb_lint("review", draft)
    copy = draft.with_name("draft.reviewed.docx")
    copy.write_bytes(answered(copy.read_bytes(), "Rule implication-topic", "I do not agree."))
    assert rules(ppb_lint, copy) == {"implication-topic", "heading-spelling", "comment-left"}


@pytest.mark.parametrize("lock", ["~$aft.reviewed.docx", ".~lock.draft.reviewed.docx#"])
def test_a_copy_that_somebody_works_in_is_not_replaced(ppb_lint: PpbLint, draft: Path, lock: str) -> None:
    copy = draft.with_name("draft.reviewed.docx")
    copy.write_bytes(b"hours of work")
    draft.with_name(lock).write_bytes(b"A Officer")
    status, out, _ = ppb_lint("review", draft, "--overwrite")
    assert (status, copy.read_bytes()) == (3, b"hours of work")
    assert "is open in Word or LibreOffice" in out


def test_a_file_that_another_program_holds_is_left_as_it_is(
    ppb_lint: PpbLint, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shared(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file because it is being used by another process")

    copy = draft.with_name("draft.reviewed.docx")
    copy.write_bytes(b"hours of work")
    monkeypatch.setattr("ppb_lint.app.replacing.os.replace", shared)
    status, out, _ = ppb_lint("review", draft, "--overwrite")
    assert (status, copy.read_bytes()) == (3, b"hours of work")
    assert "being used by another process. It may be open in Word" in out
    assert sorted(path.name for path in draft.parent.iterdir()) == ["draft.docx", "draft.reviewed.docx"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="limits of processes are those of other systems")
def test_on_a_full_disk_nothing_is_half_written(draft: Path) -> None:
    limited = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000)); "
    script = limited + "from ppb_lint.cli.start import run; sys.exit(run(['review', sys.argv[1]]))"
    done = subprocess.run([sys.executable, "-c", script, draft], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "could not be written: File too large" in done.stdout
    assert [path.name for path in draft.parent.iterdir()] == ["draft.docx"]


def test_the_same_day_gives_the_same_bytes(ppb_lint: PpbLint, draft: Path, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        ppb_lint("review", draft, "-o", tmp_path / folder)
    one, two = ((tmp_path / folder / "draft.reviewed.docx").read_bytes() for folder in ("one", "two"))
    assert one == two
    assert oracle.parts(one)["word/comments.xml"].count(b'w:date="2024-10-21T09:13:20Z"') == 2


def test_what_cannot_be_cleaned_is_said(
    ppb_lint: PpbLint, draft: Path, text: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ppb_lint("review", draft)
    copy, broken = draft.with_name("draft.reviewed.docx"), draft.with_name("broken.docx")
    broken.write_bytes(b"PK")
    assert ppb_lint("review", "--clean", text, "-", broken)[0] == 3
    draft.with_name("draft.clean.docx").write_bytes(b"hours of work")
    assert "is there already" in ppb_lint("review", "--clean", copy)[1]
    assert draft.with_name("draft.clean.docx").read_bytes() == b"hours of work"

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("ppb_lint.app.replacing.os.replace", fail)
    assert "No space left" in ppb_lint("review", "--clean", copy, "-o", draft.with_name("out"))[1]


def test_a_mistake_of_ours_is_told_and_stops_no_other_paper(
    ppb_lint: PpbLint, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("ppb_lint.app.copies.reviewing.planned", fail)
    status, out, _ = ppb_lint("review", draft)
    assert status == 3
    assert "a mistake of its own" in out
    monkeypatch.setattr("ppb_lint.app.copies.cleaning.without_comments", fail)
    assert "a mistake of its own" in ppb_lint("review", "--clean", draft)[1]
