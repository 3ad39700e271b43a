"""The running heads and feet of a PDF and the numbers of its pages, told from the pages' own text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.read.pdf_page import Line

_MARGIN_LINES = 3
_NUMBER = regex(r"(?:page\s*)?[-\u2013(]?\s*\d{1,4}\s*[-\u2013)]?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_DIGITS = regex(r"\d+")
_EDGE = 0.09
"""The part of a page's height at its top and bottom in which a number alone is the page's."""
_APART = 2.2
"""Sizes of its letters by which a running head stands away from the text, where nothing else tells that it is one."""
_LABELLED = regex(r"[A-Z][\w()/'\u2019& -]{1,40} ?:(?!\S)")


class Margin(Struct, frozen=True):
    """A running head or foot, and the pages on which it stands."""

    line: Line
    pages: list[int]


def without_margins(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[Margin], list[Margin]]:
    """The lines of each page's own text, and the running heads and feet, each once and without page numbers."""
    repeated = _repeated(pages)
    kept: list[list[Line]] = []
    heads: dict[str, Margin] = {}
    feet: dict[str, Margin] = {}
    for lines in pages:
        own: list[Line] = []
        tops, bottoms = ({id(line) for line in _outer(lines, above=above)} for above in (True, False))
        fields = {id(line) for line in lines if id(line) in tops and _begins_header(line, lines)}
        for line in lines:
            at_edge = id(line) in tops or id(line) in bottoms
            if at_edge and _is_number(line, lines):
                continue
            likeness = _known_likeness(line, repeated) if at_edge and id(line) not in fields else None
            if likeness is not None:
                found = heads if id(line) in tops else feet
                found.setdefault(likeness, Margin(line, [])).pages.append(line.page)
            else:
                own.append(line)
        kept.append(own)
    return kept, list(heads.values()), list(feet.values())


def _known_likeness(line: Line, repeated: frozenset[_Likeness]) -> str | None:
    """The words by which a line comes again, its own before those in which a number counts the pages."""
    known = [words for words, *place in _likenesses(line) if (words, *place) in repeated]
    return line.text if line.text in known else min(known, default=None)


def _begins_header(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line is the first field of a report's header, on the first page of each report of a pack."""
    return bool(_LABELLED.match(line.text)) and not _is_apart(line, lines)


def _is_apart(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line stands at the edge of a page, and all others well away from it."""
    gaps = [other.bottom - line.bottom for other in lines if other is not line]
    if not gaps or not (min(gaps) > 0 or max(gaps) < 0):
        return False
    return min(map(abs, gaps)) >= _APART * line.size


def _outer(lines: Sequence[Line], *, above: bool) -> list[Line]:
    return sorted(lines, key=lambda line: line.bottom, reverse=above)[:_MARGIN_LINES]


_Likeness = tuple[str, int, int]


def _likenesses(line: Line) -> set[_Likeness]:
    """What a running head is known by: its place and its words, but for a number that counts the pages."""
    numbers = list(_DIGITS.finditer(line.text))
    said = {line.text}
    for number in numbers[:1] + numbers[-1:]:
        counted = int(number[0][:9]) - line.page
        said.add(f"{line.text[: number.start()]}#{counted}{line.text[number.end() :]}")
    return {(words, *_place(line)) for words in said}


def _place(line: Line) -> tuple[int, int]:
    return round(line.bottom / 4), round(line.size)


def _repeated(pages: Sequence[Sequence[Line]]) -> frozenset[_Likeness]:
    """Lines that stand in the margins of half of the pages, or of three pages one after the other.

    Of two pages, if all else stands well away from them: a report of a pack may have no more.
    """
    seen: Counter[_Likeness] = Counter()
    streak: dict[_Likeness, tuple[int, int]] = {}
    running: set[_Likeness] = set()
    apart_before: set[_Likeness] = set()
    for number, lines in enumerate(pages):
        outer = {id(line): line for above in (True, False) for line in _outer(lines, above=above)}
        apart = {(line.text, *_place(line)) for line in outer.values() if _is_apart(line, lines)}
        for likeness in {likeness for line in outer.values() for likeness in _likenesses(line)}:
            seen[likeness] += 1
            last, length = streak.get(likeness, (-2, 0))
            streak[likeness] = (number, length + 1 if last == number - 1 else 1)
            if streak[likeness][1] >= (2 if likeness in apart and likeness in apart_before else 3):
                running.add(likeness)
        apart_before = apart
    filled = sum(bool(lines) for lines in pages)
    return frozenset(running | {likeness for likeness, count in seen.items() if count >= 2 and count * 2 >= filled})


def _is_number(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line is the number of its page and stands where such a number does."""
    words = line.text.strip()
    if not _NUMBER.fullmatch(words) or (line.box and words[:1].isdigit()):  # A cell may hold any number.
        return False
    bottom, top = (limit(other.bottom for other in lines) for limit in (min, max))
    edge = _EDGE * max(top - bottom, 1)
    return line.bottom <= bottom + edge or line.bottom >= top - edge
