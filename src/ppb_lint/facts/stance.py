"""How a sentence takes a period: as this report's own, or as one to compare with, look back on or look forward to.

Standard wordings are told here by patterns; what they leave open is for ``sentence``.
"""

from __future__ import annotations

import re
from enum import StrEnum

from ppb_lint.facts.months import CAPITALISED
from ppb_lint.facts.wordings import DONE, any_of
from ppb_lint.model.regex import regex


class Stance(StrEnum):
    """What a sentence does with a period that it names."""

    OWN = "own"
    COMPARED = "compared"
    PAST = "past"
    FUTURE = "future"
    OTHER = "other"
    """It belongs to somebody or something else: another document, another year, a calendar year."""
    OPEN = "open"
    """No pattern tells; there are words about in the sentence that may mean another period."""


# What may stand between a cue and the period that it is about.
_BETWEEN = any_of(
    "the that those its our both figures? position performance results? levels? end_of for in at of reported"
    " corresponding same"
)
_AMOUNT = r"(?: [£$]?\d[\w.,%]*(?: [a-z]+)?)?"
_MOVED = any_of(
    r"(?<!set_)up (?<!broke_)(?<!broken_)(?<!closed_)(?<!shut_)(?<!pulled_)(?<!taken_)(?<!stood_)(?<!came_)down"
    r" rise rising rose fall fell fallen (?:increas|decreas|improv|reduc|chang|mov)\w* improvement reduction"
    r" carried_(?:over|forward) rolled_(?:over|forward) brought_forward"
)
_COMPARING = any_of(
    r"compar\w+(?:_\w+){0,2}_(?:to|with|against) than since beside alongside against versus vs\.? relative_to unlike"
    r" as_in as_it_was_in same_as similar_to consistent_with in_line_with follow(?:ing|ed|s)(?:_on)?(?:_from)?"
    r" baseline_(?:of|from|for|in) previous(?:ly)?(?:_reported)? earlier preceding prior build(?:s|ing)?_on"
)
_AHEAD = any_of(
    r"further next future forthcoming upcoming subsequent will planned expected scheduled due again would should"
    r" to_be_\w+"
)
_BEFORE = (
    (
        Stance.COMPARED,
        regex(
            rf"\b(?:{_COMPARING}|{_MOVED} (?:on|from|since|by [\w.%]+ (?:on|from|since)){_AMOUNT}) (?:{_BETWEEN} )*$",
            re.IGNORECASE,
        ),
    ),
    (Stance.FUTURE, regex(rf"\b{_AHEAD} (?:[\w-]+ ){{0,5}}(?:{_BETWEEN} )*$", re.IGNORECASE)),
)
# "The Quarter 1 monitoring report", up to its verb.
_FILLER = r"(?:'s)?(?: (?!(?:and|which|that|for|was|were|will)\b)[\w'/-]+){0,5}"
_HERE = r"(?! (?:the |this )?(?:appendix|annex|attached|report|paper|meeting|board|committee))"
_AFTER = (
    (
        Stance.PAST,
        regex(
            rf"{_FILLER}(?:,? (?:which )?(?:was|were|had been|has been|have been)(?: \w+){{0,2}} {DONE}\b"
            rf"|,? \(?(?:as )?{DONE} (?:at|in|by|on|to|last)\b{_HERE})",
            re.IGNORECASE,
        ),
    ),
    (
        Stance.FUTURE,
        regex(
            rf"{_FILLER} (?:will|shall|would|(?:is|are) (?:due|planned|scheduled|expected|to be)"
            r"|to be (?:presented|reported|considered|submitted|brought))\b",
            re.IGNORECASE,
        ),
    ),
    # "A report for Quarter 4 in June" is a timetable's.
    (Stance.FUTURE, regex(rf"{_FILLER} (?:in|on|by|at) (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{CAPITALISED}\b")),
    (
        Stance.COMPARED,
        regex(
            rf"{_FILLER},? \(?(?:alongside|beside it|in (?:brackets|parentheses)|by way of comparison)\b", re.IGNORECASE
        ),
    ),
    (
        Stance.COMPARED,
        regex(r"(?:'s)?(?: \w+){0,3} (?:as|for) (?:an? |the )?(?:baseline|compar\w+|benchmark|reference)\b", re.I),
    ),
    (
        Stance.OTHER,
        regex(
            r",? (?:of|in|for) (?:the )?(?:last|previous|preceding|prior|next|following|coming|new|calendar|academic"
            r"|municipal|that|same) | (?:last|next|the previous|the following) year",
            re.IGNORECASE,
        ),
    ),
)
_FROM = regex(
    r"\bfrom (?:the )?(?:(?:Q ?|Quarter )\w{1,5} |\w{3,6} quarter )?(?:of |in |for )?(?:the )?$", re.IGNORECASE
)
_UP_TO = regex(r".{0,16}\b(?:to|until|through) ")
_OWNED_BEFORE = regex(r"\b(?:last|next|previous|that|the previous|the following) year's $", re.IGNORECASE)
CUES = regex(
    r"\b"
    + any_of(
        r"compar\w+ since previous\w* last(?!_(?:two|three|six|[236])\b) prior earlier preceding next future"
        r" forthcoming upcoming further will would should to_be was were had considered presented reported than versus"
        r" baseline later again subsequent\w* follow\w+ beside alongside same against from unlike due deferred"
    )
    + r"\b",
    re.IGNORECASE,
)
"""Words that may mean another period; without one of them a sentence is not looked at twice."""


def stance_of(sentence: str, start: int, end: int) -> Stance:
    """How a folded sentence takes the mention at ``start:end``; OPEN if only a cue word says that it may be other."""
    before, after = sentence[:start], sentence[end:]
    if _OWNED_BEFORE.search(before):
        return Stance.OTHER
    if _FROM.search(before) and _UP_TO.match(after):
        return Stance.COMPARED  # "From Quarter 1 to Quarter 2" tells a trend.
    for stance, pattern in _BEFORE:
        if pattern.search(before[-120:]):
            return stance
    for stance, pattern in _AFTER:
        if pattern.match(after):
            return stance
    return Stance.OPEN if CUES.search(before) or CUES.search(after) else Stance.OWN
