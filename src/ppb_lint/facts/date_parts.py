"""How dates are spelt: where the day, the month and the year of each stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.facts.months import CAPITALISED, MONTHS
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

# Each pattern begins with figures or letters of few kinds, and looks back from there: the engine skips to these.
_ALONE = r"(?<![\w.,:/#\u00a3$][0-9])"
_YEAR = r"(?P<year>(?:19|20)[0-9]{2,3}(?![0-9]))"
# "31 March 2023/24" and "2023-24" end in no calendar year; in "2023-30 June" the second date begins.
_AFTER_YEAR = r"(?![\w/]|-(?![0-9]{1,2}(?:st|nd|rd|th)? [JFMASOND])[0-9]|\.[0-9])"
_WRITTEN = regex(
    rf"(?P<day>[0-9]{_ALONE}[0-9]?(?P<suffix> ?(?i:st|nd|rd|th)(?![a-z]))?)(?: day)?(?: of)? ?(?P<month>"
    rf"(?i:{MONTHS}))(?!\w)"
    rf"(?P<tail>\.?,? (?:of )?{_YEAR}{_AFTER_YEAR}"
    r"|\.?,? '?(?P<short>[0-9]{2})(?=$|[\n,;)\]?!]|\.(?![0-9])| (?:to|until|till|-) ))?"
)
_MONTH_FIRST = regex(
    rf"(?P<month>{CAPITALISED})(?!\w)\.?,? (?:(?P<day>[0-9]{{1,2}}(?![0-9])(?P<suffix>st|nd|rd"
    rf"|th)?)(?P<tail>,? {_YEAR}{_AFTER_YEAR})?"
    rf"|(?:of )?(?P<only>(?:19|20)[0-9]{{2}}){_AFTER_YEAR})"
)
_FIGURES = regex(
    r"(?P<day>[0-9](?:(?<=[0-9]{4}-[0-9])|(?<![\w./#\u00a3$-][0-9]))[0-9]?)(?P<joint>[/.-])"
    r"(?P<month>[0-9]{1,2})(?P=joint)"
    r"(?P<year>(?:19|20)[0-9]{2,3}|[0-9]{2})(?![\w/]|-(?![0-9]{1,2}[/.])|\.[0-9])"
)
_ISO = regex(r"(?P<year>[12](?<![\w./-][12])[09][0-9]{2})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9]|[/-]\w)")
_NUMBER_OF = regex(
    r"\b(?:minutes?|sections?|items?|paragraphs?|paras?|pages?|appendix|annex|schedule|table|figure|nos?\.?|number"
    r"|ward|route"
    r"|bus|unit|room|part|clause|article|chapter|rule|regulation|order|version|v|issue|volume|phase|class|form"
    r"|policy) $",
    re.I,
)
_POINTER = regex(r"\b(?:see|at|in|under|and|or|to) $", re.I)
_CUE = regex(r"\b(?:on|to|by|from|until|till|dated?:?|since|before|after|between|and|ended|ending) $|- ?$|\t$", re.I)
_ROAD = regex(r" (?:Street|Road|Avenue|Close|Lane|Drive|House|Court|Way|Place)\b")
_WINDOW = 24
_SLIPPED_DAY = 39  # "32 October 2014" is a slip; "60 October 2014 visits" counts something.
_SLIPPED = range(1990, 2061)
_STYLES = {"/": "slash", ".": "dot", "-": "dash"}


class DateParts(Struct, frozen=True):
    """Where the parts of a date stand in a text; whether a calendar has the day is another matter."""

    span: Span
    day: Span | None
    """With its suffix."""
    month: Span
    year: Span | None
    style: str


def date_parts(text: str) -> Iterator[DateParts]:
    """Whatever is spelt like a date in a folded text, kind by kind; of two that overlap the earlier counts."""
    yield from _written(text)
    yield from _month_first(text)
    yield from _in_figures(text)
    yield from _iso(text)


def _written(text: str) -> Iterator[DateParts]:
    for match in _WRITTEN.finditer(text):
        if _is_day(text, match):
            year = "year" if match["year"] else "short"
            style = "ordinal" if match["suffix"] else "padded" if match["day"].startswith("0") else "plain"
            yield _parts(match, style, year)


def _is_day(text: str, match: re.Match[str]) -> bool:
    """Whether the number before a month is a day of it and not the number of something else."""
    day = int(match["day"].removesuffix(match["suffix"] or ""))
    verb = match["month"].lower() in ("may", "march", "mar") and match["month"][0].islower()
    if day == 0 or verb or (not match["tail"] and _ROAD.match(text, match.end())):
        return False
    before = _before(text, match)
    if match["suffix"] or day <= 31:
        return bool(match["suffix"]) or not _NUMBER_OF.search(before)
    slip = day <= _SLIPPED_DAY and not _NUMBER_OF.search(before)
    return bool(match["year"]) and (slip or _CUE.search(before) is not None)


def _month_first(text: str) -> Iterator[DateParts]:
    for match in _MONTH_FIRST.finditer(text):
        if text[max(0, match.start() - 1) : match.start()].isalnum():
            continue
        if match["only"]:
            yield _parts(match, "month", "only")
        elif (match["suffix"] or match["tail"]) and 0 < int(match["day"].removesuffix(match["suffix"] or "")) <= 31:
            yield _parts(match, "month-first", "year")


def _in_figures(text: str) -> Iterator[DateParts]:
    for match in _FIGURES.finditer(text):
        day, month, joint = int(match["day"]), int(match["month"]), match["joint"]
        before = _before(text, match)
        # "3.4.12" may be a paragraph and "30-09-12" a sort code.
        label = before[-1:] in ("", "\n") and text[match.end() : match.end() + 1] not in ("", "\n")
        numbered = label or _NUMBER_OF.search(before) or _POINTER.search(before)
        if len(match["year"]) == 2 and (joint == "-" or (joint == "." and numbered)):
            continue
        american = joint != "." and day <= 12 < month <= 31
        if 0 < day <= 31 and (0 < month <= 12 or american):
            yield _parts(match, "american" if american else _STYLES[joint], "year")


def _iso(text: str) -> Iterator[DateParts]:
    for match in _ISO.finditer(text):
        if 0 < int(match["month"]) <= 12 and 0 < int(match["day"]) <= 31:
            yield _parts(match, "iso", "year")


def _parts(match: re.Match[str], style: str, year: str) -> DateParts:
    day = match.groupdict().get("day")
    end = match.end()
    year_span = _span(match, year) if match[year] else None
    if match[year] and len(match[year]) == 5 and not _is_slip(match[year]):
        # "by 30 September 20000 visits"
        year_span, end = None, match.start("tail") if "tail" in match.groupdict() else end
    return DateParts(
        Span(match.start(), end), _span(match, "day") if day else None, _span(match, "month"), year_span, style
    )


def _is_slip(year: str) -> bool:
    """Whether five figures are a year with one too many."""
    return int(year[:4]) in _SLIPPED and not year.endswith("00")


def _span(match: re.Match[str], group: str) -> Span:
    return Span(match.start(group), match.end(group))


def _before(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - _WINDOW) : match.start()]
