"""Why a copy in Word could not be written, and why a fix stands in a comment only: codes that the report words."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from ppb_lint.model.result import Reason


class Obstacle(StrEnum):
    """Why words are not changed although their right form is known."""

    FIELD = "field"
    """Word computes them and would put the old ones back."""
    LOCKED = "locked"
    """They stand in a control that is locked, chosen from a list, or filled from elsewhere."""
    PROMPT = "prompt"
    """They are the prompt of a control that nobody has filled in."""
    MOVED = "moved"
    """Somebody has moved them, and nobody has settled whether they stay there."""
    PARAGRAPHS = "paragraphs"
    """They run over the end of a paragraph."""
    OVERLAP = "overlap"
    """Another fix changes some of the same words."""
    PLACE = "place"
    """They stand where Word knows no tracked changes."""


class ReviewCode(StrEnum):
    """Why no reviewed copy, or no mended text, was written; beside the codes of readers."""

    NOT_WORD = "review-not-word"
    """Only Word files carry comments and tracked changes."""
    NOT_TEXT = "fix-not-text"
    """Only Markdown and plain text are mended in place."""
    STANDARD_INPUT = "review-standard-input"
    """There is no file beside which the copy could lie."""
    SIGNED = "review-signed"
    """A digital signature would be broken by any change."""
    PROTECTED = "review-protected"
    """The document is protected against edits."""
    TOO_MANY_COMMENTS = "review-too-many-comments"
    """Word does not open a file with so many. Values: ``limit``."""
    IS_COPY = "review-is-copy"
    """It is the reviewed copy of a draft that is reviewed too. Values: ``file``, the draft."""
    IS_DRAFT = "review-is-draft"
    """The copy would be written over the draft itself. Values: ``file``."""
    THERE_ALREADY = "review-there-already"
    """Another file of that name is there. Values: ``file``."""
    OPEN = "review-open"
    """Another file of that name is there, and somebody has it open. Values: ``file``."""
    CANNOT_WRITE = "review-cannot-write"
    """Values: ``file``, ``why`` in the system's words."""


class Copied(Struct, frozen=True):
    """What came of one file that was to be reviewed or mended."""

    path: str
    copy: str | None = None
    """The file that was written, or that was there already with the same contents."""
    already: bool = False
    """Whether it was there already."""
    comments: int = 0
    changes: int = 0
    """Fixes that were made, as tracked changes or in place."""
    told: int = 0
    """Fixes that are only told, in comments."""
    shown: str = ""
    """What would be written, where somebody asked to see it first."""
    reason: Reason | None = None
    """Why there is no copy."""
