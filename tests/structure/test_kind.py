# ruff: noqa: E501
"""What sort of document a text is, and whose form it follows."""

from __future__ import annotations

import pytest

from ppb_lint.model.document import Kind
from tests.papers import understood

MINUTES = """CORPORATE POLICY AND PERFORMANCE BOARD

At a meeting of the Corporate Policy and Performance Board on Tuesday, 5 November 2024 in the Council Chamber

Present: Councillors Ash (Chair) and Birch

Apologies for Absence: Councillor Cedar

12 MINUTES

The minutes of the meeting held on 3 September 2024 were taken as read.

13 PERFORMANCE MANAGEMENT REPORTS

RESOLVED: That the report be received.

Meeting ended at 7.40 p.m.
"""
AGENDA = """AGENDA

1. Apologies for absence
2. Declarations of interest
3. Minutes of the last meeting
4. Quarter 2 performance report
5. Urgent business
"""
PAGED = """Environment Committee

| Item No. | | Page No. |
|---|---|---|
| 1. | MINUTES (15 November 2023) | 1 - 8 |
| 2. | DECLARATIONS OF INTEREST | |
| 3. | EXCLUSION OF THE PUBLIC: it may be RESOLVED: That the public be excluded | 9 |
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (MINUTES, Kind.MINUTES),
        (PAGED, Kind.AGENDA),
        (AGENDA, Kind.AGENDA),
        ("Appendix 1\n\nQuarter 2 indicators\n\nSickness: 4.1 days\n", Kind.APPENDIX),
        ("Dear Sir,\n\nthank you for your letter of 3 May.\n\nYours faithfully\n", Kind.OTHER),
        (
            "REPORT TO: Cabinet\nDATE: 3 May 2024\nSUBJECT: Trees\n\n1.0 PURPOSE OF REPORT\n\n1.1 To report.\n",
            Kind.REPORT,
        ),
        (
            "REPORT TO: Cabinet\nDATE: 3 May 2024\nSUBJECT: Minutes of the Trust\n\nRECOMMENDATION\n\nThat the minutes be noted.\n",
            Kind.REPORT,
        ),
    ],
)
def test_the_kind(text: str, kind: Kind) -> None:
    assert understood(text).document.kind is kind


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        ("REPORT TO: Safer Policy and Performance Board\nDATE: 3 May 2024\nSUBJECT: Trees\n", "halton"),
        ("Marlingford Borough Council\n\nREPORT TO: Cabinet\nDATE: 3 May 2024\nSUBJECT: Trees\n", "england"),
        ("REPORT TO: Tree Group\nDATE: 3 May 2024\nSUBJECT: Trees\n", "unknown"),
    ],
)
def test_the_profile_is_chosen_by_evidence(text: str, profile: str) -> None:
    assert understood(text + "\nPURPOSE OF REPORT\n\nTo report.\n").profile == profile


def test_a_chosen_profile_needs_no_evidence() -> None:
    assert understood("SUBJECT: Trees\n", profile="halton").profile == "halton"
