"""To which stretches of the body the notes, boxes, heads and feet of a Rich Text file belong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ppb_lint.model.span import Span
from ppb_lint.read.page_heads import on_pages
from ppb_lint.read.rtf_flow import Flow


def shown(
    body: Flow, others: Sequence[Flow], heads: Mapping[int, tuple[str, int]], starts: Sequence[int]
) -> dict[int, tuple[Span, ...]]:
    """The stretches of the body to which each of the other flows belongs, by its number.

    Args:
        body: the body.
        others: the flows beside it.
        heads: for those that are heads or feet: of which pages, and the section of the body that names them.
        starts: where each paragraph of the body begins in the draft, and where the last one ends.
    """
    named = ((kind, number, section) for number, (kind, section) in heads.items())
    found = on_pages(named, _sections(body, starts))
    for number, flow in enumerate(others):
        if flow.anchor is not None:
            line, further = flow.anchor
            at = min(starts[min(line, len(starts) - 1)] + further, starts[-1])
            found[number] = (Span(at, at),)
    return found


def _sections(body: Flow, starts: Sequence[int]) -> tuple[Span, ...]:
    begun = [starts[min(line, len(starts) - 1)] for line in (0, *body.sections)]
    ends = [max(start - 1, 0) for start in begun[1:]] + [starts[-1]]
    return tuple(Span(min(start, end), end) for start, end in zip(begun, ends, strict=True))
