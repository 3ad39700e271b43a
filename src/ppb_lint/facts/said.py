"""A mention in its place: where it stands on the page, whose voice says it, and how surely of this report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from ppb_lint.facts.anchor import Anchor, anchor_of, says_what_for, settle, tells_on
from ppb_lint.facts.passage import Passage, Passages
from ppb_lint.facts.region import Region, Regions
from ppb_lint.facts.stance import Stance
from ppb_lint.model.document import Document
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_AND = regex(
    r"(?:'s)?(?: (?:of )?[0-9]{4}[/-][0-9]{2,4})?(?:, ?|,? (?:and|or|&) )(?:(?:of|in|with|to|for|from) )?(?:the )?"
)
"""What stands between two periods that are compared with together."""


class Mention(Protocol):
    """What every extractor yields: a value with its place in the folded text."""

    @property
    def span(self) -> Span: ...


M = TypeVar("M", bound=Mention)


class Said(Struct, Generic[M], frozen=True):
    """One mention, placed."""

    mention: M
    span: Span
    """Its place in ``Document.text``."""
    region: Region
    passage: Passage
    anchor: Anchor
    stance: Stance

    @property
    def is_own(self) -> bool:
        """Whether it is said of this very report; takes the careful look if patterns leave it open."""
        return (settle(self.passage) if self.anchor is Anchor.OPEN else self.anchor) is Anchor.SURE


def placed(document: Document, regions: Regions, passages: Passages, mentions: Iterable[M]) -> Iterator[Said[M]]:
    """The mentions of one kind, in reading order, each with its place and its voice.

    Of several in one sentence only the first that is not there to compare speaks of the report itself.
    """
    spoken: int | None = None  # Folded offset of the sentence in which one has spoken already.
    compared = 0  # Folded offset after the last one that is there to compare.
    for mention in mentions:
        span = document.folded.span(mention.span.start, mention.span.end)
        passage = passages.at(mention.span.start, mention.span.end)
        region = regions.at(span)
        goes_on = region is Region.PURPOSE and tells_on(passage) and _speaks_for_itself(passages, passage)
        anchor, stance = anchor_of(
            region, passage, first=spoken != passage.offset, subject=regions.subject, goes_on=goes_on
        )
        if compared and _AND.fullmatch(document.folded.text, compared, mention.span.start):
            anchor, stance = Anchor.NONE, Stance.COMPARED  # "Compared with 2016/17 and 2015/16"
        compared = mention.span.end if stance is Stance.COMPARED else 0
        if anchor is not Anchor.NONE:
            spoken = passage.offset
        yield Said(mention, span, region, passage, anchor, stance)


def _speaks_for_itself(passages: Passages, passage: Passage) -> bool:
    """Whether the sentence before is in the same paragraph and says what this report is for."""
    before = passages.before(passage)
    return before is not None and says_what_for(before.text)
