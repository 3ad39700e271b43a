"""A paper of the corpus as an officer would have typed it in Word: real tables, bold or styled headings, tabs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from tests.build import docx_xml as x
from tests.build.docx import Docx

_EMPHASIS = re.compile(r"(\*\*[^*]+\*\*|\*[^*]+\*)")
_RULE = re.compile(r":?-+:?")
_HEADING = re.compile(r"(#+) (.*)")
_NEW = re.compile(r"\s*(?:\d|\(?[a-z0-9]{1,3}[).]|[A-Z][A-Za-z() ]{3,24}:|[-*] )")
"""How a line of plain text begins that goes on with nothing."""


def styled(paper: Docx, level: int, words: str) -> None:
    """A heading in Word's own style."""
    paper.paragraph(words, style=f"Heading{level}", outline=level - 1)


def bold(paper: Docx, _level: int, words: str) -> None:
    """A heading that is only bold."""
    paper.paragraph(x.run(words, bold=True))


def retyped(text: str, *, marked: bool, heading: Callable[[Docx, int, str], None] = styled) -> bytes:
    """A .docx with the words of a paper; ``marked`` says that they are Markdown and not plain text."""
    paper = Docx()
    retype(paper, text, marked=marked, heading=heading)
    return paper.bytes()


def retype(paper: Docx, text: str, *, marked: bool, heading: Callable[[Docx, int, str], None]) -> None:
    """Put the words of a paper into a file that is still in the making."""
    (_markdown if marked else _plain)(paper, text, heading)


def _markdown(paper: Docx, text: str, heading: Callable[[Docx, int, str], None]) -> None:
    for in_table, lines in groupby(text.split("\n"), lambda line: line.startswith("|")):
        if in_table:
            paper.table([tuple(map(_looks, row)) for row in map(_cells, lines) if not all(map(_RULE.fullmatch, row))])
            continue
        for line in filter(str.strip, lines):
            if title := _HEADING.match(line):
                heading(paper, len(title[1]), title[2].replace("**", ""))
            else:
                paper.paragraph(_looks(re.sub(r"^\s*- ", "", line).strip()))


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().strip("|").split("|")]


def _looks(words: str) -> x.Piece:
    return x.joined(*map(_run, filter(None, _EMPHASIS.split(words)))) if words else ""


def _run(part: str) -> x.Piece:
    if part.startswith("**"):
        return x.run(part[2:-2], bold=True)
    return part.strip("*") if _EMPHASIS.fullmatch(part) else part


def _plain(paper: Docx, text: str, _heading: Callable[[Docx, int, str], None]) -> None:
    for words in _joined(text.split("\n")):
        paper.paragraph(words)


def _joined(lines: list[str]) -> Iterator[str]:
    """Lines that were broken at the margin, whole again; columns set with blanks are set with tabs."""
    held: list[str] = []
    for line in [*lines, ""]:
        if held and (not line.strip() or _NEW.match(line)):
            yield " ".join(held)
            held = []
        if line.strip():
            held.append(line.strip() if held else re.sub(r"   +", "\t", line.strip()))
