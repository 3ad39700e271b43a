"""Small matters, which are only noted: they are counted apart and no recall is asked of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from random import Random

from benchmarks.breaker import pen
from benchmarks.breaker.calendar import MONTHS, begins, ends, ordinal, written
from benchmarks.breaker.fault import Edit, Fault, kind, plant
from benchmarks.breaker.paper import Paper


@kind("date-style")
def mixed_range(paper: Paper, rng: Random) -> Iterator[Fault]:
    """Both ends of one range, each in a style of its own."""
    if paper.year is None or paper.kind != "report":
        return
    first, last = begins(paper.quarters[0], paper.year), ends(paper.quarters[-1], paper.year)
    words = (
        f"The visits were counted from «{first.day:02d} {MONTHS[first.month - 1]} {first.year} to "
        f"{ordinal(last.day)} {MONTHS[last.month - 1]} {last.year}»."
    )
    if edit := pen.somewhere(paper, words, rng):
        yield plant(paper, "date-style", "mixed range", edit, least="note")


@kind("previous-meeting")
def minutes_of_long_ago(paper: Paper, rng: Random) -> Iterator[Fault]:
    if paper.meeting is None or not paper.is_halton:
        return
    day = paper.meeting - timedelta(days=rng.randint(400, 700))
    words = f"The Board last received a report on this at its previous meeting on «{written(day, rng)}»."
    if edit := pen.somewhere(paper, words, rng, "SUPPORTING"):
        yield plant(paper, "previous-meeting", "more than a year ago", edit, least="note")


@kind("bare-denial")
def bare_answer(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A decision report that answers a duty with two words."""
    section = paper.section("EQUALIT")
    if section is None or paper.quarters or paper.kind != "report":
        return
    numbered = next((p for p in section.body if re.fullmatch(r"\d+\.\d+\.?", p.label)), None)
    before = paper.text[numbered.start : numbered.words].replace("*", "") if numbered else ""
    edit = Edit(section.heading.stop, section.stop, f"\n{before}«Not applicable.»\n\n")
    yield plant(paper, "bare-denial", "equality", edit, least="note")
