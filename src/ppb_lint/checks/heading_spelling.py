"""Headings that are the template's, misspelt."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.model.document import Heading
from ppb_lint.model.finding import Hit
from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_WORD = regex(r"[^\s/]+")


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    for heading in paper.document.headings:
        if heading.meant:
            yield from _slips(paper, heading)


def _slips(paper: Paper, heading: Heading) -> Iterator[Hit]:
    folded = fold(heading.span.of(paper.document.text).replace("\n", " "))
    meant = _WORD.findall(heading.meant)
    for number, word in enumerate(_WORD.finditer(folded.text)):
        said = word.group()
        if number < len(meant) and said.casefold() != meant[number].casefold():
            span = folded.span(word.start(), word.end()).shifted(heading.span.start)
            yield Hit(
                _letters(span, paper.document.text),
                {"said": said, "expected": _as_written(said, meant[number]), "heading": heading.title},
            )


def _as_written(said: str, meant: str) -> str:
    """Capitals that only the page shows are small letters in the text."""
    return meant.lower() if said.islower() else meant


def _letters(span: Span, text: str) -> Span:
    """The word without the brackets and stops around it."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip("(\"'"))
    return Span(start, span.end - (len(words) - len(words.rstrip(").,:;\"'"))))


CHECK = Check(
    name="heading-spelling",
    run=_run,
    options=NoOptions,
    offers=frozenset({"said", "expected", "heading"}),
)
