"""What is to be said and changed in a copy of a draft."""

from __future__ import annotations

from msgspec import Struct

from ppb_lint.model.finding import Edit
from ppb_lint.model.span import Span

AUTHOR = "ppb-lint"
INITIALS = "PL"


class NewParagraph(Struct, frozen=True):
    """A paragraph that is to be put into a paper."""

    words: str
    like: Span
    """Words of the draft whose paragraph and type it takes after."""


class Remark(Struct, frozen=True):
    """A comment on some words of the draft, with the changes that belong to it."""

    span: Span
    words: tuple[str, ...]
    """The paragraphs of the comment."""
    edits: tuple[Edit, ...] = ()
    """Changes to be tracked; none of them may have an obstacle."""
    paragraphs: tuple[NewParagraph, ...] = ()
    """What is to stand after the paragraph around the place of the remark; before it, if that is its beginning."""
