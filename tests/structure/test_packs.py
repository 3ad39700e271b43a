"""Several reports in one file are each checked on their own, exactly as if each lay in a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest

from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.model.document import Kind
from ppb_lint.model.finding import Finding
from ppb_lint.model.result import FileResult, Report
from ppb_lint.read import Limits, read
from ppb_lint.structure import understand
from tests.build.docx import Docx
from tests.build.docx_xml import Xml
from tests.papers import known
from tests.twins import Twin, twins

GATHERED_AT_THE_END = """# Ashwater Council

## Parks in Winter

## Purpose of report

To tell how it went.

## 1.0 Recommendations

1.1 To note the report.

## 2.0 Decision Information

### Wards Affected

All

### Lead Councillor

Cllr A. Marsh

## Document Information

| Appendix No | Title |
|---|---|
| Appendix 1 | Figures |
| **Background Papers** | |
| None | |
| **Report Author** | B. Reed |
"""
PAGE_BREAK = Xml('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
AGENDA = """AGENDA

Corporate Policy and Performance Board
Tuesday, 3 September 2024 at 6.30 p.m.

1. APOLOGIES
2. DECLARATIONS OF INTEREST
3. MINUTES
4. PERFORMANCE MONITORING

"""
TITLE_PAGE = """HALTON BOROUGH COUNCIL

Performance Monitoring

CONTENTS

1.0 PURPOSE OF REPORT\t2
2.0 RECOMMENDED\t2
3.0 SUPPORTING INFORMATION\t3

"""


@cache
def chosen() -> tuple[Twin, ...]:
    """Twelve papers of four boards."""
    by_board: dict[str, list[Twin]] = {}
    for twin in twins():
        by_board.setdefault(twin.name.split("-")[-1], []).append(twin)
    fullest = sorted(by_board.values(), key=len, reverse=True)[:4]
    return tuple(twin for papers in fullest for twin in sorted(papers, key=lambda twin: not twin.expected)[:3])


def checked(text: str | bytes, name: str) -> FileResult:
    data = text.encode() if isinstance(text, str) else text
    return check_file(name, data, Standard(known().rules, known().profiles, None, Limits()))


def as_docx(texts: Sequence[str]) -> bytes:
    paper = Docx()
    for number, text in enumerate(texts):
        if number:
            paper.add(PAGE_BREAK)
        for line in text.strip().split("\n"):
            paper.paragraph(line)
    return paper.bytes()


def told(finding: Finding) -> Finding:
    """A finding without its place in the file, which the papers before it move."""
    return replace(
        finding, span=replace(finding.span, start=0, end=0), place=replace(finding.place, lines=None), fix=None
    )


def answer(report: Report) -> tuple[object, ...]:
    return (
        report.kind,
        report.subject,
        report.profile,
        report.edition,
        report.quarters,
        report.financial_year,
        [told(finding) for finding in report.findings],
        [told(waived.finding) for waived in report.waived],
        report.not_checked,
    )


def test_there_are_twelve_reports_of_four_boards_some_of_them_faulty() -> None:
    assert len(chosen()) == 12
    assert len({twin.name.split("-")[-1] for twin in chosen()}) == 4
    assert any(twin.expected for twin in chosen())


@pytest.mark.parametrize("ending", [".md", ".txt"])
def test_each_report_of_a_text_is_judged_as_if_it_were_alone(ending: str) -> None:
    alone = [checked(twin.text, f"a{ending}").reports for twin in chosen()]
    together = checked("\n\n".join(twin.text for twin in chosen()), f"pack{ending}")
    assert [answer(report) for report in together.reports] == [answer(report) for (report,) in alone]


def test_each_report_of_a_word_file_is_judged_as_if_it_were_alone() -> None:
    alone = [checked(as_docx([twin.text]), "a.docx").reports for twin in chosen()]
    together = checked(as_docx([twin.text for twin in chosen()]), "pack.docx")
    assert [answer(report) for report in together.reports] == [answer(report) for (report,) in alone]


def test_places_lead_back_to_the_lines_of_the_pack() -> None:
    first, second = (twin.text for twin in chosen()[:2])
    text = f"{first}\n\n{second}"
    papers = understand(read(text.encode(), "pack.txt"), known().profiles)
    heading = papers[1].document.headings[0]
    place = papers[1].document.draft.source.lines(heading.span)
    assert place is not None
    assert text.split("\n")[place.line - 1][place.column - 1 : place.end_column - 1] == heading.title


def test_an_agenda_before_the_reports_is_a_paper_of_its_own() -> None:
    reports = [twin.text for twin in chosen()[:2]]
    papers = understand(read((AGENDA + "\n\n".join(reports)).encode(), "pack.txt"), known().profiles)
    assert [paper.document.kind for paper in papers] == [Kind.AGENDA, Kind.REPORT, Kind.REPORT]


def test_a_title_page_belongs_to_the_report_after_it_and_has_no_sections() -> None:
    text = chosen()[0].text
    (alone,) = understand(read(text.encode(), "a.txt"), known().profiles)
    (paper,) = understand(read((TITLE_PAGE + text).encode(), "a.txt"), known().profiles)
    assert paper.document.kind is Kind.REPORT
    assert [h.title for h in paper.document.headings] == [h.title for h in alone.document.headings]
    assert [f.value.of(paper.document.text) for f in paper.document.fields] == [
        f.value.of(alone.document.text) for f in alone.document.fields
    ]


def test_a_table_of_dates_and_subjects_inside_a_report_begins_no_other() -> None:
    text = chosen()[0].text
    table = "\n\nSUBJECT:\tThe next topic\nDATE:\t3 March 2025\nREPORTING OFFICER:\tThe Director\n"
    papers = understand(read((text + table).encode(), "a.txt"), known().profiles)
    assert len(papers) == 1


def test_what_a_council_gathers_at_the_end_is_no_header_of_another_report() -> None:
    (only,) = understand(read(GATHERED_AT_THE_END.encode(), "paper.md"), known().profiles)
    assert [h.concepts[0] for h in only.document.headings if h.concepts][:2] == ["purpose", "recommendation"]
