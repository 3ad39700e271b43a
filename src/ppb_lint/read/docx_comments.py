"""Comments on a Word file: whose they are, what they say, and on which words."""

from __future__ import annotations

from lxml import etree

from ppb_lint.model.codes import UnreadCode
from ppb_lint.model.draft import MarkKind
from ppb_lint.read.docx_names import AUTHOR, CHARACTERS, DATE, ID, TEXT, WORD
from ppb_lint.read.docx_parts import Parts
from ppb_lint.read.docx_reading import Reading


def read_comments(parts: Parts, reading: Reading) -> None:
    """Mark the words that comments are on; a comment that nothing refers to is not on the page."""
    if not reading.comments.closed:
        return
    root = parts.first("comments")
    known = {} if root is None else {str(e.get(ID)): e for e in root.iterchildren(f"{WORD}comment")}
    for id, span in reading.comments.closed.items():
        comment = known.get(id)
        if comment is None:
            continue
        reading.manuscript.mark_span(
            MarkKind.COMMENT,
            span,
            author=str(comment.get(AUTHOR, "")),
            when=str(comment.get(DATE, "")),
            note=_words(comment),
        )
        reading.manuscript.miss(UnreadCode.COMMENTS)


def _words(comment: etree._Element) -> str:
    paragraphs = comment.iter(f"{WORD}p")
    return "\n".join(
        "".join(CHARACTERS.get(e.tag) or e.text or "" for e in paragraph.iter(TEXT, *CHARACTERS))
        for paragraph in paragraphs
    )
