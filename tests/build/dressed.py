"""A Word file dressed as councils publish theirs: a typeface, margins, ruled tables, running heads, numbered pages."""

from __future__ import annotations

import re

from tests.build import docx_xml as x
from tests.build.docx import Docx, zipped

_LOOK = (
    '<w:pPr><w:spacing w:after="160"/></w:pPr>'
    '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="{size}"/>'
    '<w:lang w:val="en-GB"/></w:rPr>'
)
_NORMAL = '<w:name w:val="Normal"/>'
_HEADING = '<w:name w:val="heading {0}"/><w:basedOn w:val="Normal"/>'
_RULES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1304" w:bottom="1440" w:left="1304"/>'
_TABLE = re.compile(r"<w:tbl><w:tblPr/>(.*?)</w:tbl>", re.DOTALL)
_ROW = re.compile(r"<w:tr>.*?</w:tr>", re.DOTALL)
_WIDTH = 9298
"""What is left between the margins, in twentieths of a point."""
_NARROW = 0.28
"""The part of a table of two columns that its labels take."""


def dress(
    paper: Docx, *, head: str = "", foot: bool = True, size: int = 23, ruled: bool = True, hyphens: bool = False
) -> bytes:
    """The file as it is published.

    Args:
        paper: what stands in it.
        head: what runs over every page; "" for nothing.
        foot: whether "Page 1 of 3" stands below each.
        size: of the letters, in half points.
        ruled: whether tables show their lines.
        hyphens: whether words are broken at the ends of lines.
    """
    if head:
        paper.header(head)
    if foot:
        paper.footer("Page ", x.field("PAGE", "1"), " of ", x.field("NUMPAGES", "3"))
    if hyphens:
        paper.settings += "<w:autoHyphenation/>"
    paper.style("Heading1", f'{_HEADING.format(1)}<w:rPr><w:b/><w:sz w:val="{size + 5}"/></w:rPr>')
    for level in range(2, 7):
        paper.style(f"Heading{level}", f"{_HEADING.format(level)}<w:rPr><w:b/></w:rPr>")
    paper.body = [_TABLE.sub(lambda table: _table(table[1], ruled), piece) for piece in paper.body]
    files = paper.files()
    styles = files["word/styles.xml"].decode()
    styles = styles.replace(_NORMAL, _NORMAL + _LOOK.format(size=size), 1)
    styles = styles.replace(f'<w:style w:type="paragraph" w:styleId="Heading1">{_HEADING.format(1)}</w:style>', "", 1)
    files["word/styles.xml"] = styles.encode()
    document, _, end = files["word/document.xml"].decode().rpartition("</w:sectPr>")
    files["word/document.xml"] = f"{document}{_PAGE}</w:sectPr>{end}".encode()
    return zipped(files)


def _table(inside: str, ruled: bool) -> str:
    columns = max((_columns(row) for row in _ROW.findall(inside)), default=1)
    widths = [_WIDTH // columns] * columns
    if columns == 2:
        widths = [int(_WIDTH * _NARROW), int(_WIDTH * (1 - _NARROW))]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    borders = f"<w:tblBorders>{_RULES}</w:tblBorders>" if ruled else ""
    looks = f'<w:tblW w:w="{_WIDTH}" w:type="dxa"/>{borders}<w:tblLayout w:type="fixed"/>'
    return f"<w:tbl><w:tblPr>{looks}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl>"


def _columns(row: str) -> int:
    spans = [int(span) - 1 for span in re.findall(r'<w:gridSpan w:val="(\d+)"', row)]
    return row.count("<w:tc>") + sum(spans)
