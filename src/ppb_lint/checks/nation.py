"""Whose law a paper stands under: England's, Wales's or Scotland's."""

from __future__ import annotations

import re

from ppb_lint.checks.base import Paper

_SIGNS = {
    "scotland": re.compile(r"\(Scotland\) Act|\bSchedule 7A\b|\bSection 50[A-K]\b", re.IGNORECASE),
    "wales": re.compile(
        r"\(Wales\) (?:Act|Measure)|\bPart (?:4|5|IV|V) (?:of|to) Schedule 12A\b|\bWelsh (?:Language|Government"
        r"|Assembly)\b|\bSenedd\b",
        re.IGNORECASE,
    ),
}


def nation(paper: Paper) -> str:
    """``england``, ``wales`` or ``scotland``: by the profile, else by the laws that the paper itself names."""
    if paper.edition.profile in _SIGNS:
        return paper.edition.profile
    text = paper.document.folded.text
    return next((name for name, sign in _SIGNS.items() if sign.search(text)), "england")
