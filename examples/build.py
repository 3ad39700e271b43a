"""Makes the Word drafts of this folder from the Markdown ones: ``python examples/build.py``.

The Word files look as an officer's would: the header in a table, headings in bold, list items in Word's own lists.
Run again, it writes the very same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as Paper

HERE = Path(__file__).parent
NAMES = ("clean", "faulty")
_FIELD = re.compile(r"([A-Z][A-Z ]+(?:\(S\))?:?) (.+)")
_HEADING = re.compile(r"(\d+\.0) (.+)")
_NUMBERED = re.compile(r"(\d+\.\d+|\d\)) (.+)")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def build(markdown: str) -> bytes:
    """A draft as a Word file."""
    paper = Document()
    paper.core_properties.author = paper.core_properties.title = ""
    paper.core_properties.created = paper.core_properties.modified = datetime(2026, 2, 1)
    lines = [line for line in markdown.splitlines() if line.strip()]
    start = next(number for number, line in enumerate(lines) if _HEADING.match(line))
    _header(paper, lines[:start])
    for line in lines[start:]:
        _line(paper, line)
    return _reproducible(paper)


def _header(paper: Paper, lines: list[str]) -> None:
    table = paper.add_table(rows=0, cols=2)
    for line in lines:
        found = _FIELD.fullmatch(line)
        assert found, line
        label, value = table.add_row().cells
        label.paragraphs[0].add_run(found[1]).bold = True
        value.text = found[2]
    paper.add_paragraph()


def _line(paper: Paper, line: str) -> None:
    if heading := _HEADING.fullmatch(line):
        paper.add_paragraph().add_run(f"{heading[1]}\t{heading[2]}").bold = True
    elif numbered := _NUMBERED.fullmatch(line):
        paper.add_paragraph(f"{numbered[1]}\t{numbered[2]}")
    elif line.startswith("- "):
        paper.add_paragraph(line[2:], style="List Bullet")
    else:
        paper.add_paragraph(line)


def _reproducible(paper: Paper) -> bytes:
    """The file without the time of day at which its parts were packed."""
    packed, again = io.BytesIO(), io.BytesIO()
    paper.save(packed)
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(again, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return again.getvalue()


if __name__ == "__main__":
    for name in NAMES:
        (HERE / f"{name}.docx").write_bytes(build((HERE / f"{name}.md").read_text(encoding="utf-8")))
