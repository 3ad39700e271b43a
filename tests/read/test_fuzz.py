"""Damaged files of every format are each answered by a draft or by a refusal with a code, whatever was changed in them.

The same changes come on every run. ``FUZZ_SECONDS=600 pytest tests/read/test_fuzz.py`` goes on for longer, with other
changes where ``FUZZ_SEED`` is set.
"""

from __future__ import annotations

import json
import os
import random
import re
import time
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Draft, Refusal
from ppb_lint.model.reasons import ReasonCode, UncheckedCode
from ppb_lint.model.result import Status
from ppb_lint.read import Limits, read
from ppb_lint.read.pdf_process import taken_out
from ppb_lint.read.rtf import read_rtf
from tests.build.docx import Docx
from tests.build.docx_xml import control, inserted, split
from tests.build.pdf import Pdf
from tests.papers import known
from tests.read.test_odt import item, listed, odt, p

SECONDS = float(os.environ.get("FUZZ_SECONDS", "2"))
SEED = os.environ.get("FUZZ_SEED", "")
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


def pdf() -> bytes:
    paper = Pdf()
    paper.page((72, 760, "REPORT TO:", "bold"), (200, 760, "Corporate Policy and Performance Board"))
    paper.page((72, 740, "1.1"), (108, 740, "To consider the second quarter."), (72, 700, "a"), (200, 700, "b"))
    return paper.bytes()


MARKDOWN = (
    b"# Report\n\n**SUBJECT:** Q2\n\n1. a\n2. {++b++}{>>d<<}\n\n| a | b |\n|---|---|\n| c | d |\n\n> <!-- e -->\n"
)


SAMPLES = {
    "paper.docx": docx(),
    "paper.odt": ODT,
    "paper.rtf": RTF,
    "paper.html": HTML,
    "paper.md": MARKDOWN,
    "paper.txt": MARKDOWN,
    "paper.pdf": pdf(),
}


def answered(data: bytes, name: str) -> Draft | RefusalCode:
    """The only two things that may come of a file."""
    try:
        draft = read(data, name, LIMITS)
    except Refusal as refusal:
        return RefusalCode(refusal.code)
    assert draft.text == "\n".join(block.span.of(draft.text) for block in draft.blocks)
    assert all(0 <= mark.span.start <= mark.span.end <= len(draft.text) for mark in draft.marks)
    return draft


def judged(data: bytes, name: str) -> None:
    """The whole way of a file: nobody breaks down over it."""
    result = check_file(name, data, Standard(known().rules, known().profiles, None, LIMITS))
    assert result.reason is None or result.reason.code != ReasonCode.OWN_FAULT, (name, result.reason)
    failed = [u.note for report in result.reports for u in report.not_checked if u.code == UncheckedCode.RULE_FAILED]
    assert not failed, (name, failed)


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
    chance, end = random.Random(seed + SEED), time.monotonic() + SECONDS
    while time.monotonic() < end:
        yield change(data, chance)


@pytest.mark.parametrize("name", SAMPLES)
def test_files_with_changed_bytes_are_answered(name: str) -> None:
    answers = []
    for number, data in enumerate(changed(SAMPLES[name], bytes_changed, name)):
        answers.append(answered(data, name))
        if isinstance(answers[-1], Draft) and number % 5 == 0:
            judged(data, name)
    assert any(isinstance(answer, Draft) for answer in answers) or name in ("paper.docx", "paper.pdf")


def values_changed(told: Any, chance: random.Random) -> Any:
    """What the process for PDFs has told, with one value somewhere turned into another."""
    match told:
        case dict() if told:
            key = chance.choice(sorted(told))
            return {**told, key: values_changed(told[key], chance)}
        case list() if told and chance.random() < 0.9:
            at = chance.randrange(len(told))
            return [*told[:at], values_changed(told[at], chance), *told[at + chance.choice((1, 1, 1, 2)) :]]
        case str() if told:
            return told * chance.choice((0, 2, 50)) + chance.choice(("", "\n", "-", "\x00", "1.1", "\u00ad"))
    return chance.choice((0, -1, 1e9, 12.0, "x", [], True, told))


RULES = [[60, y, 500, y + 1] for y in (500, 600, 700)] + [[x, 500, x + 1, 700] for x in (60, 200, 500)]


def test_whatever_is_told_of_a_pdf_becomes_a_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    told = taken_out(SAMPLES["paper.pdf"])
    drafts = 0
    for seed in range(int(SECONDS * 400)):
        chance = random.Random(f"{seed}{SEED}")
        pages = told["pages"]
        for _ in range(chance.randint(1, 4)):
            pages = values_changed(pages, chance)
        pages = pages if isinstance(pages, list) else []
        pages = [page if isinstance(page, list) else [] for page in pages]
        rules = [changed if isinstance(changed := values_changed(RULES, chance), list) else [] for _ in pages]
        new = {
            **told,
            "pages": pages,
            "rules": rules,
            **{name: [told[name][0]] * len(pages) for name in ("turned", "unmapped", "pictures")},
        }
        monkeypatch.setattr("ppb_lint.read.pdf.python_answer", lambda *_, new=new: json.dumps(new).encode())
        drafts += isinstance(answered(SAMPLES["paper.pdf"], "paper.pdf"), Draft)
    assert drafts


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "WordDocument\0".encode("utf-16-le") + b"\0" * 512


@pytest.mark.parametrize("answer", [b"", b"PK\x03\x04", docx()])
def test_old_word_files_are_answered_whatever_comes_back_from_the_program_that_turns_them(
    answer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def turned(_office: str, _data: bytes, _folder: Path, _limits: Limits) -> bytes:
        return bytes_changed(answer, chance) if chance.random() < 0.9 else answer

    chance = random.Random(f"doc{SEED}")
    monkeypatch.setattr("ppb_lint.read.doc._office", lambda: "soffice")
    monkeypatch.setattr("ppb_lint.read.doc._converted", turned)
    for _ in range(int(50 * SECONDS)):
        answered(bytes_changed(OLE, chance), "paper.doc")


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
    endings = (".docx", ".odt", ".rtf", ".pdf")
    files = [path for path in sorted(folder.rglob("*")) if path.suffix in endings and path.stat().st_size < 60_000]
    chance, end = random.Random(f"corpus{SEED}"), time.monotonic() + 3 * SECONDS
    while time.monotonic() < end:
        path = chance.choice(files)
        data = bytes_changed(path.read_bytes(), chance)
        answered(data, path.name)
        if chance.random() < 0.1:
            judged(data, path.name)
