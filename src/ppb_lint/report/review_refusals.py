"""Why no reviewed copy was written, and what to do about it."""

from __future__ import annotations

from ppb_lint.model.revision import ReviewCode

REVIEWS = {
    ReviewCode.NOT_WORD: "Only Word files (.docx) can be marked with comments and tracked changes, and this is none: "
    "nothing was written into it. What was found can go to its author in a letter: add --letter letter.html. "
    "Markdown and plain text are mended by `ppb-lint fix`.",
    ReviewCode.NOT_TEXT: "Only Markdown (.md) and plain text (.txt) are mended in place. For Word files there is "
    "`ppb-lint review`, which leaves the draft as it is.",
    ReviewCode.STANDARD_INPUT: "A text on standard input has no file that could be written. Name the file.",
    ReviewCode.SIGNED: "This document is signed, and any change would break the signature. Take the signature away in "
    "Word under File > Info, or review an unsigned copy.",
    ReviewCode.PROTECTED: "This document is protected against changes. Stop the protection in Word under "
    "Review > Restrict Editing, or review an unprotected copy.",
    ReviewCode.TOO_MANY_COMMENTS: "There would be more than {limit} comments, and Word opens no such file. "
    "Use --select to review for fewer rules.",
    ReviewCode.IS_COPY: "This is the reviewed copy of {file}, so it was passed over.",
    ReviewCode.IS_DRAFT: "The copy would be written over the draft itself, {file}. Name another folder with -o.",
    ReviewCode.THERE_ALREADY: "{file} is there already and says something else; somebody may have worked in it. "
    "Move it away, name another folder with -o, or replace it with --overwrite.",
    ReviewCode.OPEN: "{file} is open in Word or LibreOffice at this moment, so nothing was changed. Close it first, or "
    "name another folder with -o. Where a crash has left its lock beside it (~$… or .~lock…), delete that.",
    ReviewCode.CANNOT_WRITE: "{file} could not be written: {why}. It may be open in Word, or its folder may be full "
    "or closed to you. Nothing was changed.",
}
"""A sentence for every reason why nothing was written."""
