"""Remarks scattered over real Word files: nothing is lost, nothing is left, nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from ppb_lint.fix.withdrawing import withdrawn
from ppb_lint.fix.word import WordCopy
from ppb_lint.model.draft import Refusal
from ppb_lint.read.docx import read_docx
from ppb_lint.read.limits import Limits
from tests.fix.reviewing import WHEN, require_sound, scattered
from tests.fix.validators import new_complaints


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["corpus/docx", "seeds_docx"])
def test_remarks_in_real_files(shared: Path, folder: str) -> None:
    edits = 0
    for seed, path in enumerate(sorted((shared / folder).glob("*.do[ct][xm]"))):
        data = path.read_bytes()
        try:
            out, remarks = scattered(data, seed)
        except Refusal:
            continue
        require_sound(data, out, remarks)
        edits += sum(len(remark.edits) for remark in remarks)
        before = withdrawn(out, Limits())
        assert WordCopy(before, read_docx(before, Limits()), Limits()).annotated(remarks, WHEN) == out, path.name
    assert edits > 100


@pytest.mark.slow
@pytest.mark.parametrize(("files", "each"), [("corpus/docx/*.do[ct][xm]", 25), ("seeds_docx/003_[at]*.docx", 1)])
def test_validators_find_nothing_new(shared: Path, tmp_path: Path, files: str, each: int) -> None:
    tried = 0
    for seed, path in enumerate(sorted(shared.glob(files))[::each]):
        data = path.read_bytes()
        try:
            out, _ = scattered(data, seed)
        except Refusal:
            continue
        assert not new_complaints(data, out, tmp_path), path.name
        tried += 1
    assert tried > 1
