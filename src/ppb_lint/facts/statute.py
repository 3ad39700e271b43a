"""Citations of Acts and regulations by name and year: "section 149 of the Equality Act 2010", "DPA 2018"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_CITED = regex(r"\b(?P<kind>(?i:Act|Regulations)),? (?:(?i:of) )?\(?(?P<year>[12]\d{3,4})\b")
_SHORT = regex(r"\b(?P<short>[A-Z]{2,5}) (?P<year>(?:19|20)\d\d)\b(?![/-]\d)")
_REACH = 110
"""No name of an Act that is cited in these papers is longer."""
_SECTION = r"(?i:sections?|sect\.?|s{1,2}\.?) ?(?P<section>\d{1,3}(?:\(?[A-Z]{1,2}\)?)?)(?![A-Za-z\d])"
_SCHEDULE = r"(?i:schedule) (?P<schedule>\d{1,2}[A-Z]?)"
_SECTION_BEFORE = regex(
    rf"\b(?:{_SECTION}(?: ?\(\w{{1,3}}\)){{0,3}}|{_SCHEDULE}),? (?:[A-Z] )?(?i:of |to |in )?(?i:the )?\(?$"
)
_SECTION_AFTER = regex(rf"\)?,? ?\(?(?:{_SECTION}|{_SCHEDULE})")
_TOKEN = regex(r"\S+")
_JOINERS = frozenset(["and", "of", "for", "&"])
_OPENERS = frozenset(
    [
        "a",
        "the",
        "under",
        "see",
        "by",
        "this",
        "that",
        "since",
        "section",
        "sections",
        "from",
        "in",
        "with",
        "to",
        "per",
        "our",
        "new",
        "uk",
        "english",
    ]
)


class Citation(Struct, frozen=True):
    """One citation with a year."""

    kind: str
    """``act``, ``regulations``, or the short name in capitals ("DPA")."""
    before: str
    """What stands before the word "Act" in the same paragraph, where the name is to be read from its end."""
    start: int
    """Folded offset of the word "Act", or of the short name."""
    year: int
    year_span: Span

    def name_start(self, name: str) -> int | None:
        """Where the Act's name begins, if it is the one; None for a longer name that only ends alike."""
        wanted = _plain_words(name)
        if _plain(self.before.rstrip().rpartition(" ")[2]) != wanted[-1]:
            return None
        tokens = list(_TOKEN.finditer(self.before))
        found = tokens[-len(wanted) :]
        if [_plain(token.group()) for token in found] != wanted:
            return None
        if _goes_on([token.group() for token in tokens[: -len(wanted)]]):
            return None
        bracket = len(found[0].group()) - len(found[0].group().lstrip("([\"'"))
        return self.start - len(self.before) + found[0].start() + bracket


@lru_cache(maxsize=512)
def _plain_words(name: str) -> list[str]:
    return [_plain(word) for word in name.split()]


def _plain(word: str) -> str:
    return word.casefold().replace("&", "and").replace("-", "").strip("([\"'")


def _goes_on(before: list[str]) -> bool:
    """Whether the words before an Act's name are part of a longer name: "Health and Social" before "Care"."""
    if not before:
        return False
    last = before[-1]
    if last.casefold() in _JOINERS:
        return len(before) > 1 and _is_name(before[-2])
    if last.endswith(","):
        return _is_name(last.rstrip(","))
    return last.casefold() not in _OPENERS and _is_name(last)


def _is_name(word: str) -> bool:
    return word[:1].isupper() and word[-1:].isalpha() and word.casefold() not in ("act", "acts")


def citations(text: str) -> Iterator[Citation]:
    """The citations in a folded text, in order."""
    found = [*_CITED.finditer(text), *_SHORT.finditer(text)]
    for match in sorted(found, key=lambda m: m.start()):
        kind = (match.groupdict().get("kind") or "").casefold() or match["short"]
        before = text[max(match.start() - _REACH, 0) : match.start()].rpartition("\n")[2]
        year = match["year"]
        yield Citation(kind, before, match.start(), int(year), Span(match.start("year"), match.end("year")))


def section_of(text: str, name_start: int, year_end: int) -> str:
    """The section or schedule that is cited of an Act ("100D", "Schedule 12A"); "" for none."""
    before = text[max(name_start - 60, 0) : name_start].rpartition("\n")[2]
    found = _SECTION_BEFORE.search(before) or _SECTION_AFTER.match(text[year_end : year_end + 40])
    if found is None:
        return ""
    if found["schedule"]:
        return f"Schedule {found['schedule'].upper()}"
    return re.sub(r"[^0-9A-Z]", "", found["section"].upper())
