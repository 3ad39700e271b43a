"""Holds the values of a file against a shape; here, and nowhere else, by pydantic."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import pydantic
from msgspec import NODEFAULT, Struct
from msgspec.structs import FieldInfo, fields
from pydantic_core import CoreSchema, core_schema

from ppb_lint.notation.nodes import Node, Path, Scalar, child, down, resolved, values
from ppb_lint.notation.shapes import hints, written

CONFIG = pydantic.ConfigDict(extra="forbid", strict=True, alias_generator=written)
# Where a text is asked for, a bare 5.10 is the text "5.10"; elsewhere it is a number.
_WANTS_TEXT = {"string_type", "literal_error", "enum", "is_instance_of"}
_ABOUT_KEYS = {"missing", "unexpected_keyword_argument"}


class Problem(Struct, frozen=True):
    """One thing that does not fit, by the name that pydantic has for its kind."""

    kind: str
    path: Path
    told: str
    details: Mapping[str, Any]


@lru_cache(maxsize=256)
def adapter(shape: Any) -> pydantic.TypeAdapter[Any]:
    """A validator for a list of one: a configuration may be given to that, and reaches what is inside."""
    return pydantic.TypeAdapter(list[shape], config=CONFIG)


def keys_schema(shape: type[Struct], handler: pydantic.GetCoreSchemaHandler) -> CoreSchema:
    """What pydantic has to look for in a mapping, so that it builds a shape of it."""
    keys = [_key(field, handler.generate_schema(hints(shape)[field.name])) for field in fields(shape)]
    mapping = core_schema.dataclass_args_schema(shape.__name__, keys)
    name = f"{shape.__module__}.{shape.__qualname__}:{id(shape)}"
    return core_schema.no_info_after_validator_function(lambda given: shape(**given[0]), mapping, ref=name)


def _key(field: FieldInfo, value: CoreSchema) -> core_schema.DataclassField:
    if field.default is not NODEFAULT and not isinstance(field.default, Struct):
        value = core_schema.with_default_schema(value, default=field.default)
    elif not field.required:
        value = core_schema.with_default_schema(value, default_factory=_default_of(field))
    return core_schema.dataclass_field(field.name, value, kw_only=True, validation_alias=written(field.name))


def _default_of(field: FieldInfo) -> Callable[[], Any]:
    return field.default_factory if field.default is NODEFAULT else lambda: field.default


def validated(shape: Any, node: Node) -> tuple[Any, tuple[Problem, ...]]:
    """The value, or None and all that is wrong."""
    texts: frozenset[Path] = frozenset()
    while True:
        try:
            return adapter(shape).validate_json(json.dumps([values(node, texts)]))[0], ()
        except pydantic.ValidationError as error:
            problems = tuple(_problems(error.errors(include_url=False, include_input=False), node))
        wanted = frozenset(p.path for p in problems if p.kind in _WANTS_TEXT and _is_number(node, p.path)) - texts
        if not wanted:
            return None, _weightiest(problems)
        texts |= wanted


def _is_number(node: Node, path: Path) -> bool:
    *_, last = down(node, path)
    return isinstance(last, Scalar) and isinstance(resolved(last), (int, float))


def _problems(errors: Sequence[Any], node: Node) -> Iterator[Problem]:
    for error in errors:
        kind, steps = error["type"], error["loc"][1:]
        last = steps[-1:] if kind in _ABOUT_KEYS else ()
        path = (*_path(steps[: len(steps) - len(last)], node), *last)
        yield Problem(kind, path, error["msg"], error.get("ctx", {}))


def _path(steps: Sequence[str | int], node: Node) -> Path:
    """The steps that exist in the file: between them pydantic names the members of a union."""
    path: Path = ()
    for step in steps:
        below = child(node, step)
        if below is not None:
            node, path = below, (*path, step)
    return path


def _weightiest(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Of a union's complaints those of the member that was meant: it came further than the others."""
    return tuple(
        problem
        for problem in problems
        if problem.kind in _ABOUT_KEYS
        or not any(len(p.path) > len(problem.path) and p.path[: len(problem.path)] == problem.path for p in problems)
    )
