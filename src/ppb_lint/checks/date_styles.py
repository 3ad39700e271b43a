"""Whether a paper writes its dates in one way: both ends of a range, all days of the paper, years in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.dates import DateMention
from ppb_lint.facts.names import ordinal
from ppb_lint.facts.region import Region
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from ppb_lint.notation.shapes import Shape

_SPELT = ("ordinal", "plain", "padded")


class DateStyles(Shape, frozen=True):
    """When a style counts as that of the whole paper."""

    usual: int = 4
    """How many dates it must have at the least."""
    odd: int = 1
    """How many others there may be at the most: more of them are a second custom, not a slip."""


def _run(paper: Paper, options: DateStyles) -> Iterator[Hit]:
    told: set[Span] = set()
    for said in paper.facts.periods:
        start, end = said.mention.start, said.mention.end
        if start and _mixed(start, end):
            told |= {start.span, end.span}
            other = _words(paper, end.span)
            yield Hit(
                paper.span(start.span), _values(paper, start, other, _rewritten(paper, start, end.style)), "range"
            )
    spelt = [day for day in paper.facts.dates if _counts(paper, day)]
    for day in spelt:
        if day.year_span and len(day.year_span) == 2 and day.span not in told:
            told.add(day.span)
            full = paper.document.folded.text[day.span.start : day.year_span.start].rstrip("'") + str(day.year)
            yield Hit(paper.span(day.span), _values(paper, day, "", full), "short-year")
    yield from _odd_ones(paper, [day for day in spelt if day.span not in told], options)


def _mixed(start: DateMention, end: DateMention) -> bool:
    return (
        start.style in _SPELT
        and end.style in _SPELT
        and start.style != end.style
        and start.month_span != end.month_span
    )


def _counts(paper: Paper, day: DateMention) -> bool:
    """Whether it is a date of the paper's own running text: tables and quotations have their own style."""
    if day.style not in _SPELT or day.impossible or day.day is None:
        return False
    span = paper.span(day.span)
    said = paper.facts.passages.at(day.span.start, day.span.end)
    return paper.facts.regions.at(span) is not Region.TABLE and said.text[: said.start].count('"') % 2 == 0


def _odd_ones(paper: Paper, days: list[DateMention], options: DateStyles) -> Iterator[Hit]:
    counted = Counter(day.style for day in days)
    if not counted:
        return
    usual, number = counted.most_common(1)[0]
    odd = [day for day in days if day.style != usual and not (_alike(day, usual))]
    if number < options.usual or len(odd) > options.odd:
        return
    example = max((day for day in days if day.style == usual), key=lambda day: day.value is not None)
    for day in odd:
        yield Hit(
            paper.span(day.span),
            _values(paper, day, _words(paper, example.span), _rewritten(paper, day, usual)),
            "odd",
        )


def _alike(day: DateMention, usual: str) -> bool:
    """A day of two figures is written alike with a nought before single ones and without."""
    return (day.day or 0) >= 10 and {day.style, usual} == {"plain", "padded"}


def _values(paper: Paper, day: DateMention, other: str, expected: str) -> dict[str, str]:
    return {"said": _words(paper, day.span), "other": other, "expected": expected}


def _rewritten(paper: Paper, day: DateMention, style: str) -> str:
    """The same words with the day in another style."""
    if day.day_span is None or day.day is None:
        return ""
    text = paper.document.folded.text
    figures = {"ordinal": ordinal(day.day), "padded": f"{day.day:02d}"}.get(style, str(day.day))
    return text[day.span.start : day.day_span.start] + figures + text[day.day_span.end : day.span.end]


def _words(paper: Paper, span: Span) -> str:
    return paper.words(paper.span(span))


CHECK = Check(
    name="date-styles",
    run=_run,
    options=DateStyles,
    offers=frozenset({"said", "other", "expected"}),
    cases=frozenset({"range", "short-year", "odd"}),
)
