"""What a file may hold, stated as classes: hyphens are written for underscores, lists for tuples."""

from __future__ import annotations

import types
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from ppb_lint.notation.nodes import Path

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema


class Shape(Struct, frozen=True):
    """What somebody may write at one place of a file: each field is a key, its docstring is the key's description."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from ppb_lint.notation.validation import keys_schema

        return keys_schema(cls, handler)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        from ppb_lint.notation.schema import described

        return described(cls, core, handler)


def is_shape(shape: Any) -> bool:
    """Whether something stands for keys with values, rather than for a list, a text or a number."""
    return isinstance(shape, type) and issubclass(shape, Struct)


def written(name: str) -> str:
    """A field as it is written in a file (``yields-to``)."""
    return name.replace("_", "-")


@lru_cache(maxsize=256)
def hints(shape: type) -> Mapping[str, Any]:
    """The types of a class's fields, by field name."""
    found = get_type_hints(shape)
    return {name: found[name] for name in getattr(shape, "__struct_fields__", ())}


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
    return tuple(written(name) for s in shapes if is_shape(s) for name in hints(s))


def _below(shape: Any, step: str | int) -> tuple[Any, ...]:
    if is_shape(shape):
        named = {written(name): hint for name, hint in hints(shape).items()}
        return alternatives(named[step]) if isinstance(step, str) and step in named else ()
    if not get_args(shape):
        return ()
    return alternatives(item_shape(shape, step if isinstance(step, int) else 0))
