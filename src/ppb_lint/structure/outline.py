"""The outline of a paper: which lines are headings, of which level, and what stands under them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from ppb_lint.model.document import Heading
from ppb_lint.model.draft import Part
from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex
from ppb_lint.structure.candidates import Candidate, candidates, cut_at_colon
from ppb_lint.structure.levels import levelled
from ppb_lint.structure.naming import Named, Names
from ppb_lint.structure.paragraphs import Line

_LONGEST_LOOSE = 60
_LONGEST_HEAD = 30
"""Paragraphs: a paper whose sections begin later has no head that could be told from its text."""
_RECOMMENDED = regex(r"\W*(?:officer )?recommend", re.IGNORECASE)  # "Decision" may be a step in a timetable.
_DAY = regex(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?:st|nd|rd|th)? "
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{4}$",
    re.IGNORECASE,
)
_BEFORE_AN_APPENDIX = 2  # Sections that a paper has before its own appendices can begin.
OPENERS = frozenset({"purpose", "summary", "recommendation", "introduction", "background", "contents"})


def outline(lines: Sequence[Line], text: str, names: Names, begin: int = 0) -> tuple[Heading, ...]:
    """The headings of a paper in reading order, each with the paragraphs under it.

    ``begin`` is the paragraph before which there are none, whatever stands on a title page or in a list of contents.
    """
    possible = (c for c in candidates(lines, text, names) if c.line.paragraph.index >= begin)
    found = levelled(_appendices_marked(_headings(tuple(possible)), lines))
    last = next((n for n, line in enumerate(lines) if line.paragraph.part is not Part.BODY), len(lines))
    body_end = max((n + 1 for n, line in enumerate(lines) if line.paragraph.part is Part.BODY), default=last)
    ends = _ends([(c.line.paragraph.index, level) for c, level, _ in found], body_end)
    return tuple(
        _heading(candidate, level, part, end) for (candidate, level, part), end in zip(found, ends, strict=True)
    )


def _ends(levels: Sequence[tuple[int, int]], body_end: int) -> list[int]:
    """For each heading the paragraph of the next one of its level or above."""
    ends = [body_end] * len(levels)
    open_ones: list[int] = []
    for at, (paragraph, level) in enumerate(levels):
        while open_ones and levels[open_ones[-1]][1] >= level:
            ends[open_ones.pop()] = paragraph
        open_ones.append(at)
    return ends


def _heading(candidate: Candidate, level: int, part: Part, end: int) -> Heading:
    return Heading(
        number=candidate.label.rstrip(".:") or None,
        title=candidate.words,
        span=candidate.title,
        level=level,
        paragraph=candidate.line.paragraph.index,
        end=end,
        concepts=candidate.named.concepts,
        meant=candidate.named.meant,
        part=part,
        rest=candidate.rest,
    )


def _headings(found: Sequence[Candidate]) -> list[Candidate]:
    headings: list[Candidate] = []
    last_number = 0
    for candidate in found:
        if not _is_heading(candidate, last_number):
            continue
        headings.append(candidate)
        if candidate.top_numbered and (number := re.search(r"\d+", candidate.label)):
            last_number = int(number.group())
    return headings


def _is_heading(candidate: Candidate, last_number: int) -> bool:
    line, named = candidate.line, candidate.named
    shown = bool(line.block.level) or candidate.capitals or line.paragraph.bold
    if line.paragraph.cell and not (named.whole and line.paragraph.cell.column == 0 and (shown or candidate.label)):
        return False
    if not _run_in_is_heading(candidate) or candidate.sentence or not re.search(r"[^\W\d_]{2}", candidate.words):
        return False
    if candidate.zero_numbered:
        return True
    if candidate.top_numbered:
        return _top_number_holds(candidate, last_number, shown)
    if candidate.sub_numbered:
        return _sub_heading(candidate, shown)
    if candidate.label or _DAY.match(candidate.words):
        return False
    return _unnumbered(candidate, shown)


def _run_in_is_heading(candidate: Candidate) -> bool:
    """Words after a colon on the same line: only a known title makes them a section's beginning."""
    if not len(candidate.rest) or candidate.names_appendix:
        return True
    return (bool(candidate.named.concepts) and len(candidate.words.split()) <= 8) or candidate.zero_numbered


def _top_number_holds(candidate: Candidate, last_number: int, shown: bool) -> bool:
    """ "3 Background" is a heading, "3. Highlight any areas of concern" in a list is not."""
    if candidate.named.whole or candidate.line.block.level:
        return True
    if candidate.label.lower().startswith("section"):
        return not candidate.sentence
    label = candidate.label.rstrip(".:")
    if not label.isdigit():
        return shown or candidate.following.startswith(f"{label}.") or candidate.following == f"{label}1"
    if int(label) <= last_number:
        return False
    return candidate.following.startswith(f"{label}.") or candidate.capitals or (shown and candidate.titled)


def _sub_heading(candidate: Candidate, shown: bool) -> bool:
    """ "6.3 A Healthy Halton" is one, "8.1 Not applicable" is a paragraph."""
    if len(candidate.rest) or len(candidate.words.split()) > 12:
        return False
    if candidate.line.block.level or candidate.capitals or candidate.named.concepts:
        return True
    if candidate.following and not candidate.following.startswith(candidate.label.rstrip(".") + "."):
        siblings = _same_parent(candidate.label, candidate.following)
        return (shown and candidate.titled) if siblings else False
    return bool(candidate.titled and not candidate.words.endswith(":") and len(candidate.words.split()) > 1)


def _same_parent(label: str, other: str) -> bool:
    return label.rsplit(".", 1)[0] == other.rstrip(".").rsplit(".", 1)[0]


def _unnumbered(candidate: Candidate, shown: bool) -> bool:
    count = len(candidate.words.split())
    if candidate.line.block.level:
        return True
    if candidate.named.whole and count <= 14:
        return candidate.words[:1].isupper()
    if len(candidate.rest):
        return shown and bool(candidate.named.concepts or candidate.names_appendix)
    if candidate.named.concepts:
        return count <= 8 and (shown or candidate.words[:1].isupper())
    if candidate.capitals:
        return count <= 14
    return candidate.line.paragraph.bold and count <= 12 and candidate.titled


def _appendices_marked(found: Sequence[Candidate], lines: Sequence[Line]) -> list[tuple[Candidate, Part]]:
    """From the heading of the paper's first own appendix on, everything belongs to appendices."""
    marked: list[tuple[Candidate, Part]] = []
    sections, in_appendix, listing = 0, False, False
    for at, candidate in enumerate(found):
        if sections >= _BEFORE_AN_APPENDIX and candidate.names_appendix:
            in_appendix = in_appendix or not (listing and _is_listed(found, at, lines))
        listing = "appendices" in candidate.named.concepts or (listing and candidate.names_appendix)
        sections += bool(candidate.named.concepts) or candidate.top_numbered
        marked.append((candidate, Part.APPENDIX if in_appendix else Part.BODY))
    return marked


def _is_listed(found: Sequence[Candidate], at: int, lines: Sequence[Line]) -> bool:
    """Whether the line only names an appendix in a list: nothing but more names, or nothing, comes after it."""
    index = found[at].line.paragraph.index
    after = lines[index + 1] if index + 1 < len(lines) else None
    if after is None or after.paragraph.part is not Part.BODY:
        return True
    following = found[at + 1] if at + 1 < len(found) else None
    return bool(following and following.line.paragraph.index == index + 1 and following.names_appendix)


def loose_titles(lines: Sequence[Line], text: str, taken: Sequence[Heading], names: Names) -> tuple[str, ...]:
    """The concepts of known titles on lines of their own that were not taken for headings."""
    headed = {heading.paragraph for heading in taken}
    found: dict[str, None] = {}
    for line in lines:
        words = cut_at_colon(line.words, text)[0].of(text)
        if line.paragraph.index not in headed and 0 < len(words) <= _LONGEST_LOOSE:
            named = names.name(fold(words).text.replace("\n", " "))
            known = named.whole and (" " in words.strip() or _RECOMMENDED.match(words) is not None)
            known = known and not (line.paragraph.bullet and len(named.concepts) > 1)  # "Policy and Performance"
            found |= dict.fromkeys(named.concepts if known else ())  # "Finance" may be a department's name.
    return tuple(found)


def with_names(headings: Sequence[Heading], names: Names) -> tuple[Heading, ...]:
    """The same headings, named as the chosen council names them."""
    return tuple(_renamed(heading, names.name(heading.title)) for heading in headings)


def _renamed(heading: Heading, named: Named) -> Heading:
    return replace(heading, concepts=named.concepts, meant=named.meant)


def first_section(headings: Sequence[Heading]) -> int | None:
    """The paragraph at which the sections begin and the header block is over."""
    for heading in headings:
        if heading.number or OPENERS & set(heading.concepts):
            return heading.paragraph
    return next((h.paragraph for h in headings if h.concepts), None)


def head_end(headings: Sequence[Heading]) -> int | None:
    """How many paragraphs stand above the first section, 0 if there is none; None if too many for a head."""
    start = first_section(headings) or 0
    return start if start <= _LONGEST_HEAD else None
