"""``--against`` with one earlier paper: what was carried over, and what differs as a whole."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import jsonschema
import pytest

from tests.build.docx import Docx

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
FIRST = """REPORT TO: Safer Policy and Performance Board

DATE: 3 September 2024

REPORTING OFFICER: Director of Communities

PORTFOLIO: Community Safety

SUBJECT: Performance Management Report for Quarter 1 of 2024/25

WARD(S): Borough wide

1.0 PURPOSE OF THE REPORT

1.1 To present how the services performed in the first quarter, the period to 30 June 2024.

2.0 RECOMMENDATION: That the Board

1) Receive the first quarter performance report.

3.0 SUPPORTING INFORMATION

3.1 Each service states its aims in a business plan and measures its progress by the indicators of that plan.

3.2 Wardens spoke with 164 people about rowdy behaviour in the lanes.

| Measure | Target | Quarter 1 | Year to date |
|---|---|---|---|
| Fires in bins | 40 | 12 | 12 |
| Thefts from sheds | 90 | 31 | 31 |

4.0 POLICY IMPLICATIONS

4.1 There are no policy implications associated with this report.

5.0 FINANCIAL IMPLICATIONS

5.1 There are no financial implications associated with this report.

6.0 IMPLICATIONS FOR THE COUNCIL'S PRIORITIES

6.1 The indicators show what the services add to each of the priorities of the council plan.

7.0 RISK ANALYSIS

7.1 The registers of risks are looked through whenever the business plans are written.

8.0 EQUALITY AND DIVERSITY ISSUES

8.1 None identified.

9.0 CLIMATE CHANGE IMPLICATIONS

9.1 None identified.

10.0 LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972

10.1 None within the meaning of the Act.
"""
SECOND = (
    FIRST.replace("3 September", "12 November")
    .replace("Quarter 1", "Quarter 2")
    .replace("first quarter", "second quarter")
    .replace("30 June", "30 September")
    .replace("Director of Communities", "Director of Place")
    .replace("| 12 | 12 |", "| 15 | 27 |")
)


@pytest.fixture
def papers(tmp_path: Path) -> tuple[Path, Path]:
    for name, text in (("q1.md", FIRST), ("q2.md", SECOND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path / "q1.md", tmp_path / "q2.md"


def carried(ppb_lint: Callable[..., Any], draft: Path, earlier: Path) -> list[str]:
    """The messages about what was carried over."""
    found = json.loads(ppb_lint(draft, "--against", earlier, "--format", "json").out)
    findings = [f for file in found["files"] for report in file["reports"] for f in report["findings"]]
    return [f["message"] for f in findings if f["rule"] == "carried-over"]


def test_what_was_carried_over_is_told_with_both_places(
    papers: tuple[Path, Path], ppb_lint: Callable[..., Any]
) -> None:
    first, second = papers
    answer = ppb_lint(second, "--against", first)
    out = " ".join(answer.out.split())
    assert answer.status == 0
    assert "Compared with the Quarter 1 paper of 3 September 2024" in out
    assert "PORTFOLIO" not in out
    assert 'REPORTING OFFICER was "Director of Communities" and is "Director of Place".' in out
    assert "Every number is the same as then: Thefts from sheds." in out
    assert carried(ppb_lint, second, first) == [
        "same as 3.2 of the Quarter 1 paper of 3 September 2024, down to the figure 164"
    ]


def test_without_an_earlier_paper_nothing_is_compared(papers: tuple[Path, Path], ppb_lint: Callable[..., Any]) -> None:
    out = ppb_lint(papers[1]).out
    assert "Compared" not in out
    assert "carried" not in out
    assert "compared_with" not in ppb_lint(papers[1], "--format", "json").out


def test_json_keeps_the_contract(papers: tuple[Path, Path], ppb_lint: Callable[..., Any]) -> None:
    first, second = papers
    found = json.loads(ppb_lint(second, "--against", first, "--format", "json").out)
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    compared = found["files"][0]["reports"][0]["compared_with"]
    assert (compared["meeting"], compared["quarters"], compared["found_by"]) == ("2024-09-03", [1], "named")
    assert compared["unchanged_indicators"] == ["Thefts from sheds"]
    assert compared["sections_gone"] == compared["sections_new"] == []


def test_a_later_paper_accuses_nothing(papers: tuple[Path, Path], ppb_lint: Callable[..., Any]) -> None:
    first, second = papers
    for answer in (ppb_lint(first, "--against", second), ppb_lint(second, "--against", second)):
        assert "Not checked: what was carried over" in answer.out
        assert "Compared with" not in answer.out
        assert "carried-over" not in answer.out


def test_papers_that_nobody_can_put_in_order(
    tmp_path: Path, papers: tuple[Path, Path], ppb_lint: Callable[..., Any]
) -> None:
    undated = tmp_path / "undated.md"
    undated.write_text(
        re.sub(
            r"(?i)3 September 2024|(?:for )?(?:the )?(?:Quarter 1|first quarter)(?: of 2024/25)?|30 June 2024",
            "",
            FIRST,
        ),
        encoding="utf-8",
    )
    out = " ".join(ppb_lint(papers[1], "--against", undated).out.split())
    assert "neither the periods nor the days of the meetings tell" in out


def test_minutes_are_no_earlier_paper(tmp_path: Path, papers: tuple[Path, Path], ppb_lint: Callable[..., Any]) -> None:
    (tmp_path / "minutes.md").write_text(
        "MINUTES of the Board\n\nPresent: all\n\nRESOLVED: That it be noted.\n", "utf-8"
    )
    out = " ".join(ppb_lint(papers[1], "--against", tmp_path / "minutes.md").out.split())
    assert "minutes.md holds no report" in out
    assert ppb_lint(tmp_path / "minutes.md", "--against", papers[0]).out.count("Compared") == 0


LOOSE = """Little Wenham Parish Council

Clerk's Report

Monday 12 May 2025

Highways

The speed indicator recorded 4,118 vehicles.

The limit in the village is 30 mph.

Hedges are cut by those who own them.
"""


@pytest.mark.parametrize(
    "day", ["Monday {}", "{}", "For the meeting of {}", "Council, {} at 7.30 pm", "{} in the Guildhall"]
)
def test_what_is_not_taken_for_a_report_is_compared_where_somebody_names_its_earlier_paper(
    tmp_path: Path, ppb_lint: Callable[..., Any], day: str
) -> None:
    (tmp_path / "may.txt").write_text(LOOSE.replace("Monday 12 May 2025", day.format("12 May 2025")), encoding="utf-8")
    (tmp_path / "june.txt").write_text(LOOSE.replace("Monday 12 May 2025", day.format("9 June 2025")), encoding="utf-8")
    assert carried(ppb_lint, tmp_path / "june.txt", tmp_path / "may.txt") == [
        "same as Highways of the paper of 12 May 2025, down to the figure 4,118"
    ]


def test_what_is_held_beside_nothing_is_said(
    tmp_path: Path, papers: tuple[Path, Path], ppb_lint: Callable[..., Any]
) -> None:
    minutes = tmp_path / "minutes.md"
    minutes.write_text("MINUTES\n\nPresent: Cllr Ash\n\nRESOLVED: That the report be received.\n", encoding="utf-8")
    out = " ".join(ppb_lint(minutes, "--against", papers[0]).out.split())
    assert "what was carried over from an earlier paper (minutes and agendas are held beside no earlier" in out


def test_what_cannot_be_read_is_a_wrong_request(
    tmp_path: Path, papers: tuple[Path, Path], ppb_lint: Callable[..., Any]
) -> None:
    answer = ppb_lint(papers[1], "--against", tmp_path / "nowhere.docx")
    assert (answer.status, answer.out) == (2, "")
    assert "nothing can be compared with" in answer.err
    assert "no file or folder of this name" in answer.err
    (tmp_path / "empty.docx").write_bytes(b"")
    assert "This file is empty" in ppb_lint(papers[1], "--against", tmp_path / "empty.docx").err


def test_the_nearest_report_of_a_pack_is_taken(
    tmp_path: Path, papers: tuple[Path, Path], ppb_lint: Callable[..., Any]
) -> None:
    other = (
        FIRST.replace("Safer Policy", "Health Policy").replace("164", "98").replace("rowdy behaviour", "their health")
    )
    pack = tmp_path / "pack.md"
    pack.write_text(other + "\n\n" + FIRST, encoding="utf-8")
    assert "REPORT TO was" not in ppb_lint(papers[1], "--against", pack).out
    assert len(carried(ppb_lint, papers[1], pack)) == 1


def test_sections_and_fields_that_came_and_went(
    tmp_path: Path, papers: tuple[Path, Path], ppb_lint: Callable[..., Any]
) -> None:
    changed = SECOND.replace("PORTFOLIO: Community Safety\n\n", "").replace(
        "5.0 FINANCIAL IMPLICATIONS", "5.0 STAFFING IMPLICATIONS"
    )
    (tmp_path / "changed.md").write_text(changed, encoding="utf-8")
    out = " ".join(ppb_lint(tmp_path / "changed.md", "--against", papers[0]).out.split())
    assert "Sections that are gone: FINANCIAL IMPLICATIONS." in out
    assert "Sections that are new: STAFFING IMPLICATIONS." in out
    assert "Gone from the header: PORTFOLIO." in out
    back = " ".join(ppb_lint(papers[1], "--against", _dated_back(tmp_path, changed)).out.split())
    assert "New in the header: PORTFOLIO." in back


def _dated_back(folder: Path, text: str) -> Path:
    text = text.replace("12 November", "3 September").replace("Quarter 2", "Quarter 1").replace("second", "first")
    (folder / "back.md").write_text(text.replace("30 September", "30 June"), encoding="utf-8")
    return folder / "back.md"


def test_a_review_tells_of_it_too(tmp_path: Path, papers: tuple[Path, Path], ppb_lint: Callable[..., Any]) -> None:
    word = Docx()
    for line in filter(None, SECOND.split("\n")):
        word.paragraph(line)
    (tmp_path / "draft.docx").write_bytes(word.bytes())
    assert ppb_lint("review", tmp_path / "draft.docx", "--against", papers[0]).status == 0
    with ZipFile(tmp_path / "draft.reviewed.docx") as copy:
        assert "same as 3.2 of the Quarter 1 paper" in copy.read("word/comments.xml").decode()
