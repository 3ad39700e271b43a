"""A paper as its reader sees it, with headings, numbers, lists and tables, and the findings beside their words."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from ppb_lint.model.draft import Part
from ppb_lint.model.page import Page, Row
from ppb_lint.model.span import Span
from ppb_lint.report.html.card import cards
from ppb_lint.report.html.marks import marked
from ppb_lint.report.html.numbered import Numbered
from ppb_lint.report.html.signs import shown

_PARTS = {
    Part.BODY: "Text of the paper",
    Part.HEADER: "Head of the page",
    Part.FOOTER: "Foot of the page",
    Part.FOOTNOTE: "Footnotes",
    Part.TEXTBOX: "Text boxes",
    Part.APPENDIX: "Appendix",
}
_HIGHEST = 3
"""The level of a top section's heading on the page, below those of the page and of the paper."""
Found = Mapping[int, Sequence[Numbered]]
"""The findings that touch each row, by its index."""


def text(page: Page, findings: Sequence[Numbered]) -> str:
    """The whole paper."""
    found = _by_row(page, findings)
    pieces: list[str] = []
    rows = list(enumerate(page.rows))
    part = Part.BODY
    for (kind, _), members in groupby(rows, key=lambda pair: _kind(pair[1])):
        group = list(members)
        if group[0][1].part is not part:
            part = group[0][1].part
            pieces.append(f'<p class="part">{_PARTS[part]}</p>')
        pieces.append(_FORMS[kind](group, page, found))
    return "\n".join(pieces)


def _by_row(page: Page, findings: Sequence[Numbered]) -> Found:
    starts = [row.span.start for row in page.rows]
    found: defaultdict[int, list[Numbered]] = defaultdict(list)
    for item in findings:
        span = item.finding.span
        first = max(bisect_right(starts, span.start) - 1, 0)
        last = max(bisect_right(starts, max(span.end - 1, span.start)) - 1, first)
        for row in range(first, last + 1):
            found[row].append(item)
    return found


def _kind(row: Row) -> tuple[str, int]:
    """Rows of one kind and number that stand together make one list or one table."""
    if row.cell:
        return "table", row.cell.table
    return ("list" if row.bullet else "plain"), -1


def _own(index: int, page: Page, found: Found) -> list[Numbered]:
    """The findings that begin in a row, or before the first one: their cards stand beside it."""
    row = page.rows[index]
    return [i for i in found.get(index, ()) if index == 0 or i.finding.span.start >= row.span.start]


def _beside(inside: str, items: Sequence[Numbered]) -> str:
    return f'<div class="row">{inside}{cards(items)}</div>' if items else inside


def _plain(group: Sequence[tuple[int, Row]], page: Page, found: Found) -> str:
    return "\n".join(_beside(_paragraph(i, row, page, found), _own(i, page, found)) for i, row in group)


def _paragraph(index: int, row: Row, page: Page, found: Found) -> str:
    words = _words(index, row, page, found)
    if row.level:
        level = min(_HIGHEST + row.level - 1, 6)
        return f"<h{level}>{words}</h{level}>"
    classes = " ".join(name for name, is_so in (("bold", row.bold), ("field", bool(len(row.field)))) if is_so)
    return f'<p class="{classes}">{words}</p>' if classes else f"<p>{words}</p>"


def _words(index: int, row: Row, page: Page, found: Found) -> str:
    number = f'<span class="label">{shown(row.label)}</span> ' if row.label else ""
    items = found.get(index, ())
    if len(row.field) and row.span.contains(row.field):
        label, rest = Span(row.span.start, row.field.end), Span(row.field.end, row.span.end)
        in_label = [i for i in items if i.finding.span.start < label.end]
        in_rest = [i for i in items if i.finding.span.end > rest.start or i not in in_label]
        return f"{number}<b>{marked(page.text, label, in_label)}</b>{marked(page.text, rest, in_rest)}"
    return number + marked(page.text, row.span, items)


def _list(group: Sequence[tuple[int, Row]], page: Page, found: Found) -> str:
    items = (f"<li>{_beside(f'<p>{_words(i, row, page, found)}</p>', _own(i, page, found))}</li>" for i, row in group)
    return f'<ul class="bullets">{"".join(items)}</ul>'


def _table(group: Sequence[tuple[int, Row]], page: Page, found: Found) -> str:
    lines = "".join(f"<tr>{''.join(_cells(list(line), page, found))}</tr>" for _, line in groupby(group, _line))
    inside = f'<div class="scrolls" role="group" aria-label="Table" tabindex="0"><table>{lines}</table></div>'
    return _beside(inside, [item for i, _ in group for item in _own(i, page, found)])


def _line(pair: tuple[int, Row]) -> int:
    return pair[1].cell.row if pair[1].cell else 0


def _column(pair: tuple[int, Row]) -> int:
    return pair[1].cell.column if pair[1].cell else 0


def _cells(line: Sequence[tuple[int, Row]], page: Page, found: Found) -> Iterator[str]:
    for _, members in groupby(line, _column):
        inside = list(members)
        words = "<br>".join(_words(i, row, page, found) for i, row in inside)
        heads = any(row.cell and row.cell.heading for _, row in inside)
        yield f'<th scope="col">{words}</th>' if heads else f"<td>{words}</td>"


_FORMS: Mapping[str, Callable[[Sequence[tuple[int, Row]], Page, Found], str]] = {
    "plain": _plain,
    "list": _list,
    "table": _table,
}
