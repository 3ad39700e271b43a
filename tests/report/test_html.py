"""The page, read as HTML: its parts, its own policy, and that a paper's words stay words. Browsers are elsewhere."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Any

import pytest
from lxml import html as lxml_html
from msgspec.structs import replace

from ppb_lint.model.document import Kind
from ppb_lint.model.draft import Cell, Part, Unread
from ppb_lint.model.finding import Edit, Finding
from ppb_lint.model.page import Page, Row
from ppb_lint.model.result import Fault, FileResult, Reason, Results, Status
from ppb_lint.model.span import Span
from ppb_lint.report.html import render
from ppb_lint.report.told import Told
from tests.papers import known
from tests.report.samples import ALLOWED, HINT, MISSING_SECTION, ON_TRIAL, PAPER, WRONG_QUARTER

RULES = {rule.id: rule for rule in known().rules}


def paged(*rows: str | tuple[str, dict[str, Any]]) -> Page:
    """A page of these rows."""
    made, text = [], ""
    for row in rows:
        words, form = row if isinstance(row, tuple) else (row, {})
        made.append(Row(Span(len(text), len(text) + len(words)), **form))
        text += words + "\n"
    return Page(text, tuple(made))


def at(page: Page, words: str, finding: Finding = WRONG_QUARTER) -> Finding:
    """A finding on these words."""
    start = page.text.index(words)
    span = Span(start, start + len(words))
    fix = replace(finding.fix, edits=(Edit(span, "second"),)) if finding.fix else None
    return replace(finding, span=span, text=words, fix=fix)


def told(page: Page | None, *findings: Finding, **more: Any) -> Any:
    """The page for one paper, parsed."""
    paper = replace(PAPER, findings=findings, page=page, **more)
    results = Results((FileResult("drafts/p.docx", Status.CHECKED, None, (paper,)),))
    return lxml_html.fromstring(render(Told(results, "0.1.0", RULES)))


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def test_words_are_marked_where_they_stand_and_lead_to_their_sentence_and_back() -> None:
    page = paged("1.1 In the first quarter and the first again.")
    tree = told(page, at(page, "first"))
    (mark,) = tree.cssselect(".text mark")
    assert mark.text == "first"
    assert mark.getparent().text == "1.1 In the "
    (number,) = tree.cssselect(".text a.number")
    (card,) = tree.cssselect(".card")
    assert number.get("href") == f"#{card.get('id')}"
    assert card.cssselect("a.back")[0].get("href") == f"#{number.get('id')}"
    assert words(card).startswith(
        '1 Error: says "first" quarter, but the subject says Quarter 2.Write "second" instead'
    )
    assert card.getparent().getparent() is mark.getparent().getparent()


def test_two_findings_on_touching_words() -> None:
    page = paged("one two three four")
    tree = told(page, at(page, "one two three"), at(page, "two three four", HINT))
    assert [(mark.text, mark.get("class")) for mark in tree.cssselect(".text mark")] == [
        ("one ", "error"),
        ("two three", "error"),
        (" four", "note"),
    ]
    assert words(tree.cssselect(".text p")[0]) == "one two three1 four2"


def test_words_over_two_paragraphs_are_marked_in_both_and_told_once() -> None:
    page = paged("begins here", "and ends here")
    tree = told(page, at(page, "here\nand"))
    assert [mark.text for mark in tree.cssselect("mark")] == ["here", "and"]
    assert len(tree.cssselect("a.number")) == 1
    assert len(tree.cssselect(".card")) == 1


def test_something_missing_has_a_sign_at_its_place() -> None:
    page = paged("6.1 The end.", "8.0 EQUALITY")
    end = page.text.index(".\n") + 1
    tree = told(page, replace(MISSING_SECTION, span=Span(end, end)))
    assert tree.cssselect("mark") == []
    assert words(tree.cssselect(".row p")[0]) == "6.1 The end.‸1"


def test_headings_numbers_lists_and_tables_are_what_they_are() -> None:
    page = paged(
        ("SUBJECT: Parks", {"field": Span(0, 8)}),
        ("PURPOSE", {"level": 1, "label": "1.0"}),
        ("Detail", {"level": 2}),
        ("apples", {"bullet": True}),
        ("pears", {"bullet": True}),
        ("Year", {"cell": Cell(0, 0, 0, heading=True)}),
        ("Sum", {"cell": Cell(0, 0, 1, heading=True)}),
        ("2023", {"cell": Cell(0, 1, 0)}),
        ("12", {"cell": Cell(0, 1, 1)}),
        ("13", {"cell": Cell(0, 1, 1)}),
        ("A note", {"part": Part.FOOTNOTE, "bold": True}),
    )
    (text,) = told(page, at(page, "pears"), at(page, "12", MISSING_SECTION)).cssselect(".text")
    assert words(text.cssselect("p.field b")[0]) == "SUBJECT:"
    assert words(text.cssselect("h3")[0]) == "1.0 PURPOSE"
    assert words(text.cssselect("h4")[0]) == "Detail"
    assert words(text.cssselect("ul.bullets > li p")[0]) == "apples"
    assert len(text.cssselect("ul.bullets > li")) == 2
    assert [words(cell) for cell in text.cssselect("th")] == ["Year", "Sum"]
    assert [words(cell) for cell in text.cssselect("td")] == ["2023", "12213"]
    assert text.cssselect("td br")
    assert words(text.cssselect("p.part")[0]) == "Footnotes"
    assert words(text.cssselect("p.bold")[0]) == "A note"
    assert len(text.cssselect(".row > .scrolls + .cards")) == 1


def test_a_finding_on_the_label_of_a_field_and_one_on_its_words() -> None:
    page = paged(("SUBJECT: Parks", {"field": Span(0, 8)}))
    tree = told(page, at(page, "SUBJECT"), at(page, "Parks"))
    assert [(mark.text, mark.getparent().tag) for mark in tree.cssselect("mark")] == [("SUBJECT", "b"), ("Parks", "p")]
    assert len(tree.cssselect("a.number")) == 2


def test_without_the_paper_the_words_are_quoted() -> None:
    (card,) = told(None, WRONG_QUARTER).cssselect(".card")
    assert "performance management for the first quarter" in words(card)


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</style><script>",
        "]]>",
        "&lt;b&gt;",
        "' onclick='x",
    ],
)
def test_markup_in_a_paper_is_shown_and_is_no_markup(evil: str) -> None:
    page = paged(evil, (f"{evil} Heading", {"level": 1, "label": evil}))
    finding = replace(at(page, evil), message=f"says {evil}", context=evil, rule="r")
    paper = replace(PAPER, subject=evil, board=evil, findings=(finding,), page=page)
    source = render(Told(Results((FileResult(f"{evil}.docx", Status.CHECKED, None, (paper,)),)), "0.1.0"))
    tree = lxml_html.fromstring(source)
    assert len(tree.cssselect("script")) == 1
    assert len(tree.cssselect("style")) == 1
    assert tree.cssselect("img, [onerror], [onclick]") == []
    assert evil in tree.cssselect(".text")[0].text_content()
    assert tree.cssselect("option")[1].get("value") == "r"


@pytest.mark.parametrize(
    "sign", ["\x00", "\x07", "\x1b", "\u202e", "\u2066", "\u200b", "\ufeff", "\x9b", "\ufffe", "\ud800"]
)
def test_signs_that_would_be_obeyed_are_shown_by_their_names(sign: str) -> None:
    page = paged(f"before{sign}after")
    finding = replace(at(page, sign), message=f"says {sign}")
    paper = replace(PAPER, subject=f"S{sign}", board=f"B{sign}", findings=(finding,), page=page)
    source = render(Told(Results((FileResult(f"f{sign}.docx", Status.CHECKED, None, (paper,)),)), "0.1.0"))
    assert sign not in source
    assert f"U+{ord(sign):04X}" in lxml_html.fromstring(source).cssselect(".text .sign")[0].text


def test_the_page_runs_and_fetches_nothing_but_itself() -> None:
    tree = told(paged("x"))
    (policy,) = tree.cssselect("meta[http-equiv=Content-Security-Policy]")
    assert policy.get("content").startswith("default-src 'none'; ")
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        (element,) = tree.cssselect(tag)
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy.get("content")
    assert tree.cssselect("[src], link, iframe, object, [style]") == []
    for link in tree.cssselect("a"):
        assert link.get("href").startswith("#")
        assert tree.cssselect(link.get("href")), link.get("href")
    assert not re.search(r"https?://", render(Told(Results(()), "0.1.0")))


def test_no_id_is_used_twice() -> None:
    page = paged("one", "two")
    paper = replace(PAPER, findings=(at(page, "one"), at(page, "two")), page=page)
    file = FileResult("a.docx", Status.CHECKED, None, (paper, paper))
    tree = lxml_html.fromstring(render(Told(Results((file, replace(file, path="b.docx"))), "0.1.0")))
    ids = [element.get("id") for element in tree.cssselect("[id]")]
    assert len(ids) == len(set(ids))
    assert len(tree.cssselect("article")) == 4


def test_the_table_tells_what_became_of_each_paper() -> None:
    papers = replace(
        PAPER, findings=(WRONG_QUARTER, HINT, ON_TRIAL), not_checked=(Unread("images", 2),), waived=(ALLOWED,)
    )
    minutes = replace(PAPER, kind=Kind.MINUTES, subject=None, board=None, meeting=None, edition=None)
    files = (
        FileResult("a.docx", Status.CHECKED, None, (papers,)),
        FileResult("b.docx", Status.UNREADABLE, Reason("empty")),
        FileResult("c.docx", Status.NOT_A_REPORT, Reason("minutes"), (minutes,)),
    )
    tree = lxml_html.fromstring(render(Told(Results(files, (Fault("r.yaml", 1, 1, "id", "x", "y"),)), "0.1.0")))
    rows = [[words(cell) for cell in row.cssselect("th, td")] for row in tree.cssselect(".papers tbody tr")]
    assert rows == [
        [
            "Performance Management Report for Quarter 2 of 2026/27a.docx",
            "Health Policy and Performance Board",
            "26 November 2026",
            "checked", "1", "0", "1", "2 things",
        ],
        ["b.docxb.docx", "–", "–", "not checked", "–", "–", "–", "all of it"],
        ["c.docxc.docx", "–", "–", "not a report", "0", "0", "0", "–"],
    ]  # fmt: skip
    first, second, third = tree.cssselect("article")
    assert "text inside 2 pictures" in words(first)
    assert "allowed by A. Officer until 31 December 2026: agreed with the Chair" in words(first)
    assert "This file is empty" in words(second)
    assert "These are minutes" in words(third)
    assert "Nothing found." in words(third)
    assert "r.yaml:1:1: id: x, expected y" in words(tree.cssselect(".top")[0])


def test_boards_are_one_whatever_their_spelling() -> None:
    papers = tuple(
        replace(PAPER, board=board) for board in ("Health PPB", "HEALTH  PPB", "Roads & Parks", "Roads and Parks")
    )
    tree = lxml_html.fromstring(render(Told(Results((FileResult("a.docx", Status.CHECKED, None, papers),)), "0.1.0")))
    options = [option.get("value") for option in tree.cssselect("select[name=board] option")]
    assert options == ["", "Health PPB", "Roads & Parks"]


def test_a_letter_for_each_paper_and_the_rules_that_were_broken() -> None:
    page = paged("In the first quarter.")
    tree = told(page, at(page, "first"), replace(WRONG_QUARTER, rule="of-the-council"))
    (letter,) = tree.cssselect("#letters .letter")
    assert "What must change" in words(letter)
    why = words(tree.cssselect("#rule-quarter-agreement")[0])
    assert RULES["quarter-agreement"].title in why
    assert words(tree.cssselect("#rule-of-the-council")[0]) == "of-the-council"


def test_a_page_with_exempt_papers_says_so() -> None:
    tree = told(paged("x"), exempt=True)
    assert "This page has the words of 1 paper kept from the public." in words(tree.cssselect(".top")[0])
    assert "So must this page be." in words(tree.cssselect("article")[0])
    assert "kept from the public" not in words(told(paged("x")))


def test_notes_are_shown_from_the_beginning_where_somebody_asked() -> None:
    paper = replace(PAPER, findings=(HINT, ON_TRIAL))
    results = Results((FileResult("a.docx", Status.CHECKED, None, (paper,)),))
    for notes in (True, False):
        tree = lxml_html.fromstring(render(Told(results, "0.1.0", notes=notes)))
        on = [box.get("value") for box in tree.cssselect("[name=kind]") if box.get("checked") is not None]
        assert on == (["error", "warning", "note", "trial"] if notes else ["error", "warning"])
