"""Whether a paper is kept from the public (Part II), so that its words are not to be seen in logs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ppb_lint.model.document import Document
from ppb_lint.model.draft import Part
from ppb_lint.model.regex import regex

_LONGEST_HEADER = 600
"""Signs of a paper without sections in which a mark may stand."""
_MARK = regex(
    r"^[\W_]{0,4}(?:not for publication\b|official[ -]+sensitive\b|exempt\W{1,3}(?:paragraphs?|category|schedule)\b"
    r"|(?:strictly )?(?:private(?: and|/| &)? confidential|private|confidential"
    r"|restricted|exempt(?: (?:report|item|information|from publication))?"
    r"|part (?:2|ii|two)(?:[ :-]{1,3}\(?(?:report|item|exempt|private|confidential)\)?)?"
    r"|part b[ :-]{1,3}\(?(?:exempt|private|confidential)\)?(?: (?:report|item))?)"
    r"[ :.,-]{0,3}(?:not for publication)?[\W_]{0,4}$)",
    re.IGNORECASE,
)
_VALUE = regex(
    r"^(?:(?:fully |strictly )?exempt|part (?:2|ii|two|b)\b|private\b|confidential|not for publication|restricted"
    r"|closed)",
    re.IGNORECASE,
)
_ON_EVERY_PAGE = regex(r"\b(?:confidential|not for publication|exempt|official[ -]+sensitive)\b", re.IGNORECASE)
_TITLE = regex(
    r"[-(:\[] ?(?:exempt|confidential|not for publication|private|part (?:2|ii|two)) ?[\])]?$"
    r"|^(?:exempt|confidential|private|part (?:2|ii|two)) ?[-:(]",
    re.IGNORECASE,
)
_GROUND = regex(r"^(?:yes\b|paragraphs? \d|schedule \d)", re.IGNORECASE)
"""What stands beside a label such as "Exempt information" where the paper holds some."""
_CLAIM = regex(
    r"\bthis (?:report|paper|item)(?: is|,)?[^.\n]{0,40}? ?\b(?:not for publication"
    r"|exempt (?:from(?! (?:the )?call)|under|by|in)|contains? (?:exempt|confidential) information)\b",
    re.IGNORECASE,
)
_BOTH_WAYS = regex(
    r"\b(?:for general release|delete|yes/no|open/|public/|appendi(?:x|ces) .{0,30}only|except|not exempt|none)\b",
    re.IGNORECASE,
)
"""What beside a mark takes its force: a form that shows both alternatives, a mark on an appendix only."""


def kept_from_the_public(document: Document) -> bool:
    """Whether the paper says of itself that it is exempt or confidential; in doubt it is taken at its word.

    A public paper that speaks of an exempt appendix or of another, exempt report is public.
    """
    if _classified(document) or _TITLE.search(_title(document)):
        return True
    if any(_MARK.search(line) and not _BOTH_WAYS.search(line) for line in _marking(document)):
        return True
    if any(_ON_EVERY_PAGE.search(line) and not _BOTH_WAYS.search(line) for line in _edges(document)):
        return True
    return any(not _BOTH_WAYS.search(claim.group()) for claim in _CLAIM.finditer(document.folded.text))


def _classified(document: Document) -> bool:
    field = document.field("classification")
    if field is None:
        return False
    value = field.value.of(document.text).strip()
    labelled = _ON_EVERY_PAGE.search(field.label) is not None
    return bool(_VALUE.search(value) or (labelled and _GROUND.search(value))) and not _BOTH_WAYS.search(value)


def _title(document: Document) -> str:
    field = document.field("subject")
    return " ".join((field.value if field else document.title).of(document.text).split())


def _marking(document: Document) -> Iterator[str]:
    """The lines on which a whole paper is marked: above its first section, and on the edges of its pages."""
    # A mark in capitals may look like a heading of its own, so what counts is the first that is one of the form's.
    first = next((heading for heading in document.sections() if heading.concepts), None)
    for paragraph in document.paragraphs:
        above = paragraph.index < first.paragraph if first else paragraph.span.start < _LONGEST_HEADER
        if paragraph.part in (Part.HEADER, Part.FOOTER) or above:
            yield from (" ".join(line.split()) for line in paragraph.span.of(document.text).split("\n"))


def _edges(document: Document) -> Iterator[str]:
    """What stands at the head and the foot of the pages, where a mark goes on ("CONFIDENTIAL - do not copy")."""
    return (p.span.of(document.text) for p in document.paragraphs if p.part in (Part.HEADER, Part.FOOTER))
