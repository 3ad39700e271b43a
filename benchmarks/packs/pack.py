"""Packs of agenda papers as Word writes them, with the mark-up that a file gathers over years of being copied."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from random import Random
from xml.sax.saxutils import escape

from tests.build.docx import Docx
from tests.build.docx_xml import Xml
from tests.twins import twins

WORDS_ON_A_PAGE = 450
_FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
_SIZE = '<w:sz w:val="24"/><w:szCs w:val="24"/>'
_PARAGRAPH = (
    '<w:pPr><w:tabs><w:tab w:val="left" w:pos="3402"/></w:tabs><w:ind w:left="720" w:hanging="720"/>'
    f'<w:jc w:val="both"/><w:rPr>{_FONT}{_SIZE}</w:rPr></w:pPr>'
)
_LONGEST_RUN = 26
"""Runs are cut so short that a sign of text costs some 20 bytes of XML, as in reports that were copied for years."""
_BREAK = Xml('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')


def pack(pages: int) -> bytes:
    """A .docx of so many pages: one report after the other, each for another board, quarter or year."""
    chance, paper = Random(pages), Docx()
    for text in _reports(pages * WORDS_ON_A_PAGE):
        for line in filter(None, map(str.strip, text.split("\n"))):
            paper.add(as_copied(line.replace("**", ""), chance))
        paper.add(_BREAK)
    return paper.bytes()


def long_report(pages: int) -> bytes:
    """A .docx with one report of so many pages: an ordinary one whose third section goes on and on."""
    chance, paper = Random(pages), Docx()
    head, rest = next(_reports(1)).split("\n4.0", 1)
    words = len(head.split())
    for line in filter(None, map(str.strip, head.split("\n"))):
        paper.add(as_copied(line.replace("**", ""), chance))
    number = 50
    for text in _reports(10**9):
        for line in text.split("\n"):
            if len(line) > 60 and not line.isupper() and words < pages * WORDS_ON_A_PAGE:
                number += 1
                words += len(line.split())
                paper.add(as_copied(f"3.{number}\t{line.lstrip('-*. 0123456789').replace('**', '')}", chance))
        if words >= pages * WORDS_ON_A_PAGE:
            break
    for line in filter(None, map(str.strip, f"4.0{rest}".split("\n"))):
        paper.add(as_copied(line.replace("**", ""), chance))
    return paper.bytes()


def _reports(words: int) -> Iterator[str]:
    for twin in cycle([twin for twin in twins() if not twin.expected]):  # Faults are another question.
        yield twin.text
        words -= len(twin.text.split())
        if words <= 0:
            return


def as_copied(line: str, chance: Random) -> Xml:
    """A paragraph in a few runs, as Word cuts them wherever somebody once touched the words."""
    bold = "<w:b/><w:bCs/>" * line.isupper()
    runs = []
    for words in _pieces(line, chance):
        inside = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in words.split("\t"))
        look = f"<w:rPr>{_FONT}{bold}{_SIZE}</w:rPr>"
        runs.append(f'<w:r w:rsidR="00{chance.randrange(16**6):06X}">{look}{inside}</w:r>')
    return Xml(f'<w:p w:rsidR="00B6D227" w:rsidRDefault="00C73244">{_PARAGRAPH}{"".join(runs)}</w:p>')


def _pieces(line: str, chance: Random) -> Iterator[str]:
    while line:
        cut = chance.randint(3, _LONGEST_RUN)
        yield line[:cut]
        line = line[cut:]
