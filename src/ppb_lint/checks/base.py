"""What a check is, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from ppb_lint.facts import Facts
from ppb_lint.model.document import Document
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from ppb_lint.model.waiver import Judged
from ppb_lint.notation.shapes import Shape
from ppb_lint.profiles import Edition


class Paper(Struct, frozen=True):
    """One paper with what is known about it and the edition of the template that it is held against."""

    document: Document
    facts: Facts
    edition: Edition
    waivers: tuple[Judged, ...] = ()
    """The waivers in the paper and what became of them; only for checks that are ``of_waivers``."""
    earlier: tuple[Earlier, ...] = ()
    """Earlier papers that it is held beside, the one that it was most likely made from first; mostly none."""

    def span(self, folded: Span) -> Span:
        """The stretch of the text that a stretch of its folded form came from."""
        return self.document.folded.span(folded.start, folded.end)

    def words(self, span: Span) -> str:
        """The words of a stretch of the text on one line, for a value that a sentence tells."""
        return " ".join(span.of(self.document.text).split())

    def first_line(self, span: Span) -> Span:
        """As much of a stretch as stands in one paragraph: a comment may be on a whole page."""
        start = span.start
        while start < span.end and self.document.text[start] == "\n":
            start += 1
        end = self.document.text.find("\n", start, span.end)
        return Span(start, span.end if end < 0 else end)


class Earlier(Struct, frozen=True):
    """An earlier paper, and what of the draft is no more than what papers share."""

    paper: Paper
    own_board: bool = True
    """Whether it went to the board that the draft goes to."""
    shared: frozenset[int] = frozenset()
    """Indices of paragraphs of the draft that stand in so many papers that they are nobody's in particular."""


class Check(Struct, frozen=True):
    """A kind of check: how it looks, the options that a rule file may give it, the values that it tells."""

    name: str
    run: Callable[[Paper, Any], Iterator[Hit]]
    options: type
    """A shape; every field is an option, its underscores written as hyphens in the rule file."""
    offers: frozenset[str] = frozenset()
    """The ``{names}`` that a message or a fix of its rules may use."""
    cases: frozenset[str] = frozenset()
    """The cases by which a rule may set its severity."""
    needs_template: bool = False
    """Whether it has nothing to say about a document that follows no template (minutes, an appendix)."""
    of_waivers: bool = False
    """Whether it is asked last, when it is known what the waivers in a paper have allowed; what it finds cannot be
    waived itself."""


class NoOptions(Shape, frozen=True):
    """For checks that take all they need from the profile."""
