"""Slips of the hand between the words: a stop set twice, a blank on the wrong side, a bracket left open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from ppb_lint.checks.base import Check, Paper
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape


class Slip(Shape, frozen=True):
    """Signs that do not belong together."""

    pattern: Pattern
    """With a group named ``said`` round the signs to be accused, or else all that it fits."""
    instead: str = ""
    """The signs that belong there; without them no fix is offered."""
    unless: tuple[Pattern, ...] = ()
    """What the signs may be part of: a match of one of these that touches them acquits."""
    exact_case: bool = False


class Punctuation(Shape, frozen=True):
    """What is looked for."""

    slips: tuple[Slip, ...] = ()
    brackets: bool = False
    """Whether each round bracket has to have its fellow; the number of a list (a), i), 2)) needs none."""


UNCLOSED, UNOPENED = "unclosed", "unopened"
_BRACKET = regex(r"[()]")
_LABEL = regex(r"(?:^|[\s;,/(])(?:[^\W\d_]|[ivxIVX]{1,5}|\d{1,3}) ?$")
_FURTHER = 12
"""Paragraphs over which a list may stand in one pair of brackets."""


def _run(paper: Paper, options: Punctuation) -> Iterator[Hit]:
    taken: list[Span] = []
    for slip in options.slips:
        for said in _slips(paper, slip):
            if not any(said.touches(other) for other in taken):
                taken.append(said)
                yield Hit(paper.span(said), _values(paper, said, slip.instead))
    if options.brackets:
        for said, case in _brackets(paper):
            yield Hit(paper.span(said), _values(paper, said, ""), case)


def _values(paper: Paper, said: Span, instead: str) -> dict[str, str]:
    """``around`` is the word before, the signs and the word after: signs alone would not be found on the page."""
    text = paper.document.folded.text
    before = re.search(r"\S{0,30}[^\S\n]?$", text[max(said.start - 31, 0) : said.start])
    after = re.match(r"[^\S\n]?\S{0,30}", text[said.end : said.end + 31])
    around = "".join(found.group() for found in (before,) if found) + said.of(text) + (after.group() if after else "")
    return {"said": said.of(text), "instead": instead, "around": " ".join(around.split())}


def _slips(paper: Paper, slip: Slip) -> Iterator[Span]:
    text = paper.document.folded.text
    for match in slip.pattern.finditer(text, any_case=not slip.exact_case):
        said = match.span("said") if "said" in match.named() else match.span()
        if said.start >= 0 and _counts(paper, said) and not _acquitted(text, said, slip.unless):
            yield said


def _counts(paper: Paper, said: Span) -> bool:
    paragraph = paper.document.paragraph_at(paper.span(said).start)
    return paragraph is not None and paragraph.part not in (Part.HEADER, Part.FOOTER)


def _acquitted(text: str, said: Span, unless: Sequence[Pattern]) -> bool:
    start = text.rfind("\n", 0, said.start) + 1
    end = text.find("\n", said.end)
    words = text[start : len(text) if end < 0 else end]
    return any(m.span().touches(said.shifted(-start)) for pattern in unless for m in pattern.finditer(words))


def _brackets(paper: Paper) -> Iterator[tuple[Span, str]]:
    """Brackets without a fellow; one that is opened for a list may be closed paragraphs later."""
    lines = paper.document.folded.text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    loose = [list(_loose(line)) for line in lines]
    for n, found in enumerate(loose):
        for at, case in found:
            near = loose[n + 1 : n + 1 + _FURTHER] if case == UNCLOSED else loose[max(n - _FURTHER, 0) : n]
            said = Span(starts[n] + at, starts[n] + at + 1)
            if not any(other != case for line in near for _, other in line) and _counts(paper, said):
                yield said, case


def _loose(line: str) -> Iterator[tuple[int, str]]:
    opened: list[int] = []
    for match in _BRACKET.finditer(line):
        if match.group() == "(":
            opened.append(match.start())
        elif opened:
            opened.pop()
        elif not _LABEL.search(line[: match.start()]):
            yield match.start(), UNOPENED
    yield from ((at, UNCLOSED) for at in opened)


CHECK = Check(
    name="punctuation",
    run=_run,
    options=Punctuation,
    offers=frozenset({"said", "instead", "around"}),
    cases=frozenset({UNCLOSED, UNOPENED}),
)
