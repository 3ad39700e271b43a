"""Whole numbers written in words: "nine of the twelve"."""

from __future__ import annotations

_UNITS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBER_WORD = rf"(?:{'|'.join(reversed(_UNITS))}|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[:9])}))?)"
"""A pattern for numbers in words from one to ninety-nine, in small letters."""


def number_of(said: str) -> float:
    """The value of a number in figures ("1,204", "£12.5") or in words ("twenty-one").

    Raises:
        ValueError: it is neither.
    """
    words = said.strip().casefold().replace(",", "").lstrip("£")
    if words[:1].isdigit():
        return float(words)
    first, _, second = words.replace(" ", "-").partition("-")
    if first in _UNITS and not second:
        return float(_UNITS.index(first) + 1)
    if first in _TENS and (not second or second in _UNITS):
        return float(20 + 10 * _TENS.index(first) + (_UNITS.index(second) + 1 if second else 0))
    raise ValueError(said)
