"""From what somebody typed to the papers that were meant."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ppb_lint.app.discovery import Found, Missed, discover
from ppb_lint.model.reasons import ReasonCode


def never(path: Path) -> bool:
    return False


def seen(root: Path, *paths: str, opens: object = never) -> list[str]:
    """What was found, as paths below the root; what was missed with the reason before it."""
    items = discover([str(root / path) for path in paths], opens)  # type: ignore[arg-type]
    return [
        Path(item.path).relative_to(root).as_posix()
        if isinstance(item, Found)
        else f"{item.reason.code}:{Path(item.path).relative_to(root).as_posix()}"
        for item in items
    ]


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A folder as a shared drive has it."""
    names = ["b.docx", "A.DOCX", "~$b.docx", ".hidden.docx", "notes.txt", "report.md", "old/c.docm", "old/d.pdf"]
    for name in [*names, ".git/e.docx", "old/picture.png", "old/page.html", "old/f.odt", "old/g.rtf", "old/h.doc"]:
        path = tmp_path / "drafts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    return tmp_path


def test_a_folder_is_searched_for_papers(drafts: Path) -> None:
    found = seen(drafts, "drafts")
    assert found == [
        "drafts/A.DOCX",
        "drafts/b.docx",
        *(f"drafts/old/{n}" for n in ("c.docm", "d.pdf", "f.odt", "g.rtf")),
    ]


def test_text_files_of_a_folder_must_open_like_a_report(drafts: Path) -> None:
    assert "drafts/report.md" in seen(drafts, "drafts", opens=lambda path: path.suffix == ".md")


def test_a_text_file_that_cannot_be_opened_is_no_paper(drafts: Path) -> None:
    def fails(path: Path) -> bool:
        raise PermissionError(path)

    assert "drafts/report.md" not in seen(drafts, "drafts", opens=fails)


def test_whatever_is_named_is_meant(drafts: Path) -> None:
    assert seen(drafts, "drafts/notes.txt", "drafts/~$b.docx") == ["drafts/notes.txt", "drafts/~$b.docx"]


def test_what_is_not_there_is_told(drafts: Path) -> None:
    assert seen(drafts, "gone.docx", "empty") == [f"{ReasonCode.MISSING}:gone.docx", f"{ReasonCode.NO_PAPERS}:empty"]


def test_no_paper_is_checked_twice(drafts: Path) -> None:
    (drafts / "link.docx").symlink_to(drafts / "drafts" / "b.docx")
    assert seen(drafts, "drafts/b.docx", "drafts/../drafts/b.docx", "link.docx") == ["drafts/b.docx"]


def test_links_to_folders_do_not_lead_in_circles(drafts: Path) -> None:
    (drafts / "drafts" / "round").symlink_to(drafts / "drafts", target_is_directory=True)
    assert len(seen(drafts, "drafts")) == 6


def test_patterns_that_no_shell_has_expanded(drafts: Path) -> None:
    assert seen(drafts, "drafts/*.docx") == ["drafts/b.docx", "drafts/~$b.docx"]


def test_standard_input() -> None:
    assert list(discover(["-", "-"], never)) == [Found("-")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may open every folder")
def test_a_closed_folder_is_told(drafts: Path) -> None:
    (drafts / "drafts" / "old").chmod(0)
    try:
        assert f"{ReasonCode.CLOSED_FOLDER}:drafts/old" in seen(drafts, "drafts")
    finally:
        (drafts / "drafts" / "old").chmod(0o755)


def test_a_folder_that_fails_is_told(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(folder: str, onerror: object) -> list[tuple[str, list[str], list[str]]]:
        onerror(PermissionError(13, "closed", folder))  # type: ignore[operator]
        return []

    monkeypatch.setattr("os.walk", closed)
    assert seen(drafts, "drafts") == [f"{ReasonCode.CLOSED_FOLDER}:drafts"]


def test_missed_says_why() -> None:
    (missed,) = discover(["no such file"], never)
    assert isinstance(missed, Missed)
    assert missed.reason.code == ReasonCode.MISSING
