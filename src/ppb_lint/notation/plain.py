"""Values that have once been read and checked, kept as JSON and rebuilt without any library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, Literal, TypeAlias, TypeVar, get_args, get_origin

from msgspec import Struct

from ppb_lint.notation.shapes import alternatives, hints, is_shape, item_shape

T = TypeVar("T")
_Fits: TypeAlias = Callable[[Any], bool]
_Build: TypeAlias = Callable[[Any], Any]


def plain(value: object) -> Any:
    """A value as what JSON can hold: its fields by their names."""
    if isinstance(value, Struct):
        return {name: plain(getattr(value, name)) for name in hints(type(value))}
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(member) for key, member in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(member) for member in value]
    if isinstance(value, (set, frozenset)):
        return sorted(plain(member) for member in value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def rebuild(shape: type[T], kept: Any) -> T:
    """The value again that ``plain`` made JSON of.

    Raises:
        KeyError, TypeError, ValueError: the JSON is not of that shape.
    """
    wanted: Any = shape
    built: T = _builder(wanted)(kept)
    return built


@lru_cache(maxsize=512)
def _builder(shape: Any) -> _Build:
    """How values of a shape are built; worked out once for each shape, since a pack holds thousands of values."""
    members = [_member(member) for member in alternatives(shape)]

    def build(kept: Any) -> Any:
        for fits, made in members:
            if fits(kept):
                return made(kept)
        raise ValueError(shape, kept)

    return build


def _member(shape: Any) -> tuple[_Fits, _Build]:
    """For one member of a union: whether JSON can be of it, and how it is built from that."""
    if shape is Any:
        return (lambda kept: True), (lambda kept: kept)
    if get_origin(shape) is Literal:
        return (lambda kept: kept in get_args(shape)), (lambda kept: kept)
    if is_shape(shape):
        return _form(shape)
    origin = get_origin(shape) or shape
    if issubclass(origin, Mapping):
        return (lambda kept: isinstance(kept, dict)), _mapping(shape)
    if issubclass(origin, (tuple, list, frozenset)):
        return (lambda kept: isinstance(kept, list)), _listing(shape, origin)
    if issubclass(origin, Enum):
        known = {member.value: member for member in origin}
        return (lambda kept: isinstance(kept, str) and kept in known), known.__getitem__
    return _single(origin)


def _form(shape: type) -> tuple[_Fits, _Build]:
    """The shapes of a union are told apart by their keys."""
    names = frozenset(hints(shape))

    def build(kept: dict[str, Any]) -> Any:
        return shape(**{name: parts[name](value) for name, value in kept.items()})

    parts = {name: _builder(hint) for name, hint in hints(shape).items()}
    return (lambda kept: isinstance(kept, dict) and kept.keys() <= names), build


def _mapping(shape: Any) -> _Build:
    key, value = _builder(get_args(shape)[0]), _builder(item_shape(shape))
    return lambda kept: {key(name): value(member) for name, member in kept.items()}


def _listing(shape: Any, sort: Any) -> _Build:
    if get_args(shape)[1:] not in ((), (...,)):
        return lambda kept: sort(_builder(item_shape(shape, n))(member) for n, member in enumerate(kept))
    item = _builder(item_shape(shape))
    return lambda kept: sort(map(item, kept))


def _single(shape: type) -> tuple[_Fits, _Build]:
    if shape is date:
        return _is_date, date.fromisoformat
    if shape is float:
        return (lambda kept: type(kept) in (int, float)), float
    if issubclass(shape, str):
        return (lambda kept: isinstance(kept, str)), shape
    return (lambda kept: type(kept) is shape), (lambda kept: kept)


def _is_date(kept: Any) -> bool:
    return isinstance(kept, str) and len(kept) == 10 and kept[4] == kept[7] == "-"
