"""Reviews of files with remarks that a test has chosen, and what has to be true of all of them."""

from __future__ import annotations

import random
import re
import zipfile
from collections import Counter
from io import BytesIO

from ppb_lint.engine.edits import apply
from ppb_lint.fix.remark import Remark
from ppb_lint.fix.word import WordCopy
from ppb_lint.model.finding import Edit
from ppb_lint.model.revision import Obstacle
from ppb_lint.model.span import Span
from ppb_lint.read.docx import read_docx
from ppb_lint.read.limits import Limits
from tests.fix import oracle

WHEN = "2024-10-21T09:12:00Z"
_WORD = re.compile(r"\S+")


def reviewed(data: bytes, *pairs: tuple[str, str], nth: int = 0) -> bytes:
    """The file with each of these words commented on, and replaced where something else stands beside them."""
    draft = read_docx(data, Limits())
    copy = WordCopy(data, draft, Limits())
    remarks = []
    for number, (old, new) in enumerate(pairs):
        start = [match.start() for match in re.finditer(re.escape(old), draft.text)][nth]
        edit = Edit(Span(start, start + len(old)), new)
        edits = () if new == old or copy.obstacle(edit) else (edit,)
        remarks.append(Remark(edit.span, (f"remark {number}",), edits))
    out = copy.annotated(remarks, WHEN)
    require_sound(data, out, remarks)
    return out


def obstacle(data: bytes, old: str, new: str) -> Obstacle | None:
    """Why some words may not be changed."""
    draft = read_docx(data, Limits())
    start = draft.text.index(old)
    return WordCopy(data, draft, Limits()).obstacle(Edit(Span(start, start + len(old)), new))


def scattered(data: bytes, seed: int, most: int = 12) -> tuple[bytes, list[Remark]]:
    """The file with remarks on words, and on rows of words, that chance has chosen."""
    chance = random.Random(seed)
    draft = read_docx(data, Limits())
    copy = WordCopy(data, draft, Limits())
    words = list(_WORD.finditer(draft.text))
    remarks: list[Remark] = []
    done = 0
    for first in sorted(chance.sample(range(len(words)), min(most, len(words)))):
        last = min(first + chance.choice((0, 0, 0, 1, 3)), len(words) - 1)
        span = Span(words[first].start(), words[last].end())
        new = chance.choice(("something", "", f"{words[first].group()} and more", "a\u2011b c"))
        edit = Edit(span, new)
        free = span.start > done and copy.obstacle(edit) is None
        remarks.append(Remark(span, (f"remark {len(remarks)}", "why"), (edit,) if free else ()))
        done = max(done, span.end)
    return copy.annotated(remarks, WHEN), remarks


def require_sound(data: bytes, out: bytes, remarks: list[Remark]) -> None:
    """Everything that holds for any review of any file."""
    before = read_docx(data, Limits()).text
    after = apply(before, [edit for remark in remarks for edit in remark.edits])
    assert read_docx(out, Limits()).text == after
    assert read_docx(oracle.accepted(out), Limits()).text == after
    assert read_docx(oracle.rejected(out), Limits()).text == before
    assert oracle.flat(oracle.rejected(out)) == {**oracle.flat(data), **_comments(data, out)}
    assert not Counter(oracle.ids(out)) - Counter(oracle.ids(data)) - Counter(set(oracle.ids(out)))
    assert oracle.misplaced(out) == []
    require_same_bytes(data, out)


def _comments(data: bytes, out: bytes) -> dict[str, list[oracle.Words]]:
    """A part for comments that was not there before has nothing left in it once ours are gone."""
    return {name: [] for name in oracle.flat(out).keys() - oracle.flat(data).keys()}


def require_same_bytes(data: bytes, out: bytes) -> None:
    """Whatever was not written to is the same down to its compressed bytes and its place in the order."""
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(BytesIO(out)) as new:
        assert new.testzip() is None
        assert new.namelist()[: len(old.namelist())] == old.namelist()
        for info in old.infolist():
            copy = new.getinfo(info.filename)
            if old.read(info.filename) == new.read(info.filename):
                assert _raw(data, info) == _raw(out, copy), info.filename
            else:
                assert info.filename.endswith((".xml", ".rels")), info.filename


def _raw(data: bytes, info: zipfile.ZipInfo) -> bytes:
    name, extra = (
        int.from_bytes(data[info.header_offset + at : info.header_offset + at + 2], "little") for at in (26, 28)
    )
    return data[info.header_offset : info.header_offset + 30 + name + extra + info.compress_size]
