"""Percentages that the numbers beside them do not give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.facts.share import Share
from ppb_lint.model.finding import Hit


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    shares = paper.facts.shares
    for share in shares:
        if share.holds or _forced(paper, share, shares):
            continue
        yield Hit(
            paper.span(share.span),
            {
                "said": share.span.of(paper.document.folded.text),
                "part": f"{share.part:,.0f}",
                "whole": f"{share.whole:,.0f}",
                "true": _shown(share),
            },
        )


def _forced(paper: Paper, share: Share, shares: Sequence[Share]) -> bool:
    """Whether the last digit was bent so that the shares of one whole make 100."""
    if abs(share.true - share.percent) >= 10.0**-share.places:
        return False
    text = paper.document.folded.text
    kin = [
        s
        for s in shares
        if s.whole == share.whole
        and "\n" not in text[min(s.span.start, share.span.start) : max(s.span.end, share.span.end)]
    ]
    return len(kin) > 1 and abs(sum(s.percent for s in kin) - 100) < 1e-6


def _shown(share: Share) -> str:
    """The true percentage with as many decimals as were given, and more if it is not seen to differ then."""
    return f"{share.true:.{share.places}f}%"


CHECK = Check(name="shares", run=_run, options=NoOptions, offers=frozenset({"said", "part", "whole", "true"}))
