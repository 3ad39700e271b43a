"""Numbers that cannot be as they are written, and percentages that are not those of their own figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.breaker import pen
from benchmarks.breaker.fault import Edit, Fault, kind, plant
from benchmarks.breaker.paper import Paper

_GROUPED = re.compile(r"(?<![\d.,])£?\d{1,3}(?:,\d{3})+(?![\d,])")
_SHARES = (
    "Of the {m} milestones, {n} («{p}%») are on track.",
    "{n} of {m} («{p}%») were answered in time.",
    "{n} out of {m} premises («{p}%») passed.",
    "In all {n} of the {m} replies («{p}%») were in favour.",
    "There were {n} of {m} measures («{p}%») on target.",
    "{n} of the {m} («{p} per cent») were re-let.",
)
_NUMBERS = (
    "The works cost «£1,23,456».",
    "The works cost «£12,0005».",
    "There were «1,2345» visits in all.",
    "There were «12,34» visits in all.",
    "Income was «£4,50» short of «£2,00,000».",
    "Some «3,12,600» journeys were made.",
)


@kind("number-grouping")
def misplaced_comma(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A comma of a number has slipped, or a figure was typed twice or not at all."""
    prose = paper.prose(6)
    able = [
        m
        for m in _GROUPED.finditer(paper.text)
        if any(p.words <= m.start() < p.end for p in prose) and paper.text[m.end()] != "%"
    ]
    for found in rng.sample(able, min(2, len(able))):
        head, _, tail = found.group().rpartition(",")
        slips = {
            "a figure too many": f"{head},{tail}{rng.randint(0, 9)}",
            "a figure too few": f"{head},{tail[:2]}",
            "comma slipped to the right": f"{head}{tail[0]},{tail[1:]}",
        }
        how = rng.choice(sorted(slips))
        yield plant(paper, "number-grouping", how, Edit(*found.span(), f"«{slips[how]}»"))


@kind("number-grouping")
def added_number(paper: Paper, rng: Random) -> Iterator[Fault]:
    template = rng.choice(_NUMBERS)
    if edit := pen.somewhere(paper, template, rng):
        yield plant(paper, "number-grouping", f"sentence: {template}", edit)


@kind("percentage")
def wrong_share(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A share that the paper gives in figures and per cent is no longer right."""
    for found in re.finditer(r"\b(\d{1,3}) of (?:the )?(\d{1,3})(?: \w+)? \((\d{1,3})(?:\.\d)?%\)", paper.text):
        wrong = int(found[3]) + rng.choice((-9, -6, -4, 4, 6, 9))
        if 0 < wrong < 100:
            start, end = found.span(3)[0], found.end() - 1
            yield plant(paper, "percentage", "changed", Edit(start, end, f"«{wrong}%»"))


@kind("percentage")
def added_share(paper: Paper, rng: Random) -> Iterator[Fault]:
    for template in rng.sample(_SHARES, 2):
        m = rng.choice((12, 16, 20, 25, 48, 50, 64, 96, 120, 250))
        n = rng.randint(m // 4, m - 1)
        right = 100 * n / m
        wrong = round(right) + rng.choice((-12, -9, -5, -3, 3, 5, 9))
        wrong = wrong if 0 < wrong < 100 else round(right) - 7
        if edit := pen.somewhere(paper, template.format(m=m, n=n, p=wrong), rng):
            yield plant(paper, "percentage", f"sentence: {template}", edit)
