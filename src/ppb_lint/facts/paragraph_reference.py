"""References to numbered paragraphs, "see paragraph 3.9", and whether they are this paper's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_DOTTED = r"\d{1,2}(?:\.\d{1,2}){1,2}(?![\d%]|\.\d)"
_REFERENCE = regex(
    rf"\b(?P<word>(?i:para(?:graph)?s?\.?|sections?"
    rf"|§)) (?:(?i:nos?\.? ))?\(?(?P<label>{_DOTTED}|\d{{1,2}}(?![\w.%]|-\d))"
)
_NEXT = regex(rf"(?:\([a-z]{{1,3}}\))?(?:,? (?:and|or|to|through) |,? ?& ?|, ?| ?- ?)(?P<label>{_DOTTED})")
_TAIL = regex(r"\)?(?: ?\([a-z0-9]{1,3}\)){0,2}\)?")
_OWN_AFTER = regex(
    r",? (?:above|below|overleaf)\b"
    r"|,? (?:of|in|to) (?:this|the present) (?:report|paper|document)\b|,? (?:of|in) the (?:report"
    r"|paper)(?=[.,;:)]|$| (?:above|below|and)\b)",
    re.IGNORECASE,
)
_FOREIGN_AFTER = regex(
    r",? (?:of|to|in|from|on|within|under) (?!(?:this|the present|more|full|detail|summary|respect|relation"
    r"|order|part|line|view|accordance|the event|the (?:last|first|second)? ?(?:quarter|year|period|table)"
    r"|support|general|any case)\b)"
    r"|,? (?:NPPF|Schedule|Appendix|Annex)\b|[^.\n]{0,40}\b(?:last (?:time|quarter|year|meeting)"
    r"|previous report|earlier report)\b",
    re.IGNORECASE,
)
_POINTING = regex(
    r"(?:\b(?:see(?: also)?|set out|described|shown|listed|given|explained|detailed|outlined|discussed"
    r"|referred to|mentioned"
    r"|summarised|noted|reported|contained|identified|covered|provided|presented|stated|at|as|per|options?"
    r"|figures?|charges?|in))(?: further)?(?: in| at| under| within)? (?:also )?\(?(?:the )?$",
    re.IGNORECASE,
)
_FOREIGN_BEFORE = regex(
    r"\b(?:act|regulations|order|code|constitution|framework|nppf|guidance|statute|schedule|lease|contract|agreement"
    r"|minutes?|letter|judgment|directive|standing orders|rules|local plan|policy statement|protocol|circular"
    r"|white paper|its|their|whose|'s|previous report|last report|earlier report|inspector|auditor|ombudsman|ofsted"
    r"|judge|commissioner|regulator|government|court)s?(?!\w),? ?(?:[\w'-]+,? ){0,6}\(?$"
    r"|\b(?:reports?|papers?|minutes?|letters?|decisions?|reviews?) (?:of|to|for|by|on|dated) [^.;\n]{1,60}, $"
    r"|\b(?:policy|plan|strategy|report|document|guidance|brief|manual) \($",
    re.IGNORECASE,
)
_PASSIVE = regex(r"\b(?:is|are|was|were|be|been) (?:\w+ ){0,3}(?:in|at|under|by) (?:the )?$|\b(?:as|see) $")


class ParagraphReference(Struct, frozen=True):
    """One number that the reader is sent to."""

    span: Span
    """The first of a list with its word ("paragraph 3.9"), the others alone; folded offsets."""
    label: str
    word: str
    """``paragraph`` or ``section``."""
    own: bool
    """Whether the words say outright that it is of this paper ("paragraph 4 above")."""


def paragraph_references(text: str) -> Iterator[ParagraphReference]:
    """The references in a folded text that may be to this very paper, in order."""
    for match in _REFERENCE.finditer(text):
        found = [(Span(match.start(), match.end("label")), match["label"])]
        end = match.end("label")
        while "." in match["label"] and (more := _NEXT.match(text, end)):
            found.append((Span(more.start("label"), more.end("label")), more["label"]))
            end = more.end("label")
        tail = _TAIL.match(text, end)
        end = tail.end() if tail else end
        after = text[end : end + 100].split("\n")[0]
        before = text[max(0, match.start() - 90) : match.start()].rpartition("\n")[2]
        own = bool(_OWN_AFTER.match(after))
        if not own and _elsewhere(before, after):
            continue
        word = "section" if match["word"].lower().startswith("sec") else "paragraph"
        yield from (ParagraphReference(span, label, word, own) for span, label in found)


def _elsewhere(before: str, after: str) -> bool:
    """Whether it is a paragraph of another document or of an Act."""
    if _FOREIGN_AFTER.match(after):
        return True
    before = before.rsplit(". ", 1)[-1]
    if _PASSIVE.search(before):
        return False
    return bool(_FOREIGN_BEFORE.search(before) or _FOREIGN_BEFORE.search(_POINTING.sub("", before)))
