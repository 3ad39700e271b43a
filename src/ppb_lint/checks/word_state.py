"""What Word keeps beside the words: changes that nobody has settled, comments, hidden words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.model.draft import Mark, MarkKind
from ppb_lint.model.finding import Hit
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape

_TEXT_FORMATS = frozenset({"plain", "markdown", "html"})  # A comment there is a remark for programs, on no page.
_LONGEST = 60


class WordState(Shape, frozen=True):
    """Which marks a finished paper has not."""

    marks: tuple[MarkKind, ...]
    together: bool = True
    """Whether all marks of one author are told at once, at the first of them."""
    unless: tuple[Pattern, ...] = ()
    """Words of a comment, or words that are gone, that are left on purpose."""


def _run(paper: Paper, options: WordState) -> Iterator[Hit]:
    draft = paper.document.draft
    if draft.format in _TEXT_FORMATS:
        return
    groups: defaultdict[str, list[Mark]] = defaultdict(list)
    for number, mark in enumerate(draft.marks):
        if mark.kind in options.marks and not any(p.search(mark.note) for p in options.unless):
            groups[mark.author if options.together else str(number)].append(mark)
    for marks in groups.values():
        yield _told(paper, marks)


def _told(paper: Paper, marks: list[Mark]) -> Hit:
    first = marks[0]
    span = paper.first_line(first.span)
    said = _short(first.note or span.of(paper.document.text))
    count = "one" if len(marks) == 1 else "several"
    case = count if first.author else f"unsigned-{count}"
    return Hit(span, {"author": first.author, "count": str(len(marks)), "said": said}, case)


def _short(words: str) -> str:
    """The words on one line, and no more of them than a sentence can carry."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rpartition(" ")[0] + " …"


CHECK = Check(
    name="word-state",
    run=_run,
    options=WordState,
    offers=frozenset({"author", "count", "said"}),
    cases=frozenset({"one", "several", "unsigned-one", "unsigned-several"}),
)
