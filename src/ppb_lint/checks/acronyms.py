"""Acronyms that nobody explains, that are explained in two ways, or whose letters changed places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.acronym import Acronym, acronyms, meanings
from ppb_lint.model.finding import Hit
from ppb_lint.notation.shapes import Shape

UNEXPLAINED, TWO_MEANINGS, SLIP = "unexplained", "two-meanings", "slip"


class Acronyms(Shape, frozen=True):
    """What needs no explanation."""

    known: tuple[str, ...] = ()
    """Acronyms that every reader knows, and words that are set in capitals for emphasis."""


def _run(paper: Paper, options: Acronyms) -> Iterator[Hit]:
    used = {found.letters: found for found in acronyms(paper.document)}
    aliases = (alias for board in paper.edition.boards for alias in board.aliases)
    known = {word.upper() for word in (*options.known, *aliases)}
    for found in used.values():
        if not found.explained and found.letters not in known and not _is_a_word(paper, found):
            yield _unexplained(paper, found, used, known)
    yield from _two_meanings(paper)


def _unexplained(paper: Paper, found: Acronym, used: Mapping[str, Acronym], known: set[str]) -> Hit:
    meant = next((other for other in _swapped(found.letters) if _is_settled(other, used, known)), "")
    values = {"said": found.letters, "meant": meant, "times": str(len(found.uses))}
    return Hit(paper.span(found.uses[0]), values, SLIP if meant else UNEXPLAINED)


def _is_a_word(paper: Paper, found: Acronym) -> bool:
    """Whether the same letters stand in the paper as a plain word, so that the capitals are only loud."""
    return f" {found.letters.lower()} " in paper.document.folded.text


def _swapped(letters: str) -> Iterator[str]:
    """The letters with two neighbours in each other's places."""
    for n in range(len(letters) - 1):
        if letters[n] != letters[n + 1]:
            yield letters[:n] + letters[n + 1] + letters[n] + letters[n + 2 :]


def _is_settled(letters: str, used: Mapping[str, Acronym], known: set[str]) -> bool:
    return letters in used and (used[letters].explained or letters in known)


def _two_meanings(paper: Paper) -> Iterator[Hit]:
    """The second of two meanings, where both spell the letters and have the same number of other words."""
    told = [meaning for meaning in meanings(paper.document.folded.text) if meaning.words]
    for letters, group in groupby(sorted(told, key=lambda m: (m.letters, m.span)), lambda m: m.letters):
        first, *others = group
        for other in others:
            if _plain(other.words) != _plain(first.words):
                values = {"said": letters, "meant": first.words, "times": "2"}
                yield Hit(paper.span(other.span), values, TWO_MEANINGS)
                break


def _plain(words: str) -> str:
    """Words without plurals and small words: "indicators of performance" and "indicator of performance" agree."""
    return " ".join(word.removesuffix("s") for word in words.split() if len(word) > 3)


CHECK = Check(
    name="acronyms",
    run=_run,
    options=Acronyms,
    offers=frozenset({"said", "meant", "times"}),
    cases=frozenset({UNEXPLAINED, TWO_MEANINGS, SLIP}),
)
