"""Places on the left, sentences on the right, and nothing beyond the edge of the page."""

from __future__ import annotations

import pytest

from ppb_lint.report.layout import NARROW, Entry, Piece, Tone, in_columns, wrapped
from ppb_lint.report.paint import plain

ENTRIES = (
    Entry("SUBJECT", (Piece("error: names no quarter", Tone.ERROR), Piece("[subject-period]"))),
    Entry("5.0 FINANCIAL IMPLICATIONS, paragraph 5.1", (Piece('error: says "no policy implications" ' + "x " * 60),)),
)


def test_two_columns() -> None:
    rows = [plain(line) for line in in_columns(ENTRIES[:1], 100)]
    assert rows == ["", "  SUBJECT  error: names no quarter", "           [subject-period]"]


def test_a_narrow_page_has_one_column() -> None:
    rows = [plain(line) for line in in_columns(ENTRIES[:1], NARROW - 1)]
    assert rows == ["", "  SUBJECT", "    error: names no quarter", "    [subject-period]"]


@pytest.mark.parametrize("width", [40, 60, NARROW, 80, 100, 200])
def test_lines_stay_on_the_page(width: int) -> None:
    assert max(len(plain(line)) for line in in_columns(ENTRIES, width)) <= width


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_word_is_lost(width: int) -> None:
    shown = " ".join(plain(line) for line in in_columns(ENTRIES, width)).split()
    said = " ".join(f"{entry.place} {' '.join(piece.text for piece in entry.said)}" for entry in ENTRIES).split()
    assert sorted(shown) == sorted(said)


def test_nothing_in_columns_is_nothing() -> None:
    assert list(in_columns((), 100)) == []


def test_names_of_files_are_not_torn() -> None:
    rows = [plain(line) for line in wrapped("see the-long-name-of-a-file.docx in there", 24)]
    assert "the-long-name-of-a-file.docx" not in rows[0]
    assert any("the-long-name" in row for row in rows)


def test_a_paragraph_keeps_its_number() -> None:
    place = Entry("5.0 IMPLICATIONS FOR THE COUNCIL'S PRIORITIES, paragraph 6.4", (Piece("error: x"),))
    for width in range(NARROW, 140):
        rows = [plain(line) for line in in_columns((place,), width)]
        assert any("paragraph 6.4" in row for row in rows)
