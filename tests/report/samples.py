"""Results of a run, made by hand, for the tests of the reports."""

from __future__ import annotations

from msgspec.structs import replace

from ppb_lint.model.comparison import ComparedWith, Differences, EarlierPaper, FoundBy
from ppb_lint.model.document import Kind
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Edit, Finding, Fix, Place, Safety, Severity, Stage
from ppb_lint.model.result import FileResult, Report, Results, Status
from ppb_lint.model.source import Lines
from ppb_lint.model.span import Span
from ppb_lint.model.waiver import Origin, Waived

WRONG_QUARTER = Finding(
    rule="quarter-agreement",
    severity=Severity.ERROR,
    stage=Stage.SETTLED,
    message='says "first" quarter, but the subject says Quarter 2',
    span=Span(100, 105),
    text="first",
    context="…performance management for the first quarter period to 30th September 2026.",
    place=Place(section="1.0", heading="PURPOSE OF REPORT", paragraph="1.1", lines=Lines(19, 8, 19, 13)),
    fingerprint="a1",
    fix=Fix((Edit(Span(100, 105), "second"),), Safety.SUGGESTED),
)
MISSING_SECTION = Finding(
    rule="section-missing",
    severity=Severity.ERROR,
    stage=Stage.SETTLED,
    message="the section RISK ANALYSIS is missing",
    span=Span(900, 900),
    text="",
    context="",
    place=Place(section="7.0", heading="RISK ANALYSIS"),
    fingerprint="a2",
)
HINT = replace(
    WRONG_QUARTER, rule="financial-year-agreement", severity=Severity.NOTE, message="speaks of 2024/25", fix=None
)
ON_TRIAL = replace(WRONG_QUARTER, rule="total", stage=Stage.TRIAL, message="the parts do not add up", fix=None)
IN_A_FOOTNOTE = replace(
    WRONG_QUARTER, severity=Severity.WARNING, place=Place(part=Part.FOOTNOTE, page=3, paragraph="2)")
)
ALLOWED = Waived(
    replace(MISSING_SECTION, fingerprint="w1"), "agreed with the Chair", "A. Officer", "2026-12-31", Origin.COMMENT
)
ALLOWED_FROM_THE_START = Waived(replace(WRONG_QUARTER, fingerprint="w2"), "", "", None, Origin.BASELINE)
PAPER = Report(
    kind=Kind.REPORT,
    subject="Performance Management Report for Quarter 2 of 2026/27",
    profile="halton",
    edition="2024-01-01",
    quarters=(2,),
    financial_year="2026/27",
    board="Health Policy and Performance Board",
    meeting="2026-11-26",
)

COMPARED = ComparedWith(
    EarlierPaper("old/q1.docx", "Quarter 1", "Health Policy and Performance Board", "2026-09-10", (1,), "2026/27"),
    FoundBy.NAME,
    Differences(sections_new=("NEWSECTION",), sentences=20, kept=12),
)


def run(*findings: Finding, status: Status = Status.CHECKED) -> Results:
    """A run over one file with one paper that has these findings."""
    return Results((FileResult("drafts/paper.docx", status, None, (replace(PAPER, findings=findings),)),))
