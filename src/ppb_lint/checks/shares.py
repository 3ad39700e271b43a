"""Percentages that the numbers beside them do not give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.facts.share import Share
from ppb_lint.model.finding import Hit


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    text = paper.document.folded.text
    kin: defaultdict[tuple[int, float], list[Share]] = defaultdict(list)
    paragraph, last = 0, 0
    for share in paper.facts.shares:
        paragraph += text.count("\n", last, share.span.start)
        last = share.span.start
        kin[paragraph, share.whole].append(share)
    for shares in kin.values():
        yield from _wrong(paper, shares)
    for money in paper.facts.money_shares:
        values = {"said": money.span.of(text), "part": money.part, "whole": money.whole, "true": money.true}
        yield Hit(paper.span(money.span), values)


def _wrong(paper: Paper, shares: Sequence[Share]) -> Iterator[Hit]:
    """The shares of one whole in one paragraph that do not hold."""
    for share in shares:
        if share.holds or _forced(share, shares):
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


def _forced(share: Share, kin: Sequence[Share]) -> bool:
    """Whether the last digit was bent so that the shares of one whole make 100."""
    if abs(share.true - share.percent) >= 10.0**-share.places:
        return False
    return len(kin) > 1 and abs(sum(s.percent for s in kin) - 100) < 1e-6


def _shown(share: Share) -> str:
    """The true percentage with as many decimals as were given, and more if it is not seen to differ then."""
    return f"{share.true:.{share.places}f}%"


CHECK = Check(name="shares", run=_run, options=NoOptions, offers=frozenset({"said", "part", "whole", "true"}))
