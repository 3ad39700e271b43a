# ruff: noqa: E501
"""What is known to fail, by the reason: a guess at the cause, with the file and the function."""

from __future__ import annotations

_BY_REASON: dict[str, tuple[str, ...]] = {
    "the lines of a list of contents are taken for sections, and a header below it is not read: structure/outline.py:candidates, structure/header.py:read_header": (
        "kind contents-page",
    ),
    "a line break inside a paragraph parts no heading from its text: structure/paragraphs.py:lines, structure/outline.py:_cut": (
        "build stale body_breaks_everywhere",
    ),
    "words shown in capitals count as small letters: structure/outline.py:Candidate.sentence, _unnumbered; checks/heading_spelling.py:_slips": (
        "build stale body_bare_lower_caps",
    ),
    "a table that only sets the page is not seen as one: structure/layout.py:_is_layout, laid_out": (
        "build stale body_stacked_numbers",
    ),
    "a printed e-mail is taken for a report: structure/kind.py:kind_of": ("kind email",),
}
KNOWN = {name: reason for reason, names in _BY_REASON.items() for name in names}
"""The reason by the name of the case."""
