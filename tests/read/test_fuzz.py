"""Damaged files of every format are each answered by a draft or by a refusal with a code, whatever was changed in them.

The same changes come on every run. ``FUZZ_SECONDS=600 pytest tests/read/test_fuzz.py`` goes on for longer.
"""

from __future__ import annotations

import os
import random
import re
import time
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Draft, Refusal
from ppb_lint.model.result import Status
from ppb_lint.read import Limits, read
from ppb_lint.read.rtf import read_rtf
from tests.build.docx import Docx
from tests.build.docx_xml import control, inserted, split
from tests.papers import known
from tests.read.test_odt import item, listed, odt, p

SECONDS = float(os.environ.get("FUZZ_SECONDS", "4"))
LIMITS = Limits(part=4 * 1024 * 1024, parts=8 * 1024 * 1024, seconds=5)
RTF = (
    rb"{\rtf1\ansi{\fonttbl{\f0\fcharset0 Arial;}}{\stylesheet{\s1 heading 1;}}{\listtext 1.0\tab}{\b PURPOSE}\par"
    rb"\trowd\intbl a\cell b\cell\row\pard{\footnote note}{\*\revtbl{Ann;}}{\deleted x}\u8217 ?\'e9\bin2 ab\par}"
)
HTML = (
    b"<!DOCTYPE html><html><head><meta charset=utf-8><title>T</title></head><body><h1>1.0 PURPOSE</h1><p>1.1 <b>To"
    b"</b> consider<br>more<table><tr><th>A<td>B</table><ol start=3><li>x</ol><img alt=a></body></html>"
)
ODT = odt(listed(item(p("PURPOSE"), listed(item(p("one")), style=""))) + p("a<text:s text:c='3'/>b<text:tab/>"))


def docx() -> bytes:
    paper = Docx()
    paper.paragraph("REPORT TO:\t", split("Corporate Policy and Performance Board", 4, 9))
    paper.heading("PURPOSE OF REPORT")
    paper.numbered("To consider ", inserted("the second"), " quarter.")
    paper.table([["a", "b"]])
    return paper.bytes()


SAMPLES = {"paper.docx": docx(), "paper.odt": ODT, "paper.rtf": RTF, "paper.html": HTML}


def answered(data: bytes, name: str) -> Draft | RefusalCode:
    """The only two things that may come of a file."""
    try:
        draft = read(data, name, LIMITS)
    except Refusal as refusal:
        return RefusalCode(refusal.code)
    assert draft.text == "\n".join(block.span.of(draft.text) for block in draft.blocks)
    assert all(0 <= mark.span.start <= mark.span.end <= len(draft.text) for mark in draft.marks)
    return draft


def bytes_changed(data: bytes, chance: random.Random) -> bytes:
    """A few bytes put in, taken out, doubled or turned into others."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed) + 1)
        to = min(at + chance.choice((1, 2, 8, 200)), len(changed))
        match chance.randrange(4):
            case 0:
                del changed[at:to]
            case 1:
                changed[at:at] = chance.randbytes(chance.randint(1, 8))
            case 2:
                changed[at:at] = changed[at:to] * chance.choice((1, 2, 50))
            case _:
                changed[at:to] = chance.randbytes(to - at)
    return bytes(changed)


_TAG = re.compile(rb"<[^<>]*>")
_VALUE = re.compile(rb'"[^"<>]*"')
VALUES = (b'""', b'"-1"', b'"0"', b'"99999999999"', b'"\xc2\xb2"', b'"a"', b'"true"')


def xml_changed(data: bytes, chance: random.Random) -> bytes:
    """One tag or value of some part changed, so that what comes out is often still well-formed."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([name for name in files if name.endswith((".xml", ".rels"))])
    pattern = chance.choice((_TAG, _VALUE))
    found = list(pattern.finditer(files[name]))
    if found:
        place, other = chance.choice(found), chance.choice(found)[0]
        new = chance.choice((other, b"", place[0] * 3)) if pattern is _TAG else chance.choice((*VALUES, other))
        files[name] = files[name][: place.start()] + new + files[name][place.end() :]
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part, inside in files.items():
            archive.writestr(part, inside)
    return out.getvalue()


def changed(data: bytes, change: Callable[[bytes, random.Random], bytes], seed: str) -> Iterator[bytes]:
    """One changed file after the other until the time is up."""
    chance, end = random.Random(seed), time.monotonic() + SECONDS
    while time.monotonic() < end:
        yield change(data, chance)


@pytest.mark.parametrize("name", SAMPLES)
def test_files_with_changed_bytes_are_answered(name: str) -> None:
    answers = [answered(data, name) for data in changed(SAMPLES[name], bytes_changed, name)]
    assert any(isinstance(answer, Draft) for answer in answers) or name == "paper.docx"


@pytest.mark.parametrize("name", ["paper.docx", "paper.odt"])
def test_files_with_changed_xml_are_answered(name: str) -> None:
    answers = [answered(data, name) for data in changed(SAMPLES[name], xml_changed, name)]
    assert any(isinstance(answer, Draft) for answer in answers)
    assert any(isinstance(answer, RefusalCode) for answer in answers)


CONTROL_WORDS = (
    b"\\par \\cell \\row \\b0 \\u-1? \\' \\bin9 { } a \\footnote \\* \\pict \\intbl \\s1"
    b" \\ \\uc0 \\v \\ansicpg99999 \\f0"
).split()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(CONTROL_WORDS)))
def test_any_row_of_control_words_is_read(words: list[bytes]) -> None:
    draft = read_rtf(b"{\\rtf1" + b" ".join(words), LIMITS)
    assert draft.text == "\n".join(block.span.of(draft.text) for block in draft.blocks)


HEADER = (
    "REPORT TO:\tCorporate Policy and Performance Board",
    "DATE:\t30 January 2024",
    "REPORTING OFFICER:\tDirector",
    "SUBJECT:\tPerformance Report for Quarter 2 2023/24",
    "WARDS:\tAll",
)
WORDS = "To consider the performance for the first quarter of 2023/24, as the Board asked."


def findings(first: object) -> list[tuple[str, str]]:
    paper = Docx()
    for line in HEADER:
        paper.paragraph(line)
    paper.heading("PURPOSE OF REPORT")
    paper.numbered(first)  # type: ignore[arg-type]
    paper.heading("RECOMMENDED: That the report be noted.")
    result = check_file("a.docx", paper.bytes(), Standard(known().rules, known().profiles, None, Limits()))
    assert result.status is Status.CHECKED
    (report,) = result.reports
    return [(f.rule, f.text) for f in report.findings if f.rule != "tracked-change"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, len(WORDS) - 1), unique=True, max_size=8), st.booleans(), st.booleans())
def test_runs_controls_and_insertions_change_no_finding(cuts: list[int], controlled: bool, added: bool) -> None:
    words: object = split(WORDS, *sorted(cuts))
    words = inserted(words) if added else words  # type: ignore[arg-type]
    words = control(words) if controlled else words  # type: ignore[arg-type]
    assert findings(words) == findings(WORDS)
    assert ("quarter-agreement", "first") in findings(WORDS)


def test_the_corpus_with_changed_bytes_is_answered() -> None:
    folder = Path(__file__).parents[2].parent / "shared" / "corpus"
    if not folder.is_dir():
        pytest.skip("no shared material")
    endings = (".docx", ".odt", ".rtf")
    files = [path for path in sorted(folder.rglob("*")) if path.suffix in endings and path.stat().st_size < 60_000]
    chance, end = random.Random("corpus"), time.monotonic() + 2 * SECONDS
    while time.monotonic() < end:
        path = chance.choice(files)
        answered(bytes_changed(path.read_bytes(), chance), path.name)
