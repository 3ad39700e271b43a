"""The schema that lies beside the rules is that of the checks that there are, and every rule file fits it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from ppb_lint.checks import CHECKS
from ppb_lint.rules.pack import is_rule_file
from ppb_lint.rules.schema import schema_text

RULES = Path(__file__).parents[2] / "rules"
FILES = sorted(path for path in RULES.rglob("*.yaml") if is_rule_file(path.relative_to(RULES).as_posix()))


def texts(value: Any) -> Any:
    """The values of a file as an editor sees them: no dates."""
    if isinstance(value, dict):
        return {key: texts(member) for key, member in value.items()}
    if isinstance(value, list):
        return [texts(member) for member in value]
    return value.isoformat() if isinstance(value, date) else value


def test_the_schema_is_up_to_date() -> None:
    kept = (RULES / "rule.schema.json").read_text(encoding="utf-8")
    assert kept == schema_text(CHECKS), "write it anew: ppb-lint rules schema > rules/rule.schema.json"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_rule_file_fits(path: Path) -> None:
    validator = jsonschema.Draft202012Validator(json.loads(schema_text(CHECKS)))
    problems = [error.message for error in validator.iter_errors(texts(yaml.safe_load(path.read_bytes())))]
    assert problems == []
