"""The outline of a paper: which lines are headings, of which level, and what stands under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from ppb_lint.model.document import Heading
from ppb_lint.model.draft import Part
from ppb_lint.model.folded import fold
from ppb_lint.model.span import Span
from ppb_lint.structure.contents import contents_of
from ppb_lint.structure.naming import Named, Names
from ppb_lint.structure.paragraphs import Line

_TOP = re.compile(r"(?:section )?(?:\d{1,2}(?:\.0)?|[A-Z]|[IVX]{1,5})[.:]?$", re.IGNORECASE)
_ZERO = re.compile(r"\d{1,2}\.0\.?$")
_SUB = re.compile(r"\d{1,2}(?:\.\d{1,3})+\.?$")
_SENTENCE_END = (".", ";", ",", "; and")
_SMALL = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "&", "-", "up"]
)
_LONGEST_TITLE = 18  # words
_LONGEST_LOOSE = 60
_APPENDIX = re.compile(
    r"(?:appendix|annexe?|schedule|essential reference paper) ['\"]?(?:\d{1,2}|[a-z]|[ivx]{1,4})\b"
    r"|(?:appendix|annexe?)$",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?:st|nd|rd|th)? "
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{4}$",
    re.IGNORECASE,
)
_BEFORE_AN_APPENDIX = 2  # Sections that a paper has before its own appendices can begin.
_PARENTS = frozenset({"implications", "options"})
_OPENERS = frozenset({"purpose", "summary", "recommendation", "introduction", "background", "contents"})
_END_MATTER = frozenset({"background-papers", "appendices", "glossary"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be a heading, with the looks that speak for it."""

    line: Line
    title: Span
    rest: Span
    words: str
    """The folded title."""
    named: Named
    capitals: bool
    following: str
    """The label of the paragraph after it."""

    @property
    def label(self) -> str:
        return self.line.paragraph.label

    @property
    def top_numbered(self) -> bool:
        return bool(_TOP.match(self.label))

    @property
    def sentence(self) -> bool:
        """Whether it ends or begins like a sentence, or is as long as one."""
        if self.named.whole:
            return False
        ends = not len(self.rest) and self.words.endswith(_SENTENCE_END)
        return ends or self.words[:1].islower() or len(self.words.split()) > _LONGEST_TITLE

    @property
    def titled(self) -> bool:
        """Whether its words are written as in a title."""
        counted = [w for w in self.words.split() if w.lower() not in _SMALL]
        return bool(counted) and sum(w[:1].isupper() or w[:1].isdigit() for w in counted) >= 0.6 * len(counted)


def candidates(lines: Sequence[Line], text: str, names: Names) -> Iterator[Candidate]:
    """The lines of the body that could be headings at all."""
    body = [line for line in lines if line.paragraph.part is Part.BODY and not line.paragraph.bullet]
    listed = contents_of(lines, text)
    for at, line in enumerate(body):
        if len(line.words) > 300 or not len(line.words) or line.paragraph.index in listed:
            continue
        following = body[at + 1].paragraph.label if at + 1 < len(body) else ""
        title, rest = _cut(line.words, text)
        words = fold(title.of(text)).text.replace("\n", " ").strip()
        words = words.upper() if line.block.caps else words
        named = names.name(words) if len(words.split()) <= _LONGEST_TITLE else Named(())
        if not named.concepts and not len(rest):
            title, rest, words, named = _joined_with_text(title, rest, words, named, text, names)
        capitals = (words.isupper() and any(len(w) > 3 for w in words.split())) or line.block.caps
        yield Candidate(line, title, rest, words, named, capitals, following)


def _cut(words: Span, text: str) -> tuple[Span, Span]:
    """The title and what follows its colon."""
    said = words.of(text)
    colon = said.find(":")
    if colon < 0:
        return words, Span(words.end, words.end)
    rest = said[colon + 1 :]
    start = words.start + colon + 1 + len(rest) - len(rest.lstrip())
    return Span(words.start, words.start + len(said[:colon].rstrip())), Span(min(start, words.end), words.end)


def _joined_with_text(
    title: Span, rest: Span, words: str, named: Named, text: str, names: Names
) -> tuple[Span, Span, str, Named]:
    """A heading that its text runs on from, without a colon: "7.0 RISK ANALYSIS Not applicable." """
    opening = " ".join(takewhile(_in_capitals, words.split(" ")))
    found = names.name(opening) if opening and len(opening) < len(words) else named
    if not found.whole:
        return title, rest, words, named
    said = title.of(text)
    cut = fold(said).span(0, len(opening)).end
    after = said[cut:]
    start = title.start + cut + len(after) - len(after.lstrip())
    return Span(title.start, title.start + cut), Span(start, title.end), opening, found


def _in_capitals(word: str) -> bool:
    return word.isupper() or word == "&"


def outline(lines: Sequence[Line], text: str, names: Names, begin: int = 0) -> tuple[Heading, ...]:
    """The headings of a paper in reading order, each with the paragraphs under it.

    ``begin`` is the paragraph before which there are none, whatever stands on a title page or in a list of contents.
    """
    possible = (c for c in candidates(lines, text, names) if c.line.paragraph.index >= begin)
    levelled = _levelled(_appendices_marked(_headings(tuple(possible)), lines))
    last = next((n for n, line in enumerate(lines) if line.paragraph.part is not Part.BODY), len(lines))
    body_end = max((n + 1 for n, line in enumerate(lines) if line.paragraph.part is Part.BODY), default=last)
    ends = _ends([(c.line.paragraph.index, level) for c, level, _ in levelled], body_end)
    return tuple(
        _heading(candidate, level, part, end) for (candidate, level, part), end in zip(levelled, ends, strict=True)
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
    if _ZERO.match(candidate.label):
        return True
    if candidate.top_numbered:
        return _top_number_holds(candidate, last_number, shown)
    if _SUB.match(candidate.label):
        return _sub_heading(candidate, shown)
    if candidate.label or _DAY.match(candidate.words):
        return False
    return _unnumbered(candidate, shown)


def _run_in_is_heading(candidate: Candidate) -> bool:
    """Words after a colon on the same line: only a known title makes them a section's beginning."""
    if not len(candidate.rest) or _APPENDIX.match(candidate.words):
        return True
    return (bool(candidate.named.concepts) and len(candidate.words.split()) <= 8) or bool(_ZERO.match(candidate.label))


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
        return shown and bool(candidate.named.concepts or _APPENDIX.match(candidate.words))
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
        if sections >= _BEFORE_AN_APPENDIX and _APPENDIX.match(candidate.words):
            in_appendix = in_appendix or not (listing and _is_listed(found, at, lines))
        listing = "appendices" in candidate.named.concepts or (listing and bool(_APPENDIX.match(candidate.words)))
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
    return bool(following and following.line.paragraph.index == index + 1 and _APPENDIX.match(following.words))


def _levelled(found: Sequence[tuple[Candidate, Part]]) -> list[tuple[Candidate, int, Part]]:
    own = [candidate for candidate, part in found if part is Part.BODY]
    level_of = _Numbers(own) if _goes_by_numbers(own) else _Looks(own)
    levelled: list[tuple[Candidate, int, Part]] = []
    parent: Candidate | None = None
    for candidate, part in found:
        if part is Part.APPENDIX:
            level = 1 if _APPENDIX.match(candidate.words) else 2 + bool(_SUB.match(candidate.label))
        else:
            level = level_of(candidate, parent)
        if level == 1:
            parent = candidate
        levelled.append((candidate, level, part))
    return levelled


def _goes_by_numbers(own: Sequence[Candidate]) -> bool:
    numbered = sum(c.top_numbered for c in own)
    return numbered >= 3 or any(_ZERO.match(c.label) for c in own) or (numbered > 0 and numbered * 2 >= len(own))


class _Numbers:
    """Levels of headings in a paper that numbers them; one without a number is mostly a sub-heading."""

    def __init__(self, own: Sequence[Candidate]) -> None:
        self._numbered = {concept for c in own if c.top_numbered for concept in c.named.concepts}

    def __call__(self, candidate: Candidate, parent: Candidate | None) -> int:
        if candidate.top_numbered:
            return 1 if candidate.named.whole or not candidate.line.paragraph.cell else 2
        if candidate.label:
            return 1 + candidate.label.rstrip(".").count(".")
        if parent is None or _END_MATTER & set(candidate.named.concepts):
            return 1
        return 1 if self._number_was_forgotten(candidate, parent) else 2

    def _number_was_forgotten(self, candidate: Candidate, parent: Candidate) -> bool:
        """A known title that looks like the numbered ones, of which none has its topic."""
        new = candidate.named.whole and not set(candidate.named.concepts) & self._numbered
        alike = candidate.capitals and parent.capitals and not candidate.line.paragraph.cell
        return new and alike and not _PARENTS & set(parent.named.concepts)


class _Looks:
    """Levels of headings without numbers, by how they are set in this paper."""

    def __init__(self, own: Sequence[Candidate]) -> None:
        levels = [c.line.block.level for c in own if c.line.block.level and c.named.concepts]
        self._top_style = min(levels, default=min((c.line.block.level for c in own if c.line.block.level), default=1))
        self._styled = any(c.line.block.level for c in own)
        named = [c for c in own if c.named.concepts and not _PARENTS & set(c.named.concepts)]
        self._capitals = sum(c.capitals for c in named) * 2 > len(named)

    def __call__(self, candidate: Candidate, parent: Candidate | None) -> int:
        if candidate.line.paragraph.cell:
            return 2 if parent else 1
        if candidate.line.block.level:
            return max(1, candidate.line.block.level - self._top_style + 1)
        if candidate.label and not candidate.top_numbered:
            return 2
        if self._styled and not candidate.capitals:
            return 2 if parent else 1
        if self._capitals:
            return 1 if candidate.capitals or parent is None else 2
        return 1 if candidate.named.concepts or parent is None else 2


def loose_titles(lines: Sequence[Line], text: str, taken: Sequence[Heading], names: Names) -> tuple[str, ...]:
    """The concepts of known titles on lines of their own that were not taken for headings."""
    headed = {heading.paragraph for heading in taken}
    found: dict[str, None] = {}
    for line in lines:
        words = _cut(line.words, text)[0].of(text)
        if line.paragraph.index not in headed and 0 < len(words) <= _LONGEST_LOOSE:
            named = names.name(fold(words).text.replace("\n", " "))
            known = named.whole and (" " in words.strip() or "recommendation" in named.concepts)
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
        if heading.number or _OPENERS & set(heading.concepts):
            return heading.paragraph
    return next((h.paragraph for h in headings if h.concepts), None)
