"""Headings that are set in bold and no headings to the file, and levels that are left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.checks.word_forms import has_forms
from ppb_lint.model.document import Heading
from ppb_lint.model.draft import Block, Part
from ppb_lint.model.finding import Hit

ONE, SEVERAL, SKIPPED = "one", "several", "skipped"


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    if not has_forms(paper):
        return
    blocks = {block.span.start: block for block in paper.document.draft.blocks}
    bare = [heading for heading in _below_title(paper.document.headings) if _only_looks(paper, heading, blocks)]
    if bare:
        values = {"said": bare[0].title, "count": str(len(bare))}
        yield Hit(bare[0].span, values, ONE if len(bare) == 1 else SEVERAL)
    yield from _skipped(paper)


def _below_title(headings: Sequence[Heading]) -> Sequence[Heading]:
    """From the first heading that is known for one: above it stand the names of the council and of the report."""
    first = next((n for n, heading in enumerate(headings) if heading.concepts), len(headings))
    return headings[first:]


def _only_looks(paper: Paper, heading: Heading, blocks: Mapping[int, Block]) -> bool:
    paragraph = paper.document.paragraphs[heading.paragraph]
    block = blocks.get(paragraph.span.start)
    return block is not None and block.level is None and block.bold and block.cell is None


def _skipped(paper: Paper) -> Iterator[Hit]:
    """From one heading to the next the level may rise by one; it may fall by any number."""
    text = paper.document.text
    levels = [b for b in paper.document.draft.blocks if b.level and b.part is Part.BODY and b.span.of(text).strip()]
    for above, below in pairwise(levels):
        if above.level and below.level and below.level > above.level + 1:
            values = {"said": " ".join(below.span.of(text).split()), "count": "1"}
            values |= {"above": str(above.level), "level": str(below.level)}
            yield Hit(below.span, values, SKIPPED)


CHECK = Check(
    name="heading-styles",
    run=_run,
    options=NoOptions,
    offers=frozenset({"said", "count", "above", "level"}),
    cases=frozenset({ONE, SEVERAL, SKIPPED}),
)
