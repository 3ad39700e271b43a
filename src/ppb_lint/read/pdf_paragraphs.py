"""The lines of a PDF put together to paragraphs: a page knows only where a line ends, not why."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct, field

from ppb_lint.model.regex import regex
from ppb_lint.read.pdf_page import Line
from ppb_lint.read.pdf_tables import Tables

BULLET = regex(
    r"(?:[\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u25e6\u00b7\uf0b7\uf0a7\uf02d\u27a2\uf0d8]|o(?=\t)|[-\u2013](?=\t))\s*"
)
_LABEL = regex(
    r"\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)]{1,2}(?=\s)|\d{1,2}(?:\.\d{1,3}){1,4}(?=\s)|\(?(?:[a-zA-Z]|[ivxIVX]{1,5})\)(?=\s)"
    r"|[A-Z][A-Z()/'\u2019&-]*(?: [A-Z()/'\u2019&-]+){0,5} ?:(?!\S)"
    r"|(?:appendix|annexe?) [\dA-Z]{1,2}(?=(?-i: ?[:(\t\u2013-]| [A-Z]|$))",
    re.IGNORECASE,
)
_NEXT_SECTION = regex(r"(?P<number>\d{1,2}) {1,4}[A-Z][A-Za-z ,&'()/-]{2,60}$")
_FIRST_NUMBER = regex(r"\(?(?P<number>\d{1,2})(?:\.\d{1,3})*(?!\w)")
_SHOUTED = regex(r"[A-Z][A-Z()/'\u2019& -]{2,40}(?=:|\t)")
_FIELD = regex(r"[A-Z][A-Z()/'\u2019& -]{2,40} ?:(?!\S)")
_LETTERS = regex(r"[^\W\d_]+")
_SAME_SIZE = 0.6
"""Points by which letters of one size may differ."""
_PITCH = 1.9
"""Lines of one paragraph are at most so many sizes of their letters apart where the usual distance is not known."""
_LONG, _LONG_IN_COLUMN = 40, 18
"""Signs of a line that may reach the right edge."""
_BLANK = 0.22
"""The narrowest blank between two words, in sizes of their letters."""
_ENOUGH = 5
"""Lines after which the usual distance is known."""
_SELDOM = 0.15
_TABLE_COLUMNS = 3
_SHORTEST_TITLE = 6
_PADDING = 5.6
"""Points between the border of a cell and its words, unless they stand nearer to it."""


class Paragraph(Struct):
    """Lines that belong together."""

    lines: list[Line]
    table: int | None = None
    """The number of the table whose row or cell this is."""
    row: int = 0
    column: int | None = None
    """Of the cell; None for a row whose cells are its fragments."""
    indent: float = 0
    """Where its second line begins or would begin."""
    pitch: float = 0

    @property
    def last(self) -> Line:
        return self.lines[-1]


class Setting(Struct):
    """What is usual in a paper: the size of its letters, the right edge of its lines, its words."""

    size: float = 0
    rights: dict[tuple[int, int], float] = field(default_factory=dict)
    """By page and column."""
    right: float = 0
    """Of the longest lines of the paper that stand in no column; 0 where all lines are short."""
    words: Counter[str] = field(default_factory=Counter)
    pitch: float = 0
    """The distance of one line from the next, in sizes of its letters."""


def setting_of(pages: Sequence[Sequence[Line]]) -> Setting:
    """What is usual in the lines of a paper."""
    sizes: Counter[float] = Counter()
    setting = Setting()
    for lines in pages:
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
            setting.words.update(word.casefold() for word in _LETTERS.findall(line.text))
    setting.rights, setting.right = _right_edges(line for lines in pages for line in lines)
    setting.pitch = _usual_pitch(pages)
    setting.size = sizes.most_common(1)[0][0] if sizes else 0
    return setting


def _right_edges(lines: Iterable[Line]) -> tuple[dict[tuple[int, int], float], float]:
    """Where the lines of each page and column end that are as long as can be, and those of the whole paper."""
    found: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for line in lines:
        if line.box is None and len(line.text) > (_LONG_IN_COLUMN if line.flow else _LONG):
            found[line.page, line.flow].append(line.right)
    known = [right for (_, flow), rights in found.items() if not flow for right in rights]
    usual = _high(known) if known else 0
    # Few lines do not tell where a page's right edge is: they may all be short.
    edges = {
        place: max(_high(rights), usual if len(rights) < _ENOUGH and not place[1] else 0)
        for place, rights in found.items()
    }
    return edges, usual


def _high(rights: Sequence[float]) -> float:
    return sorted(rights)[int(len(rights) * 0.9)] if len(rights) > 9 else max(rights)


def _usual_pitch(pages: Sequence[Sequence[Line]]) -> float:
    """How far a line may stand below another of its paragraph: those tell that begin in the middle of a sentence."""
    pitches: Counter[float] = Counter()
    inside: Counter[float] = Counter()
    for above, line in (pair for lines in pages for pair in pairwise(lines)):
        gap = round((above.bottom - line.bottom) / max(line.size, 1), 1)
        if line.box is None and len(above.text) > _LONG and abs(above.size - line.size) < _SAME_SIZE:
            pitches[gap] += 0.8 < gap < _PITCH
            inside[gap] += 0.8 < gap < _PITCH and line.text[:1].islower()
    seen = max(inside.values(), default=0)
    if seen:
        pitch = max(pitch for pitch, count in inside.items() if count >= _SELDOM * seen)
    else:  # Nothing is nearer than the lines of one paragraph.
        pitch = min((pitch for pitch, count in pitches.items() if count), default=_PITCH)
    return min(pitch * 1.15 + 0.05, _PITCH)


def paragraphs_of(pages: Sequence[Sequence[Line]], setting: Setting) -> list[Paragraph]:
    """All paragraphs in their order; rows of tables that are not ruled are paragraphs of their own."""
    found: list[Paragraph] = []
    tables = Tables()
    for line in (line for lines in pages for line in lines):
        above = found[-1] if found else None
        in_same = above is not None and (above.last.box, above.last.page) == (line.box, line.page)
        wide = line.box is None and len(line.fragments) >= _TABLE_COLUMNS
        apart = wide or (above is not None and above.table is not None) or line.box is not None
        if above is not None and (not apart or (in_same and line.box)) and _goes_on(above, line, setting):
            _add(above, line)
        elif wide:
            number, row = tables.row(line.page, goes_on=in_same and above is not None and above.table is not None)
            found.append(Paragraph([line], number, row))
        elif line.box is not None:
            number, row = tables.cell(line.box, line.page, goes_on=above is not None and above.last.box is not None)
            found.append(Paragraph([line], number, row, line.box.column, indent=_indent(line)))
        else:
            found.append(Paragraph([line], indent=_indent(line)))
    return found


def _indent(line: Line) -> float:
    """Words after a label and a gap begin where the next line will."""
    return line.fragments[1].left if len(line.fragments) == 2 else line.left


def _add(above: Paragraph, line: Line) -> None:
    if line.page == above.last.page:
        above.pitch = above.pitch or above.last.bottom - line.bottom
    if len(above.lines) == 1 and abs(line.left - above.indent) > 2:
        above.indent = line.left
    above.lines.append(line)


def _goes_on(above: Paragraph, line: Line, setting: Setting) -> bool:
    """Whether a line goes on with the paragraph above it."""
    last = above.last
    if abs(last.size - line.size) > _SAME_SIZE or _begins(above, line) or _changes_weight(above, line):
        return False
    if (line.page, line.flow) != (last.page, last.flow):
        next_to = line.page - last.page in (0, 1)
        unfinished = len(above.lines) > 1 and not _ended(last) and _was_full(last, line, setting)
        return next_to and len(line.fragments) == 1 and (line.text[:1].islower() or unfinished)
    gap = last.bottom - line.bottom
    if gap <= 0 or gap > (above.pitch * 1.15 if above.pitch else setting.pitch * line.size):
        return False
    if len(line.fragments) > 1:
        return False
    if _is_value(above, line):
        return True
    same_place = abs(line.left - above.indent) <= 3 or abs(line.left - last.left) <= 3 or len(above.lines) == 1
    return (same_place or line.box is not None) and (_was_full(last, line, setting) or _centred(last, line))


def _is_value(above: Paragraph, line: Line) -> bool:
    """Whether a line goes on with the value of a header field, whose cell may be narrower than the page."""
    first = above.lines[0]
    labelled = len(first.fragments) == 2 and bool(_SHOUTED.match(first.text))
    return labelled and abs(line.left - first.fragments[1].left) < 1


def _changes_weight(above: Paragraph, line: Line) -> bool:
    """Whether light words turn bold, or a bold line that is complete is followed by light words."""
    if line.bold != above.last.bold:
        return line.bold or (len(above.lines) == 1 and _ended(above.last))
    return False


def _ended(line: Line) -> bool:
    return line.text.rstrip().endswith((".", ";", ":"))


def _begins(above: Paragraph, line: Line) -> bool:
    """Whether a line begins with a number, a bullet or a label of its own."""
    text = line.text
    if BULLET.match(text):
        return True
    if len(text) > _SHORTEST_TITLE and text.isupper() and not above.last.text.isupper() and _ended(above.last):
        return True
    # A label in capitals with its colon comes to stand there in no sentence: "WARDS: Boroughwide".
    if _FIELD.match(text) or (_SHOUTED.match(text) and len(line.fragments) > 1):
        above_it = above.last.text
        # But in a narrow cell a label may have two lines.
        return line.box is None or not above_it.isupper() or ":" in above_it
    if not _LABEL.match(text):
        return _is_next_section(above, text)
    # A number in the middle of a sentence may come to stand at the beginning of a line.
    return len(line.fragments) > 1 or line.left < above.indent - 3 or _ended(above.last)


def _is_next_section(above: Paragraph, text: str) -> bool:
    """Whether "2 Recommendations" stands below a sentence of section 1; without a stop its number is no label."""
    found, before = _NEXT_SECTION.match(text), _FIRST_NUMBER.match(above.lines[0].text)
    if not (found and before and _ended(above.last)):
        return False
    return int(found["number"]) == int(before["number"]) + 1


def _was_full(last: Line, line: Line, setting: Setting) -> bool:
    """Whether the first word of a line had no room on the line above."""
    right = setting.rights.get((last.page, last.flow), last.right if last.flow else setting.right or math.inf)
    width = line.fragments[0].first - line.left
    if last.box is not None:
        edge = min(_PADDING, max(last.left - last.box.left, 1))
        # The lines of a cell may stand about its middle.
        moved = max(min(last.left - last.box.left, last.box.right - last.right) - edge, 0)
        right = last.box.right - edge + (moved if last.box.right - last.right - edge > moved - 1 else 0)
    return last.right + width + _BLANK * line.size > right - 0.25 * line.size or last.text.endswith(("-", "\u00ad"))


def _centred(last: Line, line: Line) -> bool:
    """Whether two lines of large or bold letters stand about one middle, as titles do."""
    middle = (last.left + last.right) / 2 - (line.left + line.right) / 2
    return abs(middle) < 3 and last.bold and line.bold and abs(last.left - line.left) > 6
