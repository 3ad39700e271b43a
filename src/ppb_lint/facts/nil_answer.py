"""Whole paragraphs that say no more than "none"."""

from __future__ import annotations

import re

from ppb_lint.model.regex import regex

_LABEL = r"(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z](?=[.)])|[ivx]{1,4}(?=[.)]))[.)]{0,2} )?"
_QUALIFIER = (
    r"(?:direct|indirect|immediate|further|additional|specific|significant|material|new|known|particular|such|or|and)"
)
_NOUN = (
    r"(?:implications?|issues?|impacts?|consequences?|considerations?|matters?|effects?|ramifications?"
    r"|(?:background )?(?:papers?|documents?))"
)
_NIL = (
    r"(?:none|nil|not? applicable|n/?a|n\.a|not relevant|not required|nil return"
    rf"|(?:there (?:are|is|were|will be) )?(?:none|no (?:{_QUALIFIER} ){{0,4}}{_NOUN}|not any))"
)
# What may follow says where nothing is, and never what: a bag of words is enough, and reads in one pass.
_REST = (
    r"(?:,? (?:directly|specifically|identified|arising|associated|applicable|anticipated|known|required|relevant"
    r"|used|relied|listed"
    r"|have|has|been|are|is|were|was|at|on|this|that|these|the|time|stage|present|currently|result|from|with|within"
    r"|under|for|to|in|of"
    r"|as|a|an|out|any|reports?|reporting|report's|recommendations?|proposals?|meaning|act|section|sections|paper"
    r"|local|government|1972|100d"
    r"|contents?|paragraph|council|decision|preparation|preparing|purposes?|connection|relation|matter|item|above"
    r"|ss?\.?100d|l\.?g\.?a)){0,18}"
)
_BARE = regex(rf"{_LABEL}(?P<words>{_NIL}{_REST})\.? ?", re.I)
LONGEST = 160
"""No nil answer is longer than so many characters."""


def bare_words(paragraph: str) -> tuple[int, int] | None:
    """Where a nil answer stands in a folded paragraph that is nothing else; a typed number is no part of it."""
    match = _BARE.fullmatch(paragraph) if len(paragraph) <= LONGEST else None
    return match.span("words") if match else None


def bare_nil(paragraph_text: str) -> bool:
    """Whether a paragraph only says that there is nothing to say: "None", "8.1 Not applicable.", "N/A"."""
    return bare_words(paragraph_text.strip()) is not None
