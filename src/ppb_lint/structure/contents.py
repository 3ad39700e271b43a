"""Lists of contents: lines that name every section once more before it comes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ppb_lint.model.draft import Part
from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex
from ppb_lint.structure.paragraphs import Line

_PAGE = regex(r"(?:\.{3,}|\u2026|_{3,}|\t)[ .\u2026]*(?:page )?\d{1,3}\s*$", re.IGNORECASE)
_HEADING = regex(r"(?:table of |list of )?contents(?: page)?:?$", re.IGNORECASE)
_ENDS = regex(r"[^\W\d_]\W* (?P<page>[0-9]{1,3})$")
"""Right under CONTENTS a blank before the page will do, as long as the pages rise."""
_LONGEST = 160


def contents_of(lines: Sequence[Line], text: str) -> frozenset[int]:
    """The indexes of the paragraphs that are entries of a list of contents.

    An entry ends in its page, has Word's style for entries, or stands under the heading CONTENTS and comes again or
    ends in a number that is no smaller than the one above.
    """
    said = [_plain(line, text) for line in lines]
    times = Counter(said)
    found: set[int] = set()
    listing, page = False, 0
    for line, words in zip(lines, said, strict=True):
        if line.paragraph.part is not Part.BODY:
            continue
        ends = _ENDS.search(words) if listing else None
        paged = ends is not None and int(ends["page"]) >= page
        entry = _is_entry(line, text) or (listing and bool(words) and (times[words] > 1 or paged))
        page = int(ends["page"]) if ends and paged else 0
        listing = bool(_HEADING.match(words)) or (listing and entry)
        if entry:
            found.add(line.paragraph.index)
            times[words] -= 1
    return frozenset(found)


def _is_entry(line: Line, text: str) -> bool:
    if line.block.style.lower().startswith("toc "):
        return True
    words = line.block.span.of(text)
    return len(words) < _LONGEST and line.paragraph.cell is None and _ends_in_page(words) and ":" not in words


def _ends_in_page(words: str) -> bool:
    return words.rstrip()[-1:].isdigit() and _PAGE.search(words) is not None


def _plain(line: Line, text: str) -> str:
    if len(line.words) > _LONGEST:
        return ""
    words = fold(line.words.of(text)).text
    return (_PAGE.sub("", words) if _ends_in_page(words) else words).casefold().strip(" .:")
