"""What is taken out of a Word document before it is read changes nothing that is read."""

from __future__ import annotations

import pytest

from ppb_lint.read import read
from ppb_lint.read.docx_lean import lean
from tests.build.docx import Docx, Xml

FACE = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="24"/><w:lang w:val="en-GB"/>'


def test_typefaces_sizes_and_languages_go() -> None:
    assert lean(f"<w:rPr>{FACE}<w:b/></w:rPr>".encode()) == b"<w:rPr><w:b/></w:rPr>"


@pytest.mark.parametrize(
    "kept",
    [
        '<w:sz w:val="/>"',  # The end of the value is not that of the element.
        "<w:szothers/>",
        "<w:rFonts></w:rFonts>",
        "<w:t>&lt;w:sz/&gt;</w:t>",
        "<w:t><![CDATA[<w:sz/>]]></w:t>",
    ],
)
def test_nothing_else_goes(kept: str) -> None:
    assert lean(kept.encode()) == kept.encode()


def test_an_end_within_a_value_does_not_show() -> None:
    assert lean(b'a<w:sz w:val="/>b"/>c') == b"ac"


def test_the_words_and_their_places_are_the_same() -> None:
    first_run = f"<w:r><w:rPr>{FACE}<w:b/></w:rPr><w:t>First</w:t></w:r>"
    runs = f'{first_run}<w:proofErr w:type="x"/><w:r><w:t xml:space="preserve"> second</w:t></w:r>'
    paper = Docx()
    paper.add(Xml(f"<w:p>{runs}</w:p>"))
    draft = read(paper.bytes(), "paper.docx")
    assert draft.text.strip() == "First second"
    first, second = draft.source.pieces(draft.blocks[0].span)  # type: ignore[attr-defined]
    assert (first.ordinal, second.ordinal) == (0, 1)
