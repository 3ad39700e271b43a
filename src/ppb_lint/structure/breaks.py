"""Paragraphs of Word that hold several lines of a paper: header fields, headings or numbered paragraphs in one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from ppb_lint.model.draft import Block
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.structure.typed import typed_number

_BREAK = regex(r"[\n\v\t]+")
_FAR = 1_000
_SENTENCE = regex(r"[^\W\d_]{2}.*[^\W\d_]{2}")  # "12" and "p. 4" are pages
_SHORT = 3  # letters of "and" and "for", which titles write small
_LONGEST_TITLE = 12  # words
_NUMBERED = regex(r"\d{1,2}\.\d{1,2}\.?[ \t\u00a0]")


def broken(
    blocks: Sequence[Block], text: str, is_label: Callable[[str], bool], is_title: Callable[[str], bool]
) -> Iterator[Block]:
    """The blocks, cut where a line break or a tab is followed by a label, a title or a paragraph's number."""
    for block in blocks:
        words = block.span.of(text)
        cuts = [m.end() for m in _BREAK.finditer(words.rstrip()) if _begins(words, m, is_label, is_title)]
        if not cuts:
            yield block
            continue
        starts, ends = [0, *cuts], [*cuts, len(words)]
        for part, (start, end) in enumerate(zip(starts, ends, strict=True)):
            end -= len(words[start:end]) - len(words[start:end].rstrip()) if part < len(cuts) else 0
            span = Span(block.span.start + start, block.span.start + max(start, end))
            yield replace(
                block, span=span, label=block.label if part == 0 else "", level=block.level if part == 0 else None
            )


def _begins(words: str, gap: re.Match[str], is_label: Callable[[str], bool], is_title: Callable[[str], bool]) -> bool:
    """Whether something of its own begins after a gap; after a tab only what has a colon or a paragraph's number."""
    # No more than a line's worth on either side: a paragraph may hold a whole book.
    before = words[max(gap.start() - _FAR, 0) : gap.start()].rsplit("\n", 1)[-1].strip()
    after = words[gap.end() : gap.end() + _FAR].split("\n", 1)[0].strip()
    if not before or not after:
        return False
    if _NUMBERED.match(after):
        # "1.0<tab>1.1" has no words yet; a date or an amount after a tab is no number of a paragraph.
        return any(sign.isalpha() for sign in before) and after[:1].isdigit() and not after.split()[1][:1].islower()
    if is_label(after) and ":" in after and (is_label(before) or "\n" in gap.group()):
        return True
    if "\n" not in gap.group():
        return _parts_heading(before, after, is_title)
    if _is_numbered_title(before, after):
        return True
    number = typed_number(after)
    return is_title(number.rest if number else after) or (is_title(_last(before)) and len(before) < len(after))


def _parts_heading(before: str, after: str, is_title: Callable[[str], bool]) -> bool:
    """Whether a tab stands between a heading that shows itself as one and its text, and no page of a contents list."""
    number = typed_number(before)
    title = number.rest if number else before
    shows = number is not None or title.isupper()
    return shows and ":" not in title and is_title(title) and _SENTENCE.search(after) is not None


def _is_numbered_title(before: str, after: str) -> bool:
    """ "6.2 A Healthy Halton" over a sentence: a sub-heading, set off from its text by no more than a line's break."""
    number = typed_number(before)
    if number is None or not _NUMBERED.match(f"{number.label} ") or before[-1:] in ".,;:":
        return False
    words = number.rest.split()
    long = [word for word in words if len(word) > _SHORT]
    titled = bool(long) and all(word[:1].isupper() for word in long)
    return titled and len(words) <= _LONGEST_TITLE and after[:1].isupper() and after.endswith(".")


def _last(line: str) -> str:
    number = typed_number(line)
    return number.rest if number else line
