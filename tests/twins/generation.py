"""Make the twins: the same ones on every run, since each is drawn with its own name as the seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from . import wording
from .author import Author
from .boards import sittings
from .forms import FORMS, Form, Meeting
from .look import Section, page, with_another_look
from .twin import Fault, Twin

EACH = 16
"""How many twins each of the five papers gets."""


def twins() -> Iterator[Twin]:
    """Every twin: those of 003 have its four kinds of fault, the others are clean."""
    for form in FORMS:
        for turn in range(EACH):
            yield _twin(form, turn)


def _twin(form: Form, turn: int) -> Twin:
    random = Random(f"{form.mirrors} {turn}")
    # Steps of five mix the years and, no list being a multiple of five long, still come to every quarter.
    quarter = form.quarters[5 * turn % len(form.quarters)]
    choice = [(board, day) for board, day in sittings(quarter) if _in_time(form, day.year)]
    board, day = random.choice(choice)
    author = Author(form, Meeting(quarter, board, day), random)
    header, sections = author.header(), author.sections()
    faults: tuple[Fault, ...] = ()
    if form.mirrors == "003":
        sections, faults = _spoilt(author, sections)
    elif form.mirrors == "004":
        sections[6] = replace(sections[6], lines=("+" + author.say(wording.RISK_WITH_APPENDIX),))
    look = with_another_look(form.look, random) if turn % 2 else form.look
    name = f"{form.mirrors}-{turn:02}-q{quarter.number}-{quarter.year}-{board.name.split()[0].strip(',').lower()}"
    return Twin(name, page(look, header, sections), faults)


def _in_time(form: Form, year: int) -> bool:
    """Whether a meeting of that year used the form: FINANCIAL IMPLICATIONS and PORTFOLIO came in January 2024."""
    return (year >= 2024) == form.finance


def _spoilt(author: Author, sections: list[Section]) -> tuple[list[Section], tuple[Fault, ...]]:
    """Plant what 003 has: two wrong quarters, a policy denial under finance, and a paragraph copied to the next."""
    wrong = author.meeting.quarter.number % 4 + 1
    lines = list(sections[5].lines)
    lines[7] = lines[5]
    spoilt = [
        author.purpose(wrong),
        author.recommendation(wrong),
        *sections[2:4],
        replace(sections[4], lines=sections[3].lines),
        replace(sections[5], lines=tuple(lines)),
        *sections[6:],
    ]
    mention = author.mention(wrong)
    return spoilt, (
        Fault("quarter-agreement", "error", "1.0", "1.1", mention),
        Fault("quarter-agreement", "error", "2.0", "1)", mention),
        Fault("implication-topic", "error", "5.0", "5.1", "policy"),
        Fault("repeated-paragraph", "warning", "6.0", "6.4", lines[7][1:]),
    )
