"""Tables of data whose first row is not marked as their headings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.checks.word_forms import has_forms
from ppb_lint.model.document import Paragraph
from ppb_lint.model.finding import Hit

_LONGEST_HEADING = 80
Rows = Mapping[int, list[Paragraph]]


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    if not has_forms(paper):
        return
    tables: dict[int, dict[int, list[Paragraph]]] = defaultdict(lambda: defaultdict(list))
    for paragraph in paper.document.paragraphs:
        if paragraph.cell:
            tables[paragraph.cell.table][paragraph.cell.row].append(paragraph)
    for rows in tables.values():
        if _holds_data(paper, rows) and not any(p.cell and p.cell.heading for p in rows[0]):
            first = rows[0][0].body
            yield Hit(first, {"said": paper.words(first)})


def _holds_data(paper: Paper, rows: Rows) -> bool:
    """Whether it has headings to be marked: a first row of short words over rows with figures, no form to fill in."""
    if len(rows) < 3 or min(rows) != 0 or _is_header_block(paper, rows):
        return False
    text = paper.document.text
    top = [paragraph.body.of(text).strip() for paragraph in rows[0]]
    width = max(_width(row) for row in rows.values())
    if width < 2 or _width(rows[0]) < width or any(len(words) > _LONGEST_HEADING or words[-1:] == ":" for words in top):
        return False
    if top[0].isdigit():
        return False  # Figures from the first row on have no headings that could be marked.
    below = [p.body.of(text) for number, row in rows.items() if number for p in row if p.cell and p.cell.column]
    return sum(any(sign.isdigit() for sign in words) for words in below) * 2 >= len(below) > 1


def _width(row: list[Paragraph]) -> int:
    return max((p.cell.column + 1 for p in row if p.cell), default=0)


def _is_header_block(paper: Paper, rows: Rows) -> bool:
    fields = [field.label_span for field in paper.document.fields]
    return any(p.span.touches(span) for row in rows.values() for p in row for span in fields)


CHECK = Check(name="table-headings", run=_run, options=NoOptions, offers=frozenset({"said"}))
