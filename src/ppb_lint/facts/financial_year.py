"""Financial years as a paper names them: 2023/24, 2019 -20, FY 21/22."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

YearKind = Literal["financial", "plan", "other", "malformed"]

# A first letter class and a look back at it: the engine then skips to digits instead of trying every place.
_GLUED_BEFORE = r"(?:(?<=\bFY[0-9])|(?<=\bQ[1-4]-[0-9])|(?<![\w/.#\u00a3-][0-9]))(?<![0-9]{3} [0-9])"
_GLUED_AFTER = r"(?![\w/]|-\w|\.[a-z0-9])"
_LONG = regex(
    rf"[0-9]{_GLUED_BEFORE}(?P<rest>[0-9]{{3}})(?P<joint> ?[/-] ?)(?P<end>[0-9]{{4}}|[0-9]{{1,2}}){_GLUED_AFTER}"
)
_FIGURE_TOO_MANY = regex(
    rf"[0-9]{_GLUED_BEFORE}(?P<rest>[0-9]{{4}})/(?P<end>[0-9]{{2}}){_GLUED_AFTER}"
    rf"|[0-9]{_GLUED_BEFORE}(?P<start>[0-9]{{3}})/(?P<long>[0-9]{{3}}){_GLUED_AFTER}"
)
_SPELT = regex(
    rf"[0-9]{_GLUED_BEFORE}(?P<rest>[0-9]{{3}})(?P<joint> (?i:to) )(?P<end>[0-9]{{4}}|[0-9]{{2}}){_GLUED_AFTER}"
)
_SHORT = regex(rf"[0-9]{_GLUED_BEFORE}(?P<rest>[0-9])(?P<joint> ?[/-] ?)(?P<end>[0-9]{{2}}){_GLUED_AFTER}")
_SPAN_OF_YEARS = regex(rf"[0-9]{_GLUED_BEFORE}[0-9]{{3}}/[0-9]{{2,4}} ?(?:-|to) ?[0-9]{{4}}/[0-9]{{2,4}}{_GLUED_AFTER}")
_FY_BEFORE = regex(r"(?:\bFY ?|\b(?i:(?:financial|fiscal) years?,?) \(?)$")
_QUARTER_BEFORE = regex(
    r"(?:\bQ ?[1-4],? |(?i:\b(?:quarter|qtr) (?:[1-4]|one|two|three|four),? |\bquarter )(?:of )?)(?:of )?\(?$"
)
_FY_AFTER = regex(r"\)? (?:financial|fiscal) year\b", re.IGNORECASE)
_OTHER_BEFORE = regex(
    r"\b(?:academic|school|municipal|civic|mayoral|calendar|tax|term) years?,? (?:of )?\(?$", re.IGNORECASE
)
_OTHER_AFTER = regex(
    r"\)? (?:academic|school|municipal|civic|mayoral|calendar|tax)(?: (?:and|or) [a-z]{4,9})? (?:year|term|session)",
    re.IGNORECASE,
)
_REFERENCE_BEFORE = regex(
    r"\b(?:minutes?|ref(?:erence)?|nos?|numbers?|case|application|decision|item|contract|notice|order|bill|regulation)"
    r"[.:]? \(?$",
    re.IGNORECASE,
)
_OF_YEARS = regex(
    r"\b(?:two|three|four|five|six|seven|ten|multi|[2-9]|10)[ -]years?,? (?:[a-z-]+ ){1,3}?"
    r"(?:of |for |in |covering )?(?:the )?\(?$",
    re.IGNORECASE,
)
""" "The three-year plan 2024/27" says itself that it covers several years."""
_SAID = regex(r"([0-9]{4}|[0-9]{2})( ?[/-] ?| (?i:to) )([0-9]{4}|[0-9]{1,2})")
_FIRST, _LAST = 1990, 2060
_SLIP = 10
"""Years by which a mistyped second year is off; farther away it is a reference number."""
_WINDOW = 40
_FORMS = {1: "digit", 2: "long", 4: "full"}


class FinancialYear(Struct, frozen=True):
    """A year of account, or a stretch that looks like one."""

    span: Span
    """The figures alone, without "FY" or "financial year"."""
    start: int
    """The calendar year in which it begins; as written where it is malformed."""
    form: str
    """``long`` 2023/24, ``full`` 2023/2024, ``digit`` 2008/9, ``short`` 23/24, ``spelt`` 2023 to 2024."""
    kind: YearKind
    """``plan`` for several years, ``other`` for a named year that is not of account (academic, municipal)."""


def years(text: str) -> tuple[FinancialYear, ...]:
    """The financial years in a folded text, in order; spans are offsets into it."""
    plans = [FinancialYear(_span(m), int(m.group()[:4]), "long", "plan") for m in _SPAN_OF_YEARS.finditer(text)]
    found = plans + [year for year in _single(text) if not any(plan.span.touches(year.span) for plan in plans)]
    return tuple(sorted(found, key=lambda year: year.span))


def _single(text: str) -> Iterator[FinancialYear]:
    for match in _LONG.finditer(text):
        before, after = _around(text, match)
        start = int(match.group()[:4])
        kind = _kind(start, match["end"], match["joint"])
        if kind == "malformed" and _REFERENCE_BEFORE.search(before):
            continue
        if kind == "malformed" and _OF_YEARS.search(before) and int(match["end"]) % 100 > start % 100 + 1:
            kind = "plan"
        if kind:
            named = kind == "financial" and (_OTHER_BEFORE.search(before) or _OTHER_AFTER.match(after))
            yield FinancialYear(_span(match), start, _FORMS[len(match["end"])], "other" if named else kind)
    for match in _FIGURE_TOO_MANY.finditer(text):
        first, last = match.group().split("/")
        if _doubles(first, last) and not _REFERENCE_BEFORE.search(_around(text, match)[0]):
            yield FinancialYear(_span(match), int(first), "long", "malformed")
    for match in _SPELT.finditer(text):
        before, after = _around(text, match)
        start = int(match.group()[:4])
        if _follows(start, match["end"]) and (_FY_BEFORE.search(before) or _FY_AFTER.match(after)):
            yield FinancialYear(_span(match), start, "spelt", "financial")
    for match in _SHORT.finditer(text):
        before, after = _around(text, match)
        start, follows = 2000 + int(match.group()[:2]), _follows(int(match.group()[:2]), match["end"])
        of_account = _FY_BEFORE.search(before) or _FY_AFTER.match(after)
        if of_account or (follows and _QUARTER_BEFORE.search(before)):
            yield FinancialYear(_span(match), start, "short", "financial" if follows else "malformed")


def _kind(start: int, end: str, joint: str) -> YearKind | None:
    """What a pair of years is; None for something else that only looks like one."""
    last, wanted = int(end), _wanted(start, end)
    if last == wanted and 1900 <= start < 2100:
        return "financial"
    if len(end) == 1 or joint == " - ":
        return "plan" if len(end) == 4 and start + 1 < last < 2100 and start >= 1900 else None
    if len(end) == 2 and not 1900 <= start < 2100:
        return "malformed" if _is_slip(start, last) else None
    if "/" in joint and len(end) == 2 and 0 <= last - start % 100 <= 2 and _FIRST <= start <= _LAST:
        return "malformed"
    # "2023-10" and "2023/10" name a month.
    if not _FIRST <= start <= _LAST or (len(end) == 2 and last <= 12 and (last < wanted or "/" in joint)):
        return None
    if "-" in joint and last > wanted:
        return "plan" if len(end) == 2 or last < 2100 else None
    near = abs(last - wanted) <= _SLIP or (len(end) == 2 and (end[::-1] == f"{wanted:02d}" or _is_slip(start, last)))
    return "malformed" if near and (joint == "-" or "/" in joint) else None


def _doubles(first: str, last: str) -> bool:
    """Whether one figure stands twice where it should once, "20233/24" or "2023/244": without it there is a year."""
    starts = {first[:n] + first[n + 1 :] for n in range(len(first))} if len(first) == 5 else {first}
    ends = {last[:n] + last[n + 1 :] for n in range(len(last))} if len(last) == 3 else {last}
    return any(_FIRST <= int(start) <= _LAST and _follows(int(start), end) for start in starts for end in ends)


def _wanted(start: int, end: str) -> int:
    figures: int = 10 ** len(end)
    return (start + 1) % figures


def _follows(start: int, end: str) -> bool:
    return int(end) == _wanted(start, end)


def _is_slip(start: int, end: int) -> bool:
    """Whether the start is the year before the end, but for one figure or for two that changed places."""
    said, meant = str(start), str(2000 + (end - 1) % 100)
    return sorted(said) == sorted(meant) or sum(a != b for a, b in zip(said, meant, strict=True)) == 1


def _around(text: str, match: re.Match[str]) -> tuple[str, str]:
    return text[max(0, match.start() - _WINDOW) : match.start()], text[match.end() : match.end() + _WINDOW]


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())


def render(said: str, start: int) -> str:
    """Another year in the same form: ("2019 -20", 2020) gives "2020 -21".

    Raises ValueError if ``said`` does not read as one year.
    """
    match = _SAID.fullmatch(said)
    if match is None:
        raise ValueError(f"not a financial year: {said!r}")
    first = str(start) if len(match[1]) == 4 else f"{start % 100:02d}"
    last = str(start + 1) if len(match[3]) == 4 else f"{(start + 1) % 100:02d}"
    # "2008/9" has one figure only as long as one is enough.
    return first + match[2] + (last.removeprefix("0") if len(match[3]) == 1 and last != "00" else last)
