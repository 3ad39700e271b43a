"""The form of recommendations: items that begin and end alike, whole sentences, and only what the body may do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.model.document import Heading, Kind, Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape

_JOINED = regex(r"(?:[;,]|[;,]? (?:and|or))$", re.IGNORECASE)
_SEMICOLON = regex(r";(?: (?:and|or))?$", re.IGNORECASE)
_LAST_WORD = regex(r"\S+$")
_FIRST_WORD = regex(r"[A-Za-z][\w'-]*")


class RecommendationForm(Shape, frozen=True):
    """What bodies that only scrutinise may not do, and slips of grammar."""

    advising: Pattern
    """Names of bodies that advise and decide nothing."""
    deciding: Pattern
    """The opening of an item that decides; a group named ``verb`` holds the word."""
    unless_deciding: Pattern
    """What such a body may decide all the same: its own business."""
    verbs: Pattern
    """Words by which items begin, and which have no capital of their own."""
    missing_word: Pattern
    """Two verbs in the passive with nothing between them to join them."""


def _run(paper: Paper, options: RecommendationForm) -> Iterator[Hit]:
    if paper.document.kind is not Kind.REPORT:
        return
    heading = next((h for h in paper.document.sections() if "recommendation" in h.concepts), None)
    if heading is None:
        return
    items = _items(paper, heading)
    yield from _endings(paper, items)
    yield from _beginnings(paper, items, options)
    yield from _wording(paper, heading, items, options)


def _items(paper: Paper, heading: Heading) -> list[tuple[Paragraph, Span]]:
    """The labelled paragraphs of the first list under the heading, each with its words, stray signs left out."""
    found: list[tuple[Paragraph, Span]] = []
    for paragraph in paper.document.under(heading):
        if paragraph.part is not Part.BODY or paragraph.cell:
            continue
        if not (paragraph.label or paragraph.bullet):
            if found:
                break
            continue
        words = paragraph.body.of(paper.document.text)
        kept = words.rstrip("* \t\n")
        if kept.strip():
            found.append((paragraph, Span(paragraph.body.start, paragraph.body.start + len(kept))))
    return found


def _endings(paper: Paper, items: list[tuple[Paragraph, Span]]) -> Iterator[Hit]:
    """Items in the middle of a list that is joined by semicolons, and end with nothing."""
    words = [span.of(paper.document.text) for _, span in items]
    if sum(bool(_SEMICOLON.search(said)) for said in words[:-1]) == 0 or len(words) < 3:
        return
    for (paragraph, span), said in zip(items[:-1], words[:-1], strict=True):
        last = _LAST_WORD.search(said)
        if last and said[-1].isalnum() and not _JOINED.search(said) and len({p.label[-1:] for p, _ in items}) == 1:
            place = Span(span.start + last.start(), span.end)
            yield Hit(place, {"said": last.group(), "label": paragraph.label, "mended": f"{last.group()};"}, "ending")


def _beginnings(paper: Paper, items: list[tuple[Paragraph, Span]], options: RecommendationForm) -> Iterator[Hit]:
    """The one item that begins with a small letter among capitals, or the other way about."""
    firsts = [(p, span, _FIRST_WORD.match(span.of(paper.document.text))) for p, span in items]
    known = [(p, span, first) for p, span, first in firsts if first]
    small = [item for item in known if item[2].group()[0].islower()]
    if len(known) != len(firsts) or len(known) < 3:
        return
    odd = small if len(small) == 1 else [i for i in known if i not in small] if len(known) - len(small) == 1 else []
    if not all(options.verbs.search(first.group()) for _, _, first in known):
        return  # A name has its capital everywhere.
    for paragraph, span, first in odd:
        values = {"said": first.group(), "label": paragraph.label, "mended": ""}
        yield Hit(Span(span.start, span.start + first.end()), values, "beginning")


def _wording(
    paper: Paper, heading: Heading, items: list[tuple[Paragraph, Span]], options: RecommendationForm
) -> Iterator[Hit]:
    folded = paper.document.folded
    under = [p.body for p in paper.document.under(heading)]
    for place in ([heading.rest] if len(heading.rest) else []) + under:
        start, end = folded.at(place.start), folded.at(place.end)
        for match in options.missing_word.finditer(folded.text[start:end]):
            yield _hit(paper, match.span().shifted(start), "", "missing-word")
    if not _advises(paper, options):
        return
    for paragraph, span in items:
        start, end = folded.at(span.start), folded.at(span.end)
        said = folded.text[start:end]
        verb = options.deciding.search(said)
        if verb and not options.unless_deciding.search(said):
            yield _hit(paper, verb.span("verb").shifted(start), paragraph.label, "beyond")


def _hit(paper: Paper, folded: Span, label: str, case: str) -> Hit:
    return Hit(paper.span(folded), {"said": folded.of(paper.document.folded.text), "label": label, "mended": ""}, case)


def _advises(paper: Paper, options: RecommendationForm) -> bool:
    field = paper.document.field("board")
    return field is not None and bool(options.advising.search(paper.words(field.value)))


CHECK = Check(
    name="recommendation-form",
    run=_run,
    options=RecommendationForm,
    offers=frozenset({"said", "label", "mended"}),
    cases=frozenset({"ending", "beginning", "missing-word", "beyond"}),
    needs_template=True,
)
