"""Which paper a draft was made from, and what is everybody's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from ppb_lint.library.search import origin
from ppb_lint.library.shelved import File, Shelved
from ppb_lint.library.winnowing import Prints
from ppb_lint.library.writable import WritableLibrary

QUARTER = 91
ROW = "performance management report"


def paper(path: str, quarter: int, board: str = "safer", series: str = ROW) -> Shelved:
    return Shelved(path, 0, board, series, 739000 + quarter * QUARTER + 60, 739000 + quarter * QUARTER)


def own(*paragraphs: int) -> Mapping[int, Prints]:
    """The fingerprints of paragraphs, each of which has five of its own and one for the whole."""
    return {n: Prints(p * 10 + 9, frozenset(range(p * 10, p * 10 + 5))) for n, p in enumerate(paragraphs)}


@pytest.fixture
def library(tmp_path: Path) -> WritableLibrary:
    return WritableLibrary(tmp_path / "papers.library")


def put(library: WritableLibrary, one: Shelved, *paragraphs: int) -> None:
    found = own(*paragraphs).values()
    prints = frozenset(one.whole for one in found).union(*(one.parts for one in found))
    library.add([(File(one.path, 1, 1, "d"), [(one, prints)])])


def test_the_nearest_earlier_paper_of_the_board_and_its_row(library: WritableLibrary) -> None:
    put(library, paper("q1", 1), 1, 2)
    put(library, paper("q2", 2), 1, 3)
    put(library, paper("q4", 4), 1, 2)
    put(library, paper("budget", 2, series="budget outturn"), 1)
    put(library, paper("health", 2, board="health"), 1, 2)
    found = origin(paper("q3", 3), own(1, 2), library)
    assert found.previous
    assert found.previous.path == "q2"


def test_a_renamed_subject_is_known_by_the_words_of_the_paper(library: WritableLibrary) -> None:
    put(library, paper("q1", 1, series="budget outturn"), 7, 8)
    put(library, paper("q2", 2, series="monitoring return"), 1, 2)
    found = origin(paper("q3", 3), own(1, 2, 3), library)
    assert found.previous
    assert found.previous.path == "q2"
    assert origin(paper("q3", 3), own(5), library).previous is None


def test_neither_itself_nor_what_is_not_earlier(library: WritableLibrary) -> None:
    put(library, paper("q3", 3), 1)
    put(library, paper("q3-late", 3), 1)
    put(library, paper("q4", 4), 1)
    found = origin(paper("q3", 3), own(1), library)
    assert (found.previous, found.others, found.paragraphs) == (None, (), {})


def test_a_board_that_is_not_named_is_no_board(library: WritableLibrary) -> None:
    put(library, paper("q1", 1, board=""), 1)
    assert origin(paper("q2", 2, board=""), own(1), library).previous is None


def test_paragraphs_lead_to_other_papers_too(library: WritableLibrary) -> None:
    put(library, paper("q1", 1), 1, 2)
    put(library, paper("older", 0), 1, 5)
    put(library, paper("health", 1, board="health"), 3, 4)
    put(library, paper("parks", 1, board="parks"), 4)
    found = origin(paper("q2", 2), own(1, 2, 3, 4, 5, 6), library)
    assert [other.path for other in found.others] == ["health", "older"]
    assert {n: [p.path for p in having] for n, having in found.paragraphs.items()} == {
        0: ["q1", "older"], 1: ["q1"], 2: ["health"], 3: ["health", "parks"], 4: ["older"]
    }  # fmt: skip


def test_most_of_a_paragraph_will_do(library: WritableLibrary) -> None:
    put(library, paper("q1", 1), 1)
    nearly = {0: Prints(1, frozenset({10, 11, 12, 98, 99})), 1: Prints(2, frozenset({10, 11, 97, 98, 99}))}
    assert set(origin(paper("q2", 2), nearly, library).paragraphs) == {0}


def test_what_many_boards_or_many_periods_have_is_everybodys(library: WritableLibrary) -> None:
    for n, board in enumerate(("safer", "health", "parks", "schools")):
        put(library, paper(board, 1, board=board), 1, 10 + n)
    for quarter in range(-3, 1):
        put(library, paper(f"q{quarter}", quarter), 2)
    put(library, paper("once", 0, board="health"), 3)
    found = origin(paper("q2", 2), own(1, 2, 3), library)
    assert found.shared == {0, 1}
    assert set(found.paragraphs) == {2}


def test_the_same_paper_in_several_files_is_one_paper(library: WritableLibrary) -> None:
    """Papers lie in their folders as Word files and as the PDFs that were published; that makes nothing everybody's."""
    for ending in ("docx", "pdf", "odt"):
        put(library, paper(f"q0.{ending}", 0), 1, 2)
        put(library, paper(f"q1.{ending}", 1), 1, 2)
        put(library, paper(f"health.{ending}", 1, board="health"), 2)
    put(library, paper("q2.pdf", 2), 1, 2)
    found = origin(paper("q2.docx", 2), own(1, 2), library)
    assert found.shared == frozenset()
    assert found.previous
    assert found.previous.path == "q1.docx"
    put(library, paper("parks.docx", 1, board="parks"), 2)
    assert origin(paper("q2.docx", 2), own(1, 2), library).shared == {1}


def test_a_sentence_that_is_written_anew_each_quarter_is_not(library: WritableLibrary) -> None:
    for quarter in range(-6, 2):
        put(library, paper(f"q{quarter}", quarter), 1)
    other_figure = {0: Prints(8, own(1)[0].parts)}
    assert origin(paper("q2", 2), other_figure, library).shared == frozenset()


def test_so_is_what_stands_in_very_many(library: WritableLibrary) -> None:
    for n in range(70):
        put(library, paper(f"p{n}", 1), 1)
    found = origin(paper("q2", 2), own(1), library)
    assert found.shared == {0}
    assert found.previous


def test_papers_are_ordered_by_meetings_where_no_period_is_known() -> None:
    first, second = Shelved("a", 0, "b", "s", 10, None), Shelved("b", 0, "b", "s", 20, 5)
    assert first.is_before(second)
    assert not second.is_before(first)
    assert not Shelved("c", 0, "b", "s", None, None).is_before(second)
    assert (first.time, second.time) == (10, 5)
