"""The rules of accessibility on Word files: what the file itself says of its headings, tables, pictures and title."""

from __future__ import annotations

import pytest

from ppb_lint.app.pipeline import with_facts
from ppb_lint.app.settled.knowledge import learn
from ppb_lint.checks import CHECKS
from ppb_lint.engine.checking import check
from ppb_lint.read import read
from ppb_lint.structure import understand
from tests.build.docx import Docx
from tests.build.docx_xml import Xml, cell, image, run

KNOWN = learn()
RULES = [rule for rule in KNOWN.rules if rule.topic == "accessibility"]
TITLE = {"dc:title": "Performance of the depot"}


def told(paper: Docx) -> list[str]:
    document = with_facts(understand(read(paper.bytes(), "paper.docx"), KNOWN.profiles)[0])
    outcome = check(document, RULES, CHECKS)
    assert outcome.failures == ()
    return [f"{finding.rule}: {finding.message}" for finding in outcome.findings]


def filled(words: str, fill: str) -> Xml:
    return cell(words, properties=f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>')


def sound(**more: dict[str, str]) -> Docx:
    paper = Docx(properties=more.get("properties", TITLE))
    paper.heading("PURPOSE OF REPORT")
    paper.numbered("To consider the depot.")
    return paper


def test_a_sound_file_is_not_accused() -> None:
    paper = sound()
    paper.paragraph(image("The depot seen from Moor Lane"), image(ornament=True))
    rows = [["Sickness", "8.0", filled("Red", "FF0000")], ["Calls", "90%", ""]]
    paper.table([["Measure", "Target", "Status"], *rows], heading=True)
    paper.header(image())
    assert told(paper) == []


def test_a_title_is_asked_for() -> None:
    assert told(sound(properties={})) == ["document-title: has no title in the properties of the file"]


@pytest.mark.parametrize(("alternative", "said"), [("", "without alternative text"), ("image1.jpeg", "says nothing")])
def test_pictures_need_words(alternative: str, said: str) -> None:
    paper = sound()
    paper.paragraph("The depot: ", image(alternative))
    (message,) = told(paper)
    assert message.startswith("image-alt-text: has a picture")
    assert message.endswith(said)


def test_headings_in_bold_are_told_once_and_counted() -> None:
    paper = sound()
    for title in ("RECOMMENDATION", "SUPPORTING INFORMATION"):
        paper.paragraph(run(title, bold=True))
        paper.paragraph("The depot is open.")
    assert told(paper) == [
        'heading-style: sets 2 headings in bold instead of in a heading style, "RECOMMENDATION" first'
    ]


def test_a_level_that_is_left_out_is_told() -> None:
    paper = sound()
    paper.paragraph("Roads", outline=2)
    paper.paragraph("All roads were open.")
    assert told(paper) == ['heading-style: goes from a heading of level 1 to "Roads", which is of level 3']


def test_a_table_of_figures_needs_a_row_of_headings() -> None:
    paper = sound()
    paper.table([["Measure", "Target", "Actual"], ["Sickness", "8.0", "9.1"], ["Calls", "90%", "94%"]])
    assert told(paper) == ['table-header: has a table without a row of headings, beginning "Measure"']


def test_a_status_in_colour_alone_is_told_once_for_a_table() -> None:
    paper = sound()
    paper.table(
        [["Measure", "Status"], ["Sickness", filled("", "FF0000")], ["Calls", filled("●", "00B050")]], heading=True
    )
    assert told(paper) == ["colour-only: tells something by colour alone in 2 cells of a table (red, green)"]
