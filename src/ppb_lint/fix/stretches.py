"""Where the words of a remark stand in the XML of a Word file, and what forbids to change them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from ppb_lint.fix.cutting import RUN
from ppb_lint.fix.smallest import smallest
from ppb_lint.fix.stories import Stories
from ppb_lint.model.draft import Draft, MarkKind
from ppb_lint.model.finding import Edit
from ppb_lint.model.regex import regex
from ppb_lint.model.revision import Obstacle
from ppb_lint.model.span import Span
from ppb_lint.read.docx_names import TEXT_BOX, WORD
from ppb_lint.read.docx_source import DocxSource, Piece

_MOVED = f"{WORD}moveTo"
_NEAR = 400
"""How many characters before and after a spot without words of its own are searched for some."""
_LAST_WORD = regex(r"\S+(?=\s*\Z)")
_FIRST_WORD = regex(r"\S+")


class Stretch(Struct, frozen=True):
    """A part of one text-bearing element."""

    part: str
    ordinal: int
    start: int
    """Offsets in the text of the element."""
    end: int
    element: etree._Element

    @property
    def run(self) -> etree._Element | None:
        """The run that it stands in; None where Word would not look for text."""
        parent = self.element.getparent()
        return parent if parent is not None and parent.tag == RUN else None


class Stretches:
    """Leads from a draft to the elements of the file that it was read from."""

    def __init__(self, draft: Draft, stories: Stories) -> None:
        assert isinstance(draft.source, DocxSource)
        self._draft = draft
        self._source = draft.source
        self._stories = stories

    def of(self, span: Span) -> tuple[Stretch, ...]:
        """The stretches that some words are made of."""
        return tuple(self._stretch(piece) for piece in self._source.pieces(span) if len(piece.span)) if span else ()

    def beside(self, place: int) -> tuple[Stretch, bool] | None:
        """For words to be put in: the stretch of one character beside a place, and whether they come before it."""
        for span, before in ((Span(place - 1, place), False), (Span(place, place + 1), True)):
            if span.start < 0 or span.end > len(self._draft.text):
                continue
            found = [piece for piece in self._source.pieces(span) if piece.editable and len(piece.span)]
            if found and self._obstacle_at(found[0]) is None:
                return self._stretch(found[0]), before
        return None

    def words_at(self, span: Span) -> Span:
        """The span itself; for an empty one the words nearest to its place, so that a comment can be seen."""
        text = self._draft.text
        if span.of(text).strip():
            return span
        start = max(span.start - _NEAR, 0)
        before = _LAST_WORD.search(text[start : span.start])
        after = _FIRST_WORD.search(text[span.start : span.start + _NEAR])
        if after and (before is None or (after.start() == 0 and before.end() < span.start - start)):
            return Span(*after.span()).shifted(span.start)
        return Span(*before.span()).shifted(start) if before else span

    def begins_line(self, place: int) -> bool:
        """Whether a place is the beginning of a paragraph and not its end too."""
        before, after = self._draft.text[place - 1 : place], self._draft.text[place : place + 1]
        return before in ("", "\n") and after not in ("", "\n")

    def least(self, edit: Edit) -> Edit:
        """The same edit without the words that stay."""
        return smallest(edit, self._draft.text)

    def obstacle(self, edit: Edit) -> Obstacle | None:
        """What forbids an edit, if anything does."""
        edit = self.least(edit)
        if not edit.span:
            return None if "\n" not in edit.replacement and self.beside(edit.span.start) else Obstacle.PLACE
        pieces = self._source.pieces(edit.span)
        if sum(len(piece.span) for piece in pieces) < len(edit.span) or "\n" in edit.replacement:
            return Obstacle.PARAGRAPHS
        return next(filter(None, map(self._obstacle_at, pieces)), None)

    def _obstacle_at(self, piece: Piece) -> Obstacle | None:
        if not piece.editable:
            return Obstacle.FIELD if self._is_marked(piece.span, MarkKind.FIELD) else Obstacle.LOCKED
        if self._is_marked(piece.span, MarkKind.UNFILLED):
            return Obstacle.PROMPT
        run = self._stretch(piece).run
        if run is None:
            return Obstacle.PLACE
        return Obstacle.MOVED if next(run.iterancestors(_MOVED), None) is not None else None

    def _is_marked(self, span: Span, kind: MarkKind) -> bool:
        return any(mark.kind is kind and mark.span and mark.span.touches(span) for mark in self._draft.marks)

    def _stretch(self, piece: Piece) -> Stretch:
        element = self._stories.texts(piece.part)[piece.ordinal]
        return Stretch(piece.part, piece.ordinal, piece.offset, piece.offset + len(piece.span), element)


def in_one_story(stretches: tuple[Stretch, ...]) -> Iterator[Stretch]:
    """The stretches that stand in the same text box, note or body as the first of them."""
    for stretch in stretches:
        if (stretch.part, box_around(stretch.element)) == (stretches[0].part, box_around(stretches[0].element)):
            yield stretch


def box_around(element: etree._Element) -> etree._Element | None:
    """The outermost text box around an element."""
    boxes = list(element.iterancestors(TEXT_BOX))
    return boxes[-1] if boxes else None
