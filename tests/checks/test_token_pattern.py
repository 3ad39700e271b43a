"""Patterns of tokens: read strictly, kept cheap, and understood as spaCy understands them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from ppb_lint.checks.token_pattern import TokenPatterns
from ppb_lint.facts.token_match import longest, token_matches
from ppb_lint.model.span import Span
from ppb_lint.notation.plain import plain, rebuild
from ppb_lint.notation.token_pattern import COMPARISONS, FLAGS, LISTS, NEEDS_MODEL, SAID, TEXTS, TokenPattern
from ppb_lint.notation.tree import load


def faults_of(token: str) -> list[str]:
    source = f"sought: [{{trigger: word, tokens: [[{{LOWER: a}}, {token}]]}}]"
    return [f"{fault.found}, expected {fault.expected}" for fault in load(source.encode(), "x.yaml", TokenPatterns)[1]]


@pytest.mark.parametrize(
    ("token", "found"),
    [
        ("{LOWR: word}", 'the unknown attribute "LOWR", expected "LOWER"'),
        ("{POS: NOUN}", 'the attribute "POS", expected an attribute that needs no trained model'),
        ("{LOWER: Word}", 'LOWER: "Word", expected small letters'),
        ("{LOWER: {IN: [word, Other]}}", 'LOWER: IN: "Other", expected small letters'),
        ("{LOWER: 5}", "LOWER: 5, expected a text (a number in quotation marks)"),
        ("{LOWER: {IN: word}}", "LOWER: IN: word, expected a list of texts"),
        ("{LOWER: {REGEX: x+}}", "LOWER: REGEX, expected IN, NOT_IN or SHAPE"),
        ("{LOWER: {INN: [x]}}", 'the unknown operator "INN", expected "IN"'),
        ("{LOWER: {}}", "LOWER: nothing, expected"),
        ("{IS_DIGIT: yes}", "IS_DIGIT: yes, expected true or false"),
        ("{LENGTH: {'>': many}}", "LENGTH: >: many, expected a whole number"),
        ("{LENGTH: true}", "LENGTH: True, expected a whole number"),
        ("{OP: '**'}", 'OP: **, expected "!", "?", "*", "+" or a number of times'),
        ("{OP: '*'}, {OP: '+'}, {OP: '{2,}'}", "more of them, expected at most 2"),
    ],
)
def test_a_slip_is_told_with_what_was_meant(token: str, found: str) -> None:
    assert [fault[: len(found)] for fault in faults_of(token)] == [found]


def test_a_pattern_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one token"):
        TokenPattern.checked([{"LOWER": "a", "OP": "?"}, {"OP": "{0,3}"}])


@pytest.mark.parametrize("keys", ["trigger: x", "trigger: x, phrases: [x], meant: y, drop: z"])
def test_keys_that_do_not_go_together_are_told(keys: str) -> None:
    assert len(load(f"sought: [{{{keys}}}]".encode(), "x.yaml", TokenPatterns)[1]) == 1


def test_options_are_kept_as_json() -> None:
    source = b"sought: [{trigger: x, tokens: [[{LOWER: {IN: [x]}, SAID: true}, {LENGTH: {'>': 3}, OP: '?'}]]}]"
    options, faults = load(source, "x.yaml", TokenPatterns)
    assert faults == ()
    assert rebuild(TokenPatterns, json.loads(json.dumps(plain(options)))) == options


def test_every_attribute_of_spacy_is_either_taken_or_refused_with_its_reason() -> None:
    from spacy.schemas import TokenPattern as Known

    theirs = {field.alias or name.upper() for name, field in Known.model_fields.items()} - {"OP", "LENGTH"}
    assert {name for name in theirs if name != "_"} == (TEXTS | FLAGS | NEEDS_MODEL) - {"_"}


def every_kind_of_token() -> list[dict[str, Any]]:
    texts = [{name: wanted} for name in TEXTS for wanted in ("x", *({operator: ["x"]} for operator in LISTS))]
    lengths = [{"LENGTH": wanted} for wanted in (3, *({operator: 3} for operator in COMPARISONS))]
    operators = [{"OP": operator} for operator in ("!", "?", "+", "*", "{2}", "{0,3}", "{,3}", "{2,}")]
    return [*texts, *lengths, *operators, *({name: True} for name in FLAGS)]


@pytest.mark.parametrize("token", sorted(every_kind_of_token(), key=str), ids=str)
def test_what_is_taken_works(token: dict[str, Any]) -> None:
    assert TokenPattern.checked([{"LOWER": "first"}, token])
    assert isinstance(token_matches("first x, first 2 and first second", [[{"LOWER": "first"}, token]]), tuple)


def test_only_the_marked_tokens_are_said() -> None:
    pattern = [{"LOWER": "areas"}, {"LOWER": "were", SAID: True}, {"IS_PUNCT": False, "OP": "{0,2}"}, {"LOWER": "has"}]
    (match,) = token_matches("In areas were the council has homes.", [pattern])
    assert (match.whole, match.said) == (Span(3, 29), Span(9, 13))


def test_phrases_are_found_in_any_case() -> None:
    assert [m.whole for m in token_matches("Dog in the Manger.", (), ("in the manger",))] == [Span(4, 17)]


def test_of_two_that_overlap_the_longer_is_kept() -> None:
    found = token_matches("a b c", [[{"LOWER": "a"}, {"LOWER": "b"}]], ("a b c",))
    assert len(found) == 2
    assert [match.whole for match in longest(found)] == [Span(0, 5)]


_CLEAN = """
import sys
from ppb_lint.app.settled.knowledge import learn
from ppb_lint.app.pipeline import with_facts
from ppb_lint.checks import CHECKS
from ppb_lint.engine.checking import check
from ppb_lint.read import read
from ppb_lint.structure import understand
known = learn()
rules = [rule for rule in known.rules if rule.check == "token-pattern"]
text = b"1.0 PURPOSE OF REPORT\\n1.1 %s\\n"
paper = with_facts(understand(read(text, "x.txt"), known.profiles)[0])
print(len(rules), len(check(paper, rules, CHECKS).findings), "spacy" in sys.modules)
"""


@pytest.mark.parametrize(
    ("words", "found"), [("To present the figures.", [0, False]), ("To thank her line manger.", [1, True])]
)
def test_spacy_is_loaded_only_for_a_trigger(words: str, found: list[object]) -> None:
    paths = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    told = subprocess.run(
        [sys.executable, "-c", _CLEAN % words], capture_output=True, text=True, check=True, env=paths
    ).stdout.split()
    assert int(told[0]) >= 1
    assert [int(told[1]), told[2] == "True"] == found
