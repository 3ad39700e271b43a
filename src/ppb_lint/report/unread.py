"""What in a file no check has seen, and why."""

from __future__ import annotations

from ppb_lint.model.codes import UnreadCode as U
from ppb_lint.model.draft import Unread
from ppb_lint.model.reasons import UncheckedCode
from ppb_lint.report.printable import printable

_PICTURE = "pictures have no text that can be read"
_DRAWN = "it is drawn and not written"
_ELSEWHERE = "it lies outside the paper and is not fetched"
_CARRIED = "what was carried over from an earlier paper"
_WHOLE = "what differs from an earlier paper as a whole"
_DAMAGED = "that part of the file is damaged"

UNREAD: dict[str, tuple[str, str, str]] = {
    U.IMAGES: ("text inside a picture", "text inside {count} pictures", _PICTURE),
    U.SCANNED_PAGES: ("page {note}, which is a picture", "pages {note}, which are pictures", "they have no text layer"),
    U.GARBLED_PAGES: (
        "the words of page {note}",
        "the words of pages {note}",
        "the file does not say which letters they are made of",
    ),
    U.FURTHER_PAGES: ("one page at the end", "{count} pages at the end", "no more pages of a PDF are read"),
    U.CHARTS: ("a chart", "{count} charts", "their figures are drawn and not written"),
    U.DIAGRAMS: ("a diagram", "{count} diagrams", _DRAWN),
    U.WORD_ART: ("words drawn as a picture", "{count} pieces of words drawn as pictures", _DRAWN),
    U.EQUATIONS: ("an equation", "{count} equations", "formulas are not read"),
    U.EMBEDDED_OBJECTS: (
        "an object from another program",
        "{count} objects from other programs",
        "only the words of the paper itself are read",
    ),
    U.INSERTED_FILES: ("an inserted file", "{count} inserted files", "Word merges them only when it opens the paper"),
    U.SUBDOCUMENTS: ("a subdocument", "{count} subdocuments", "they lie in files of their own"),
    U.EXTERNAL_CONTENT: ("a linked picture or object", "{count} linked pictures or objects", _ELSEWHERE),
    U.COMMENTS: ("the words of a comment", "the words of {count} comments", "they are no part of the paper"),
    U.UNPLACED: (
        "a note, head or foot",
        "{count} notes, heads and feet",
        "the file does not say to which of its papers they belong",
    ),
    U.DAMAGED_LIST_OF_PARTS: ("styles, automatic numbers, notes, headers and footers",) * 2 + (_DAMAGED,),
    U.DAMAGED_STYLES: ("headings and bold type that come from styles",) * 2 + (_DAMAGED,),
    U.DAMAGED_NUMBERING: ("automatic numbers",) * 2 + (_DAMAGED,),
    U.DAMAGED_SETTINGS: ("whether the paper is protected",) * 2 + (_DAMAGED,),
    U.DAMAGED_COMMENTS: ("comments",) * 2 + (_DAMAGED,),
    U.DAMAGED_NOTES: ("footnotes and endnotes",) * 2 + (_DAMAGED,),
    U.DAMAGED_HEADERS: ("the heads and feet of the pages",) * 2 + (_DAMAGED,),
    U.DAMAGED_PROPERTIES: ("the title, author and company of the file",) * 2 + (_DAMAGED,),
    UncheckedCode.NO_EDITION: ("which edition of the council's form the paper must follow",) * 2
    + ("no meeting date could be read, so any edition passes",),
    UncheckedCode.OWN_MARKS: (
        "a comment or tracked change by ppb-lint itself",
        "{count} comments and tracked changes by ppb-lint itself",
        "the paper was read as it was before; settle the changes and take the comments away with "
        "`ppb-lint review --clean` before it is published",
    ),
    UncheckedCode.NOT_COMPARED: (_CARRIED, _CARRIED, "minutes and agendas are held beside no earlier paper"),
    UncheckedCode.DRAFT_NO_REPORT: (
        _CARRIED,
        _CARRIED,
        "this was not taken for a report; if it is one, name its earlier paper with --against",
    ),
    UncheckedCode.EARLIER_NO_REPORT: (_CARRIED, _CARRIED, "{note} holds no report"),
    UncheckedCode.NOT_EARLIER: (_CARRIED, _CARRIED, "{note} is about the same time or a later one"),
    UncheckedCode.EARLIER_UNDATED: (
        _CARRIED,
        _CARRIED,
        "neither the periods nor the days of the meetings tell whether {note} is the earlier paper",
    ),
    UncheckedCode.WAIVERS: (
        "a waiver that stands in the paper itself",
        "{count} waivers that stand in the paper itself",
        "with --no-inline-waivers they allow nothing",
    ),
    UncheckedCode.DRAFT_UNDATED: (_CARRIED, _CARRIED, "the paper names neither its meeting nor its period"),
    UncheckedCode.NONE_EARLIER: (_CARRIED, _CARRIED, "the library holds no earlier paper like it to this board"),
    UncheckedCode.ONLY_PARAGRAPHS: (
        _WHOLE,
        _WHOLE,
        "the library holds none like it to this board; paragraphs that stand in other papers were compared",
    ),
    UncheckedCode.EARLIER_CHANGED: (
        _CARRIED,
        _CARRIED,
        "{note} is gone or is not what was added to the library; add its folder again with `ppb-lint library add`",
    ),
    UncheckedCode.NO_LIBRARY: (_CARRIED, _CARRIED, "there is no library {note} yet; `ppb-lint library add` makes it"),
    UncheckedCode.LIBRARY_DAMAGED: (
        _CARRIED,
        _CARRIED,
        "the library {note} is damaged or of another version; `ppb-lint library add` makes it anew",
    ),
    UncheckedCode.LIBRARY_CLOSED: (_CARRIED, _CARRIED, "the library cannot be opened: {note}"),
    UncheckedCode.RULE_FAILED: ("one rule ({note})", "{count} rules ({note})", "ppb-lint made a mistake of its own"),
}
"""For each code what it is for one, for several, and why it was not checked."""


def unread_in_words(unread: Unread) -> tuple[str, str]:
    """What was not checked, and why; a code that nobody has worded yet is told as it is."""
    single, many, why = UNREAD.get(unread.code, (unread.code, f"{{count}} x {unread.code}", "it cannot be read"))
    note = printable(unread.note)
    return (single if unread.count == 1 else many).format(count=unread.count, note=note), why.format(note=note)
