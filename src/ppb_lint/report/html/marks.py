"""A stretch of a paper's text with the words marked that something was found in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ppb_lint.model.span import Span
from ppb_lint.report.html.numbered import Numbered, gravest
from ppb_lint.report.html.signs import shown


def marked(text: str, span: Span, findings: Sequence[Numbered]) -> str:
    """The words of a stretch as HTML.

    Args:
        text: the text of the whole paper.
        findings: those that touch the stretch; each is numbered where its words end, or end for this stretch.
    """
    return "".join(_pieces(text, span, findings))


def _pieces(text: str, span: Span, findings: Sequence[Numbered]) -> Iterator[str]:
    ends = {item.id: _inside(item.finding.span.end, span) for item in findings}
    cuts = sorted({span.start, span.end, *ends.values(), *(_inside(i.finding.span.start, span) for i in findings)})
    yield from _numbers(findings, ends, span, span.start)
    for start, end in pairwise(cuts):
        covering = [i for i in findings if i.finding.span.start <= start and end <= i.finding.span.end]
        yield _mark(shown(text[start:end]), covering)
        yield from _numbers(findings, ends, span, end)


def _inside(offset: int, span: Span) -> int:
    return min(max(offset, span.start), span.end)


def _mark(words: str, covering: Sequence[Numbered]) -> str:
    if not covering:
        return words
    ids = " ".join(item.id for item in covering)
    return f'<mark class="{gravest(covering)}" data-of="{ids}">{words}</mark>'


def _numbers(findings: Sequence[Numbered], ends: dict[str, int], span: Span, place: int) -> Iterator[str]:
    """The numbers of the findings whose words end here, as links to their cards; a sign where something is missing."""
    for item in findings:
        begins_here = span.start <= item.finding.span.start or item.finding.span.end <= span.start
        if ends[item.id] == place and begins_here:
            gap = "" if len(item.finding.span) else '<span aria-hidden="true">‸</span>'
            yield (
                f'<a class="number {item.kind}" id="{item.words}" href="#{item.id}" data-of="{item.id}"'
                f' aria-label="{item.kind} {item.number}">{gap}{item.number}</a>'
            )
