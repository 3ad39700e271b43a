"""Files with one thing of absurd size in them, which must not take longer than their length asks for."""

from __future__ import annotations

from tests.build.docx import Docx

_HEADER = (
    "REPORT TO:\tCorporate Policy and Performance Board",
    "DATE:\t30 January 2024",
    "REPORTING OFFICER:\tChief Executive",
    "SUBJECT:\tPerformance Report for Quarter 2 of 2023/24",
)
_SENTENCE = (
    "The service met 12 of its 14 milestones in Quarter 2 of 2023/24 (86%), as told on 5 November 2023, and there are "
    "no further financial implications; see paragraph 1.1 and Appendix A. "
)
_COLUMNS = 5


def paragraph(signs: int) -> bytes:
    """A report with one paragraph of so many signs."""
    paper = _report()
    paper.numbered((_SENTENCE * (signs // len(_SENTENCE) + 1))[:signs])
    return paper.bytes()


def table(cells: int) -> bytes:
    """A report with one table of so many cells, no two of them alike."""
    paper = _report()
    rows = ([f"Target {_COLUMNS * row + n} % of 2023/24" for n in range(_COLUMNS)] for row in range(cells // _COLUMNS))
    paper.table(rows)
    return paper.bytes()


def _report() -> Docx:
    paper = Docx()
    for line in _HEADER:
        paper.paragraph(line)
    paper.heading("PURPOSE OF REPORT")
    paper.numbered("To consider the second quarter of 2023/24.")
    paper.heading("SUPPORTING INFORMATION")
    return paper
