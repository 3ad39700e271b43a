"""Which formats of files know headings, tables and pictures as such, so that their lack says something."""

from __future__ import annotations

from ppb_lint.checks.base import Paper

_PLAIN = frozenset({"plain", "pdf", "rtf"})
"""Here headings are told by their looks alone, whatever they were in the file that was made from it."""


def has_forms(paper: Paper) -> bool:
    """Whether the file could have said that something is a heading, a row of headings, a picture with its words."""
    return paper.document.draft.format not in _PLAIN
