"""What tells a draft from the finished paper: its title in the file, versions in the subject, paths on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import field

from ppb_lint.checks.base import Check, Paper
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape


class DraftMarks(Shape, frozen=True):
    """What must not be said of a finished paper, by where it is said; a group named ``said`` is what is accused."""

    properties: Mapping[str, tuple[Pattern, ...]] = field(default_factory=dict)
    """By the name of a property of the file: title, author, lastModifiedBy, keywords, subject, company, template."""
    subject: tuple[Pattern, ...] = ()
    running_heads: tuple[Pattern, ...] = ()
    """On the edges of the page."""
    anywhere: tuple[Pattern, ...] = ()
    unless: tuple[Pattern, ...] = ()
    """What the words may be part of."""


def _run(paper: Paper, options: DraftMarks) -> Iterator[Hit]:
    for name, patterns in options.properties.items():
        value = paper.document.draft.properties.get(name, "")
        if any(p.search(value) for p in patterns):
            yield Hit(Span(0, 0), {"said": " ".join(value.split()), "property": name}, "property", f"property:{name}")
    taken: list[Span] = []
    for within, searched, case in _places(paper, options):
        for span in _found(paper, within, searched, options):
            if not any(span.touches(other) for other in taken):
                taken.append(span)
                words = paper.words(span)
                yield Hit(span, {"said": words, "property": ""}, case)


def _places(paper: Paper, options: DraftMarks) -> Iterator[tuple[Span, tuple[Pattern, ...], str]]:
    """Where to look for what."""
    document = paper.document
    yield Span(0, len(document.text)), options.anywhere, "anywhere"
    subject = document.field("subject")
    yield (subject.value if subject else document.title), options.subject, "subject"
    for paragraph in document.paragraphs:
        if paragraph.part in (Part.HEADER, Part.FOOTER):
            yield paragraph.span, options.running_heads, "running-head"


def _found(paper: Paper, within: Span, patterns: tuple[Pattern, ...], options: DraftMarks) -> Iterator[Span]:
    folded = paper.document.folded
    start = folded.at(within.start)
    words = folded.text[start : folded.at(within.end)] if len(within) else ""
    for pattern in patterns:
        for match in pattern.finditer(words):
            said = match.span("said") if "said" in match.named() else match.span()
            if not any(m.span().touches(said) for p in options.unless for m in p.finditer(words)):
                yield paper.span(said.shifted(start))


CHECK = Check(
    name="draft-marks",
    run=_run,
    options=DraftMarks,
    offers=frozenset({"said", "property"}),
    cases=frozenset({"property", "subject", "running-head", "anywhere"}),
)
