"""What stands in a YAML file and where, before anything is asked of it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from ppb_lint.model.regex import regex

Path: TypeAlias = tuple[str | int, ...]
"""The keys and list positions that lead to a value."""


class Scalar(Struct, frozen=True):
    """A single value; line and column are 1-based, in code points."""

    line: int
    column: int
    text: str
    bare: bool
    """Whether it stands without quotes, so that 5 may be a number."""


class Listing(Struct, frozen=True):
    """Several values in order."""

    line: int
    column: int
    items: tuple[Node, ...]


class Table(Struct, frozen=True):
    """Values under keys."""

    line: int
    column: int
    keys: Mapping[str, Scalar]
    values: Mapping[str, Node]


Node: TypeAlias = Scalar | Listing | Table

_INTEGER = regex(r"[-+]?(0|[1-9][0-9]*)")
_NUMBER = regex(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))([eE][-+]?[0-9]+)?")
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


def resolved(scalar: Scalar) -> str | int | float | bool | None:
    """The value of a scalar where no text is asked for: nothing but plain numbers, true, false and null.

    YAML 1.1 also reads ``no``, ``on``, 010, 12:30 and 2024-01-31 as something other than what is written.
    """
    if not scalar.bare:
        return scalar.text
    if scalar.text in _WORDS:
        return _WORDS[scalar.text]
    if _INTEGER.fullmatch(scalar.text) and len(scalar.text) < 20:
        return int(scalar.text)
    if _NUMBER.fullmatch(scalar.text) and math.isfinite(number := float(scalar.text)):
        return number
    return scalar.text


def child(node: Node, step: str | int) -> Node | None:
    """What stands under a key or at a position; None if nothing does."""
    if isinstance(node, Table) and isinstance(step, str):
        return node.values.get(step)
    if isinstance(node, Listing) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def down(node: Node, path: Path) -> Iterator[Node]:
    """The nodes along a path, the first one included, as far as there are any."""
    yield node
    for step in path:
        below = child(node, step)
        if below is None:
            return
        node = below
        yield node


def values(node: Node, texts: frozenset[Path] = frozenset(), path: Path = ()) -> object:
    """The same as plain values; where ``texts`` names a path, a number stays the text that was written (5.10)."""
    match node:
        case Scalar():
            return node.text if path in texts else resolved(node)
        case Listing():
            return [values(item, texts, (*path, n)) for n, item in enumerate(node.items)]
        case Table():
            return {key: values(value, texts, (*path, key)) for key, value in node.values.items()}


def shown(path: Path) -> str:
    """A path as people write it.

    >>> shown(("examples", "invalid", 0, "message"))
    'examples.invalid[0].message'
    """
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")
