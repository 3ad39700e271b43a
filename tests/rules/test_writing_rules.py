"""The page for those who write rules says what the program does, in full."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import fields

from ppb_lint.checks import CHECKS
from ppb_lint.notation.shapes import written
from ppb_lint.notation.token_pattern import COMPARISONS, FLAGS, LISTS, NEEDS_MODEL, SAID, TEXTS
from ppb_lint.notation.tree import parse
from ppb_lint.report.check_page import page
from ppb_lint.rules.shape import Example, RuleFile

PAGE = (Path(__file__).parents[2] / "docs" / "writing-rules.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"```yaml\n(check: .*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: snippet.split()[1])
def test_what_it_shows_can_be_read(snippet: str) -> None:
    tree, faults = parse(snippet.encode(), "page.yaml")
    assert tree is not None
    options, misfits = tree.read(CHECKS[str(tree.values("check"))].options, "options")
    assert options is not None
    assert [str(fault) for fault in (*faults, *misfits)] == []


def test_it_shows_both_kinds_of_pattern() -> None:
    assert [snippet.split()[1] for snippet in SNIPPETS] == ["forbidden-text", "token-pattern"]


def test_no_key_is_left_out() -> None:
    keys = {written(field.name) for shape in (RuleFile, Example) for field in fields(shape)}
    named = set(re.findall(r"`([a-zA-Z-]+)`", PAGE)) | set(re.findall(r"^ *([a-z-]+):", PAGE, re.MULTILINE))
    assert keys - named == set()


def test_no_attribute_of_a_token_is_left_out() -> None:
    wanted = TEXTS | FLAGS | LISTS | COMPARISONS | {SAID, "LENGTH", "OP", *(NEEDS_MODEL & {"POS", "LEMMA", "DEP"})}
    assert {name for name in wanted if name not in PAGE} == set()


def test_every_check_stands_on_the_page_of_checks() -> None:
    told = page(CHECKS)
    assert re.findall(r"^### (.+)$", told, re.MULTILINE) == sorted(CHECKS)
    assert "| `forbidden.pattern` | pattern |" in told
    assert "| `forbidden.in-tables` | true or false | Otherwise `true`. |" in told
    assert "| `marks` | list of `insertion` or" in told
    assert "| `sought.tokens` | list of token patterns |" in told
