"""Sentences with places for values: ``says "no {said} implications" under {heading}``."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter


def names(template: str) -> tuple[str, ...]:
    """The names that stand in braces.

    Raises:
        ValueError: a brace is left open, or something other than a plain name stands in braces.
    """
    found = []
    for _, name, form, conversion in Formatter().parse(template):
        if name is None:
            continue
        # "{a.b}", "{a[0]}" and "{a!r:>9}" reach into values; a sentence needs none of it.
        if form or conversion or not name.isidentifier():
            raise ValueError(name)
        found.append(name)
    return tuple(found)


def filled(template: str, values: Mapping[str, str]) -> str:
    """The sentence with its values.

    Raises:
        KeyError: a value is missing.
    """
    parts = (text + (values[name] if name is not None else "") for text, name, _, _ in Formatter().parse(template))
    return "".join(parts)
