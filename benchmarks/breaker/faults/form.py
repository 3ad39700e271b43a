"""Misspelt headings and parts of a form that is no longer in use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from random import Random

from benchmarks.breaker.fault import Edit, Fault, kind, plant
from benchmarks.breaker.paper import Paper

_KNOWN = re.compile(
    r"(?i)(?:purpose of (?:the )?report|recommendation(?:s|\(s\))?|background (?:papers|documents)"
    r"|(?:financial|legal|equalit(?:y|ies)|staffing|climate(?: change)?) implications):?"
)
"""Headings that any council's paper may have, and so may be known when they are misspelt."""
_NEVER = frozenset({"SECTION", "SECTIONS", "GOVERNMENT", "COUNCIL"})
_OLD_PRIORITIES = (
    "Children and Young People in Halton",
    "Employment, Learning and Skills in Halton",
    "A Healthy Halton",
    "A Safer Halton",
    "Halton's Urban Renewal",
)
_OLD_FINANCE_UNTIL, _OLD_PRIORITIES_UNTIL = date(2024, 3, 31), date(2024, 9, 30)


@kind("heading-spelling")
def misspelt_heading(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A letter of a heading is left out, doubled, or has changed places with the next."""
    if paper.kind != "report":
        return
    for section in paper.sections:
        heading = section.heading
        title = paper.text[heading.words : heading.end]
        own = re.split(r":|(?i: under section)", title)[0]
        able = [m for m in re.finditer(r"[A-Za-z]{6,}", own) if m[0].upper() not in _NEVER]
        if able and (paper.is_halton or _KNOWN.fullmatch(section.title)):
            found = rng.choice(able)
            how, slip = _slip(found[0], rng)
            words = f"«{own[: found.start()]}{slip}{own[found.end() :]}»"
            yield plant(paper, "heading-spelling", how, Edit(heading.words, heading.words + len(own), words))


def _slip(word: str, rng: Random) -> tuple[str, str]:
    places = [i for i in range(1, len(word) - 1) if word[i] != word[i + 1]]
    at = rng.choice(places)
    return rng.choice(
        (
            ("letter left out", word[:at] + word[at + 1 :]),
            ("letter doubled", word[: at + 1] + word[at:]),
            ("letters changed places", word[:at] + word[at + 1] + word[at] + word[at + 2 :]),
        )
    )


@kind("superseded-form")
def old_finance_heading(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The heading and the sentence below it come from a file of 2023."""
    section = paper.section("FINANCIAL IMPLICATIONS")
    if not paper.is_halton or section is None or paper.meeting is None or paper.meeting <= _OLD_FINANCE_UNTIL:
        return
    text = paper.text
    title = Edit(section.heading.words, section.heading.end, "«OTHER IMPLICATIONS»")
    body = Edit(
        section.heading.end,
        section.stop,
        text[section.heading.end : section.stop].replace("no financial implications", "no other implications"),
    )
    yield plant(paper, "superseded-form", "heading of 2023", title, body)


@kind("superseded-form")
def old_priorities(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The five priorities of the plan that ended in March 2024."""
    section = paper.section("PRIORITIES")
    if not paper.is_halton or section is None or paper.meeting is None or paper.meeting <= _OLD_PRIORITIES_UNTIL:
        return
    number = section.number.split(".")[0]
    plain = "\n\n".join(f"{number}.{i}  «{name}»\n\nNone identified." for i, name in enumerate(_OLD_PRIORITIES, 1))
    yield plant(
        paper,
        "superseded-form",
        "old priorities as sub-headings",
        Edit(section.heading.stop, section.stop, f"\n{plain}\n\n"),
    )
    bullets = "\n".join(f"- «{name}»" for name in _OLD_PRIORITIES)
    words = f"\n{number}.1 The services contribute to each of the Council's priorities:\n\n{bullets}\n\n"
    yield plant(paper, "superseded-form", "old priorities as a list", Edit(section.heading.stop, section.stop, words))
