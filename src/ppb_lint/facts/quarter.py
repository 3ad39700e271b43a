"""Quarters as a paper names them: Q2, Quarter 2, second quarter's, 2nd Qtr, Quarter 3 & 4."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.facts.financial_year import FinancialYear, years
from ppb_lint.facts.half_year import half_years
from ppb_lint.facts.quarter_number import NUMBERS, ORDINALS, numbers_in, render
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

__all__ = ["QuarterMention", "quarters", "render"]

# The first letter stands alone before its look-back: the engine then skips to it instead of trying every place.
_ANCHOR = regex(r"[Qq](?<!\w[Qq])(?:(?P<word>(?i:uarters?|trs?)(?![a-zA-Z]))|[ .]?(?P<digit>[1-4])(?!\w|\.\d))")
_MORE_DIGITS = regex(
    r"(?:(?P<plain>[/-])|(?P<and>[&,]| ?& ?| (?i:and) )|(?P<to> (?i:to) ))(?P<digit>[1-4])(?!\w|[.,%/:-]?\d|%)"
)
_ORDINAL_LIST = regex(
    rf"\b({ORDINALS}(?:(?:, | and | & | or | to | ?/ ?| ?- ?){ORDINALS}){{0,3}})[ -](?:(?:financial|fiscal) )?$", re.I
)
_CUMULATIVE = regex(r"\b(first (?:(?P<two>two|2)|(?P<three>three|3)|four|4)) $", re.I)
_NUMBER_LIST = regex(
    rf"\.?(?: | ?- ?| ?\(|)(?:(?i:no\.?|number) )?(?P<list>{NUMBERS}(?:(?:, {NUMBERS})?(?i: and | ?& ?| or | to |/"
    rf"| / |-){NUMBERS})?)"
)
_RELATIVE = regex(r"\b(?:each|every|per|an?|this|that|last|next|previous|same|final)[ -]$", re.I)
_PLACE = regex(
    r"\b(?:Cultural|Creative|Jewellery|Business|Heritage|City|Digital|Innovation|Enterprise|Learning|Civic|Station"
    r"|Academic|Lace|Market|Town|Waterfront|University|Historic|Old|Latin|Georgian) $"
)
_A_FRACTION = regex(r" of an? ", re.I)
_JOINT = regex(r"(?:'s)?(?: ?(?P<range>-|to) ?| ?(?:/|&|and|or|, and) ?|(?P<comma>, ?))", re.IGNORECASE)
_YEAR_AFTER = regex(
    r"\)?(?:'s?)?[,:]? ?(?:-|\()? ?(?:(?:of|in|for) )?(?:the )?(?:(?:financial|municipal|fiscal"
    r"|council) )?(?:years? )?(?:FY ?)?\(?",
    re.I,
)
_YEAR_BEFORE = regex(r"[,:]? ?-? ?\(?")
_CALENDAR = regex(
    r"(?:'s)?,? ?(?:-|\()? ?(?:(?:of|in|for) )?(?:the )?(?:calendar year )?((?:19|20)[0-9]{2})(?!\w|[/-]\d"
    r"| ?[/-] ?\d\d\b|\.\d)",
    re.I,
)
_QUESTION = regex(r"(?:[.:)]| )")
_LONGEST_JOINT = 40


class QuarterMention(Struct, frozen=True):
    """A place where a paper names one quarter or several."""

    span: Span
    quarters: tuple[int, ...]
    """1-4, ascending; several for "Quarter 3 & 4", a half-year or "the first three quarters"."""
    form: str
    """``ordinal-word`` ``ordinal-number`` ``digit`` ``number-word`` ``roman`` ``Q``; for stretches of several
    quarters ``half`` ``months`` ``cumulative``. Only the former, with one quarter, can be rendered."""
    number_span: Span
    """The words that another quarter would change: "second", "2nd", "2" of "Quarter 2", the whole of "Q2"."""
    year: int | None = None
    """The start of the financial year that is attached; None where none is, or where it is malformed."""
    year_span: Span | None = None
    calendar: bool = False
    """Whether a bare calendar year is attached ("first quarter of 2025"); then ``year`` is None."""


def quarters(text: str) -> tuple[QuarterMention, ...]:
    """The quarters named in a folded text, in order; spans are offsets into it.

    Quarters without a value ("last quarter"), fractions and the questions of a survey are not among them.
    """
    found = [mention for match in _ANCHOR.finditer(text) for mention in _mention(text, match)]
    found = [mention for mention in found if not _is_question(text, mention)]
    halves = [QuarterMention(half.span, half.quarters, half.form, half.number_span) for half in half_years(text)]
    if not found and not halves:
        return ()
    everything = sorted([*_merged(text, found), *halves], key=lambda mention: mention.span)
    return tuple(_dated(text, everything))


def _mention(text: str, match: re.Match[str]) -> Iterator[QuarterMention]:
    found = _from_digit(text, match) if match["digit"] else _from_word(text, match)
    if found is not None:
        yield found


def _from_digit(text: str, match: re.Match[str]) -> QuarterMention | None:
    numbers: tuple[int, ...] = (int(match["digit"]),)
    end = match.end()
    more = _MORE_DIGITS.match(text, end)
    if more:
        following = int(more["digit"])
        # "Q3 and 4" goes on to the next quarter; "Q1 and 4 others" does not.
        if following == numbers[0] + 1 or (following > numbers[0] and not more["and"]):
            numbers = (*numbers, following) if more["and"] else tuple(range(numbers[0], following + 1))
            end = more.end()
    elif text[end : end + 1] in ("/", "%") and text[end + 1 : end + 2].isdigit():
        return None
    span = Span(match.start(), end)
    return QuarterMention(span, numbers, "Q", span)


def _from_word(text: str, match: re.Match[str]) -> QuarterMention | None:
    before = text[max(0, match.start() - _LONGEST_JOINT) : match.start()]
    ordinal, cumulative = _ORDINAL_LIST.search(before), _CUMULATIVE.search(before)
    if cumulative:
        last = 2 if cumulative["two"] else 3 if cumulative["three"] else 4
        start = match.start() - len(before) + cumulative.start(1)
        number = Span(start, start + len(cumulative[1]))
        return QuarterMention(Span(start, match.end()), tuple(range(1, last + 1)), "cumulative", number)
    if ordinal:
        if _A_FRACTION.match(text, match.end()):
            return None
        start = match.start() - len(before) + ordinal.start(1)
        return _listed(ordinal[1], start, Span(start, match.end()))
    number_list = _NUMBER_LIST.match(text, match.end())
    if number_list is None or _PLACE.search(before) or (match.group().islower() and _RELATIVE.search(before)):
        return None
    if match.group().islower() and number_list["list"].isupper():
        return None  # "this quarter I met"
    bracket = (
        text[match.end() : number_list.start("list")].endswith("(")
        and text[number_list.end() : number_list.end() + 1] == ")"
    )
    return _listed(number_list["list"], number_list.start("list"), Span(match.start(), number_list.end() + bracket))


def _listed(words: str, start: int, span: Span) -> QuarterMention | None:
    found = numbers_in(words)
    if not found:
        return None
    number = Span(start + found[0].span.start, start + found[-1].span.end)
    values = tuple(one.value for one in found)
    between = words[found[0].span.end : found[-1].span.start].strip().lower()
    if between in ("to", "-"):
        values = tuple(range(values[0], values[-1] + 1))
    return QuarterMention(span, tuple(sorted(set(values))), found[0].form, number) if values else None


def _is_question(text: str, mention: QuarterMention) -> bool:
    """Whether this is the number of a question ("Q1. Do you agree?") and no quarter."""
    start, end = mention.span.start, mention.span.end
    if mention.form != "Q" or len(mention.quarters) > 1 or text[start - 1 : start] not in ("", "\n"):
        return False
    stop = text.find("\n", end)
    return _QUESTION.match(text, end) is not None and text[end : stop if stop >= 0 else len(text)].rstrip().endswith(
        "?"
    )


def _merged(text: str, mentions: Iterable[QuarterMention]) -> Iterator[QuarterMention]:
    """Neighbours that are told in one breath ("Q3 and Q4", "Quarter 1 to Quarter 3") become one mention."""
    chain: list[QuarterMention] = []
    joints: list[re.Match[str]] = []
    for mention in mentions:
        joint = _joint(text, chain[-1], mention) if chain else None
        if joint is None:
            yield from _one(chain, joints)
            chain, joints = [mention], []
        else:
            chain.append(mention)
            joints.append(joint)
    yield from _one(chain, joints)


def _joint(text: str, before: QuarterMention, after: QuarterMention) -> re.Match[str] | None:
    stretch = Span(before.span.end, after.span.start)
    fits = before.form == after.form and before.quarters[-1] < after.quarters[0] and 0 < len(stretch) < _LONGEST_JOINT
    return _JOINT.fullmatch(stretch.of(text)) if fits else None


def _one(chain: list[QuarterMention], joints: list[re.Match[str]]) -> Iterator[QuarterMention]:
    # "compared with Q1, Q2 was better" are two; "Q1, Q2 and Q3" is one.
    if len(chain) < 2 or joints[-1]["comma"] is not None:
        yield from chain
        return
    first, last = chain[0], chain[-1]
    values = {value for mention in chain for value in mention.quarters}
    if len(chain) == 2 and joints[0]["range"]:
        values = set(range(min(values), max(values) + 1))
    number = first.number_span.to(last.number_span)
    yield replace(first, span=first.span.to(last.span), quarters=tuple(sorted(values)), number_span=number)


def _dated(text: str, mentions: Iterable[QuarterMention]) -> Iterator[QuarterMention]:
    known = years(text)
    starts, ends = [year.span.start for year in known], [year.span.end for year in known]
    taken: Span | None = None
    for mention in mentions:
        after = bisect_left(starts, mention.span.end)
        dated = _with_year(text, mention, known[after : after + 1], _YEAR_AFTER)
        if dated.year_span is None and (calendar := _CALENDAR.match(text, mention.span.end)):
            dated = replace(mention, calendar=True, year_span=Span(calendar.start(1), calendar.end(1)))
        if dated.year_span is None:
            before = bisect_left(ends, mention.span.start + 1) - 1
            candidates = [year for year in known[before : before + 1] if before >= 0 and year.span != taken]
            dated = _with_year(text, mention, candidates, _YEAR_BEFORE)
        taken = dated.year_span or taken
        yield dated


def _with_year(
    text: str, mention: QuarterMention, year: Iterable[FinancialYear], joint: re.Pattern[str]
) -> QuarterMention:
    for one in year:
        first, second = sorted((mention.span, one.span))
        between = text[first.end : second.start]
        if len(between) < _LONGEST_JOINT and joint.fullmatch(between):
            return replace(mention, year=one.start if one.kind == "financial" else None, year_span=one.span)
    return mention
