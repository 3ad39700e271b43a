"""A twin and the faults that were planted in it."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """A planted fault: the numbers are those that the reader sees, the words those that must change."""

    rule: str
    severity: str
    section: str
    paragraph: str
    words: str


class Twin(NamedTuple):
    """A complete paper as text, and the findings at warning or above that it must get; none if it is clean."""

    name: str
    text: str
    expected: tuple[Fault, ...]
