# ruff: noqa: E501
"""Things that are no ordinary paper, or one with odd signs in it, and what sort of document each of them is."""

from __future__ import annotations

from tests.adversary.builds import plain_text
from tests.adversary.sheet import CLEAN

_PAPER = plain_text(CLEAN)
_SECTIONS = ["PURPOSE OF REPORT", "RECOMMENDED", "SUPPORTING INFORMATION", "POLICY IMPLICATIONS", "RISK ANALYSIS"]
_ITEMS = [
    "MINUTES",
    "DECLARATIONS OF INTEREST",
    "PUBLIC QUESTION TIME",
    "EXECUTIVE BOARD MINUTES",
    "QUARTER 2 PERFORMANCE 2024/25",
    "QUARTER 1 SPENDING 2024/25",
    "SPENDING AS AT 30 SEPTEMBER 2024",
    "RISK ANALYSIS",
    "FINANCIAL IMPLICATIONS OF THE BUDGET",
    "ANNUAL REPORT 2023/24",
    "WORK PROGRAMME 2025/26",
    "URGENT BUSINESS",
    "DATE OF NEXT MEETING",
    "STAFFING",
]

KINDS = {
    "letter": (
        "other",
        "Dear Councillor Smith,\n\nThank you for your letter of 3 May 2024 about the Quarter 1 report.\n\nYour "
        "question will be answered in Quarter 3. The recommendation was to wait.\n\nYours sincerely,\n\nA Jones\n",
    ),
    "readme": (
        "other",
        "# my-tool\n\nA tool.\n\n## Installation\n\n    pip install my-tool\n\n## Background\n\nOnce.\n\n## License\n\nMIT\n",
    ),
    "contents-page": (
        "other",
        "CONTENTS\n\n" + "\n".join(f"{n}.0 {title} {n}" for n, title in enumerate(_SECTIONS, 1)) + "\n",
    ),
    "agenda": (
        "agenda",
        "Corporate Policy and Performance Board\n\nTuesday, 5 November 2024 at 6.30 p.m.\n\nAGENDA\n\n"
        + "\n\n".join(f"{n}. {item}   {n * 3}" for n, item in enumerate(_ITEMS, 1)),
    ),
    "minutes": (
        "minutes",
        "At a meeting of the Corporate Policy and Performance Board on Tuesday, 5 November 2024\n\nPresent: Councillors "
        "A, B and C\n\nCPB13 QUARTER 2 PERFORMANCE 2024/25\n\nThe report said: RECOMMENDED: That the Board receive the "
        "second quarter report.\n\nRESOLVED: That the report be noted.\n\nMeeting ended at 8 p.m.\n",
    ),
    "email": (
        "other",
        "From: A Jones\nTo: B Smith\nDate: 5 November 2024\nSubject: Re: Quarter 2\n\nHi,\n\nplease look at the "
        "recommendation in section 2.0.\n\nThanks\n",
    ),
    "figures": ("other", "Measure,Q1,Q2,Q3\nCalls,1,2,3\nVisits,4,5,6\n"),
    "german": (
        "other",
        "Bericht an: Hauptausschuss\n\nDatum: 5. November 2024\n\nBetreff: 2. Quartal 2024\n\n1. Zweck\n\nKenntnisnahme.\n",
    ),
}
"""The kind that each must be taken for; at that kind nothing may be accused."""

ODD_SIGNS = {
    "mark-before-a-label": _PAPER.replace("SUBJECT:", "\u200eSUBJECT:"),
    "mark-before-a-number": _PAPER.replace("5.0 FIN", "\u200e5.0 FIN"),
    "marks-round-a-label": _PAPER.replace("REPORT TO:", "\u202aREPORT TO:\u202c"),
    "zero-width-space-after-a-number": _PAPER.replace("1.0 PUR", "1.0\u200b PUR"),
    "em-space-after-a-number": _PAPER.replace("1.0 PUR", "1.0\u2003PUR"),
    "byte-order-mark-inside": _PAPER.replace("DATE:", "\ufeffDATE:"),
    "no-break-spaces": _PAPER.replace("FINANCIAL IMPL", "FINANCIAL\u00a0IMPL").replace("5.0 ", "5.0\u00a0"),
    "no-break-hyphen": _PAPER.replace("2024/25", "2024\u201125"),
    "windows-line-ends": _PAPER.replace("\n", "\r\n"),
    "old-mac-line-ends": _PAPER.replace("\n", "\r"),
    "set-in": "\n".join("      " + line for line in _PAPER.split("\n")),
    "all-capitals": _PAPER.upper(),
    "no-blank-lines": _PAPER.replace("\n\n", "\n"),
}
"""The clean paper with signs that nobody sees; nothing may be accused."""

TWO_PAPERS = (
    _PAPER
    + "\n\n"
    + _PAPER.replace("Quarter 2 of", "Quarter 3 of")
    .replace("second quarter", "third quarter")
    .replace("30th September", "31st December")
    .replace("5th November 2024", "4th February 2025")
)
"""Two clean papers, one after the other, as in an agenda pack."""

HEADINGS = (
    "Police implications",
    "Conclusive evidence",
    "Heritage",
    "Staff implications",
    "Legislative context",
    "Risks and issues",
)
"""Sub-headings that are no misspelling of any other."""


def long_paper(paragraphs: int) -> str:
    """A paper of many sections, each with a denial."""
    said = "There are no implications of this kind at all, compared with the very many things that were seen in Q3."
    sections = (f"## Heading {n}\n\n{said}" for n in range(paragraphs))
    return "REPORT TO: Board\n\nDATE: 5 November 2024\n\nSUBJECT: Quarter 2 of 2024/25\n\n" + "\n\n".join(sections)


def _with_recommendation(words: str) -> str:
    before, rest = _PAPER.split("2.0 RECOMMENDATION", 1)
    return f"{before}2.0 {words}\n\n3.0 {rest.split('3.0 ', 1)[1]}"


def _with_line(words: str) -> str:
    return _PAPER.replace("3.2 Calls", f"{words}\n\nOf that department in May.\n\n3.2 Calls")


FORMS = {
    "recommendation-on-the-line": _with_recommendation("RECOMMENDATION: That the report be noted."),
    "recommendation-to-members": _with_recommendation("RECOMMENDED: That Members note the report."),
    "recommendation-to-the-board": _with_recommendation(
        "RECOMMENDED: That the Board receive the second quarter report."
    ),
    "recommendation-this": _with_recommendation("RECOMMENDATION: This report is for information only."),
    "recommendation-for-information": _with_recommendation("RECOMMENDATION: The report is for information."),
    "department-finance": _with_line("FINANCE"),
    "department-legal": _with_line("LEGAL"),
    "department-ict": _with_line("ICT"),
    "department-hr": _with_line("HUMAN RESOURCES"),
    "department-policy": _with_line("POLICY"),
    "department-property": _with_line("PROPERTY"),
    "department-risk": _with_line("RISK MANAGEMENT"),
    "department-performance": _with_line("PERFORMANCE"),
    "department-background": _with_line("BACKGROUND"),
    "old-figures": _with_line("QUARTER 1 2024/25"),
    "equality-diversity-inclusion": _PAPER.replace("EQUALITY AND DIVERSITY", "EQUALITY, DIVERSITY AND INCLUSION"),
    "singular": _PAPER.replace("POLICY IMPLICATIONS", "POLICY IMPLICATION"),
    "ampersand": _PAPER.replace("EQUALITY AND DIVERSITY", "EQUALITY & DIVERSITY"),
    "wrapped-subject": _PAPER.replace(
        " for Quarter 2 of 2024/25", "\n         for\n         Quarter 2\n         of 2024/25"
    ),
    "wrapped-date": _PAPER.replace("DATE: 5th", "DATE: Tuesday\n      5th"),
}
"""The clean paper in forms that are all right; nothing may be accused."""
