"""Whose law a paper stands under: England's, Wales's or Scotland's."""

from __future__ import annotations

import re

from ppb_lint.checks.base import Paper
from ppb_lint.model.regex import regex

# Plain words that each sign has in it: looking for them first spares nearly every paper the patterns.
_CUES = {
    "scotland": ("(scotland) act", "schedule 7a", "section 50"),
    "wales": ("(wales) act", "(wales) measure", "schedule 12a", "welsh ", "senedd"),
}
_SIGNS = {
    "scotland": regex(r"\(Scotland\) Act|\bSchedule 7A\b|\bSection 50[A-K]\b", re.IGNORECASE),
    "wales": regex(
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
    plain = text.casefold()
    cued = (name for name, cues in _CUES.items() if any(cue in plain for cue in cues))
    return next((name for name in cued if _SIGNS[name].search(text)), "england")
