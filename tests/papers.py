"""Papers for tests: a text goes the whole way to facts, held against the profiles that come with the product."""

from __future__ import annotations

from functools import cache

from ppb_lint.app.pipeline import with_facts
from ppb_lint.app.settled.knowledge import Knowledge, learn
from ppb_lint.checks.base import Paper
from ppb_lint.read import read
from ppb_lint.structure import Understood, understand


@cache
def known() -> Knowledge:
    """Rules and profiles, read once."""
    return learn()


def understood(text: str | bytes, name: str = "paper.txt", profile: str | None = None) -> Understood:
    """What a text is taken for."""
    data = text.encode() if isinstance(text, str) else text
    (paper,) = understand(read(data, name), known().profiles, profile)
    return paper


def paper(text: str | bytes, name: str = "paper.txt", profile: str | None = None) -> Paper:
    """A text as checks see it."""
    return with_facts(understood(text, name, profile))
