"""Puts an example that is only a part of a paper into a complete clean one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from ppb_lint.model.document import Document
from ppb_lint.model.folded import fold
from ppb_lint.model.span import Span
from ppb_lint.rules.marks import CLOSE, OPEN


class Stretch(Struct, frozen=True):
    """The lines of a header field or of a top section, and the names by which its twin is known."""

    start: int
    """0-based line."""
    end: int
    names: frozenset[str]
    field: bool


class UnplacedError(Exception):
    """Words of a fragment that belong to no section or field, so that nobody knows what they replace."""


def staged(fragment: str, paper: str, without: Sequence[str], document_of: Callable[[str], Document]) -> str:
    """The paper with the fragment's sections and fields in the place of its own; marks stay where they are.

    What the paper does not have goes after what stands before it in the fragment, or to the end.

    Raises:
        UnplacedError: words of the fragment belong to no section or field.
    """
    new = fragment.rstrip("\n").split("\n")
    bare = fragment.replace(OPEN, "").replace(CLOSE, "")
    parts = list(stretches(document_of(bare), bare))
    _require_placed(new, parts)
    old = paper.rstrip("\n").split("\n")
    pieces = _pieces(old, list(stretches(document_of(paper), paper)), frozenset(_plain(name) for name in without))
    after = len(pieces) - 1
    taken: set[int] = set()
    for part in parts:
        lines = _with_gap(new[part.start : part.end])
        found = _twin(part, pieces, taken)
        if found is None:
            pieces.insert(after + 1, (part, lines))
            taken = {n + (n > after) for n in taken} | {after + 1}
            after += 1
        else:
            pieces[found] = (part, lines)
            taken.add(found)
            after = found
    return "\n".join(line for _, lines in pieces for line in lines) + "\n"


def stretches(document: Document, text: str) -> Iterator[Stretch]:
    """The header fields and top sections of a paper by the lines of its file, in their order."""
    tops = [h for h in document.headings if h.level == 1]
    starts = [_line(document, text, document.paragraphs[h.paragraph].span.start) for h in tops]
    whole = text.rstrip("\n").count("\n") + 1
    for field in document.fields:
        first, last = (_line(document, text, offset) for offset in (field.label_span.start, field.value.end))
        yield Stretch(first, last + 1, frozenset({field.concept, _plain(field.label)}), field=True)
    for heading, start, end in zip(tops, starts, [*starts[1:], whole], strict=False):
        yield Stretch(start, end, frozenset({*heading.concepts, _plain(heading.title)}), field=False)


def _line(document: Document, text: str, offset: int) -> int:
    lines = document.draft.source.lines(Span(offset, offset))
    return lines.line - 1 if lines else text.count("\n", 0, offset)


def _plain(words: str) -> str:
    return fold(words).text.casefold().strip(" :")


def _require_placed(lines: Sequence[str], parts: Sequence[Stretch]) -> None:
    placed = {n for part in parts for n in range(part.start, part.end)}
    for n, line in enumerate(lines):
        if n not in placed and line.strip():
            raise UnplacedError(line.strip())


_Piece = tuple[Stretch | None, list[str]]


def _pieces(lines: list[str], parts: Sequence[Stretch], without: frozenset[str]) -> list[_Piece]:
    pieces: list[_Piece] = []
    done = 0
    for part in parts:
        pieces.append((None, lines[done : part.start]))
        if not part.names & without:
            pieces.append((part, lines[part.start : part.end]))
        done = max(done, part.end)
    return [*pieces, (None, lines[done:])]


def _twin(part: Stretch, pieces: Sequence[_Piece], taken: set[int]) -> int | None:
    """The piece of the paper with the same names, or else with one of them."""
    alike = [
        (old.names != part.names, n)
        for n, (old, _) in enumerate(pieces)
        if old and n not in taken and old.field == part.field and old.names & part.names
    ]
    return min(alike)[1] if alike else None


def _with_gap(lines: list[str]) -> list[str]:
    return lines if not lines or not lines[-1].strip() else [*lines, ""]
