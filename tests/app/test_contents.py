"""The bytes of a file are read up to a limit, and whatever prevents it is told."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from ppb_lint.app.contents import contents
from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Refusal
from ppb_lint.model.reasons import ReasonCode


def refusal(path: str, stdin: bytes = b"", most: int = 4) -> Refusal:
    with pytest.raises(Refusal) as caught:
        contents(path, io.BytesIO(stdin), most)
    return caught.value


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"four")
    assert contents(str(tmp_path / "a"), io.BytesIO(), 4) == b"four"


def test_standard_input() -> None:
    assert contents("-", io.BytesIO(b"four"), 4) == b"four"


def test_too_large_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 1000)
    refused = refusal(str(tmp_path / "a"))
    assert (refused.code, refused.values) == (RefusalCode.TOO_LARGE, {"size": 1000, "limit": 4})


def test_too_much_standard_input() -> None:
    assert refusal("-", b"fifty").code == RefusalCode.TOO_LARGE


def test_a_file_that_goes_away(tmp_path: Path) -> None:
    refused = refusal(str(tmp_path / "gone"))
    assert refused.code == ReasonCode.CLOSED_FILE
    assert "No such file" in str(refused.values["why"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(str(tmp_path / "pipe")).code == ReasonCode.NOT_A_FILE
