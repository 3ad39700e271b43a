"""One mistake in one paper: the rule it breaks, the broken text, and where the finger must be put."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from benchmarks.breaker.paper import Paper

OPEN, CLOSE = "«", "»"


class Edit(NamedTuple):
    """Words put in the place of a stretch; what is to be accused stands in guillemets."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A paper with one mistake in it."""

    rule: str
    wording: str
    """The way in which it was made."""
    paper: str
    text: str
    spans: tuple[tuple[int, int], ...] = ()
    """The places of which one must be accused; empty where something is missing."""
    missing: tuple[str, ...] = ()
    """For something missing: words of which the expected heading or label must hold one."""
    word: str = ""
    """For what can only happen in Word: how the marked words are written there."""
    least: str = "warning"
    """The mildest severity at which it counts as found."""

    @property
    def words(self) -> str:
        """What is wrong, as it stands in the broken paper."""
        return " … ".join(self.text[start:end] for start, end in self.spans) or f"(no {self.missing[0]})"


Maker = Callable[[Paper, Random], Iterator[Fault]]
MAKERS: dict[str, list[Maker]] = {}


def kind(rule: str) -> Callable[[Maker], Maker]:
    """Enter a way of breaking papers under the rule that must find it."""

    def entered(maker: Maker) -> Maker:
        MAKERS.setdefault(rule, []).append(maker)
        return maker

    return entered


def plant(
    paper: Paper,
    rule: str,
    wording: str,
    *edits: Edit,
    missing: tuple[str, ...] = (),
    word: str = "",
    least: str = "warning",
) -> Fault:
    """The paper with edits made in it."""
    text, at = "", 0
    for start, end, words in sorted(edits):
        text += paper.text[at:start] + words
        at = end
    plain, spans = _unmarked(text + paper.text[at:])
    return Fault(rule, wording, paper.name, plain, spans, missing, word, least)


def _unmarked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    begun = 0
    for sign in text:
        if sign == OPEN:
            begun = len(plain)
        elif sign == CLOSE:
            spans.append((begun, len(plain)))
        else:
            plain.append(sign)
    return "".join(plain), tuple(spans)
