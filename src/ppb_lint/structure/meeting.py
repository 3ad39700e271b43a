"""The day of the meeting, as the DATE field gives it."""

from __future__ import annotations

from datetime import date

from ppb_lint.model.document import Document
from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WORDS = regex(r"(\d{1,2}) ?(?:st|nd|rd|th)?(?: day)?(?: of)?,?[ -]([a-z]{3,9})\.?,?[ -]'?(\d{4}|\d{2})\b(?![/:])")
_AMERICAN = regex(r"\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_NUMBERS = regex(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")
_ISO = regex(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def meeting_day(document: Document) -> date | None:
    """The day of the meeting; None where the field is missing or says no day of the calendar."""
    field = document.field("date")
    return read_day(field.value.of(document.text)) if field else None


def read_day(words: str) -> date | None:
    """The first day of the calendar in the words of a header field, in any of the ways councils write one."""
    said = fold(words.replace("\n", " ")).text.lower()
    for pattern, order in ((_WORDS, (2, 1, 0)), (_AMERICAN, (2, 0, 1)), (_ISO, (0, 1, 2)), (_NUMBERS, (2, 1, 0))):
        for found in pattern.finditer(said):
            parts = found.groups()
            day = _day(*(parts[place] for place in order))
            if day:
                return day
    return None


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _month(month)
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    except ValueError:
        return None


def _month(word: str) -> int:
    """1-12, or 0 for a word that is no month; abbreviations as in "Sept"."""
    return next(
        (
            n
            for n, name in enumerate(_MONTHS, 1)
            if len(word) >= 3 and name.startswith(word[:4]) and name.startswith(word[:3])
        ),
        0,
    )
