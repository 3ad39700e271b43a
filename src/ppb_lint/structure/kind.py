"""What sort of document a file holds: a report, or one of those that no template of reports fits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ppb_lint.model.document import HeaderField, Heading, Kind
from ppb_lint.model.regex import regex
from ppb_lint.structure.paragraphs import Line

_OPENING = 25
_AGENDA_OPENING = 40  # The members of the body and its officers may stand before the items.
_MINUTES = regex(
    r"^\s*(?:(?:draft )?minutes\b(?! of (?:the )?(?:last|previous))|present\s*:|apologies for absence"
    r"|.{0,80}\bat a (?:remote )?meeting of the\b)",
    re.I,
)
_MINUTED = regex(
    r"\bRESOLVED\b\s*:?|^\s*Resolved\s*[:-]|\bThe meeting (?:closed|ended) at\b|^\s*Meeting (?:ended|commenced)", re.M
)
_AGENDA = regex(r"^\s*(?:#*\s*)?(?:agenda|.{0,60}\bagenda)\s*$|^\s*agenda\b.{0,40}$", re.I)
_AGENDA_ITEMS = regex(
    r"(?i)apologies|declarations? of interests?|minutes\b|urgent (?:items|business)"
    r"|public question time|exclusion of"
)
_ITEM = regex(r"(?:agenda )?item(?: no\.?| number)?$", re.I)
_PAGE = regex(r"pages?(?: nos?\.?| numbers?)?$", re.I)
_LETTER = regex(
    r"\s*(?:from|sent|cc|bcc|dear|yours (?:sincerely|faithfully)|kind regards"
    r"|(?:hi|hello|thanks|many thanks|regards|best wishes)(?: \w+){0,2}\W*$)(?!\w)",
    re.I,
)
_REPORT_LINE = regex(r"^[\s#*]*(?:joint )?report (?:of|by) (?:the )?[A-Z]", re.I)
_APPENDIX = regex(r"^\s*(?:appendix|annexe?)(?: ?(?:\d{1,2}|[A-Z]))?\b", re.I)
_REPORT_FIELDS = frozenset({"board", "date", "officer", "subject", "portfolio", "wards", "author"})
_REPORT_OF = regex(r"\breports? (?:by|of|from)\b", re.I)
_HEART = frozenset({"purpose", "recommendation"})
_REPORT_SECTIONS = frozenset(
    {
        "purpose",
        "recommendation",
        "background-papers",
        "summary",
        "policy-implications",
        "financial-implications",
        "legal-implications",
    }
)


def kind_of(text: str, lines: Sequence[Line], fields: Sequence[HeaderField], headings: Sequence[Heading]) -> Kind:
    """The sort of document; what is neither told by a header nor by its headings is ``other``."""
    opening = [line.paragraph.span.of(text) for line in lines[:_OPENING] if line.paragraph.span]
    spoken = [line.paragraph.span.of(text) for line in lines[:_OPENING] if not _is_item(line)]
    header = {f.concept for f in fields} & _REPORT_FIELDS
    sections = {concept for heading in headings for concept in heading.concepts} & _REPORT_SECTIONS
    if _is_minutes(text, spoken, header):
        return Kind.MINUTES
    if _is_agenda(text, lines, sections):
        return Kind.AGENDA
    if sum(bool(_LETTER.match(words)) for words in opening) > 1:
        return Kind.OTHER
    if opening and _APPENDIX.match(opening[0]) and len(header) < 3:
        return Kind.APPENDIX
    told = len(header) + ("officer" not in header and any(map(_REPORT_LINE.match, opening)))
    if told + len(sections) >= 3 and (sections or told >= 3):
        return Kind.REPORT
    if sections >= _HEART and any(map(_REPORT_OF.search, opening)):
        return Kind.REPORT
    return Kind.REPORT if told >= 2 and sections else Kind.OTHER


def _is_minutes(text: str, opening: Sequence[str], header: set[str]) -> bool:
    """Minutes say so at the top and record resolutions; a report on minutes has a report's header."""
    said = any(_MINUTES.match(words) for words in opening)
    return (
        said and len(header & {"board", "officer", "subject"}) < 2 and (bool(_MINUTED.search(text)) or len(header) < 2)
    )


def _is_item(line: Line) -> bool:
    """Whether it is an item of a list: an agenda names the minutes of the meeting before."""
    return bool(line.paragraph.label) or (line.paragraph.cell is not None and line.paragraph.cell.column > 0)


def _is_agenda(text: str, lines: Sequence[Line], sections: set[str]) -> bool:
    """An agenda says so at the top, or lists its items with their pages."""
    opening = [line.paragraph.body.of(text).strip() for line in lines[:_AGENDA_OPENING]]
    titled = any(_AGENDA.match(words) for words in opening)
    paged = any(_ITEM.match(one) and any(map(_PAGE.match, opening[at + 1 : at + 3])) for at, one in enumerate(opening))
    return (
        (titled or paged) and len({m.group().lower() for m in _AGENDA_ITEMS.finditer(text)}) >= 2 and len(sections) < 3
    )
