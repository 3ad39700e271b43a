"""A paper whose structure is understood: header fields, sections, paragraphs with their numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from ppb_lint.model.draft import Cell, Draft, Part
from ppb_lint.model.folded import Folded
from ppb_lint.model.span import NOWHERE, Span


class Kind(StrEnum):
    """What sort of document a paper is; only a report is held against a template."""

    REPORT = "report"
    AGENDA = "agenda"
    MINUTES = "minutes"
    APPENDIX = "appendix"
    OTHER = "other"


class Paragraph(Struct, frozen=True):
    """A paragraph as its reader sees it: lines that a text file broke are joined again."""

    index: int
    span: Span
    """With a typed number, if there is one."""
    body: Span
    """The words after a typed number; the same as ``span`` where the number is automatic."""
    label: str = ""
    """The number as it is read on the page ("5.1", "1)", "(a)"), typed or automatic; "" for none."""
    part: Part = Part.BODY
    bullet: bool = False
    bold: bool = False
    cell: Cell | None = None


class Heading(Struct, frozen=True):
    """A heading and the paragraphs under it, up to the next heading of its level or above."""

    number: str | None
    """As shown ("5.0", "5", "A"); None where the council does not number its headings."""
    title: str
    """As shown, cut at its colon ("RECOMMENDED")."""
    span: Span
    """The words of the title, without the number and without what follows the colon."""
    level: int
    """1 for a top section; deeper ones are its sub-headings."""
    paragraph: int
    """Index of the paragraph that the heading stands in."""
    end: int
    """Index after the last paragraph under it."""
    concepts: tuple[str, ...] = ()
    """What the profile calls it (``financial-implications``); several for a joint heading; empty if unknown."""
    meant: str = ""
    """The spelling that was meant, where the heading is a known one misspelt."""
    part: Part = Part.BODY
    rest: Span = NOWHERE
    """What follows the colon on the same line ("That the Board:"); empty if nothing does."""


class HeaderField(Struct, frozen=True):
    """A field of the header block, such as SUBJECT."""

    concept: str
    """``board``, ``date``, ``officer``, ``portfolio``, ``subject``, ``wards`` … as the profiles name it."""
    label: str
    label_span: Span
    value: Span
    """The words of the value, over as many lines as it takes; empty, right after the label, if there is none."""


class Document(Struct, frozen=True):
    """One paper, with everything about its shape and nothing about its faults."""

    text: str
    folded: Folded
    paragraphs: tuple[Paragraph, ...]
    fields: tuple[HeaderField, ...]
    headings: tuple[Heading, ...]
    """In reading order, all levels."""
    kind: Kind
    draft: Draft
    starts: tuple[int, ...] = ()
    """Where each paragraph starts, for finding one by its place."""
    parents: tuple[int, ...] = ()
    """For each heading the index of the one that it stands under, -1 for none (``parents_of``)."""
    labelled: tuple[int, ...] = ()
    """The indexes of the paragraphs that bear a number, for finding the nearest one above a place."""
    loose_titles: tuple[str, ...] = ()
    """Concepts that are named by a line of their own which was not taken for a heading (in a table, in a list)."""
    title: Span = NOWHERE
    """The paper's own title where it has no SUBJECT field; empty if none was found."""

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph around a place, None in a paper without any."""
        found = bisect_right(self.starts, offset) - 1
        return self.paragraphs[max(found, 0)] if self.paragraphs else None

    def field(self, concept: str) -> HeaderField | None:
        """The first header field of that kind."""
        return next((f for f in self.fields if f.concept == concept), None)

    def chain(self, paragraph: int) -> tuple[Heading, ...]:
        """The headings that a paragraph stands under, top section first (its own, if it is a heading)."""
        if len(self.parents) != len(self.headings):
            return tuple(h for h in self.headings if h.paragraph <= paragraph < h.end)
        chain: list[Heading] = []
        at = bisect_right(self.headings, paragraph, key=lambda heading: heading.paragraph) - 1
        while at >= 0:
            if paragraph < self.headings[at].end:
                chain.append(self.headings[at])
            at = self.parents[at]
        return tuple(reversed(chain))

    def sections(self) -> Iterator[Heading]:
        """The top sections of the paper itself, not those of its appendices."""
        return (h for h in self.headings if h.level == 1 and h.part is not Part.APPENDIX)

    def under(self, heading: Heading) -> tuple[Paragraph, ...]:
        """The paragraphs under a heading, its own line not among them."""
        return self.paragraphs[heading.paragraph + 1 : heading.end]


def parents_of(headings: Sequence[Heading]) -> tuple[int, ...]:
    """For each heading the index of the one that it stands under, -1 for none; linear in their number."""
    parents: list[int] = []
    above: list[int] = []
    for at, heading in enumerate(headings):
        while above and (headings[above[-1]].level >= heading.level or headings[above[-1]].end <= heading.paragraph):
            above.pop()
        parents.append(above[-1] if above else -1)
        above.append(at)
    return tuple(parents)
