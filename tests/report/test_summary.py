"""The table of each meeting, and what it says where papers of one meeting do not agree."""

from __future__ import annotations

from msgspec.structs import replace

from ppb_lint.model.document import Kind
from ppb_lint.model.result import FileResult, Reason, Report, Results, Status
from ppb_lint.report.meetings import meetings
from ppb_lint.report.paint import as_text
from ppb_lint.report.summary import summary
from tests.report.samples import HINT, IN_A_FOOTNOTE, MISSING_SECTION, ON_TRIAL, PAPER, WRONG_QUARTER


def papers(*reports: Report, folder: str = "drafts") -> Results:
    """A file for each report."""
    names = (f"{folder}/{number}.docx" for number in range(1, 100))
    return Results(tuple(FileResult(name, Status.CHECKED, None, (r,)) for name, r in zip(names, reports, strict=False)))


def told(results: Results, width: int = 100) -> str:
    return as_text(summary(results, width))


def test_the_whole_table() -> None:
    faulty = replace(PAPER, findings=(WRONG_QUARTER, MISSING_SECTION, IN_A_FOOTNOTE, HINT, ON_TRIAL))
    minutes = replace(PAPER, kind=Kind.MINUTES, subject=None, quarters=(), meeting=None)
    files = (
        *papers(PAPER, faulty).files,
        FileResult("drafts/m.docx", Status.NOT_A_REPORT, Reason("minutes"), (minutes,)),
        FileResult("drafts/x.docx", Status.UNREADABLE, Reason("empty")),
    )
    assert told(Results(files)) == (
        """\
Health Policy and Performance Board, 26 November 2026
  drafts
  errors  warnings  notes  state         paper
       0         0      0  checked       1.docx  Performance Management Report for Quarter 2 of…
       2         1      1  checked       2.docx  Performance Management Report for Quarter 2 of…
       0         0      0  not a report  m.docx  a paper without a subject
  m.docx gives no day that could be read.

Not checked
  drafts/x.docx: This file is empty. Was it saved, or has it not finished downloading?

4 files: 2 errors, 1 warning, 1 note.
1 file could not be checked.
"""
    )


def test_papers_of_one_meeting_agree_on_the_day_and_the_quarter() -> None:
    late = replace(PAPER, meeting="2026-09-10")
    old = replace(PAPER, quarters=(1,))
    words = told(papers(PAPER, PAPER, PAPER, PAPER, late, old))
    assert "5.docx gives the day as 10 September 2026; 5 other papers of this meeting say 26 November 2026." in words
    assert "6.docx is about Quarter 1 of 2026/27; 5 others of this meeting are about Quarter 2 of 2026/27." in words


def test_another_year_is_another_quarter() -> None:
    words = told(papers(PAPER, PAPER, PAPER, replace(PAPER, financial_year="2025/26")))
    assert "4.docx is about Quarter 2 of 2025/26" in words


def test_several_meetings_in_one_folder_are_no_disagreement() -> None:
    other = replace(PAPER, meeting="2026-09-10", quarters=(1,))
    found = meetings(papers(PAPER, PAPER, other, other))
    assert [(meeting.day, len(meeting.entries)) for meeting in found] == [("2026-11-26", 2), ("2026-09-10", 2)]
    assert "gives the day" not in told(papers(PAPER, PAPER, other, other))


def test_of_two_papers_neither_is_odd() -> None:
    other = replace(PAPER, quarters=(1,))
    assert "is about" not in told(papers(PAPER, other))
    assert len(meetings(papers(PAPER, replace(PAPER, meeting="2026-09-10")))) == 2


def test_reports_that_are_about_no_one_quarter_do_not_disagree() -> None:
    year = replace(PAPER, quarters=(1, 2, 3, 4))
    topic = replace(PAPER, quarters=(), financial_year=None)
    assert "is about" not in told(papers(PAPER, PAPER, PAPER, year, topic))


def test_each_folder_and_each_board_is_a_meeting_of_its_own() -> None:
    here = papers(
        PAPER, replace(PAPER, board="Roads & Parks Committee"), replace(PAPER, board="ROADS AND PARKS COMMITTEE")
    )
    there = papers(PAPER, folder="other")
    found = meetings(Results((*here.files, *there.files)))
    assert [(meeting.agenda, meeting.board, len(meeting.entries)) for meeting in found] == [
        ("drafts", "Health Policy and Performance Board", 1),
        ("drafts", "Roads & Parks Committee", 2),
        ("other", "Health Policy and Performance Board", 1),
    ]


def test_a_paper_that_names_no_board_is_for_the_only_one_there_is() -> None:
    nameless = replace(PAPER, board=None)
    assert [len(m.entries) for m in meetings(papers(PAPER, nameless))] == [2]
    several = papers(PAPER, nameless, replace(PAPER, board="Other Board"))
    assert len(meetings(several)) == 3
    assert "No board or committee named, 26 November 2026" in told(several)


def test_a_pack_is_an_agenda_and_its_papers_are_told_by_their_subjects() -> None:
    odd = replace(PAPER, subject="Parks", meeting="2026-01-01")
    pack = Results((FileResult("drafts/pack.docx", Status.CHECKED, None, (PAPER, PAPER, PAPER, odd)),))
    words = told(pack)
    assert "  drafts/pack.docx\n" in words
    assert '"Parks" gives the day as 1 January 2026' in words


def test_no_line_is_wider_than_the_window() -> None:
    long = replace(PAPER, subject="word " * 60)
    for width in (40, 60, 120):
        assert max(map(len, told(papers(long, long), max(width, 56)).splitlines())) <= max(width, 56)


def test_papers_without_a_day() -> None:
    undated = replace(PAPER, meeting=None)
    assert "Board, no date that could be read" in told(papers(undated, undated))


def test_settings_are_no_paper() -> None:
    settings = replace(PAPER, kind=Kind.OTHER, board=None, meeting=None, findings=(IN_A_FOOTNOTE,))
    file = FileResult("drafts/.ppb-lint.yaml", Status.NOT_A_REPORT, Reason("settings"), (settings,))
    (meeting,) = meetings(Results((*papers(PAPER).files, file)))
    assert len(meeting.entries) == 1
