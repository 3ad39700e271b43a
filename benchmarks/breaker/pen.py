"""Writes new sentences and paragraphs into a paper, in the way in which that paper is laid out."""

from __future__ import annotations

import re
import textwrap
from random import Random

from benchmarks.breaker.fault import Edit
from benchmarks.breaker.paper import Paper, Paragraph, Section

_WIDTH = 76
_LISTS = re.compile(r"(?i)background (?:papers|documents|references)|appendi|document|glossary|author")
"""Sections at the end of a paper in which there are no sentences, and after which everything is a list."""
_NUMBER = re.compile(r"(\d{1,2})\.(\d{1,2})(\.?)")


def sentence(paper: Paper, words: str, rng: Random, *titles: str) -> Edit | None:
    """A sentence more at the end of a paragraph, of a named section or of any; None where there is no prose."""
    section = paper.section(*titles) if titles else None
    lists = [s for s in paper.sections if _LISTS.search(s.title)]
    prose = [p for p in paper.prose(4) if not any(s.heading.start < p.start for s in lists)]
    able = [p for p in prose if section is None or section.heading.start < p.start < section.stop]
    if not able or (titles and section is None):
        return None
    chosen = rng.choice(able)
    return Edit(chosen.end, chosen.end, f" {words}")


def paragraph(paper: Paper, words: str, section: Section | None) -> Edit | None:
    """A paragraph more at the end of a section, with the next number where the section has numbers."""
    if section is None:
        return None
    last = section.body[-1] if section.body else section.heading
    number = next((p for p in reversed(section.body) if _NUMBER.fullmatch(p.label)), None)
    return Edit(last.stop, last.stop, f"\n{_laid_out(paper, words, _before(number))}\n")


def _before(last: Paragraph | None) -> str:
    found = _NUMBER.fullmatch(last.label) if last else None
    if found is None or last is None:
        return ""
    return f"{last.marks.replace('*', '')}{found[1]}.{int(found[2]) + 1}{found[3]} "


def _laid_out(paper: Paper, words: str, before: str) -> str:
    if paper.ending != "txt":
        return before + words
    return textwrap.fill(
        before + words, _WIDTH, subsequent_indent=" " * len(before), break_on_hyphens=False, break_long_words=False
    )


def somewhere(paper: Paper, words: str, rng: Random, *titles: str) -> Edit | None:
    """A sentence more, in a paragraph that is there or in one of its own."""
    section = paper.section(*titles) if titles else _body(paper, rng)
    own = paragraph(paper, words, section) if rng.random() < 0.4 and not _is_list(section) else None
    return own or sentence(paper, words, rng, *titles)


def _body(paper: Paper, rng: Random) -> Section | None:
    able = [s for s in paper.sections if any(p in paper.prose(4) for p in s.body) and not _LISTS.search(s.title)]
    return rng.choice(able) if able else None


def _is_list(section: Section | None) -> bool:
    return section is None or not section.body or section.body[-1].bullet or section.body[-1].table


def renumbered(paper: Paper, section: Section, by: int) -> list[Edit]:
    """The edits that give a section and its paragraphs another number, as Word would do by itself."""
    found = re.match(r"\d+", section.number)
    if found is None:
        return []
    old, new = found[0], str(int(found[0]) + by)
    able = [p for p in (section.heading, *section.body) if re.match(rf"{old}\.(?!$)|{old}\.?$", p.label)]
    places = [(paper.text.index(p.label, p.start), p.label) for p in able]
    return [Edit(at, at + len(old), new) for at, _ in places]


def moved(paper: Paper, section: Section, by: int) -> str:
    """The words of a section under another number."""
    text, at = "", section.heading.start
    for start, end, words in sorted(renumbered(paper, section, by)):
        text += paper.text[at:start] + words
        at = end
    return text + paper.text[at : section.stop]
