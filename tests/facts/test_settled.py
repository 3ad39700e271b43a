# ruff: noqa: E501
"""Which quarter and which year a report is about, when its own voices disagree."""

from __future__ import annotations

import pytest

from tests.papers import paper

HEAD = "REPORT TO: Safer Policy and Performance Board\nDATE: {date}\nSUBJECT: {subject}\n\n1.0 PURPOSE OF REPORT\n\n"
TAIL = "\n\n2.0 RECOMMENDED: That the Board\n\n1) {recommendation}\n"


def settled(subject: str, purpose: str, recommendation: str, date: str = "21 November 2023"):  # type: ignore[no-untyped-def]
    text = HEAD.format(date=date, subject=subject) + purpose + TAIL.format(recommendation=recommendation)
    return paper(text).facts.settled


@pytest.mark.parametrize(
    ("subject", "purpose", "recommendation", "quarters", "suspect"),
    [
        # One voice against the subject, or two that do not agree, leave it standing.
        ("Report for Quarter 2 2023/24", "1.1 To consider the first quarter period to 30 September 2023.", "Receive the first quarter report.", (2,), False),
        ("Report for Quarter 2 2023/24", "1.1 To consider the first quarter.", "Receive the second quarter report.", (2,), False),
        ("Report for Quarter 2 2023/24", "1.1 To consider the third quarter.", "Receive the first quarter report.", (2,), False),
        # Words, dates and recommendation together overrule it.
        ("Report for Quarter 1 2023/24", "1.1 To consider the second quarter period to 30 September 2023.", "Receive the second quarter report.", (2,), True),
        # Words and dates without the recommendation are a tie, and a tie goes to the subject.
        ("Report for Quarter 1 2023/24", "1.1 To consider the second quarter period to 30 September 2023.", "Receive the report.", (1,), False),
        ("Reports for Quarters 3 & 4 of 2022/23", "1.1 To consider the third and fourth quarters.", "Receive the reports.", (3, 4), False),
        ("Half year report 2023/24", "1.1 To consider the half year to 30 September 2023.", "Receive the report.", (1, 2), False),
        ("Performance report", "1.1 To consider the second quarter period to 30 September 2023.", "Receive the first quarter report.", (2,), False),
        ("Performance report", "1.1 To consider the second quarter.", "Receive the first quarter report.", (), False),
        ("Performance report", "1.1 To consider the work of the service.", "Receive the third quarter report.", (3,), False),
        ("Work programme", "1.1 To consider the work of the service.", "Receive the report.", (), False),
    ],
)  # fmt: skip
def test_the_quarter(subject: str, purpose: str, recommendation: str, quarters: tuple[int, ...], suspect: bool) -> None:
    found = settled(subject, purpose, recommendation).quarters
    assert (found.values, found.subject_is_suspect) == (quarters, suspect)


@pytest.mark.parametrize(
    ("subject", "purpose", "date", "years", "suspect"),
    [
        ("Report for Quarter 2 2023/24", "1.1 To consider the second quarter to 30 September 2022.", "21 November 2023", (2023,), False),
        ("Report for Quarter 2 2022/23", "1.1 To consider the second quarter of 2023/24, to 30 September 2023.", "21 November 2023", (2023,), True),
        # The meeting is a hint and decides nothing against a subject that it fits.
        ("Report for Quarter 2 2023/24", "1.1 To consider the second quarter of 2022/23, to 30 September 2022.", "21 November 2023", (2023,), False),
        ("Report for Quarter 2", "1.1 To consider the second quarter of 2010/11 (to September 2010).", "11 January 2011", (2010,), False),
        ("Outturn 2023/24 and budget 2024/25", "1.1 To report the outturn.", "11 June 2024", (2023, 2024), False),
        ("Progress on the plan 2012-15", "1.1 To report progress.", "11 June 2014", (), False),
    ],
)  # fmt: skip
def test_the_year(subject: str, purpose: str, date: str, years: tuple[int, ...], suspect: bool) -> None:
    found = settled(subject, purpose, "Receive the report.", date).year
    assert (found.values, found.subject_is_suspect) == (years, suspect)
