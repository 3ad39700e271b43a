"""Rules about the state of a Word file, on real Word files made in memory."""

from __future__ import annotations

from ppb_lint.app.pipeline import with_facts
from ppb_lint.app.settled.knowledge import learn
from ppb_lint.checks import CHECKS
from ppb_lint.engine.checking import check
from ppb_lint.model.finding import Finding
from ppb_lint.read import read
from ppb_lint.structure import understand
from tests.build.docx import Docx
from tests.build.docx_xml import deleted, inserted, run

KNOWN = learn()


def findings(paper: Docx, *rules: str) -> list[Finding]:
    draft = read(paper.bytes(), "paper.docx")
    chosen = [rule for rule in KNOWN.rules if rule.id in rules]
    assert len(chosen) == len(rules)
    understood = understand(draft, KNOWN.profiles)[0]
    return list(check(with_facts(understood), chosen, CHECKS).findings)


def test_changes_are_told_once_for_each_author() -> None:
    paper = Docx()
    paper.paragraph("The grant is ", deleted("60", "A Patel"), inserted("70", author="A Patel"), " pounds.")
    paper.paragraph("It was paid", inserted(" in May"), ".")
    found = findings(paper, "tracked-change")
    assert [(f.text, f.message.split(" that ")[0]) for f in found] == [
        ("", "holds 2 changes by A Patel"),
        (" in May", "holds a change by J Smith"),
    ]


def test_a_comment_over_two_paragraphs_is_shown_on_the_first() -> None:
    paper = Docx()
    paper.paragraph("The pool is ", paper.comment("when?", "open"), ".")
    paper.paragraph("It was ", paper.comment("ppb-lint: allow numbering because it is quoted", "closed"), ".")
    found = findings(paper, "comment-left")
    assert [(f.text, f.message) for f in found] == [("open", 'holds a comment by J Smith: "when?"')]


def test_hidden_words_are_told_one_by_one() -> None:
    paper = Docx()
    paper.paragraph("The pool is open", run(" unless it rains", hidden=True), ".")
    assert [f.message for f in findings(paper, "hidden-text")] == ['hides the words "unless it rains"']


def test_a_clean_file_has_no_state_to_tell() -> None:
    paper = Docx()
    paper.paragraph("The pool is open.")
    assert not findings(paper, "tracked-change", "comment-left", "hidden-text", "draft-metadata")


def test_titles_and_the_edges_of_the_page_may_tell_a_draft() -> None:
    paper = Docx(properties={"dc:title": "Report template v2"})
    paper.paragraph("The pool is open.")
    paper.header("DRAFT")
    paper.footer("S:\\Papers\\2024\\Q2 report.docx")
    paper.footer("Page 1 of 2", kind="first")
    assert sorted(f.message for f in findings(paper, "draft-metadata")) == [
        'has the title "Report template v2" in the properties of the file',
        'says "DRAFT" at the edge of the page',
        'shows the path "S:\\Papers\\2024\\Q2 report.docx"',
    ]
