"""All kinds of check on one page, for those who write rules: what each looks for, its options, what it tells."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from typing import Any

from ppb_lint.checks.base import Check
from ppb_lint.rules.schema import schema

_TYPES = {"string": "text", "boolean": "true or false", "integer": "whole number", "number": "number"}
_FORMATS = {"re2": "pattern", "date": "date"}
_DEEPEST = 3


def page(checks: Mapping[str, Check]) -> str:
    """The checks in the order of their names, in Markdown, each under a heading of the third level."""
    whole = schema(checks)
    options = {rule["if"]["properties"]["check"]["const"]: _options_of(rule) for rule in whole["allOf"]}
    blocks = (block for name in sorted(checks) for block in _check(checks[name], options[name], whole["$defs"]))
    return "\n\n".join(blocks) + "\n"


def _options_of(rule: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = rule["then"]["properties"]["options"]
    return found


def _check(check: Check, options: Mapping[str, Any], shared: Mapping[str, Any]) -> Iterator[str]:
    yield f"### {check.name}"
    yield (sys.modules[check.run.__module__].__doc__ or "").strip().split("\n\n")[0].replace("\n", " ")
    if rows := list(_rows(options, shared, "", _DEEPEST)):
        yield "\n".join(("| Option | Takes | |", "|---|---|---|", *rows))
    yield f"Values for messages: {_listed(check.offers)}. Cases: {_listed(check.cases)}."


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names)) or "none"


def _rows(shape: Mapping[str, Any], shared: Mapping[str, Any], above: str, left: int) -> Iterator[str]:
    shape = _meant(shape, shared)
    required = shape.get("required", ())
    for name, option in shape.get("properties", {}).items():
        said = [f"{option['description']}" if "description" in option else "", _default(name, option, required)]
        told = " ".join(part for part in said if part).replace("|", "\\|").replace("\n", " ").replace("``", "`")
        yield f"| `{above}{name}` | {_type(option, shared)} | {told} |"
        inner = _meant(option.get("items", option), shared)
        if left > 1 and inner.get("properties") and "LOWER" not in inner["properties"]:
            yield from _rows(inner, shared, f"{above}{name}.", left - 1)


def _meant(shape: Mapping[str, Any], shared: Mapping[str, Any]) -> Mapping[str, Any]:
    reference = shape.get("$ref")
    return shared[reference.rpartition("/")[2]] if reference else shape


def _default(name: str, option: Mapping[str, Any], required: Any) -> str:
    if name in required:
        return "Has to be there."
    default = option.get("default")
    if default is None:
        return ""
    return f"Otherwise `{str(default).lower() if isinstance(default, bool) else default}`."


def _type(option: Mapping[str, Any], shared: Mapping[str, Any]) -> str:
    option = _meant(option, shared)
    if option.get("format") in _FORMATS:
        return _FORMATS[option["format"]]
    if "enum" in option:
        return " or ".join(f"`{word}`" for word in option["enum"])
    if "anyOf" in option:
        return ", or ".join(dict.fromkeys(_type(member, shared) for member in option["anyOf"]))
    if option.get("type") == "array":
        return f"list of {_plural(_type(option['items'], shared))}" if option.get("items") else "list"
    if option.get("type") == "object":
        return "tokens" if "LOWER" in option.get("properties", ()) else "keys with values"
    return _TYPES.get(str(option.get("type")), str(option.get("type", "anything")))


def _plural(words: str) -> str:
    return {
        "text": "texts",
        "pattern": "patterns",
        "list of tokens": "token patterns",
        "whole number": "whole numbers",
    }.get(words, words)
