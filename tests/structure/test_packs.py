"""Several reports in one file are each checked on their own, exactly as if each lay in a file of its own."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from functools import cache
from io import BytesIO

import pytest
from msgspec.structs import replace

from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.model.codes import UnreadCode
from ppb_lint.model.document import Kind
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Finding
from ppb_lint.model.result import FileResult, Report
from ppb_lint.read import Limits, read
from ppb_lint.structure import understand
from tests.build.docx import Docx, zipped
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
        finding,
        span=replace(finding.span, start=0, end=0),
        place=replace(finding.place, lines=None),
        fix=None,
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


MINUTES = """CORPORATE POLICY AND PERFORMANCE BOARD

At a meeting of the Corporate Policy and Performance Board held on Tuesday, 3 September 2024 at the Town Hall

Present: Councillors Ash (Chair), Birch and Cherry

Apologies for Absence: Councillor Damson

CS12 MINUTES

The minutes of the meeting held on 4 June 2024 were signed as a correct record.

CS13 PERFORMANCE MANAGEMENT REPORT FOR THE FIRST QUARTER OF 2024/25

RESOLVED: That the report be noted.

Meeting ended at 7.45 p.m.

"""


@pytest.mark.parametrize("after", [1, 2])
def test_minutes_between_reports_are_papers_of_their_own(after: int) -> None:
    reports = [twin.text for twin in chosen()[:3]]
    alone = [checked(text, "a.txt").reports for text in reports]
    texts = [AGENDA, *reports[:after], MINUTES, *reports[after:]]
    together = checked("\n\n".join(texts), "pack.txt").reports
    kinds = [report.kind for report in together]
    assert kinds == [Kind.AGENDA, *[Kind.REPORT] * after, Kind.MINUTES, *[Kind.REPORT] * (3 - after)]
    assert [answer(r) for r in together if r.kind is Kind.REPORT] == [answer(report) for (report,) in alone]


def test_minutes_after_the_last_report_are_a_paper_too_and_those_in_an_appendix_are_not() -> None:
    reports = [twin.text for twin in chosen()[:2]]
    kinds = [r.kind for r in checked("\n\n".join([*reports, MINUTES]), "pack.txt").reports]
    assert kinds == [Kind.REPORT, Kind.REPORT, Kind.MINUTES]
    appended = f"{reports[0]}\n\nAPPENDIX 1\n\n{MINUTES}"
    assert [r.kind for r in checked(f"{appended}\n\n{reports[1]}", "pack.txt").reports] == [Kind.REPORT, Kind.REPORT]


def sections(papers: Sequence[tuple[str, str, str]]) -> bytes:
    """Reports in a section each, with a head, and with a note in the purpose of each."""
    paper = Docx()
    for number, (text, head, note) in enumerate(papers):
        paper.header(head)
        for line in text.strip().split("\n"):
            notes = (paper.footnote(note),) if "1.1 " in line[:8] else ()
            paper.paragraph(line, *notes)
        if number < len(papers) - 1:
            inside = f'<w:headerReference w:type="default" r:id="r{5 + number}"/>'
            paper.add(Xml(f"<w:p><w:pPr><w:sectPr>{inside}</w:sectPr></w:pPr></w:p>"))
    data = paper.bytes()
    files = {name: zipfile.ZipFile(BytesIO(data)).read(name) for name in zipfile.ZipFile(BytesIO(data)).namelist()}
    for number in range(len(papers) - 1):  # The builder names every head in the last section.
        last = files["word/document.xml"].rpartition(b"<w:sectPr>")
        named = f'<w:headerReference w:type="default" r:id="r{5 + number}"/>'.encode()
        files["word/document.xml"] = last[0] + last[1] + last[2].replace(named, b"", 1)
    return zipped(files)


def test_heads_and_notes_of_a_word_file_go_with_the_report_that_they_belong_to() -> None:
    papers = [(twin.text, f"Item {n}", f"Note {n} has has a fault.") for n, twin in enumerate(chosen()[:3], 1)]
    alone = [checked(sections([paper]), "a.docx").reports for paper in papers]
    together = checked(sections(papers), "pack.docx")
    assert [answer(report) for report in together.reports] == [answer(report) for (report,) in alone]
    assert sum(f.text == "has has" and f.place.part is Part.FOOTNOTE for r in together.reports for f in r.findings) == 3
    draft = read(sections(papers), "pack.docx")
    for paper, (_, head, note) in zip(understand(draft, known().profiles), papers, strict=True):
        text = paper.document.text
        assert [text.count(words) for words in (head, note)] == [1, 1]
        assert [b.span.of(text) for b in paper.document.draft.blocks if b.part in (Part.HEADER, Part.FOOTNOTE)] == [
            note,
            head,
        ]
    for report in together.reports:
        assert [f.span.of(draft.text) for f in report.in_file()] == [f.text for f in report.findings]


def test_a_head_that_runs_through_the_pack_stands_over_every_report() -> None:
    paper = Docx()
    paper.header("Agenda and reports")
    for line in "\n".join(twin.text for twin in chosen()[:2]).strip().split("\n"):
        paper.paragraph(line)
    papers = understand(read(paper.bytes(), "pack.docx"), known().profiles)
    assert [p.document.text.endswith("\nAgenda and reports") for p in papers] == [True, True]


def test_what_may_belong_to_any_report_is_told_as_not_checked() -> None:
    page = '<div id="footnote1">It has has a fault.</div>{}'
    lines = ["".join(f"<p>{line}</p>" for line in twin.text.split("\n")) for twin in chosen()[:2]]
    together = checked(page.format("".join(lines)).encode(), "pack.html").reports
    assert [[u.code for u in report.not_checked] for report in together] == [[UnreadCode.UNPLACED]] * 2
    assert not any(finding.text == "has has" for report in together for finding in report.findings)
    (only,) = checked(page.format(lines[0]).encode(), "pack.html").reports
    assert [f.place.part for f in only.findings if f.text == "has has"] == [Part.FOOTNOTE]
    assert not only.not_checked


def test_empty_lines_above_a_report_do_not_bring_its_head_to_the_one_before() -> None:
    papers = [(twin.text + "\n", f"Item {n}", f"Note {n}.") for n, twin in enumerate(chosen()[:2], 1)]
    first, (text, head, note) = papers
    together = understand(read(sections([first, (f"\n\n{text}", head, note)]), "pack.docx"), known().profiles)
    heads = [[b.span.of(p.document.text) for b in p.document.draft.blocks if b.part is Part.HEADER] for p in together]
    assert heads == [["Item 1"], ["Item 2"]]
