"""What became of the sections, the header and the tables of an earlier paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ppb_lint.checks.base import Paper
from ppb_lint.checks.kept_sentences import sentences
from ppb_lint.facts.table import Table
from ppb_lint.facts.times import Times
from ppb_lint.model.comparison import Changed, Differences
from ppb_lint.model.document import Document, HeaderField
from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex
from ppb_lint.structure.naming import normal

_TOLD = ("board", "officer", "portfolio")
"""Fields whose change is worth telling: day, subject and wards differ from paper to paper."""
_STANDING = regex(
    r"\b(?:targets?|goal|baseline|threshold|previous|prior|last year|weight(?:ing)?|ref(?:erence)?|no\.?|number|id"
    r"|(?:19|20)\d\d ?[/-] ?\d{2,4} (?:actual|outturn|result))\b",
    re.IGNORECASE,
)
"""Headings of columns that hold the same number in every quarter."""
_NAME = regex(r"[^\W\d_]{3}")
_FIGURES = 2
"""Numbers that a row must have: one alone may be the same twice."""
_TELLING = regex(r"[^\d]*(?!(?:19|20)\d\d\W*$)(?:\d[.,]?){3,}[^\d]*")
"""A number that is hardly the same twice by chance, and no year."""


def differences(now: Paper, then: Paper) -> Differences:
    """What a reader who has both papers would see at once; nothing of it is called a fault."""
    fields_now, fields_then = _fields(now.document), _fields(then.document)
    sections_now, sections_then = _sections(now.document), _sections(then.document)
    own = [sentence.words for sentence in sentences(now, Times(now.facts))]
    old = {sentence.words for sentence in sentences(then, Times(then.facts))}
    return Differences(
        sections_gone=_only_in(sections_then, sections_now),
        sections_new=_only_in(sections_now, sections_then),
        fields_gone=tuple(f.label for name, f in fields_then.items() if name not in fields_now),
        fields_new=tuple(f.label for name, f in fields_now.items() if name not in fields_then),
        changed=tuple(_changed(now.document, then.document)),
        unchanged_indicators=tuple(_unchanged(now, then)),
        sentences=len(own),
        kept=sum(words in old for words in own),
    )


def _fields(document: Document) -> Mapping[str, HeaderField]:
    return {field.concept: field for field in reversed(document.fields)}


def _sections(document: Document) -> list[tuple[frozenset[str], str]]:
    """The top sections by what they are about, or by their titles where nobody knows that."""
    found = []
    for heading in document.sections():
        title = heading.title.partition(":")[0].strip()
        found.append((frozenset(heading.concepts) or frozenset({normal(fold(title).text)}), title))
    return found


def _only_in(these: list[tuple[frozenset[str], str]], others: list[tuple[frozenset[str], str]]) -> tuple[str, ...]:
    known = frozenset[str]().union(*(about for about, _ in others))
    return tuple(dict.fromkeys(title for about, title in these if not about & known))


def _changed(now: Document, then: Document) -> Iterator[Changed]:
    for concept in _TOLD:
        before, after = then.field(concept), now.field(concept)
        if before and after:
            old, new = _words(then, before), _words(now, after)
            if old and new and _plain(old) != _plain(new):
                yield Changed(after.label, old, new)


def _words(document: Document, field: HeaderField) -> str:
    return " ".join(field.value.of(document.text).split())


def _plain(words: str) -> str:
    return normal(fold(words).text)


def _unchanged(now: Paper, then: Paper) -> Iterator[str]:
    rows = {name: figures for table in then.facts.tables for name, figures in _rows(table)}
    told: set[str] = set()
    for table in now.facts.tables:
        for name, figures in _rows(table):
            if name not in told and rows.get(name) == figures:
                told.add(name)
                yield name


def _rows(table: Table) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The rows that tell results: a name, and the numbers of all columns that may change from quarter to quarter."""
    for row in table.rows[1:]:
        name = next((cell.words for cell in row.values() if _NAME.search(cell.words) and not cell.figure), "")
        figures = tuple(
            cell.words.replace(" ", "")
            for column, cell in row.items()
            if cell.figure and not _STANDING.search(table.heading(column))
        )
        if name and (len(figures) >= _FIGURES or any(map(_TELLING.fullmatch, figures))):
            yield name, figures
