"""How a sentence takes a period: as this report's own, or as one to compare with, look back on or look forward to.

Standard wordings are told here by patterns; what they leave open is for ``sentence``.
"""

from __future__ import annotations

import re
from enum import StrEnum


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


_AMOUNT = r"(?: [£$]?\d[\w.,%]*(?: [a-z]+)?)?"
_ARTICLE = r"(?:(?:the|that|those|its|our|both|figures?|position|performance|results?|levels?|end of|for|in|at|of|reported|corresponding|same) )*"
_MOVED = r"(?:up|down|rise|rising|rose|fall|fell|fallen|(?:increas|decreas|improv|reduc|chang|mov)\w*|improvement|reduction|carried (?:over|forward)|rolled (?:over|forward)|brought forward)"
_BEFORE = (
    (
        Stance.COMPARED,
        re.compile(
            r"(?:\bcompar\w+(?: \w+){0,2} (?:to|with|against)|\bthan|\bsince|\bagainst|\bversus|\bvs\.?|\brelative to|\bunlike|\bas in|"
            rf"\bas it was in|\b{_MOVED} (?:on|from|since|by [\w.%]+ (?:on|from|since)){_AMOUNT}|\bsame as|\bsimilar to|\bconsistent with|"
            r"\bin line with|\bfollow(?:ing|ed|s)(?: on)?(?: from)?|\bbaseline (?:of|from|for|in)|\bprevious(?:ly)?(?: reported)?|"
            r"\bearlier|\bpreceding|\bprior|\bbuild(?:s|ing)? on) " + _ARTICLE + "$",
            re.IGNORECASE,
        ),
    ),
    (
        Stance.FUTURE,
        re.compile(
            r"\b(?:further|next|future|forthcoming|upcoming|subsequent|will|planned|expected|scheduled|due|again|would|should|to be \w+) (?:[\w-]+ ){0,5}"
            + _ARTICLE
            + "$",
            re.IGNORECASE,
        ),
    ),
)
_FILLER = r"(?:'s)?(?: (?!and\b|which\b|that\b|for\b|was\b|were\b|will\b)[\w'-]+){0,5}"
_DONE = r"(?:considered|presented|reported|received|noted|circulated|published|approved|submitted|discussed|scrutini[sz]ed|deferred|withdrawn|agreed|brought|taken|issued)"
_AFTER = (
    (
        Stance.PAST,
        re.compile(
            _FILLER
            + rf"(?:,? (?:which )?(?:was|were|had been|has been|have been)(?: \w+){{0,2}} {_DONE}\b|"
            + rf",? (?:as )?{_DONE} (?:at|in|by|on|to|last)\b(?! (?:the |this )?(?:appendix|annex|attached|report|paper|meeting|board|committee)))",
            re.IGNORECASE,
        ),
    ),
    (
        Stance.FUTURE,
        re.compile(
            _FILLER + r" (?:will|shall|would|(?:is|are) (?:due|planned|scheduled|expected|to be)|to be (?:presented|reported|considered|submitted|brought))\b",
            re.IGNORECASE,
        ),
    ),
    (
        Stance.OTHER,
        re.compile(
            r",? (?:of|in|for) (?:the )?(?:last|previous|preceding|prior|next|following|coming|new|calendar|academic|municipal|that|same) |"
            r" (?:last|next|the previous|the following) year",
            re.IGNORECASE,
        ),
    ),
)
_OWNED_BEFORE = re.compile(r"\b(?:last|next|previous|that|the previous|the following) year's $", re.IGNORECASE)
CUES = re.compile(
    r"\b(?:compar\w+|since|previous\w*|last|prior|earlier|preceding|next|future|forthcoming|upcoming|further|will|would|should|to be|was|were|had|"
    r"considered|presented|reported|than|versus|baseline|later|again|subsequent\w*|follow\w+|against|from|unlike|due|deferred|request\w*|ask\w*)\b",
    re.IGNORECASE,
)


def stance_of(sentence: str, start: int, end: int) -> Stance:
    """How a folded sentence takes the mention at ``start:end``; OPEN if only a cue word says that it may be other."""
    before, after = sentence[:start], sentence[end:]
    if _OWNED_BEFORE.search(before):
        return Stance.OTHER
    for stance, pattern in _BEFORE:
        if pattern.search(before[-120:]):
            return stance
    for stance, pattern in _AFTER:
        if pattern.match(after):
            return stance
    return Stance.OPEN if CUES.search(before) or CUES.search(after) else Stance.OWN
