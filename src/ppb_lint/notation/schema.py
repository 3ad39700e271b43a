"""JSON Schema of the files that people write, for their editors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any

from pydantic import TypeAdapter

from ppb_lint.notation.shapes import hints
from ppb_lint.notation.validation import adapter


def schemas(shapes: Mapping[str, type]) -> tuple[dict[str, Any], dict[str, Any]]:
    """A schema for each shape, by its name, and the definitions that they share."""
    inputs = [(name, "validation", adapter(shape)) for name, shape in shapes.items()]
    found, whole = TypeAdapter.json_schemas(inputs, by_alias=True)  # type: ignore[arg-type]
    definitions = {name: _tidy(schema) for name, schema in whole.get("$defs", {}).items()}
    return {name: _tidy(found[(name, "validation")]["items"]) for name in shapes}, definitions


def nothing_to_say(shape: type) -> bool:
    """Whether a shape has no keys that anybody may write."""
    return is_dataclass(shape) and not hints(shape)


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
