"""Writes down as Markdown what was read, so that somebody can see it and so that it reads the same again.

Heads and feet of pages, changes and comments are left out: the text is what a page shows once all changes are accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ppb_lint.model.draft import Block, Draft, Part
from ppb_lint.model.regex import regex

_SPECIAL = regex(r"[\\`*_{}\[\]<>#|&!~]")
_BEGINNING = regex(
    r"(?m)^([ \t]*)([-+=>\u2013\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u25e6\u00b7\uf0b7]|o(?=\t))"
)
_LEFT_OUT = frozenset({Part.HEADER, Part.FOOTER})


def as_markdown(draft: Draft) -> str:
    """The blocks of a draft in reading order, automatic numbers typed before their words."""
    kept = (block for block in draft.blocks if block.part not in _LEFT_OUT)
    pieces: list[str] = []
    for table, blocks in groupby(kept, key=lambda block: block.cell.table if block.cell else None):
        if table is None:
            for block in blocks:
                pieces.append(("\n" if block.runs_on else "\n\n") + _line(block, draft.text))
        else:
            pieces.append("\n\n" + "\n".join(_rows(tuple(blocks), draft.text)))
    return "".join(pieces).lstrip("\n") + "\n"


def _line(block: Block, text: str) -> str:
    words = _words(block, text)
    if not words:
        return ""
    if block.level:
        return f"{'#' * block.level} {_numbered(block, words)}".replace("\n", " ")
    words = f"**{words}**" if block.bold and "\n" not in words else words
    return f"- {_numbered(block, words)}" if block.bullet else _numbered(block, words)


def _numbered(block: Block, words: str) -> str:
    return f"{block.label}\t{words}" if block.label else words


def _words(block: Block, text: str) -> str:
    said = block.span.of(text).strip()
    shown = said.upper() if block.caps else said
    return _BEGINNING.sub(_kept, _SPECIAL.sub(r"\\\g<0>", shown)).replace("\v", "\n")


def _kept(found: re.Match[str]) -> str:
    """A sign at the beginning of a line that is no bullet and no rule, but a sign."""
    blank, sign = found.groups()
    return f"{blank}\\{sign}" if sign in "-+=>" else f"{blank}&#{ord(sign)};"


def _rows(blocks: Sequence[Block], text: str) -> Iterator[str]:
    """The rows of a table; several paragraphs of one cell come one after the other in it."""
    headed = False
    for row, cells in groupby(blocks, key=lambda block: block.cell.row if block.cell else 0):
        columns: dict[int, str] = {}
        heading = False
        for block in cells:
            column = block.cell.column if block.cell else 0
            heading = heading or bool(block.cell and block.cell.heading)
            words = _numbered(block, _words(block, text).replace("\n", " "))
            words = f"**{words}**" if block.bold and words else words
            columns[column] = f"{columns[column]}<br>{words}" if columns.get(column) else words
        width = max(columns) + 1
        yield "| " + " | ".join(columns.get(n, "") for n in range(width)) + " |"
        if heading and row == 0 and not headed:
            headed = True
            yield "|" + "---|" * width
