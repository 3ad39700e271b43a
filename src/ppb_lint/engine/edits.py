"""Puts planned edits into a text."""

from __future__ import annotations

from collections.abc import Iterable

from ppb_lint.model.finding import Edit


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; places are those of the text before any of them.

    Raises:
        ValueError: two edits share a character, or one lies outside the text.
    """
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda e: e.span):
        if not done <= edit.span.start <= edit.span.end <= len(text):
            raise ValueError(edit)
        pieces += text[done : edit.span.start], edit.replacement
        done = edit.span.end
    return "".join((*pieces, text[done:]))
