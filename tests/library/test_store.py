"""The library keeps what is put into it, forgets what is taken out, and says when it is damaged."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from ppb_lint.library.database import Closed, Damaged
from ppb_lint.library.shelved import File, Shelved
from ppb_lint.library.store import Library
from ppb_lint.library.writable import WritableLibrary

STOP = 64


def file(path: str, digest: str = "d") -> File:
    return File(path, 10, 20, digest)


def paper(path: str, part: int = 0, board: str = "safer") -> Shelved:
    return Shelved(path, part, board, "performance report", 739000, 738900)


@pytest.fixture
def library(tmp_path: Path) -> WritableLibrary:
    return WritableLibrary(tmp_path / "papers.library")


def test_what_is_put_in_is_found_again(library: WritableLibrary) -> None:
    library.add(
        [(file("a.md"), [(paper("a.md"), frozenset({1, 2}))]), (file("b.md"), [(paper("b.md"), frozenset({2}))])]
    )
    standing = library.standing([1, 2, 3])
    assert {n: len(stands.papers) for n, stands in standing.items()} == {1: 1, 2: 2}
    found = library.papers(standing[2].papers)
    assert sorted(one.path for one in found.values()) == ["a.md", "b.md"]
    assert sorted(one.path for one in library.papers_to("safer")) == ["a.md", "b.md"]
    assert library.count() == 2
    assert library.file_of("a.md") == file("a.md")
    assert library.file_of("c.md") is None


def test_the_papers_of_a_board_come_the_newest_first(library: WritableLibrary) -> None:
    ends = {"a.md": 738900, "b.md": None, "c.md": 738990}
    for path, end in ends.items():
        library.add([(file(path), [(Shelved(path, 0, "safer", "report", 738950, end), frozenset({1}))])])
    assert [one.path for one in library.papers_to("safer")] == ["c.md", "b.md", "a.md"]


def test_what_is_taken_out_leaves_nothing(library: WritableLibrary) -> None:
    library.add([(file(f"{n}.md"), [(paper(f"{n}.md"), frozenset({n, 900}))]) for n in range(300)])
    library.remove(["7.md", "nowhere.md"])
    assert library.standing([7]) == {}
    assert "7.md" not in library.files()
    assert library.count() == 299
    library.remove([f"{n}.md" for n in range(300)])
    assert library.count() == 0
    assert set(library.standing(range(300))) == set()


def test_a_number_is_not_found_across_two_others(library: WritableLibrary) -> None:
    """Three bytes of two neighbours may spell a third paper's number."""
    library.add([(file(f"{n}.md"), [(paper(f"{n}.md"), frozenset({n}))]) for n in range(1, 259)])
    library.add([(file("x.md"), [(paper("x.md"), frozenset({5, 6}))])])
    before = library.standing([5, 6])
    library.remove(["1.md"])
    assert library.standing([5, 6]) == before


def test_a_changed_file_takes_the_place_of_the_old_one(library: WritableLibrary) -> None:
    library.add([(file("a.md"), [(paper("a.md"), frozenset({1}))])])
    library.add([(file("a.md", "e"), [(paper("a.md"), frozenset({2})), (paper("a.md", 1), frozenset({3}))])])
    assert set(library.standing([1, 2, 3])) == {2, 3}
    assert library.files()["a.md"].digest == "e"
    assert library.count() == 2


@pytest.mark.parametrize("at_once", [1, 30, 200])
def test_the_papers_of_a_fingerprint_in_very_many_are_forgotten(library: WritableLibrary, at_once: int) -> None:
    added = [(file(f"{n}.md"), [(paper(f"{n}.md"), frozenset({1}))]) for n in range(STOP + 20)]
    for first in range(0, len(added), at_once):
        library.add(added[first : first + at_once])
    standing = library.standing([1])[1]
    assert (standing.papers, standing.stopped) == ((), True)
    library.remove(["3.md"])
    assert library.standing([1])[1].stopped


def test_just_short_of_that_all_are_known(library: WritableLibrary) -> None:
    library.add([(file(f"{n}.md"), [(paper(f"{n}.md"), frozenset({1}))]) for n in range(STOP)])
    assert len(library.standing([1])[1].papers) == STOP


def test_a_batch_is_added_whole_or_not_at_all(library: WritableLibrary) -> None:
    library.add([(file("a.md"), [(paper("a.md"), frozenset({1}))])], folder="here")
    with pytest.raises(OverflowError):
        library.add([(file("b.md"), [(paper("b.md"), frozenset({2**70}))])])
    assert set(library.files()) == {"a.md"}
    assert library.folders() == ("here",)
    library.add([(file("b.md"), [(paper("b.md"), frozenset({2}))])])


_KILLED = """
import os, sys
from pathlib import Path
from ppb_lint.library.shelved import File, Shelved
from ppb_lint.library.writable import WritableLibrary
library = WritableLibrary(Path(sys.argv[1]))
one = lambda n: (File(f"{n}", 1, 1, "d"), [(Shelved(f"{n}", 0, "b", "s", 1, 1), frozenset(range(n, n + 50)))])
library.add([one(n) for n in range(100)])
def batch():
    yield from (one(n) for n in range(100, 200))
    os._exit(9)  # in the middle of the second batch
library.add(batch())
"""


def test_a_run_that_is_killed_loses_only_its_last_batch(tmp_path: Path) -> None:
    place = tmp_path / "papers.library"
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, str(place)], timeout=60, env={**os.environ, "PYTHONPATH": "src"}
    )
    assert done.returncode == 9
    library = WritableLibrary(place)
    library.require_whole()
    assert library.count() == 100
    library.add([(file("new"), [(paper("new"), frozenset({1}))])])
    assert library.count() == 101


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough to be looked at" * 40])
def test_another_file_is_no_library(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "papers.library"
    place.write_bytes(content)
    with pytest.raises(Damaged):
        Library(place)


def test_somebody_elses_database_is_no_library(tmp_path: Path) -> None:
    place = tmp_path / "places.sqlite"
    with sqlite3.connect(place) as other:
        other.execute("CREATE TABLE places(url)")
    other.close()
    for opened in (Library, WritableLibrary):
        with pytest.raises(Damaged):
            opened(place)


def test_damage_inside_is_noticed(tmp_path: Path) -> None:
    place = tmp_path / "papers.library"
    library = WritableLibrary(place)
    library.add([(file(f"{n}.md"), [(paper(f"{n}.md"), frozenset(range(n * 60, n * 60 + 60)))]) for n in range(200)])
    library.close()
    data = bytearray(place.read_bytes())
    data[8192 : len(data) // 2] = b"\xff" * (len(data) // 2 - 8192)
    place.write_bytes(data)
    with pytest.raises(Damaged):
        WritableLibrary(place).require_whole()


def test_only_its_owner_may_read_it(library: WritableLibrary) -> None:
    if os.name == "posix":
        assert stat.S_IMODE(library.file.stat().st_mode) == 0o600


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(Closed):
        WritableLibrary(tmp_path / "no" / "such" / "folder")
    with pytest.raises(Closed):
        Library(tmp_path / "nothing")


def test_reading_changes_nothing(library: WritableLibrary) -> None:
    library.add([(file("a.md"), [(paper("a.md"), frozenset({1}))])])
    library.close()
    before = library.file.read_bytes()
    reader = Library(library.file)
    assert reader.count() == 1
    assert set(reader.standing([1, 2])) == {1}
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader._db.execute("DELETE FROM paper")
    reader.close()
    assert library.file.read_bytes() == before


@pytest.mark.parametrize("table", ["recent", "bucket"])
@pytest.mark.parametrize("nonsense", [b"\1\2\3", "words", 5, None])
def test_entries_that_are_none_are_damage(library: WritableLibrary, table: str, nonsense: object) -> None:
    library.add([(file("a.md"), [(paper("a.md"), frozenset({1}))])])
    library._db.execute("PRAGMA ignore_check_constraints = ON")
    library._db.execute(f"INSERT OR REPLACE INTO {table} VALUES (0, ?)", (nonsense,))
    library._db.execute("PRAGMA ignore_check_constraints = OFF")
    reader = Library(library.file)
    with pytest.raises(Damaged):
        reader.standing([1])
    reader.close()
    with pytest.raises(Damaged):
        library.require_whole()
    with pytest.raises(Damaged):
        library.remove(["a.md"])


def test_a_library_of_an_older_make_is_made_anew(library: WritableLibrary) -> None:
    library._db.execute("PRAGMA user_version = 1")
    for opened in (Library, WritableLibrary):
        with pytest.raises(Damaged):
            opened(library.file)


def test_touching_keeps_the_papers(library: WritableLibrary) -> None:
    library.add([(file("a.md"), [(paper("a.md"), frozenset({1}))])])
    library.touch(File("a.md", 10, 99, "d"))
    assert library.files()["a.md"].changed == 99
    assert library.count() == 1
