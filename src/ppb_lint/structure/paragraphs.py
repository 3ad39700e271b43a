"""Paragraphs as their reader sees them: broken lines joined again, typed numbers told from the words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ppb_lint.model.document import Paragraph
from ppb_lint.model.draft import Block, Draft, Part
from ppb_lint.model.span import Span
from ppb_lint.structure.layout import laid_out

_TYPED = re.compile(
    r"\s*(?P<label>\d{1,2}(?:\.\d{1,3}){1,4}\.?|\d{1,3}[.)]|\((?:\d{1,2}|[a-zA-Z]|[ivxIVX]{2,5})\)|"
    r"(?:[a-zA-Z]|[ivx]{2,5})\)|[A-Z]\.|[IVX]{2,5}\.|\d{1,2}|[A-Z])(?P<gap>[:.]?[ \t\u00a0]+)(?=\S)"
)
_DOTTED_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d\d|\d{4})$")
_BARE = re.compile(r"\d{1,2}$|[A-Z]$")
_DECIMAL = re.compile(r"\d+\.\d+$")
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b", re.I
)
_UNFINISHED = re.compile(
    r"(?:,|\b(?:the|an?|of|to|in|on|at|by|for|from|until|and|or|with|between|than|is|are|was|were|that|which|\d{1,2}))$"
)
_WRAPPED = 50  # A line that somebody broke is at least about this long; a shorter one ended by itself.


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph in the making, with what its block knew of its looks."""

    paragraph: Paragraph
    block: Block

    @property
    def words(self) -> Span:
        return self.paragraph.body


def lines(draft: Draft, is_label: Callable[[str], bool], is_title: Callable[[str], bool]) -> tuple[Line, ...]:
    """The paragraphs of a draft in reading order.

    ``is_label`` knows a line that begins a header field, ``is_title`` the title of a section: neither goes on from
    the line above, and only before a title is a bare number ("3 Background") a label.
    """
    joined: list[Block] = []
    for block in laid_out(draft.blocks, draft.text):
        if not block.span.of(draft.text).strip():
            continue
        if joined and _goes_on(draft.text, joined[-1], block, is_label, is_title):
            joined[-1] = replace(joined[-1], span=joined[-1].span.to(block.span), bold=joined[-1].bold and block.bold)
        else:
            joined.append(block)
    return tuple(_line(index, block, draft.text, is_title) for index, block in enumerate(joined))


def _goes_on(
    text: str, above: Block, block: Block, is_label: Callable[[str], bool], is_title: Callable[[str], bool]
) -> bool:
    if not block.runs_on or block.cell or above.cell or above.part is not block.part or block.level or above.level:
        return False
    words = block.span.of(text).strip()
    last = above.span.of(text).rsplit("\n", 1)[-1].strip()
    if is_label(words) or is_title(words) or is_title(_unlabelled(last)):
        return False
    if last.isupper() or words.isupper():
        return last.isupper() and words.isupper() and len(last) >= _WRAPPED
    return len(last) >= _WRAPPED or words[:1].islower() or bool(_UNFINISHED.search(last))


def _unlabelled(words: str) -> str:
    typed = _TYPED.match(words)
    return words[typed.end() :] if typed else words


def _line(index: int, block: Block, text: str, is_title: Callable[[str], bool]) -> Line:
    label, body = (block.label, block.span) if block.label else _typed(block, text, is_title)
    paragraph = Paragraph(
        index, block.span, _trimmed(body, text), label.strip(), block.part, block.bullet, block.bold, block.cell
    )
    return Line(paragraph, block)


def _typed(block: Block, text: str, is_title: Callable[[str], bool]) -> tuple[str, Span]:
    """The number that somebody typed before the words, and the words."""
    words = block.span.of(text)
    typed = _TYPED.match(words)
    if not typed or (block.cell and block.cell.column > 0):
        return "", block.span
    label, rest = typed["label"], words[typed.end() :]
    if _is_number_of_a_sentence(
        label,
        rest,
        tabbed="\t" in typed["gap"],
        shown=block.bold or bool(block.level) or rest.isupper() or is_title(rest),
    ):
        return "", block.span
    return label + (typed["gap"].rstrip() if typed["gap"].rstrip() == "." else ""), Span(
        block.span.start + typed.end(), block.span.end
    )


def _is_number_of_a_sentence(label: str, rest: str, *, tabbed: bool, shown: bool) -> bool:
    """ "12 of 16 milestones", "5.6 million", "1.10.20 was a Thursday" begin with no label."""
    if tabbed:
        return False
    if _BARE.match(label):
        return not shown or bool(_MONTH.match(rest))
    return (
        bool(_DOTTED_DATE.match(label)) or (bool(_DECIMAL.match(label)) and rest[:1].islower()) or rest.startswith("%")
    )


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))


def of_body(found: tuple[Line, ...]) -> Iterator[Line]:
    """The lines of the paper's own text, without notes, running heads and boxes."""
    return (line for line in found if line.paragraph.part is Part.BODY)
