"""Numbers of headings that stand on a line of their own: "4.0" above "POLICY IMPLICATIONS"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from ppb_lint.model.draft import Block
from ppb_lint.model.regex import regex

_NUMBER = regex(r"\s*(?:\d{1,2}(?:\.0)?[.:]?|[A-Z]\.)\s*$")


def reunited(blocks: Iterable[Block], text: str, is_title: Callable[[str], bool]) -> Iterator[Block]:
    """The blocks, with a number that stands alone made the label of the title in the next paragraph.

    Only before a title: a bare figure above other words may be a page, or the cell of a table that lost its lines.
    """
    number: Block | None = None
    for block in blocks:
        words = block.span.of(text)
        if number is not None:
            if not words.strip():
                continue
            if is_title(words.strip()) and _alike(number, block):
                yield replace(block, label=number.span.of(text).strip())
                number = None
                continue
            yield number
            number = None
        if _NUMBER.match(words) and not block.cell and not block.label:
            number = block
        else:
            yield block
    if number is not None:
        yield number


def _alike(number: Block, title: Block) -> bool:
    return title.part is number.part and not title.cell and not title.label
