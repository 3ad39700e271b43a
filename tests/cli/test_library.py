"""``ppb-lint library`` and ``--against`` with one: the earlier paper is found without being named."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.build.docx import Docx
from tests.cli.test_against import FIRST, SECOND, carried

PpbLint = Callable[..., Any]
NAME = "earlier.library"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A papers repository: the papers of the first quarter, a draft, and a configuration that names a library."""
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "safer-q1.md").write_text(FIRST, encoding="utf-8")
    health = FIRST.replace("Safer Policy", "Health Policy").replace("Wardens spoke with 164", "Nurses called on 98")
    (tmp_path / "papers" / "health-q1.md").write_text(health, encoding="utf-8")
    (tmp_path / "draft.md").write_text(SECOND, encoding="utf-8")
    (tmp_path / ".ppb-lint.yaml").write_text(f"library: {NAME}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_earlier_paper_is_found_without_being_named(repository: Path, ppb_lint: PpbLint) -> None:
    answer = ppb_lint("library", "add", "papers")
    assert (answer.status, answer.out) == (0, f"{NAME}: 2 files added, 0 already there. It holds 2 papers.\n")
    out = " ".join(ppb_lint("draft.md").out.split())
    assert f"({os.path.join('papers', 'safer-q1.md')}, found in the library)" in out
    assert "REPORT TO was" not in out
    for against in ("auto", NAME):
        assert len(carried(ppb_lint, Path("draft.md"), Path(against))) == 1


def test_the_configuration_is_found_from_elsewhere(
    repository: Path, ppb_lint: PpbLint, monkeypatch: pytest.MonkeyPatch
) -> None:
    ppb_lint("library", "add", "papers")
    monkeypatch.chdir(repository / "papers")
    found = json.loads(ppb_lint("../draft.md", "--format", "json").out)
    assert found["files"][0]["reports"][0]["compared_with"]["found_by"] == "library"


def test_what_came_from_another_board_is_told_with_its_name(repository: Path, ppb_lint: PpbLint) -> None:
    ppb_lint("library", "add", "papers")
    news = "Nurses called on 98 people about rowdy behaviour in the lanes."
    Path("draft.md").write_text(SECOND.replace("4.0 POLICY", f"3.3 {news}\n\n4.0 POLICY"), encoding="utf-8")
    assert carried(ppb_lint, Path("draft.md"), Path("auto"))[1] == (
        "same as 3.2 of the Quarter 1 paper of 3 September 2024 to the Health Policy and Performance Board, "
        "down to the figure 98"
    )


def test_what_many_papers_share_is_nobodys(repository: Path, ppb_lint: PpbLint) -> None:
    ppb_lint("library", "add", "papers")
    assert carried(ppb_lint, Path("draft.md"), Path("auto"))
    for board in ("Health", "Corporate", "Environment and Urban Renewal", "Children, Young People and Families"):
        (repository / "papers" / f"{board.split()[0]}.md").write_text(FIRST.replace("Safer", board), encoding="utf-8")
    ppb_lint("library", "add", "papers")
    assert not carried(ppb_lint, Path("draft.md"), Path("auto"))


def test_a_paper_in_several_files_is_one_paper(repository: Path, ppb_lint: PpbLint) -> None:
    (repository / "papers" / "safer-q1.txt").write_text(FIRST, encoding="utf-8")
    (repository / "papers" / "draft-as-published.txt").write_text(SECOND, encoding="utf-8")
    ppb_lint("library", "add", "papers")
    assert len(carried(ppb_lint, Path("draft.md"), Path("auto"))) == 1
    found = json.loads(ppb_lint("library", "show", "draft.md", "--format", "json").out)["papers"][0]
    assert found["previous"]["path"] == os.path.join("papers", "safer-q1.md")
    for passage in found["passages"]:
        boards = [paper["board"] for paper in passage["papers"]]
        assert len(boards) == len(set(boards))


def test_adding_again_reads_only_what_has_changed(repository: Path, ppb_lint: PpbLint) -> None:
    ppb_lint("library", "add", "papers")
    assert "no files added, 2 already there" in ppb_lint("library", "add", "papers").out
    os.utime("papers/safer-q1.md", (1, 1))
    assert "no files added, 2 already there" in ppb_lint("library", "add").out
    (repository / "papers" / "safer-q1.md").write_text(FIRST.replace("164", "165"), encoding="utf-8")
    (repository / "papers" / "health-q1.md").unlink()
    (repository / "papers" / "minutes.docx").write_bytes(b"")
    answer = ppb_lint("library", "add", "papers")
    told = "1 file added, 0 already there, 1 taken out, since they are gone, 1 not read. It holds 1 paper."
    assert told in answer.out
    assert "This file is empty" in answer.out
    assert answer.status == 3
    assert not carried(ppb_lint, Path("draft.md"), Path("auto"))


def test_another_version_reads_the_papers_anew(
    repository: Path, ppb_lint: PpbLint, monkeypatch: pytest.MonkeyPatch
) -> None:
    notice = Docx()
    notice.paragraph("The lift is out of order.")
    (repository / "papers" / "notice.docx").write_bytes(notice.bytes())
    assert "2 files added, 0 already there, 1 without a report" in ppb_lint("library", "add", "papers").out
    monkeypatch.setattr("ppb_lint.app.earlier.filling.__version__", "99.0")
    again = "2 files added, 0 already there, 1 without a report. It holds 2 papers."
    assert again in ppb_lint("library", "add", "papers").out
    assert "no files added, 3 already there. It holds 2 papers." in ppb_lint("library", "add", "papers").out


def test_a_paper_can_be_taken_out(repository: Path, ppb_lint: PpbLint) -> None:
    ppb_lint("library", "add", "papers")
    assert ppb_lint("library", "remove", "papers/safer-q1.md").out == f"1 file taken out of {NAME}.\n"
    out = " ".join(ppb_lint("draft.md").out.split())
    assert "the library holds none like it to this board; paragraphs that stand in other papers were compared" in out
    assert ppb_lint("library", "remove", "papers").out == f"1 file taken out of {NAME}.\n"
    answer = ppb_lint("library", "remove", "papers")
    assert (answer.status, answer.err) == (2, "ppb-lint: there is no paper papers in the library\n")


def test_a_library_that_nobody_has_made_is_told_of(repository: Path, ppb_lint: PpbLint) -> None:
    out = " ".join(ppb_lint("draft.md").out.split())
    assert f"Not checked: what was carried over from an earlier paper (there is no library {NAME} yet" in out
    assert ppb_lint("library", "show", "draft.md").status == 2
    assert ppb_lint("library", "remove", "draft.md").status == 2


def test_a_damaged_library_is_said_and_made_anew(repository: Path, ppb_lint: PpbLint) -> None:
    ppb_lint("library", "add", "papers")
    place = repository / NAME
    place.write_bytes(place.read_bytes()[:5000] + b"\xff" * 20000)
    told = ppb_lint("draft.md")
    assert f"the library {NAME} is damaged" in " ".join(told.out.split())
    assert told.status == 3
    assert ppb_lint("library", "show", "draft.md").status == 2
    answer = ppb_lint("library", "add", "papers")
    assert "The library was damaged or of another version." in answer.out
    assert f"It was put aside as {NAME}.damaged and made anew." in answer.out
    assert "It holds 2 papers." in answer.out
    assert "found in the library" in " ".join(ppb_lint("draft.md").out.split())


LOOSE = """Ashcombe Parish Council

Clerk's Report

Monday 12 May 2025

News

The speed indicator recorded 4,118 vehicles on its way through the village.

The drain in Church Lane has been cleared by the contractors of the county council.

Hedges are cut by those who own them, and the footpaths by the county.
"""


@pytest.mark.parametrize(
    "head", [LOOSE, LOOSE.replace("Ashcombe Parish Council", "Meeting: The Parish Hall Trust Board")]
)
def test_papers_of_a_form_that_nobody_has_read_are_found_by_their_body_and_day(
    repository: Path, ppb_lint: PpbLint, head: str
) -> None:
    _write(Path("papers/may.docx"), head)
    _write(Path("june.docx"), head.replace("12 May", "9 June"))
    _write(Path("letter.docx"), head.partition("News")[2])
    assert "3 files added" in ppb_lint("library", "add", "papers").out
    assert "papers/may.docx" in ppb_lint("library", "show", "june.docx").out
    out = " ".join(ppb_lint("june.docx").out.split())
    assert "Compared with the paper of 12 May 2025 (papers/may.docx, found in the library)" in out
    assert "down to the figure 4,118" in out
    assert "this was not taken for a report" in " ".join(ppb_lint("letter.docx").out.split())


def _write(place: Path, text: str) -> None:
    paper = Docx()
    for line in text.split("\n\n"):
        paper.paragraph(line.strip())
    place.write_bytes(paper.bytes())


def test_a_paper_that_has_most_of_the_draft_is_its_earlier_one_where_no_body_is_named(
    repository: Path, ppb_lint: PpbLint
) -> None:
    without = FIRST.replace("REPORT TO: Safer Policy and Performance Board", "FOR DISCUSSION")
    (repository / "papers" / "safer-q1.md").write_text(without, encoding="utf-8")
    ppb_lint("library", "add", "papers")
    assert "papers/safer-q1.md, found in the library" in " ".join(ppb_lint("draft.md").out.split())


def test_no_library_is_made_in_the_place_of_a_paper(repository: Path, ppb_lint: PpbLint) -> None:
    there = Path("draft.md").read_bytes()
    for words in (("add", "papers"), ("remove", "papers/safer-q1.md")):
        answer = ppb_lint("library", *words, "--library", "draft.md")
        assert answer.status == 2
        assert "draft.md" in answer.err
    assert Path("draft.md").read_bytes() == there
    assert not Path("draft.md.damaged").exists()
    Path("empty.library").write_bytes(b"")
    assert "It holds 2 papers." in ppb_lint("library", "add", "papers", "--library", "empty.library").out


def test_a_damaged_library_remembers_its_folders_if_it_can(repository: Path, ppb_lint: PpbLint) -> None:
    ppb_lint("library", "add", "papers")
    place = repository / NAME
    data = bytearray(place.read_bytes())
    data[6 * 4096 : 7 * 4096] = b"\xff" * 4096  # where the fingerprints lie
    place.write_bytes(data)
    answer = ppb_lint("library", "add")
    assert "Its folders were added again: papers." in answer.out
    assert "It holds 2 papers." in answer.out


def test_an_earlier_paper_that_has_changed_since_is_not_used(repository: Path, ppb_lint: PpbLint) -> None:
    ppb_lint("library", "add", "papers")
    (repository / "papers" / "safer-q1.md").write_text("something else", encoding="utf-8")
    out = " ".join(ppb_lint("--no-cache", "draft.md").out.split())
    assert "is gone or is not what was added to the library" in out
    (repository / "papers" / "safer-q1.md").unlink()
    assert "is gone or is not what was added" in " ".join(ppb_lint("--no-cache", "draft.md").out.split())


def test_papers_that_cannot_be_compared(repository: Path, ppb_lint: PpbLint) -> None:
    ppb_lint("library", "add", "papers")
    undated = SECOND.replace("12 November 2024", "").replace(" of 2024/25", "").replace(" to 30 September 2024", "")
    Path("draft.md").write_text(undated, encoding="utf-8")
    assert "names neither its meeting nor its period" in " ".join(ppb_lint("draft.md").out.split())
    Path("minutes.md").write_text("MINUTES of the Board\n\nPresent: all\n\nRESOLVED: That it be noted.\n", "utf-8")
    assert "carried over" not in ppb_lint("minutes.md").out
    assert ppb_lint("library", "show", "minutes.md").status == 3


def test_show_tells_where_paragraphs_come_from(repository: Path, ppb_lint: PpbLint) -> None:
    for board in ("Corporate", "Environment and Urban Renewal", "Children, Young People and Families"):
        other = FIRST.replace("Safer", board).replace("164", str(len(board) + 200))
        (repository / "papers" / f"{board.split()[0]}.md").write_text(other, encoding="utf-8")
    ppb_lint("library", "add", "papers")
    out = ppb_lint("library", "show", "draft.md").out
    assert "Follows the Quarter 1 paper of 3 September 2024 to the Safer Policy and Performance Board" in out
    assert '3.2 "Wardens spoke with 164 people about rowdy behaviour in …"' in out
    assert out.count("is in the") == 1
    assert "stand in many papers (3.1, 4.1, 5.1, 6.1, 7.1)" in out
    (repository / "papers" / "safer-q1.md").unlink()
    assert "is in the paper of 3 September 2024" in ppb_lint("library", "show", "draft.md").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("library", "add", "nowhere"), "no file or folder of this name"),
        (("library", "show", "nowhere.md"), "no file or folder of this name"),
        (("library", "add", "papers", "--library", "no/such/folder/x"), "cannot be used"),
        (("library", "add", "papers", "--profile", "haltom"), "did you mean halton?"),
        (("library", "add", "papers", "--config", "nowhere.yaml"), "cannot be read"),
        (("draft.md", "--against", "papers"), "make a library of its papers first"),
        (("draft.md", "--against", "auto", "--config", "pyproject.toml"), "no library is known"),
    ],
)
def test_wrong_requests(repository: Path, ppb_lint: PpbLint, words: tuple[str, ...], said: str) -> None:
    Path("pyproject.toml").write_text("[tool.ppb-lint]\n", encoding="utf-8")
    answer = ppb_lint(*words)
    assert answer.status == 2
    assert said in answer.err


def test_where_a_paper_comes_from_is_told_to_programs(repository: Path, ppb_lint: PpbLint) -> None:
    ppb_lint("library", "add", "papers")
    answer = ppb_lint("library", "show", "draft.md", "--format", "json")
    found = json.loads(answer.out)
    (paper,) = found["papers"]
    assert (answer.status, answer.err, found["schema"]) == (0, "", 1)
    assert (paper["path"], paper["previous"]["meeting"], paper["previous"]["quarters"]) == (
        "draft.md",
        "2024-09-03",
        [1],
    )
    places = {earlier["path"] for passage in paper["passages"] for earlier in passage["papers"]}
    assert places == {os.path.join("papers", "safer-q1.md"), os.path.join("papers", "health-q1.md")}
    assert len(paper["passages"]) + paper["shared_paragraphs"] <= paper["paragraphs"]
