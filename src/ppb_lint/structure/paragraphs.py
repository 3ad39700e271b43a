"""Paragraphs as their reader sees them: broken lines joined again, typed numbers told from the words."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.model.document import Paragraph
from ppb_lint.model.draft import Block, Draft
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.structure.breaks import broken
from ppb_lint.structure.layout import laid_out
from ppb_lint.structure.lone_numbers import reunited
from ppb_lint.structure.typed import typed_number

_UNFINISHED = regex(
    r"(?:,|\b(?:the|an?|of|to|in|on|at|by|for|from|until|and|or|with|between|than|is|are|was|were|that|which|\d{1,2}))$"
)
_ACT = regex(r"\bACT,? \(?[0-9]{4}\)?\W*$")
_NAMES_NOBODY = regex(r"[Tt]hat (?:the )?(?:(?!(?i:board|committee|panel|cabinet|council|executive|members?)\b).)+$")
_WRAPPED = 50  # A line that somebody broke is at least about this long; a shorter one ended by itself.


class Line(Struct, frozen=True):
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
    blocks = broken(draft.blocks, draft.text, is_label, is_title)
    for block in reunited(laid_out(tuple(blocks), draft.text, is_title), draft.text, is_title):
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
    if is_label(words) or is_title(words):
        return False
    if is_title(_unlabelled(last)):
        return _goes_on_from_title(last, words)
    if last.isupper() or words.isupper():
        return last.isupper() and words.isupper() and len(last) >= _WRAPPED
    return len(last) >= _WRAPPED or words[:1].islower() or bool(_UNFINISHED.search(last))


def _goes_on_from_title(last: str, words: str) -> bool:
    """Whether a line goes on with one that begins with a title: with the text beside it, or the Act that it names."""
    if last.isupper():
        return len(last) >= _WRAPPED and bool(_ACT.search(words)) and not _ACT.search(last)
    beside = last.partition(":")[2].strip()
    if not beside or beside.endswith((":", ";", ".")):
        return False
    unfinished = _UNFINISHED.search(last) or (len(last) >= _WRAPPED and _NAMES_NOBODY.match(beside))
    return words[:1].islower() or bool(unfinished)


def _unlabelled(words: str) -> str:
    number = typed_number(words)
    return number.rest if number else words


def _line(index: int, block: Block, text: str, is_title: Callable[[str], bool]) -> Line:
    label, body = (block.label, block.span) if block.label else _typed(block, text, is_title)
    paragraph = Paragraph(
        index, block.span, _trimmed(body, text), label.strip(), block.part, block.bullet, block.bold, block.cell
    )
    return Line(paragraph, block)


def _typed(block: Block, text: str, is_title: Callable[[str], bool]) -> tuple[str, Span]:
    """The number that somebody typed before the words, and the words."""
    number = typed_number(block.span.of(text))
    if number is None or (block.cell and block.cell.column > 0) or number.belongs_to_words:
        return "", block.span
    shown = block.bold or bool(block.level) or number.rest.isupper() or is_title(number.rest)
    if number.is_bare and not (number.tabbed or shown):
        return "", block.span
    return number.label, Span(block.span.start + number.body, block.span.end)


def _trimmed(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))
