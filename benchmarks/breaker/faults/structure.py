"""Sections that are missing, empty, repeated, out of order or wrongly numbered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from random import Random

from benchmarks.breaker import pen
from benchmarks.breaker.fault import Edit, Fault, kind, plant
from benchmarks.breaker.paper import Paper, Section

_HALTON = {
    "PURPOSE": ("PURPOSE",),
    "RECOMMEND": ("RECOMMEND",),
    "SUPPORTING": ("SUPPORTING",),
    "POLICY": ("POLICY",),
    "OTHER": ("OTHER", "FINANCIAL"),
    "FINANCIAL": ("FINANCIAL", "OTHER"),
    "PRIORITIES": ("PRIORITIES",),
    "RISK": ("RISK",),
    "EQUALITY": ("EQUALITY",),
    "CLIMATE": ("CLIMATE",),
    "BACKGROUND PAPERS": ("BACKGROUND PAPERS",),
}
_ELSEWHERE = {"RECOMMEND": ("RECOMMEND",), "BACKGROUND PAPERS": ("BACKGROUND",)}
_CLIMATE_SINCE = date(2023, 1, 1)
_NIL = ("RISK", "EQUALITY", "CLIMATE", "POLICY", "FINANCIAL", "OTHER")


def _required(paper: Paper) -> Iterator[tuple[Section, tuple[str, ...]]]:
    """The sections that a paper must have, with the words by which each is known."""
    if paper.kind != "report" or paper.meeting is None:
        return
    for word, known_by in (_HALTON if paper.is_halton else _ELSEWHERE).items():
        section = paper.section(word)
        if section and _is_only(paper, section, word) and not (word == "CLIMATE" and paper.meeting < _CLIMATE_SINCE):
            yield section, known_by


def _is_only(paper: Paper, section: Section, word: str) -> bool:
    """Whether nothing else in the paper could stand for the section, such as a box with the recommendations."""
    rest = paper.text[: section.heading.start] + paper.text[section.stop :]
    short = (line for line in rest.splitlines() if len(line.split()) < 12)
    return paper.is_halton or not any(word in line.upper() for line in short)


def _later(paper: Paper, section: Section) -> list[Section]:
    return [s for s in paper.sections if s.heading.start > section.heading.start]


@kind("section-missing")
def removed_section(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A section is gone; Word has numbered the rest anew."""
    for section, known_by in _required(paper):
        gone = Edit(section.heading.start, section.stop, "")
        anew = [edit for later in _later(paper, section) for edit in pen.renumbered(paper, later, -1)]
        yield plant(paper, "section-missing", known_by[0].lower(), gone, *anew, missing=known_by)


def _emptied(paper: Paper, section: Section) -> Edit:
    return Edit(section.heading.stop, section.stop, "\n")


@kind("section-empty")
def emptied_section(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A heading is followed by the next one."""
    for section, _ in _required(paper):
        title = section.title.upper()
        if "RECOMMEND" not in title and "BACKGROUND" not in title:
            heading = section.heading
            marked = Edit(heading.words, heading.end, f"«{paper.text[heading.words : heading.end]}»")
            yield plant(paper, "section-empty", title.lower(), marked, _emptied(paper, section))


@kind("background-papers")
def no_background_papers(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The list of background papers has neither a paper nor the word None."""
    section = paper.section("BACKGROUND PAPERS") or paper.section("BACKGROUND REFERENCES")
    if section is None or paper.kind != "report":
        return
    heading = section.heading
    marked = Edit(heading.words, heading.end, f"«{paper.text[heading.words : heading.end]}»")
    yield plant(paper, "background-papers", "nothing below the heading", marked, _emptied(paper, section))
    dash = Edit(heading.stop, section.stop, f"\n«{rng.choice(('-', '–', '.'))}»\n")
    yield plant(paper, "background-papers", "a stroke below the heading", marked, dash)


@kind("section-repeated")
def repeated_section(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A section was pasted a second time, and Word has numbered the rest anew."""
    if not paper.is_halton:
        return
    able = [s for word in _NIL if (s := paper.section(word))]
    for section in rng.sample(able, min(2, len(able))):
        later = _later(paper, section)
        after = rng.choice([section, *later[:2]])
        number = int(section.number.split(".")[0]) + [section, *later].index(after) + 1
        heading = section.heading
        title = paper.text[heading.words : heading.end]
        marks = "" if "#" not in heading.marks else heading.marks
        words = f"\n{marks}{number}.0 «{title}»\n\n{number}.1 Not applicable.\n\n"
        anew = [edit for s in later if s.heading.start >= after.stop for edit in pen.renumbered(paper, s, 1)]
        yield plant(paper, "section-repeated", title.lower(), Edit(after.stop, after.stop, words), *anew)


@kind("section-order")
def swapped_sections(paper: Paper, rng: Random) -> Iterator[Fault]:
    """Two neighbours changed places; Word has numbered them by where they stand."""
    if not paper.is_halton:
        return
    pairs = list(zip(paper.sections, paper.sections[1:], strict=False))
    for first, second in rng.sample(pairs, min(3, len(pairs))):
        if first.heading.stop > second.heading.start or int(second.number[:-2]) != int(first.number[:-2]) + 1:
            continue
        one, other = pen.moved(paper, second, -1), pen.moved(paper, first, 1)
        marked = [_with_heading_marked(words, s, paper) for words, s in ((one, second), (other, first))]
        joined = "".join(words if words.endswith("\n\n") else f"{words.rstrip()}\n\n" for words in marked)
        edit = Edit(first.heading.start, second.stop, joined)
        yield plant(paper, "section-order", f"{second.title.split(':')[0].lower()} first", edit)


def _with_heading_marked(words: str, section: Section, paper: Paper) -> str:
    title = paper.text[section.heading.words : section.heading.end]
    return words.replace(title, f"«{title}»", 1)


@kind("numbering")
def wrong_number(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A paragraph is numbered by hand and wrongly: a number left out, used twice, or of another section."""
    if paper.kind != "report":
        return
    able = [s for s in paper.sections if re.fullmatch(r"\d{1,2}(\.0|\.)?", s.number)]
    for section in rng.sample(able, min(3, len(able))):
        own = int(section.number.split(".")[0])
        labels = [p for p in section.body if re.fullmatch(rf"{own}\.\d{{1,2}}", p.label)]
        if not labels:
            continue
        last = labels[-1]
        count = int(last.label.split(".")[1])
        wrong = {"another section's": f"{own - 1 or own + 1}.{count}"}
        if len(labels) > 1:
            wrong |= {"a gap": f"{own}.{count + rng.randint(1, 4)}", "used twice": f"{own}.{count - 1}"}
        how = rng.choice(sorted(wrong))
        at = paper.text.index(last.label, last.start)
        edit = Edit(at, at + len(last.label), f"«{wrong[how]}»")
        first = Edit(last.words, last.end, f"«{paper.words(last)}»")
        yield plant(paper, "numbering", how, edit, first)


@kind("numbering")
def wrong_section_number(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A heading has the number of its neighbour; what stands below it has not."""
    if not paper.is_halton:
        return
    section = rng.choice(paper.sections[2:])
    heading, number = section.heading, int(section.number.split(".")[0])
    at = paper.text.index(heading.label, heading.start)
    wrong = number + rng.choice((-1, 1))
    edits = [Edit(at, heading.end, f"«{wrong}.0{paper.text[at + len(heading.label) : heading.end]}»")]
    edits += [Edit(p.start, p.end, f"«{paper.text[p.start : p.end]}»") for p in section.body[:1]]
    later = _later(paper, section)[:1]
    edits += [Edit(s.heading.start, s.heading.end, f"«{paper.text[s.heading.start : s.heading.end]}»") for s in later]
    yield plant(paper, "numbering", "heading", *edits)
