"""Words that no finished paper has: placeholders, instructions, leftovers."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.model.document import Kind, Paragraph
from ppb_lint.model.draft import MarkKind
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern, any_fits
from ppb_lint.notation.shapes import Shape


class Forbidden(Shape, frozen=True):
    """Words that must not stand in a paper, and where they may."""

    pattern: Pattern
    """With a group named ``said`` round the words to be accused, or else all that it fits."""
    exact_case: bool = False
    unless: tuple[Pattern, ...] = ()
    """What the words may be part of: a match of one of these that touches them acquits."""
    unless_under: tuple[Pattern, ...] = ()
    """Headings under which the words may stand."""
    in_tables: bool = True
    in_forms: bool = True
    """Whether a document that is no report counts too; one of those may be a form that others fill in."""


class ForbiddenText(Shape, frozen=True):
    """What is forbidden."""

    forbidden: tuple[Forbidden, ...]
    unfilled_controls: bool = False
    """Whether a control of Word that still shows its own prompt counts too."""
    quoted: bool = True
    """Whether words in quotation marks count too: they may be what another form says."""


def _run(paper: Paper, options: ForbiddenText) -> Iterator[Hit]:
    taken: list[Span] = []
    for span in sorted(_unfilled(paper) if options.unfilled_controls else ()):
        taken.append(span)
        yield _hit(paper, span)
    is_form = paper.document.kind not in (Kind.REPORT, Kind.APPENDIX)
    if not any_fits(tuple(f.pattern for f in options.forbidden), paper.document.folded.text):
        return  # Nearly always: one pass instead of one for each pattern.
    for forbidden in options.forbidden:
        if is_form and not forbidden.in_forms:
            continue
        for span in _found(paper, forbidden, options.quoted):
            if not any(span.touches(other) for other in taken):
                taken.append(span)
                yield _hit(paper, span)


def _hit(paper: Paper, span: Span) -> Hit:
    return Hit(span, {"said": paper.words(span)})


def _unfilled(paper: Paper) -> Iterator[Span]:
    return (m.span for m in paper.document.draft.marks if m.kind is MarkKind.UNFILLED and len(m.span))


def _found(paper: Paper, forbidden: Forbidden, quoted: bool) -> Iterator[Span]:
    folded = paper.document.folded
    for match in forbidden.pattern.finditer(folded.text, any_case=not forbidden.exact_case):
        said = match.span("said") if "said" in match.named() else match.span()
        if said.start < 0 or (not quoted and _is_quoted(paper, said)):
            continue
        if not _acquitted(paper, forbidden, said):
            yield paper.span(said)


def _acquitted(paper: Paper, forbidden: Forbidden, said: Span) -> bool:
    paragraph = paper.document.paragraph_at(paper.span(said).start)
    if paragraph is None:
        return False
    if paragraph.cell and not forbidden.in_tables:
        return True
    return _part_of_something(paper, forbidden, said) or _under(paper, forbidden, paragraph)


def _is_quoted(paper: Paper, said: Span) -> bool:
    """Whether quotation marks stand around the words, in their paragraph."""
    words, within = _line(paper, said)
    return words.count('"', 0, within.start) % 2 == 1 and '"' in words[within.end - 1 :]


def _line(paper: Paper, said: Span) -> tuple[str, Span]:
    """The paragraph around some words, and where in it they stand."""
    text = paper.document.folded.text
    start = text.rfind("\n", 0, said.start) + 1
    end = text.find("\n", said.end)
    return text[start : len(text) if end < 0 else end], said.shifted(-start)


def _part_of_something(paper: Paper, forbidden: Forbidden, said: Span) -> bool:
    words, within = _line(paper, said)
    return any(m.span().touches(within) for p in forbidden.unless for m in p.finditer(words))


def _under(paper: Paper, forbidden: Forbidden, paragraph: Paragraph) -> bool:
    titles = [h.title for h in paper.document.chain(paragraph.index)]
    return any(p.search(title) for p in forbidden.unless_under for title in titles)


CHECK = Check(
    name="forbidden-text",
    run=_run,
    options=ForbiddenText,
    offers=frozenset({"said"}),
)
