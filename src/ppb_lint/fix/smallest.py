"""The least that has to be changed, so that whoever looks at the change sees at once what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ppb_lint.model.finding import Edit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

# A year such as 2023/24, a possessive and a joined word are one word each.
_WORD = regex(r"\w+(?:['’\u2010-\u2013./-]\w+)*|\s|.", re.DOTALL)


def smallest(edit: Edit, text: str) -> Edit:
    """The same change without the words that stay at its beginning and its end; never within a word.

    >>> smallest(Edit(Span(0, 13), "second quarter"), "first quarter")
    Edit(span=Span(start=0, end=5), replacement='second')
    """
    old, new = _WORD.findall(edit.span.of(text)), _WORD.findall(edit.replacement)
    before = _alike(old, new)
    after = _alike(old[before:][::-1], new[before:][::-1])
    start = edit.span.start + sum(map(len, old[:before]))
    end = edit.span.end - sum(map(len, old[len(old) - after :]))
    return Edit(Span(start, end), "".join(new[before : len(new) - after]))


def _alike(some: Sequence[str], others: Sequence[str]) -> int:
    """How many words are the same at the beginning of both."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(some, others, strict=False)))
