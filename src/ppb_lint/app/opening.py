"""Whether a text file opens like a committee report; most text files of a folder are something else."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from ppb_lint.model.regex import regex

LOOKED_AT = 8192
"""Bytes from the beginning of a file that are looked at."""
_LINES = 60
_NEEDED = 2
_MARKUP = regex(r"<[^<>]*>|^[\s#>*_|\ufeff-]+")


def opens_as_report(opening: bytes, labels: Iterable[tuple[str, str]]) -> bool:
    """Whether two different fields of a report's header stand at the beginnings of early lines.

    Args:
        opening: the first bytes of the file.
        labels: labels of header fields, each with the name of its field.
    """
    named = [(label.casefold().rstrip(" :"), concept) for label, concept in labels]
    text = opening[:LOOKED_AT].decode("utf-8", errors="replace")
    if text.startswith("---\n"):  # A page of a web site, which has its own DATE and TITLE.
        return False
    filled = (line for line in text.splitlines() if line.strip())
    return len({_field(line, named) for line in islice(filled, _LINES)} - {""}) >= _NEEDED


def _field(line: str, named: list[tuple[str, str]]) -> str:
    """The field that a line is for; capitals or a colon are needed, since prose too begins with "date"."""
    words = _MARKUP.sub("", _MARKUP.sub("", line)).strip()
    folded = words.casefold()
    for label, concept in named:
        rest = words[len(label) :]
        if folded.startswith(label) and not rest[:1].isalnum():
            shouted = words[: len(label)].isupper()
            return concept if shouted or rest.lstrip(" *_").startswith(":") or rest.startswith("\t") else ""
    return ""
