"""Validators that others wrote find nothing in a reviewed file that was not in the draft; and they do find faults."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.build.docx import Docx, zipped
from tests.build.docx_xml import control, deleted, field, inserted, joined, split, text_box, wrapped
from tests.fix import oracle
from tests.fix.reviewing import reviewed, scattered
from tests.fix.validators import complaints, new_complaints

CHANGE = ("first quarter", "second quarter")


def paper(*, strict: bool = False) -> bytes:
    docx = Docx(strict=strict)
    docx.heading("PURPOSE OF REPORT")
    docx.numbered("To report on the ", split("first quarter", 2, 7), " of 2023/24\u00a0to the Board.")
    docx.paragraph("The Board, ", inserted("in the ", control("second"), " half, "), deleted("not "), "met.")
    docx.paragraph("See ", field("REF x", "paragraph 3"), joined("the ", wrapped("hyperlink", "third page")), ".")
    docx.paragraph("The ", docx.comment("who?", "end"), docx.footnote("a note on it"), text_box("words in a box"))
    docx.table([["Quarter", control("the third quarter")]])
    return docx.bytes()


@pytest.mark.parametrize("strict", [False, True])
def test_nothing_new_is_found_in_a_reviewed_file(tmp_path: Path, strict: bool) -> None:
    data = paper(strict=strict)
    out, remarks = scattered(data, 3, most=40)
    assert len(remarks) > 20
    assert not new_complaints(data, out, tmp_path)


@pytest.mark.parametrize(
    ("part", "right", "wrong"),
    [
        ("word/document.xml", r' w:author="ppb-lint"', ""),
        ("word/document.xml", r"<w:commentRangeEnd[^>]*/>", ""),
        ("word/document.xml", r'<w:commentReference w:id="\d+"/>', '<w:commentReference w:id="999"/>'),
        ("word/document.xml", r'<w:ins w:id="\d+"', '<w:ins w:id="1"'),
        ("word/comments.xml", r"<w:comment w:id", "<w:p/><w:comment w:id"),
        ("[Content_Types].xml", r"comments\+xml", "remarks+xml"),
        ("word/_rels/document.xml.rels", r'"[^"]*comments\.xml"', '"elsewhere.xml"'),
    ],
)
def test_what_is_broken_in_a_reviewed_file_is_found(tmp_path: Path, part: str, right: str, wrong: str) -> None:
    docx = Docx()
    docx.paragraph("for the ", inserted("other"), " first quarter of the year")
    out = reviewed(docx.bytes(), CHANGE)
    files = oracle.parts(out)
    broken, times = re.subn(right, wrong, files[part].decode())
    assert times
    assert complaints(zipped({**files, part: broken.encode()}), tmp_path) - complaints(out, tmp_path)
