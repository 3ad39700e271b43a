"""Reads a document of Word 97-2003 (.doc) where LibreOffice is installed, which turns it into a new one first."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from msgspec.structs import replace

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Draft, Refusal
from ppb_lint.read.docx import read_docx
from ppb_lint.read.limits import Limits
from ppb_lint.read.processes import answer_of

_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
)


def read_doc(data: bytes, limits: Limits) -> Draft:
    """Read an old Word document.

    Raises:
        Refusal: LEGACY_WORD where there is no LibreOffice, TOO_SLOW, BROKE_READER, or as for a .docx.
    """
    office = _office()
    if office is None:
        raise Refusal(RefusalCode.LEGACY_WORD)
    with tempfile.TemporaryDirectory(prefix="ppb-lint-", ignore_cleanup_errors=True) as folder:
        draft = read_docx(_converted(office, data, Path(folder), limits), limits)
    return replace(draft, format="doc")


def _office() -> str | None:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _USUAL_PLACES if os.path.exists(place)), None)


def _converted(office: str, data: bytes, folder: Path, limits: Limits) -> bytes:
    """The document as .docx; with a profile of its own, so that neither a running office nor its settings matter."""
    old, new = folder / "paper.doc", folder / "paper.docx"
    old.write_bytes(data)
    command = [
        office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), str(old),
    ]  # fmt: skip
    answer_of(command, b"", limits.seconds)
    if not new.exists():
        raise Refusal(RefusalCode.BROKE_READER)
    with new.open("rb") as file:
        found = file.read(limits.file + 1)
    if len(found) > limits.file:
        raise Refusal(RefusalCode.TOO_LARGE, size=new.stat().st_size, limit=limits.file)
    return found
