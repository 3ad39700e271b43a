"""Runs of words, by which a copied passage is known again although some of its words were changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ppb_lint.model.regex import regex

_WORD = regex(r"[^\W_]+(?:['.,][^\W_]+)*%?")


def words_in(folded: str) -> tuple[str, ...]:
    """The words and figures of a folded text in small letters; "1,200", "4.5" and "96%" are one each."""
    return tuple(_WORD.findall(folded.casefold()))


def runs(words: Sequence[str], length: int) -> frozenset[tuple[str, ...]]:
    """Every stretch of so many words running; none in a text that is shorter."""
    return frozenset(zip(*(words[i:] for i in range(length)), strict=False))


def alike(shared: int, first: Collection[object], second: Collection[object], share: float) -> bool:
    """Whether two texts have at least a share of their runs in common, of all that either has."""
    return shared >= share * (len(first) + len(second) - shared)
