"""Every paper of the corpus gets exactly the findings that its list names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.answers import ask
from tests.corpus.judge import Expected, Found, findings_of, judge, read_findings, stretch

HERE = Path(__file__).parent


def papers_in(folder: str) -> list[Path]:
    """The papers of a folder, by name."""
    return sorted(path for path in (HERE / folder).glob("*") if path.suffix in (".md", ".txt"))


FAULTY = [*papers_in("faulty"), *papers_in("unseen/faulty")]
CLEAN = [*papers_in("clean"), *papers_in("unseen/clean")]


@pytest.fixture(scope="session")
def answers() -> dict[Path, Mapping[str, Any]]:
    """What the linter says of every paper, asked once."""
    return ask([*FAULTY, *CLEAN])


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    assert len(FAULTY) >= 36
    assert len(CLEAN) >= 1


@pytest.mark.parametrize("paper", FAULTY, ids=lambda path: path.stem)
def test_every_listed_fault_stands_where_the_list_says(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    faults = read_findings(paper.with_suffix(".findings"))
    assert faults
    for fault in faults:
        assert fault.is_missing or stretch(fault, text)


@pytest.mark.parametrize("paper", FAULTY, ids=lambda path: path.stem)
def test_a_faulty_paper_gets_its_findings_and_no_others(paper: Path, answers: dict[Path, Mapping[str, Any]]) -> None:
    entry = answers[paper.resolve()]
    assert entry["status"] == "checked", entry["reason"]
    text = paper.read_text(encoding="utf-8")
    verdict = judge(read_findings(paper.with_suffix(".findings")), findings_of(entry), text)
    assert verdict.is_right, f"\n{verdict}"


@pytest.mark.parametrize("paper", CLEAN, ids=lambda path: path.stem)
def test_a_clean_paper_gets_no_finding(paper: Path, answers: dict[Path, Mapping[str, Any]]) -> None:
    entry = answers[paper.resolve()]
    assert entry["status"] != "unreadable", entry["reason"]
    assert not findings_of(entry)


def a_finding(**changes: Any) -> Found:
    """The finding that the judge is tried on: "first" on line 2, column 9."""
    given: dict[str, Any] = {
        "rule": "quarter-agreement",
        "severity": "error",
        "section": "1.0",
        "heading": "PURPOSE OF REPORT",
    }
    given |= {"paragraph": "1.1", "line": 2, "column": 9, "end_line": 2, "end_column": 14, "text": "first"}
    return Found(**(given | {"message": ""} | changes))


@pytest.mark.parametrize(
    ("changes", "differs"),
    [
        ({}, ()),
        ({"severity": "warning"}, ("severity",)),
        ({"section": "2.0"}, ("section",)),
        ({"heading": "RECOMMENDED"}, ("heading",)),
        ({"paragraph": "1.2"}, ("paragraph",)),
        ({"line": 1, "end_line": 1}, ("line",)),
        ({"column": 10}, ("line",)),
        ({"line": None}, ("line",)),
        ({"text": "for the first quarter of the year that is over"}, ("words", "line")),
    ],
)
def test_the_judge_tells_what_differs(changes: dict[str, Any], differs: tuple[str, ...], tmp_path: Path) -> None:
    listed = tmp_path / "paper.findings"
    listed.write_text("quarter-agreement\terror\t2\t1.0\tPURPOSE OF REPORT\t1.1\tfirst quarter\n", encoding="utf-8")
    text = "1.0 PURPOSE OF REPORT\nfor the first quarter of the year that is over\n"
    verdict = judge(read_findings(listed), [a_finding(**changes)], text)
    assert verdict.is_right == (not differs)
    assert tuple(point for wrong in verdict.misplaced for point in wrong.differs) == differs


def test_the_judge_tells_missed_from_invented(tmp_path: Path) -> None:
    listed = tmp_path / "paper.findings"
    listed.write_text("section-missing\terror\t-\t-\tRISK ANALYSIS\t-\t\n", encoding="utf-8")
    verdict = judge(read_findings(listed), [a_finding()], "")
    assert [fault.rule for fault in verdict.missed] == ["section-missing"]
    assert [finding.rule for finding in verdict.unexpected] == ["quarter-agreement"]


@pytest.mark.parametrize("paper", FAULTY, ids=lambda path: path.stem)
def test_the_judge_takes_a_perfect_answer_and_no_other(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    faults = read_findings(paper.with_suffix(".findings"))
    perfect = [a_perfect_finding(fault, text) for fault in faults]
    assert judge(faults, perfect, text).is_right
    for number, finding in enumerate(perfect):
        others = [*perfect[:number], *perfect[number + 1 :]]
        assert judge(faults, others, text).missed == (faults[number],)
        assert judge(faults, [*perfect, finding], text).unexpected == (finding,)


def a_perfect_finding(fault: Expected, text: str) -> Found:
    """What the linter would say if it accused exactly the listed words."""
    places: dict[str, Any] = {"line": None, "column": None, "end_line": None, "end_column": None}
    start, end = (0, 0) if fault.is_missing else stretch(fault, text)
    if not fault.is_missing:
        places = {"line": line_of(text, start), "column": column_of(text, start)}
        places |= {"end_line": line_of(text, end), "end_column": column_of(text, end)}
    told = {name: getattr(fault, name) for name in ("rule", "severity", "section", "heading", "paragraph")}
    return Found(**told, **places, text=text[start:end], message="")


def line_of(text: str, offset: int) -> int:
    """The line of an offset, counted from 1."""
    return text.count("\n", 0, offset) + 1


def column_of(text: str, offset: int) -> int:
    """The column of an offset, counted from 1."""
    return offset - text.rfind("\n", 0, offset)
