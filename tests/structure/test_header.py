"""Header blocks, over lines, tabs, tables and wrapped values."""

from __future__ import annotations

import pytest

from tests.build.docx import Docx
from tests.papers import understood


def fields(text: str | bytes, name: str = "paper.txt") -> dict[str, str]:
    document = understood(text, name).document
    return {f.concept: " ".join(f.value.of(document.text).split()) for f in document.fields}


EXPECTED = {
    "board": "Health Policy and Performance Board",
    "date": "26 November 2024",
    "subject": "Performance Report for Quarter 2 of 2024/25",
    "wards": "Borough wide",
}
BODY = "\n\n1.0 PURPOSE OF REPORT\n\n1.1 Date of the next meeting: to be agreed.\n"


@pytest.mark.parametrize(
    "header",
    [
        "REPORT TO: Health Policy and Performance Board\n\nDATE: 26 November 2024\n\n"
        "SUBJECT: Performance Report for Quarter 2 of 2024/25\n\nWARD(S) Borough wide",
        "REPORT TO:\tHealth Policy and Performance Board\t\nDATE:\t26 November 2024\t\n"
        "SUBJECT:\tPerformance Report for\n\tQuarter 2 of 2024/25\nWARD(S):\tBorough wide",
        "REPORT TO: Health Policy and\nPerformance Board\nDATE: 26 November 2024\nSUBJECT: Performance Report for\n"
        "Quarter 2 of 2024/25\nWARD(S) Borough wide",
        "Report to:\nHealth Policy and Performance Board\nDate:\n26 November 2024\nSubject:\n"
        "Performance Report for Quarter 2 of 2024/25\nWards:\nBorough wide",
        "- REPORT TO: Health Policy and Performance Board\n- DATE: 26 November 2024\n"
        "- SUBJECT: Performance Report for\n Quarter 2 of 2024/25\n- WARD(S): Borough wide",
        "HALTON BOROUGH COUNCIL\n\n**REPORT TO:** Health Policy and Performance Board\n**DATE:** 26 November 2024\n"
        "**SUBJECT:** Performance Report for Quarter 2 of 2024/25\n**WARDS AFFECTED:** Borough wide",
    ],
)
def test_the_same_header_in_many_hands(header: str) -> None:
    assert fields(header + BODY) == EXPECTED


def headed(rows: list[list[str]]) -> bytes:
    report = Docx()
    report.table(rows)
    report.heading("PURPOSE OF REPORT")
    report.numbered("To report.")
    return report.bytes()


def test_a_header_table() -> None:
    rows = [
        ["REPORT TO:", EXPECTED["board"]],
        ["DATE:", EXPECTED["date"]],
        ["SUBJECT:", EXPECTED["subject"]],
        ["WARD(S)", EXPECTED["wards"]],
    ]
    assert fields(headed(rows), "paper.docx") == EXPECTED


def test_two_pairs_in_a_row_are_two_fields() -> None:
    rows = [
        ["REPORT TO:", EXPECTED["board"], "DATE:", EXPECTED["date"]],
        ["SUBJECT:", EXPECTED["subject"], "WARD(S)", EXPECTED["wards"]],
    ]
    assert fields(headed(rows), "paper.docx") == EXPECTED


def test_an_empty_value_does_not_swallow_the_next_field() -> None:
    assert fields("REPORT TO: Cabinet\nDATE:\nSUBJECT: Trees\nWARDS:" + BODY) == {
        "board": "Cabinet",
        "date": "",
        "subject": "Trees",
        "wards": "",
    }


def test_prose_that_begins_like_a_label_is_no_field() -> None:
    assert fields("REPORT TO: Cabinet\n\nSUBJECT: Trees\n\nDate of planting is not known yet.\n" + BODY) == {
        "board": "Cabinet",
        "subject": "Trees",
    }


def test_an_answer_that_is_a_label_elsewhere_is_an_answer() -> None:
    rows = [["REPORT TO:", EXPECTED["board"]], ["Classification", "Public/Private"], ["SUBJECT:", EXPECTED["subject"]]]
    assert fields(headed(rows), "paper.docx")["classification"] == "Public/Private"


def test_a_field_that_nobody_has_read_ends_the_one_above() -> None:
    text = "REPORT TO: Cabinet\n\nSUBJECT: Buses\n\nLead for Transport: A. Marsh\n\nWARDS: All"
    assert fields(text + BODY)["subject"] == "Buses"


def test_a_title_in_capitals_ends_a_name_without_a_colon() -> None:
    text = "REPORT BY HEAD OF WASTE\n\nBINS IN WINTER\n\nWARD(S): All"
    assert fields(text + BODY)["officer"] == "HEAD OF WASTE"


def test_a_cell_in_small_letters_is_no_label() -> None:
    rows = [["SUBJECT:", EXPECTED["subject"]], ["Documents", "Report and", "exempt", "appendix"]]
    assert list(fields(headed(rows), "paper.docx")) == ["subject"]


CITY = [
    ["Committee(s)", "Dated:"],
    ["Port Health Committee \u2013 For information", "6 March 2018"],
    ["Finance Committee \u2013 For decision", "13 March 2018"],
    ["Subject: Business Plan 2017/18", "Public"],
    ["Report of: Director of the Built Environment", "For Information"],
    ["Report author: J. Aldgate", ""],
]
CITY_FIELDS = {
    "board": "Port Health Committee \u2013 For information",
    "date": "6 March 2018",
    "subject": "Business Plan 2017/18",
    "officer": "Director of the Built Environment",
    "author": "J. Aldgate",
}


def test_labels_stand_over_their_values_and_what_stands_beside_a_value_is_none_of_it() -> None:
    assert fields(headed(CITY), "paper.docx") == CITY_FIELDS
    marked = "\n".join(f"| {' | '.join(row)} |" for row in CITY)
    assert fields(f"{marked}\n\n### Summary\n\nWords.\n", "paper.md") == CITY_FIELDS
