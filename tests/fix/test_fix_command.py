"""``ppb-lint fix``: texts are mended in place, and only where that is asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fix.conftest import Answer, mistaken

PpbLint = Callable[..., Answer]
SAFE = mistaken().replace("ANALSYIS", "ANALYSIS")


def both() -> str:
    before, _, after = SAFE.rpartition("no policy implications")
    return f"{before}no financial implications{after}"


def test_without_write_nothing_is_changed(ppb_lint: PpbLint, text: Path) -> None:
    data = text.read_bytes()
    status, out, err = ppb_lint("fix", text)
    assert (status, text.read_bytes()) == (0, data)
    assert "-7.0 RISK ANALSYIS\n+7.0 RISK ANALYSIS\n" in out
    assert "1 fix to be made, 1 left for you to make" in err


def test_safe_fixes_are_written(ppb_lint: PpbLint, text: Path) -> None:
    status, out, _ = ppb_lint("fix", text, "--write")
    assert (status, out, text.read_text("utf-8")) == (0, "", SAFE)


def test_suggested_fixes_are_written_on_request(ppb_lint: PpbLint, text: Path) -> None:
    ppb_lint("fix", text, "--write", "--suggested")
    assert text.read_text("utf-8") == both()
    assert ppb_lint("check", text)[0] == 0


def test_both_shown_and_written(ppb_lint: PpbLint, text: Path) -> None:
    assert "+7.0 RISK ANALYSIS" in ppb_lint("fix", text, "--diff", "--write")[1]
    assert text.read_text("utf-8") == SAFE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_are_kept(ppb_lint: PpbLint, tmp_path: Path, encoding: str, end: str) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(f"{mistaken()}\n£5".replace("\n", end).encode(encoding))
    ppb_lint("fix", path, "--write")
    assert path.read_bytes() == f"{SAFE}\n£5".replace("\n", end).encode(encoding)


def test_words_with_markup_between_them_are_left(ppb_lint: PpbLint, text: Path) -> None:
    marked = mistaken().replace("RISK ANALSYIS", "RISK ANAL**SYIS**")
    text.write_text(marked, "utf-8")
    _, _, err = ppb_lint("fix", text, "--write", "--select", "heading-spelling")
    assert text.read_text("utf-8") == marked
    assert "1 left for you to make" in err


def test_twice_is_once(ppb_lint: PpbLint, text: Path) -> None:
    ppb_lint("fix", text, "--write")
    changed = text.stat().st_mtime_ns
    assert "nothing to mend" in ppb_lint("fix", text, "--write")[2]
    assert text.stat().st_mtime_ns == changed


def test_word_files_are_not_mended_in_place(ppb_lint: PpbLint, draft: Path) -> None:
    data = draft.read_bytes()
    status, _, err = ppb_lint("fix", draft, "--write")
    assert (status, draft.read_bytes()) == (3, data)
    assert "ppb-lint review" in err


def test_nothing_is_lost_when_writing_fails(ppb_lint: PpbLint, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    data = text.read_bytes()
    monkeypatch.setattr("ppb_lint.app.replacing.os.replace", fail)
    status, _, err = ppb_lint("fix", text, "--write")
    assert (status, text.read_bytes()) == (3, data)
    assert "could not be written: Permission denied" in err
    assert [path.name for path in text.parent.iterdir()] == ["draft.md"]


def without(*numbers: str) -> str:
    """The paper without the sections of these numbers, each paragraph with one blank line before it."""
    return "\n\n".join(line for line in SAFE.splitlines() if line and not line.startswith(numbers))


WITHOUT = without("6.", "7.")
LINE = "[This section is to be written by the author of the report.]"


def test_missing_sections_are_put_in_for_the_author_to_write(ppb_lint: PpbLint, tmp_path: Path) -> None:
    text = tmp_path / "draft.txt"
    text.write_bytes(WITHOUT.replace("\n", "\r\n").encode())
    assert "3 left for you to make" in ppb_lint("fix", text, "--write")[2]
    ppb_lint("fix", text, "--write", "--suggested")
    written = text.read_bytes().decode()
    assert "\n" not in written.replace("\r\n", "")
    before, _, after = written.replace("\r\n", "\n").partition("\n\n6.0 IMPLICATIONS FOR THE COUNCIL'S PRIORITIES\n\n")
    assert before.splitlines()[-1].startswith("5.1")
    assert after.startswith(f"6.1 {LINE}\n\n7.0 RISK ANALYSIS\n\n7.1 {LINE}\n\n8.0")
    assert "[section-missing]" not in ppb_lint("check", text)[1]
    assert "nothing to mend" in ppb_lint("fix", text, "--write", "--suggested")[2]


def test_a_missing_section_is_marked_up_like_those_beside_it(ppb_lint: PpbLint, tmp_path: Path) -> None:
    text = tmp_path / "draft.md"
    lines = [f"## **{line}**" if line[1:3] == ".0" else line for line in WITHOUT.splitlines()]
    text.write_text("\n".join(lines), "utf-8")
    ppb_lint("fix", text, "--write", "--suggested")
    assert f"\n\n## **7.0 RISK ANALYSIS**\n\n7.1 {LINE}\n\n## **8.0" in text.read_text("utf-8")


def test_a_section_missing_before_all_others_is_put_in_there(ppb_lint: PpbLint, tmp_path: Path) -> None:
    text = tmp_path / "draft.txt"
    text.write_text(without("1.0", "1.1"), "utf-8")
    ppb_lint("fix", text, "--write", "--suggested")
    assert f"\n\n1.0 PURPOSE OF THE REPORT\n\n1.1 {LINE}\n\n2.0 RECOMM" in text.read_text("utf-8")


def test_a_section_missing_among_rows_of_a_table_is_left(ppb_lint: PpbLint, tmp_path: Path) -> None:
    text = tmp_path / "draft.md"
    rows = [f"| {line} |" if line[1:3] == ".0" else line for line in WITHOUT.splitlines()]
    text.write_text("\n".join(rows), "utf-8")
    ppb_lint("fix", text, "--write", "--suggested")
    assert "RISK ANALYSIS" not in text.read_text("utf-8")
