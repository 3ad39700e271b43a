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
    "what an appendix or the report shows of another quarter or year is taken for its own: facts/anchor.py:_PRESENTS": (
        "sentence body: The report was considered in Quarter 1. Appendix 1 sets out how Quarter 1 actions were closed.",
        "sentence body: Appendix 1 shows the trend from Quarter 1 of 2022/23 to Quarter 2 of 2023/24.",
    ),
    'missed, since the sentence opens in no known way or says "will": facts/anchor.py:_SAYS_WHAT_FOR, facts/stance.py:_BEFORE': (
        "sentence purpose: The Board will consider the first quarter performance reports.",
    ),
    "placeholders not known: rules/drafting/placeholder.yaml": (),
    'a topic before a dash ("Legal - no resource implications") is no heading: checks/topic_match.py:_place': (
        "mistake dunlarach-2020-scotland.md: Legal - no resource implications.",
    ),
    "a printed e-mail is taken for a report: structure/kind.py:kind_of": ("kind email",),
}
KNOWN = {name: reason for reason, names in _BY_REASON.items() for name in names}
"""The reason by the name of the case."""
