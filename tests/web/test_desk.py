"""Papers lie on a desk until the page is closed, and nobody finds another's desk."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.model.draft import Refusal
from ppb_lint.model.serving import WebCode
from ppb_lint.web.desk import Desk, Desks, Room, Sheet, safe_name, sweep


@pytest.fixture
def desks() -> Iterator[Desks]:
    desks = Desks(Room(papers=2, desk=100, all=150, desks=3, idle=600))
    yield desks
    desks.close()


def laid(desk: Desk, size: int) -> Sheet:
    number, file = desk.next_file()
    file.write_bytes(b"x" * size)
    sheet = Sheet(number, "draft.docx", file, size)
    desk.lay(sheet)
    return sheet


def refused(code: WebCode) -> pytest.RaisesExc[Refusal]:
    return pytest.raises(Refusal, match=code)


def test_a_paper_is_found_by_its_number_until_it_is_removed(desks: Desks) -> None:
    desk = desks.at(desks.open(0), 0)
    sheet = laid(desk, 10)
    assert desk.take(sheet.number) == sheet
    desk.remove(sheet.number)
    assert not sheet.file.exists()
    with refused(WebCode.NO_PAPER):
        desk.take(sheet.number)


def test_no_number_is_given_twice(desks: Desks) -> None:
    desk = desks.at(desks.open(0), 0)
    first = laid(desk, 1).number
    desk.remove(first)
    assert laid(desk, 1).number != first


def test_desks_are_private(desks: Desks) -> None:
    mine, theirs = desks.open(0), desks.open(0)
    assert mine != theirs
    assert len(mine) >= 24
    folder = desks.at(mine, 0).folder
    assert folder.stat().st_mode & 0o077 == 0
    assert folder.parent.stat().st_mode & 0o077 == 0


def test_a_closed_desk_leaves_nothing(desks: Desks) -> None:
    name = desks.open(0)
    sheet = laid(desks.at(name, 0), 10)
    desks.clear(name)
    desks.clear(name)
    assert not sheet.file.parent.exists()
    with refused(WebCode.CLEARED):
        desks.at(name, 0)


def test_a_desk_is_cleared_ten_minutes_after_it_was_last_used(desks: Desks) -> None:
    used, left = desks.open(0), desks.open(0)
    desks.at(used, 590)
    desks.clear_idle(601)
    assert desks.at(used, 601)
    with refused(WebCode.CLEARED):
        desks.at(left, 601)


def test_a_desk_takes_so_many_papers_and_so_many_bytes(desks: Desks) -> None:
    desk = desks.at(desks.open(0), 0)
    laid(desk, 60)
    with refused(WebCode.FULL_DESK):
        desks.room_for(desk, 41)
    laid(desk, 40)
    with refused(WebCode.FULL_DESK):
        desks.room_for(desk, 0)


def test_all_desks_together_take_so_much(desks: Desks) -> None:
    laid(desks.at(desks.open(0), 0), 100)
    other = desks.at(desks.open(0), 0)
    desks.room_for(other, 50)
    with refused(WebCode.BUSY):
        desks.room_for(other, 51)
    desks.open(0)
    with refused(WebCode.BUSY):
        desks.open(0)


def test_what_a_killed_page_left_is_swept_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    dead, alive, other = (tmp_path / f"ppb-lint-page-{name}" for name in (f"{2**22 + 1}-x", f"{os.getpid()}-x", "x"))
    for folder in (dead, alive, other):
        folder.mkdir()
    sweep()
    assert [folder.exists() for folder in (dead, alive, other)] == [False, True, True]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Report Q2.docx", "Report Q2.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\anne\\draft.docx", "draft.docx"),
        ("a\r\nSet-Cookie: x.docx", "aSet-Cookie x.docx"),
        ("draft\u202excod.exe", "draftxcod.exe"),
        ("", "paper"),
        ("..", "paper"),
        ("x" * 300 + ".docx", "x" * 115 + ".docx"),
        ("Adroddiad Chwarter 2 – Iechyd.docx", "Adroddiad Chwarter 2 – Iechyd.docx"),
    ],
)
def test_names_are_made_safe(said: str, shown: str) -> None:
    assert safe_name(said) == shown


@given(st.text())
def test_no_name_leads_anywhere(said: str) -> None:
    name = safe_name(said)
    assert name
    assert len(name) <= 120
    assert name not in (".", "..")
    assert not set(name) & set('/\\:<>"|?*\0\r\n')
