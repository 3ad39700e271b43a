"""The JSON Schema of rule files, by which editors complete and check them as they are written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ppb_lint.checks.base import Check
from ppb_lint.notation.schema import nothing_to_say, schemas
from ppb_lint.rules.sense import ID
from ppb_lint.rules.shape import RuleFile

_RULE = "rule file"


def schema(checks: Mapping[str, Check]) -> dict[str, Any]:
    """One schema for all rule files: which options are allowed depends on the check that a file names."""
    options = {name: check.options for name, check in sorted(checks.items())}
    found, definitions = schemas({_RULE: RuleFile, **options})
    rule = definitions.pop(found[_RULE]["$ref"].rpartition("/")[2])
    rule["properties"]["check"]["enum"] = sorted(checks)
    rule["properties"]["id"]["pattern"] = f"^{ID.pattern}$"
    rule["properties"]["options"].pop("default", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **rule,
        "allOf": [_if_check(name, found[name], checks[name].options) for name in options],
        "$defs": definitions,
    }


def schema_text(checks: Mapping[str, Check]) -> str:
    """The same as the text of a file, as ``ppb-lint rules schema`` prints it."""
    return json.dumps(schema(checks), indent=2) + "\n"


def _if_check(name: str, options: dict[str, Any], shape: type) -> dict[str, Any]:
    allowed = {"type": "object", "maxProperties": 0} if nothing_to_say(shape) else options
    return {
        "if": {"properties": {"check": {"const": name}}, "required": ["check"]},
        "then": {"properties": {"options": allowed}},
    }
