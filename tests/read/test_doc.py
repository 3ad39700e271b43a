"""Old Word documents are read by way of LibreOffice, and where there is none it says what to do."""

from __future__ import annotations

import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Refusal
from ppb_lint.read import Limits, doc, read
from tests.build.docx import Docx

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "WordDocument\0".encode("utf-16-le") + b"\x00" * 400


def office(folder: Path, program: str) -> str:
    """A program that stands in for LibreOffice."""
    file = folder / "soffice"
    file.write_text(f"#!{sys.executable}\n{program}")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return str(file)


def refused(monkeypatch: pytest.MonkeyPatch, place: str | None, seconds: int = 30) -> RefusalCode:
    monkeypatch.setattr(doc, "_office", lambda: place)
    with pytest.raises(Refusal) as caught:
        read(OLD, "paper.doc", Limits(seconds=seconds))
    return RefusalCode(caught.value.code)


def test_without_libreoffice_it_is_refused_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(monkeypatch, None) == RefusalCode.LEGACY_WORD


@pytest.mark.skipif(sys.platform == "win32", reason="needs a script that runs by itself")
def test_what_the_program_makes_is_read_and_nothing_is_left_behind(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    paper = Docx()
    paper.heading("PURPOSE")
    (tmp_path / "new.docx").write_bytes(paper.bytes())
    script = (
        "import shutil, sys\nout = sys.argv[sys.argv.index('--outdir') + 1]\n"
        f"shutil.copy({str(tmp_path / 'new.docx')!r}, out + '/paper.docx')\n"
        f"open({str(tmp_path / 'seen')!r}, 'w').write(out)\n"
    )
    place = office(tmp_path, script)
    monkeypatch.setattr(doc, "_office", lambda: place)
    draft = read(OLD, "paper.doc")
    assert (draft.text, draft.format, draft.blocks[0].label) == ("PURPOSE", "doc", "1.0")
    assert not Path((tmp_path / "seen").read_text()).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a script that runs by itself")
def test_a_program_that_hangs_dies_or_makes_nothing_is_given_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert refused(monkeypatch, office(tmp_path, "import time; time.sleep(60)"), 1) == RefusalCode.TOO_SLOW
    assert refused(monkeypatch, office(tmp_path, "raise SystemExit(3)")) == RefusalCode.BROKE_READER
    assert refused(monkeypatch, office(tmp_path, "pass")) == RefusalCode.BROKE_READER


@pytest.mark.slow
def test_a_real_one_is_read(tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    (tmp_path / "paper.rtf").write_text("{\\rtf1 {\\b 1.0\\tab PURPOSE}\\par 1.1\\tab To consider\\par}")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "doc", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "paper.rtf")], capture_output=True, timeout=60, check=True)
    draft = read((tmp_path / "paper.doc").read_bytes(), "paper.doc")
    assert draft.text.rstrip() == "1.0\tPURPOSE\n1.1\tTo consider"
    assert [block.bold for block in draft.blocks][:2] == [True, False]
