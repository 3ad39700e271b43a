"""What is kept between runs is private, whole or not there, and bounded."""

from __future__ import annotations

import os
import stat
from multiprocessing import get_context
from pathlib import Path

import pytest

from ppb_lint.app.kept import shelf as shelves
from ppb_lint.app.kept.shelf import Shelf, own_shelf

POSIX = pytest.mark.skipif(os.name != "posix", reason="modes of files are another matter there")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "kept")


def test_what_was_put_is_got(shelf: Shelf) -> None:
    values = {"a": [1, None, "½ “quoted”", {"b": True}]}
    shelf.put("papers/ab/one", values)
    assert shelf.get("papers/ab/one") == values
    assert shelf.get("papers/ab/two") is None


@POSIX
def test_only_the_owner_may_read(shelf: Shelf) -> None:
    shelf.put("papers/ab/one", 1)
    for place in (shelf.folder, *shelf.folder.rglob("*")):
        assert not stat.S_IMODE(place.stat().st_mode) & 0o077


@POSIX
def test_a_folder_that_others_may_write_to_is_not_trusted(shelf: Shelf) -> None:
    shelf.put("papers/one", 1)
    (shelf.folder / "papers").chmod(0o777)
    assert shelf.get("papers/one") is None
    shelf.put("papers/two", 1)
    assert not (shelf.folder / "papers" / "two").exists()


@pytest.mark.parametrize("place", [0, 7, 8, -1])
def test_a_damaged_entry_is_none(shelf: Shelf, place: int) -> None:
    shelf.put("papers/one", {"text": "words"})
    file = shelf.folder / "papers" / "one"
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)
    assert shelf.get("papers/one") is None


@pytest.mark.parametrize("data", [b"", b"00000000", b"not json at all", b"00000000{}"])
def test_anything_else_is_none(shelf: Shelf, data: bytes) -> None:
    shelf.put("papers/one", 1)
    (shelf.folder / "papers" / "one").write_bytes(data)
    assert shelf.get("papers/one") is None


def test_a_sound_sum_over_no_json_is_none(shelf: Shelf) -> None:
    shelf.put("papers/one", 1)
    (shelf.folder / "papers" / "one").write_bytes(shelves._sum(b"[" * 5) + b"[" * 5)
    assert shelf.get("papers/one") is None


def test_the_oldest_make_room(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "MOST_ENTRIES", 3)
    for number in range(5):
        shelf.put(f"papers/{number}", number)
        os.utime(shelf.folder / "papers" / str(number), (number, number))
        if number == 2:
            shelf.get("papers/0")  # Used again, so it is the youngest.
    assert sorted(file.name for file in shelf.files()) == ["0", "3", "4"]


def test_bytes_are_bounded(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "MOST_BYTES", 250)
    monkeypatch.setattr(shelves, "LARGEST", 150)
    for number in range(5):
        shelf.put(f"papers/{number}", "x" * 90)
    shelf.put("papers/large", "x" * 200)
    assert sum(file.stat().st_size for file in shelf.files()) <= 250
    assert shelf.get("papers/large") is None
    assert shelf.get("papers/4") is not None


def test_a_place_that_cannot_be_written_to_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    shelf = Shelf(tmp_path / "file" / "kept")
    shelf.put("papers/one", 1)
    assert shelf.get("papers/one") is None
    assert shelf.clear() == 0


def test_what_cannot_be_replaced_leaves_nothing_behind(shelf: Shelf) -> None:
    (shelf.folder / "papers" / "one").mkdir(parents=True, mode=0o700)
    shelf.folder.chmod(0o700)
    (shelf.folder / "papers").chmod(0o700)
    shelf.put("papers/one", 1)
    assert list(shelf.files()) == []


def _write(folder: Path, number: int) -> None:
    for _ in range(150):
        Shelf(folder).put("papers/same", [number] * 2000)


def test_several_processes_may_write_at_once(shelf: Shelf) -> None:
    shelf.put("papers/same", [0] * 2000)
    writers = [get_context("spawn").Process(target=_write, args=(shelf.folder, number)) for number in (1, 2)]
    for writer in writers:
        writer.start()
    seen = 0
    while any(writer.is_alive() for writer in writers):
        kept = shelf.get("papers/same")
        assert kept is not None
        assert len(set(kept)) == 1
        seen += 1
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    assert seen
    assert [file.name for file in shelf.files()] == ["same"]


def test_sizes_and_clearing(shelf: Shelf) -> None:
    shelf.put("papers/ab/one", 1)
    shelf.put("papers/cd/two", 1)
    shelf.put("rules/three", 1)
    assert shelf.sizes() == {"papers": (2, 18), "rules": (1, 9)}
    assert shelf.clear() == 3
    assert shelf.sizes() == {}


def test_where_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PPB_LINT_CACHE", "")
    assert own_shelf() is None
    monkeypatch.setenv("PPB_LINT_CACHE", str(tmp_path))
    assert own_shelf() == Shelf(tmp_path)
    monkeypatch.delenv("PPB_LINT_CACHE")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(shelves.sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "x"))
    assert own_shelf() == Shelf(tmp_path / "x" / "ppb-lint")
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert own_shelf() == Shelf(tmp_path / ".cache" / "ppb-lint")
    monkeypatch.setattr(shelves.sys, "platform", "darwin")
    assert own_shelf() == Shelf(tmp_path / "Library" / "Caches" / "ppb-lint")
    monkeypatch.setattr(shelves.sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert own_shelf() == Shelf(tmp_path / "local" / "ppb-lint")
    monkeypatch.setenv("LOCALAPPDATA", "")
    assert own_shelf() == Shelf(tmp_path / "AppData" / "Local" / "ppb-lint")


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError

    monkeypatch.delenv("PPB_LINT_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setattr(shelves.sys, "platform", "linux")
    monkeypatch.setattr(shelves.Path, "home", no_home)
    assert own_shelf() is None
