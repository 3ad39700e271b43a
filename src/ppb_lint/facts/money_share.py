"""Sums of money that are told with their share: "£19.4m of £25.9m, or 75%", "£412,000 of the £640,000 (64%)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_SUM = (
    r"£ ?(?P<{0}>[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,4}}|[0-9]{{1,7}}(?:\.[0-9]{{1,3}})?) ?(?P<{0}_unit>million|thousand"
    r"|billion|m|k|bn)?(?!\w|[.,][0-9])"
)
_FEW = r"(?: (?!of\b|and\b|or\b|per\b|but\b|to\b|against\b|compared\b)[a-z][\w'-]*){0,4}"
_SHARE = regex(
    rf"{_SUM.format('part')}{_FEW} (?:out )?of (?:(?:the|its|a|our|total) ){{0,2}}{_SUM.format('whole')}{_FEW}"
    r"(?:,? \((?:or )?|, or |, which is )(?P<percent>[0-9]{1,3}(?:\.[0-9]{1,2})?) ?(?:%|per ?cent\b)"
    r"(?= ?[),;.]|$|\n| (?:and|were|was|are|is)\b)",
    re.IGNORECASE,
)
_ROUGHLY = regex(
    r"\b(?:about|around|some|approximately|over|nearly|almost|roughly|circa|more than|less than|at least|up to|under)"
    r" $",
    re.IGNORECASE,
)
_UNITS = {"m": 1e6, "million": 1e6, "k": 1e3, "thousand": 1e3, "bn": 1e9, "billion": 1e9, "": 1.0}
_EXACT, _ROUNDED = 4, 3
"""Sums of up to four figures are exact; larger ones may be rounded, but to no more than thousands."""


class MoneyShare(Struct, frozen=True):
    """A share of a sum that no rounding of its two sums can give."""

    span: Span
    """The percentage alone, with its sign; folded offsets."""
    part: str
    whole: str
    true: str
    """The percentage of the sums as they are written."""


def money_shares(text: str) -> Iterator[MoneyShare]:
    """The shares in a folded text that are wrong even if both sums were rounded to the last figure that is shown."""
    if "£" not in text or ("%" not in text and "cent" not in text):
        return
    for match in _SHARE.finditer(text):
        part, whole = _value(match, "part"), _value(match, "whole")
        if not 0 < part[0] <= whole[0] or _ROUGHLY.search(text[max(0, match.start() - 16) : match.start()]):
            continue
        percent = float(match["percent"])
        places = len(match["percent"].partition(".")[2])
        spare = 0.5 * 10.0**-places + 1e-9
        low = 100 * (part[0] - part[1]) / (whole[0] + whole[1]) - spare
        high = 100 * (part[0] + part[1]) / max(whole[0] - whole[1], 1e-9) + spare
        if not low <= percent <= high:
            span = Span(match.start("percent"), match.end())
            true = f"{100 * part[0] / whole[0]:.{places}f}%"
            yield MoneyShare(span, _said(text, match, "part"), _said(text, match, "whole"), true)


def _value(match: re.Match[str], group: str) -> tuple[float, float]:
    """The sum in pounds, and half of what its last figure is worth."""
    said, unit = match[group], _UNITS[(match[f"{group}_unit"] or "").lower()]
    decimals = said.partition(".")[2]
    figures = said.replace(",", "")
    zeros = len(figures) - len(figures.rstrip("0")) if len(figures) > _EXACT and not decimals else 0
    worth = 10.0 ** -len(decimals) if decimals else 10.0 ** min(zeros, _ROUNDED)
    return float(figures) * unit, worth * unit / 2


def _said(text: str, match: re.Match[str], group: str) -> str:
    end = match.end(f"{group}_unit") if match[f"{group}_unit"] else match.end(group)
    return text[text.rfind("£", 0, match.start(group)) : end]
