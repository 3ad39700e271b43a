"""Values that have once been read and checked, kept as JSON and made again without reading or checking anything."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def plain(value: object) -> Any:
    """A value as what JSON can hold: its fields by their names."""
    return msgspec.to_builtins(value, str_keys=True, order="deterministic", enc_hook=_as_base)


def rebuild(shape: type[T], kept: Any) -> T:
    """The value again that ``plain`` made JSON of.

    Raises:
        ValueError: the JSON is not of that shape.
    """
    try:
        return msgspec.convert(kept, shape, dec_hook=_as_own)
    except msgspec.ValidationError as error:
        raise ValueError(*error.args) from error


def _as_base(value: object) -> object:
    """Our own kinds of texts and of rows are kept as what they are built on."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, tuple):
        return list(value)
    raise TypeError(value)


def _as_own(shape: type, kept: Any) -> Any:
    return shape(kept)
