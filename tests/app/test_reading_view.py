"""What a page takes from a paper, from a real draft to the page."""

from __future__ import annotations

from pathlib import Path

from lxml import html as lxml_html

from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.app.settled.knowledge import learn
from ppb_lint.model.result import Results
from ppb_lint.read.limits import Limits
from ppb_lint.report.html import render
from ppb_lint.report.told import Told

EXAMPLES = Path(__file__).parents[2] / "examples"
KNOWN = learn()
RULES = tuple(rule for rule in KNOWN.rules if not rule.opt_in)


def checked(name: str, *, paged: bool = True) -> Results:
    standard = Standard(RULES, KNOWN.profiles, None, Limits(), paged=paged)
    return Results((check_file(name, (EXAMPLES / name).read_bytes(), standard),))


def test_a_page_is_only_there_where_somebody_asks() -> None:
    assert checked("clean.docx", paged=False).files[0].reports[0].page is None
    assert checked("clean.docx").files[0].reports[0].page is not None


def test_automatic_numbers_and_typed_ones_are_read_alike() -> None:
    pages = [lxml_html.fromstring(render(Told(checked(name), "0.1.0"))) for name in ("faulty.docx", "faulty.md")]
    headings, marks = (
        [[" ".join(found.text_content().split()) for found in page.cssselect(what)] for page in pages]
        for what in (".text h3", ".text mark")
    )
    assert headings[0] == headings[1]
    assert headings[0][:2] == ["1.0 PURPOSE OF THE REPORT", "2.0 RECOMMENDATION: That the Policy and Performance Board"]
    assert marks[0] == marks[1]
    assert "[insert figure]" in marks[0]


def test_labels_of_the_header_are_labels() -> None:
    page = lxml_html.fromstring(render(Told(checked("clean.md"), "0.1.0")))
    labels = [label.text_content() for label in page.cssselect(".text .field b")]
    assert labels == ["REPORT TO", "DATE", "REPORTING OFFICER", "PORTFOLIO", "SUBJECT", "WARD(S)"]
