"""Words that a PDF breaks at the ends of its lines, whole again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ppb_lint.model.regex import regex
from ppb_lint.read.pdf_page import Line

_LAST = regex(r"([^\W\d_]+)[-\u00ad\u2010]$")
_FIRST = regex(r"[^\W\d_]+")
_COMPOUND = frozenset(
    [
        "multi", "non", "self", "co", "cross", "inter", "well", "long", "short", "mid", "sub", "pre", "post", "ex",
        "half", "year", "third", "part", "full", "low", "high", "one", "two", "three", "four", "six", "anti", "on",
        "off", "in", "out", "up", "follow", "end", "joint", "de", "re", "semi", "vice", "sign", "to",
    ]
)  # fmt: skip


def joined(lines: Sequence[Line], words: Counter[str]) -> Iterator[tuple[str, int]]:
    """The pieces of a paragraph's text, each with its page; words that were broken are whole again."""
    for line, following in pairwise(lines):
        piece, blank = _mended(line.text, following.text, words)
        yield piece + blank, line.page
    yield lines[-1].text.replace("\u00ad", "-"), lines[-1].page


def _mended(before: str, after: str, words: Counter[str]) -> tuple[str, str]:
    """The end of a line as it stands in the running text, and what stands between it and the next."""
    last, first = _LAST.search(before), _FIRST.match(after)
    if last is None or first is None:
        return before.replace("\u00ad", "-"), "" if before.endswith(("-", "\u2010", "/")) and after[
            :1
        ].isalnum() else " "
    stem = before[: last.end() - 1]
    return (stem if _is_broken(last[1], first[0], words) else stem + "-"), ""


def _is_broken(start: str, end: str, words: Counter[str]) -> bool:
    """Whether two halves are one word; hyphens at the ends of lines are as often those of compounds."""
    if not end[0].islower() or start.casefold() in _COMPOUND:
        return False
    if words[(start + end).casefold()]:
        return True
    # Each half has been counted once, where it stands alone.
    return not (len(start) > 2 and words[start.casefold()] > 1 and words[end.casefold()] > 1)
