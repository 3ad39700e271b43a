"""Small files that hang or burst other readers are each answered within five seconds and 400 MB."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from ppb_lint.model.codes import RefusalCode
from tests.build.docx import NAMESPACES, Docx, links, zipped
from tests.build.docx_xml import Xml, sign

SECONDS, MEGABYTES = 5.0, 400
READ = "read"
_ANSWER = Path(__file__).with_name("answer.py")
MB = 1024 * 1024


def documented(inside: str) -> bytes:
    """A file with this inside its body."""
    paper = Docx()
    paper.add(Xml(inside))
    return paper.bytes()


def paragraph(words: str = "words") -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def bomb(name: str, megabytes: int, before: bytes = b"") -> bytes:
    """A usual file with one entry that inflates to so many megabytes of blanks, made without inflating it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    opening = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    blanks = packer.compress(b" " * MB) + packer.flush(zlib.Z_FULL_FLUSH)
    body = opening + blanks * megabytes + packer.flush()
    files = Docx(body=[paragraph()]).files()
    files.pop(name, None)
    return with_entry(zipped(files), name, body, len(before) + megabytes * MB)


def with_entry(archive: bytes, name: str, body: bytes, size: int) -> bytes:
    """An archive with one more deflated entry, whatever its body."""
    directory = archive.index(b"PK\x01\x02")
    end = archive.rindex(b"PK\x05\x06")
    header = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, 0, len(body), size, len(name), 0)
    local = b"PK\x03\x04" + header + name.encode() + body
    central = b"PK\x01\x02\x14\x00" + header + struct.pack("<HHHII", 0, 0, 0, 0, directory) + name.encode()
    count = struct.unpack_from("<H", archive, end + 8)[0] + 1
    entries = archive[directory:end] + central
    tail = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, count, count, len(entries), directory + len(local), 0)
    return archive[:directory] + local + entries + tail


def entries_over_one_body() -> bytes:
    archive = Docx(body=[paragraph()]).bytes()
    directory, end = archive.index(b"PK\x01\x02"), archive.rindex(b"PK\x05\x06")
    first = archive[directory : archive.index(b"PK\x01\x02", directory + 4)]
    name = first[46 : 46 + struct.unpack_from("<H", first, 28)[0]]
    more = b"".join(first.replace(name, f"{i:0{len(name)}d}".encode()) for i in range(200))
    entries = archive[directory:end] + more
    count = struct.unpack_from("<H", archive, end + 8)[0] + 200
    return (
        archive[:directory]
        + entries
        + b"PK\x05\x06"
        + struct.pack("<HHHHIIH", 0, 0, count, count, len(entries), directory, 0)
    )


def part(name: str, text: str, inside: str = "") -> bytes:
    paper = Docx(body=[inside or paragraph()])
    paper.parts[name] = text
    return paper.bytes()


def nested_entities() -> bytes:
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "ha"}">' for i in range(12))
    body = "<w:body><w:p><w:r><w:t>&e11;</w:t></w:r></w:p></w:body>"
    return part("word/document.xml", f"<!DOCTYPE x [{entities}]><w:document {NAMESPACES}>{body}</w:document>")


def chain_of_styles() -> bytes:
    paper = Docx(body=[f'<w:p><w:pPr><w:pStyle w:val="s{i}"/></w:pPr>{paragraph()[5:]}' for i in range(50_000)])
    for i in range(50_000):
        paper.style(f"s{i}", f'<w:basedOn w:val="s{i + 1}"/>')
    return paper.bytes()


def monstrous_labels() -> bytes:
    paper = Docx()
    number = paper.list(("upperLetter", "%1" * 100_000, '<w:start w:val="99999999999999999999"/>'))
    item = f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>{paragraph()[5:]}'
    paper.add(Xml(item * 100_000))
    return paper.bytes()


def circle() -> bytes:
    paper = Docx(body=[paragraph(), '<w:sectPr><w:headerReference w:type="default" r:id="r0"/></w:sectPr>'])
    paper.parts["word/_rels/document.xml.rels"] = links(("header", "document.xml"), ("header", "../../../etc/passwd"))
    return paper.bytes()


def deep(before: str, after: str, times: int) -> bytes:
    return documented(before * times + paragraph() + after * times)


CONTROL = ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")
BOX = ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>")
TABLE = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")
RUN = "<w:r><w:t>a</w:t></w:r>"
DANGERS: dict[str, tuple[Callable[[], bytes], str]] = {
    "document of 300 MB": (
        lambda: bomb("word/document.xml", 300, f"<w:document {NAMESPACES}>".encode()), RefusalCode.PART_TOO_LARGE
    ),
    "picture of 1 GB": (lambda: bomb("word/media/image1.png", 1024), READ),
    "text of 200 MB": (
        lambda: bomb("word/document.xml", 200, f"<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>".encode()),
        RefusalCode.PART_TOO_LARGE,
    ),
    "text of 20 MB": (lambda: documented(paragraph("a" * 20 * MB)), RefusalCode.PART_TOO_LARGE),
    "list of links of 300 MB": (lambda: bomb("word/_rels/document.xml.rels", 300), RefusalCode.PART_TOO_LARGE),
    "200 entries over one body": (entries_over_one_body, RefusalCode.OVERLAPPING_ENTRIES),
    "nested entities": (nested_entities, RefusalCode.DOCTYPE),
    "100,000 nested controls": (lambda: deep(*CONTROL, 100_000), RefusalCode.TOO_DEEP),
    "120 nested controls": (lambda: deep(*CONTROL, 120), READ),
    "60 nested text boxes": (lambda: deep(*BOX, 60), READ),
    "80 nested tables": (lambda: deep(*TABLE, 80), READ),
    "a cell over 100,000,000 columns": (
        lambda: documented(
            f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="100000000"/></w:tcPr>{paragraph()}</w:tc></w:tr></w:tbl>'
        ),
        READ,
    ),
    "level 999,999,999": (
        lambda: documented(
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr></w:pPr>'
            '<w:r><w:t>words</w:t></w:r></w:p>'
        ),
        READ,
    ),
    "a level of 10,000 digits": (
        lambda: documented(
            f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{"9" * 10_000}"/><w:numId w:val="1"/></w:numPr></w:pPr>{RUN}</w:p>'
        ),
        READ,
    ),
    "200,000 runs in a paragraph": (lambda: documented(f"<w:p>{RUN * 200_000}</w:p>"), RefusalCode.TOO_MANY_RUNS),
    "300,000 paragraphs": (lambda: documented("<w:p/>" * 300_000), RefusalCode.TOO_MANY_PARAGRAPHS),
    "190,000 paragraphs": (lambda: documented(paragraph("a") * 190_000), READ),
    "5,000,000 elements": (lambda: documented("<w:p/>" * 5_000_000), RefusalCode.TOO_INTRICATE),
    "2,000,000 attributes": (
        lambda: documented('<w:p w:a="" w:b="" w:c="" w:d=""/>' * 500_000), RefusalCode.TOO_INTRICATE
    ),
    "as many attributes as are read": (
        lambda: documented("<w:p>" + '<w:x w:a="1" w:b="2" w:c="3" w:d="4"/>' * 220_000 + f"{RUN}</w:p>"), READ
    ),
    "as many runs as are read": (lambda: documented(f"<w:p>{RUN * 49_000}</w:p>" * 10), READ),
    "40,000 fields that never end": (lambda: documented(f"<w:p>{sign('begin') * 40_000}{RUN}</w:p>"), READ),
    "50,000 styles based on one another": (chain_of_styles, READ),
    "labels of 100,000 numbers": (monstrous_labels, READ),
    "links in a circle and out of the package": (circle, READ),
    "an unknown encoding": (
        lambda: part("word/document.xml", '<?xml version="1.0" encoding="UTF-7"?>+ADw-w:document/+AD4-'),
        RefusalCode.STRANGE_ENCODING,
    ),
    "a zip cut short": (lambda: documented(paragraph())[:-200], RefusalCode.DAMAGED_ZIP),
    "30,000 entries": (lambda: zipped({f"{i}": b"" for i in range(30_000)}), RefusalCode.TOO_MANY_ENTRIES),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("danger", DANGERS)
def test_a_dangerous_file_is_answered_soon_and_in_little_memory(danger: str, tmp_path: Path) -> None:
    made, expected = DANGERS[danger]
    file = tmp_path / "paper.docx"
    file.write_bytes(made())
    found = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, str(_ANSWER), str(file)]
    for _ in range(3):  # A busy machine makes an answer late, a dangerous file makes it late each time.
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=found)
        assert done.returncode == 0, done.stderr
        answer = json.loads(done.stdout)
        if answer["seconds"] < SECONDS:
            break
    assert answer["outcome"] == expected
    assert answer["seconds"] < SECONDS
    assert answer["megabytes"] is None or answer["megabytes"] < MEGABYTES
