"""JSON Schema of the files that people write, for their editors."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import lru_cache
from inspect import cleandoc, getsource
from itertools import pairwise
from textwrap import dedent
from typing import Any

from pydantic import GetJsonSchemaHandler, TypeAdapter
from pydantic_core import CoreSchema

from ppb_lint.notation.shapes import Shape, hints, written
from ppb_lint.notation.validation import adapter


def schemas(shapes: Mapping[str, type]) -> tuple[dict[str, Any], dict[str, Any]]:
    """A schema for each shape, by its name, and the definitions that they share."""
    inputs = [(name, "validation", adapter(shape)) for name, shape in shapes.items()]
    found, whole = TypeAdapter.json_schemas(inputs, by_alias=True)  # type: ignore[arg-type]
    definitions = {name: _tidy(schema) for name, schema in whole.get("$defs", {}).items()}
    return {name: _tidy(found[(name, "validation")]["items"]) for name in shapes}, definitions


def nothing_to_say(shape: type) -> bool:
    """Whether a shape has no keys that anybody may write."""
    return not hints(shape)


def described(shape: type, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
    """The schema of one shape, with what its docstrings say of it and of its keys."""
    schema = handler.resolve_ref_schema(handler(core))
    schema["additionalProperties"] = False
    if shape.__doc__:
        schema["description"] = cleandoc(shape.__doc__)
    for name, told in docstrings(shape).items():
        schema["properties"][written(name)]["description"] = told
    return schema


@lru_cache(maxsize=256)
def docstrings(shape: type) -> Mapping[str, str]:
    """The text below each field of a class and of those it is built on, by the field's name."""
    found: dict[str, str] = {}
    for part in reversed(shape.__mro__):
        if issubclass(part, Shape) and part is not Shape:
            found.update(_docstrings(part))
    return found


def _docstrings(shape: type) -> Iterator[tuple[str, str]]:
    body = ast.parse(dedent(getsource(shape))).body[0]
    assert isinstance(body, ast.ClassDef)
    for field, after in pairwise(body.body):
        match field, after:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(told))):
                yield name, cleandoc(told)


def _tidy(schema: Any) -> Any:
    """Without titles that only repeat the names of keys, and without defaults that say no more than "nothing"."""
    if isinstance(schema, list):
        return [_tidy(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    said = {key: part for key, part in schema.items() if key != "title" and (key != "default" or _is_telling(part))}
    return {key: _each(part) if key == "properties" else _tidy(part) for key, part in said.items()}


def _each(properties: dict[str, Any]) -> dict[str, Any]:
    return {key: _tidy(schema) for key, schema in properties.items()}


def _is_telling(default: Any) -> bool:
    return isinstance(default, (str, bool, int, float)) and default != ""
