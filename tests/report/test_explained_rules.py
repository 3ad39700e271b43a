"""Every rule that comes with ppb-lint answers for itself: what, why, by what right, wrong and right, how to allow."""

from __future__ import annotations

import re

import pytest

from ppb_lint.app.settled.knowledge import learn
from ppb_lint.report.rule_page import explained, page
from ppb_lint.rules.shape import Rule

RULES = learn().rules
PARTS = ["Why", "Source", "Wrong", "What is said", "Right", "To allow it"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_part_is_there_and_says_something(rule: Rule) -> None:
    told = explained(rule)
    found = re.findall(r"^([A-Z][a-z ]+):\n    (\S.*)$", told, re.MULTILINE)
    assert [part for part, _ in found if part != "Mended"] == PARTS
    assert told.splitlines()[:2] == [f"{rule.id} ({rule.topic})", rule.title]
    assert f"{{rule: {rule.id}, because:" in told
    assert rule.opt_in == ("Only on request" in told)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_its_sentences_are_whole(rule: Rule) -> None:
    for words in filter(None, (rule.why, rule.allow)):
        assert words.strip()[0].isupper() or words.strip()[0] in "\"'“"
        assert words.strip().endswith((".", '."', ".)"))
    assert not rule.title.endswith(".")
    assert all(source.strip() for source in rule.sources)


def test_the_page_of_all_rules_has_every_rule_once() -> None:
    assert re.findall(r"^### (.+)$", page(RULES), re.MULTILINE) == [
        rule.id for rule in sorted(RULES, key=lambda rule: (rule.topic, rule.id))
    ]
