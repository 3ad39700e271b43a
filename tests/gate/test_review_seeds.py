"""Reviewed seeds, by the command: the right sentence is changed, and nothing is found in it again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from ppb_lint.cli.start import run
from ppb_lint.read.docx import read_docx
from ppb_lint.read.limits import Limits
from tests.fix import oracle
from tests.fix.reviewing import require_same_bytes

MENDED = {"quarter-agreement", "implication-topic"}


def found(path: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str]]:
    capsys.readouterr()
    run(["check", str(path), "--format", "json", "--fail-on", "never"])
    (file,) = json.loads(capsys.readouterr().out)["files"]
    return [(f["rule"], f["paragraph"]) for report in file["reports"] for f in report["findings"]]


@pytest.mark.parametrize("variant", ["manual", "auto", "tracked", "sdt", "full"])
def test_the_third_seed(shared: Path, tmp_path: Path, variant: str, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "draft.docx"
    shutil.copy(shared / "seeds_docx" / f"003_{variant}.docx", draft)
    data = draft.read_bytes()
    assert run(["review", str(draft)]) == 0
    out = (tmp_path / "draft.reviewed.docx").read_bytes()
    assert draft.read_bytes() == data
    assert ("implication-topic", "5.1") in found(draft, capsys)
    assert ("implication-topic", "5.1") in found(tmp_path / "draft.reviewed.docx", capsys)
    (tmp_path / "accepted.docx").write_bytes(oracle.accepted(out))
    assert not MENDED & {rule for rule, _ in found(tmp_path / "accepted.docx", capsys)}
    assert oracle.flat(oracle.rejected(out)) == {**oracle.flat(data), **new_parts(data, out)}
    text = read_docx(oracle.accepted(out), Limits()).text
    assert text.index("no policy implications") < text.index("no financial implications")
    require_same_bytes(data, out)


def new_parts(data: bytes, out: bytes) -> dict[str, list[oracle.Words]]:
    return {name: [] for name in oracle.flat(out).keys() - oracle.flat(data).keys()}
