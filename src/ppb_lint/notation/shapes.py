"""How frozen dataclasses are written in a file: hyphens for underscores, lists for tuples."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from ppb_lint.notation.nodes import Path


def written(name: str) -> str:
    """A field as it is written in a file (``yields-to``)."""
    return name.replace("_", "-")


@lru_cache(maxsize=256)
def hints(shape: type) -> Mapping[str, Any]:
    """The types of a dataclass's fields that may be given, by field name."""
    found = get_type_hints(shape)
    return {f.name: found[f.name] for f in fields(shape) if f.init}


def alternatives(shape: Any) -> tuple[Any, ...]:
    """The members of a union; of anything else, itself."""
    if get_origin(shape) is Annotated:
        return alternatives(get_args(shape)[0])
    if isinstance(shape, types.UnionType) or get_origin(shape) is Union:
        return tuple(member for part in get_args(shape) for member in alternatives(part))
    return (shape,)


def item_shape(shape: Any, position: int = 0) -> Any:
    """What a list's item has to be, or a mapping's value."""
    parts = get_args(shape)
    origin = get_origin(shape)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return parts[1]
    if origin is tuple and len(parts) > 1 and parts[1] is not ...:
        return parts[min(position, len(parts) - 1)]
    return parts[0] if parts else Any


def keys_at(shape: Any, path: Path) -> tuple[str, ...]:
    """The keys that may be written at a path, as they are written; none where any key may."""
    shapes = alternatives(shape)
    for step in path:
        shapes = tuple(member for outer in shapes for member in _below(outer, step))
    return tuple(written(name) for s in shapes if is_dataclass(s) and isinstance(s, type) for name in hints(s))


def _below(shape: Any, step: str | int) -> tuple[Any, ...]:
    if is_dataclass(shape) and isinstance(shape, type):
        named = {written(name): hint for name, hint in hints(shape).items()}
        return alternatives(named[step]) if isinstance(step, str) and step in named else ()
    if not get_args(shape):
        return ()
    return alternatives(item_shape(shape, step if isinstance(step, int) else 0))
