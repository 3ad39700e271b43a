"""The schema that editors use says of a rule file what loading it says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from ppb_lint.rules.schema import schema
from tests.rules.fakes import CHECKS, rule
from tests.rules.test_kept import RICH

RULES = Path(__file__).parents[2] / "rules"


def fits(document: Any, by: dict[str, Any]) -> bool:
    return bool(jsonschema.Draft202012Validator(by).is_valid(document))


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema(CHECKS))


def test_sound_rules_fit() -> None:
    for text in (rule("a-rule").decode(), RICH):
        sound = yaml.load(
            text.replace("[no, 5.10]", "['no', '5.10']").replace("2024-01-22", "'2024-01-22'"), yaml.SafeLoader
        )
        jsonschema.validate(sound, schema(CHECKS), cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "x"},
        {"severity": "eror"},
        {"check": "wrods"},
        {"options": {"words": "stray"}},
        {"options": {"words": ["stray"], "insted": ""}},
        {"check": "silence", "options": {"nothing": []}},
        {"fix": {"replace-with": "x", "safety": "sure"}},
        {"id": "A Rule"},
    ],
)
def test_typos_do_not_fit(change: dict[str, Any]) -> None:
    sound = yaml.safe_load(rule("a-rule"))
    assert fits(sound, schema(CHECKS))
    assert not fits(sound | change, schema(CHECKS))


def test_editors_can_explain_every_key() -> None:
    keys = schema(CHECKS)["properties"]
    assert all(key in ("examples",) or "description" in part for key, part in keys.items()), keys
    assert "description" in schema(CHECKS)["$defs"]["WordOptions"]["properties"]["words"]
