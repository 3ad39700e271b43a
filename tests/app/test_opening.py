"""Which of a folder's text files open like a report."""

from __future__ import annotations

import pytest

from ppb_lint.app.opening import LOOKED_AT, opens_as_report

LABELS = [("REPORTING OFFICER", "officer"), ("REPORT TO", "board"), ("WARD(S)", "wards"), ("SUBJECT", "subject")]
LABELS += [("DATE", "date"), ("Date of meeting", "date")]


@pytest.mark.parametrize(
    "opening",
    [
        "\n\nREPORT TO: Corporate Board\n\nDATE: 5th November 2024\n",
        "REPORT TO\tCorporate Board\r\nDATE\t5th November 2024\r\n",
        "# REPORT TO: Corporate Board\n**DATE:** 5th November 2024\n",
        "| REPORT TO | Corporate Board |\n|---|---|\n| DATE | 5th November |\n",
        "<html><body><p>Report to: Corporate</p><p>Date: 5th</p>\n<p>Subject: Q2</p>",
        "\ufeffSubject: Performance\nDate: 5th November 2024",
        "WARD(S) Borough wide\nDATE 5 November 2024",
    ],
)
def test_a_report(opening: str) -> None:
    assert opens_as_report(opening.encode(), LABELS)


@pytest.mark.parametrize(
    "opening",
    [
        "",
        "# ppb-lint\n\nFinds mistakes.\n",
        "REPORT TO: Corporate Board\n\nREPORT TO: Corporate Board\n",
        "DATE: 5th\nDate of meeting: 5th\n",
        "Date palms grow here.\nSubject to change.\n",
        "---\ntitle: A page\nDATE: 2024-11-05\nSUBJECT: x\n---\n",
        "DATELINE: here\nSUBJECTS: many\n",
        "x\n" * 100 + "REPORT TO: Corporate Board\nDATE: 5th\n",
        "x" * LOOKED_AT + "\nREPORT TO: Corporate Board\nDATE: 5th\n",
    ],
)
def test_something_else(opening: str) -> None:
    assert not opens_as_report(opening.encode(), LABELS)


def test_bytes_that_are_no_text() -> None:
    assert not opens_as_report(bytes(range(256)), LABELS)
