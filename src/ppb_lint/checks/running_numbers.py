"""Paragraphs that are numbered through the whole paper, under headings without numbers of their own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ppb_lint.checks.base import Paper
from ppb_lint.checks.labels import section_label
from ppb_lint.checks.numbered_rows import Item, by_section, figure_of
from ppb_lint.model.document import Paragraph
from ppb_lint.model.draft import Part

_FEWEST = 6
"""A shorter row may be a list that an unnumbered heading happens to part."""
_SECTIONS = 3


def running_row(paper: Paper) -> list[Item]:
    """The row, if the paper has one that leaves out no more than one number; else nothing.

    A row with two numbers left out may be anything, as a list that was shortened by somebody else.
    """
    rows: list[list[Item]] = []
    for section, paragraphs in by_section(paper):
        if figure_of(section) is not None:
            return []
        rows.append(_numbered(paragraphs))
    whole = [item for row in rows for item in row]
    if len(whole) < _FEWEST or sum(bool(row) for row in rows) < _SECTIONS or whole[0].label.number != 1:
        return []
    steps = [later.label.number - item.label.number for item, later in pairwise(whole)]
    broken = [step for step in steps if step != 1]
    return whole if broken == [2] and len({item.label.form for item in whole}) == 1 else []


def _numbered(paragraphs: Sequence[Paragraph]) -> list[Item]:
    found = ((p, section_label(p.label)) for p in paragraphs if p.part is Part.BODY and p.label)
    return [Item(p, label) for p, label in found if label and label.style == "1" and label.after != ".0"]
