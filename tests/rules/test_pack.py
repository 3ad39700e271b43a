"""A folder of rule files becomes a pack; what is wrong in one of them is told and stops no other."""

# ruff: noqa: E501 - tables of faults read better with one fault on a line

from __future__ import annotations

import pytest

from ppb_lint.model.finding import Severity, Stage
from ppb_lint.rules.pack import load_pack
from ppb_lint.rules.shape import Pack
from tests.rules.fakes import CHECKS, WordOptions, rule


def ids(pack: Pack) -> list[str]:
    return [r.id for r in pack.rules]


def faults(pack: Pack) -> list[str]:
    return [str(fault) for fault in pack.faults]


def one(text: str | bytes, path: str = "drafting/a-rule.yaml") -> list[str]:
    return faults(load_pack({path: text if isinstance(text, bytes) else text.encode()}, CHECKS))


def test_a_sound_rule() -> None:
    pack = load_pack({"drafting/a-rule.yaml": rule("a-rule")}, CHECKS)
    assert faults(pack) == []
    (found,) = pack.rules
    assert (found.id, found.topic, found.severity, found.stage) == (
        "a-rule",
        "drafting",
        Severity.WARNING,
        Stage.SETTLED,
    )
    assert found.options == WordOptions(words=("stray",))
    assert found.examples.invalid[0].text == "A «stray» word."


SIX_TYPOS = """\
id: six-typos
titel: No stray words
severity: eror
why: They were left behind.
check: words
options: {words: [stray], insted: lost}
message: 'says "{sad}"'
yields-to: other
examples:
  valid:
    - text: Nothing here.
  invalid:
    - message: says "stray"
      text: A stray word.
"""


def test_six_typos_are_six_faults_each_at_its_place() -> None:
    assert one(SIX_TYPOS, "drafting/six-typos.yaml") == [
        'drafting/six-typos.yaml:2:1: titel: the unknown key "titel", expected "title"',
        'drafting/six-typos.yaml:3:11: severity: "eror", expected error, warning, note or keys with values',
        'drafting/six-typos.yaml:6:27: options.insted: the unknown key "insted", expected "instead"',
        'drafting/six-typos.yaml:7:10: message: {sad}, expected "said"',
        'drafting/six-typos.yaml:8:12: yields-to: "other", expected a list',
        "drafting/six-typos.yaml:14:13: examples.invalid[0].text: no mark, expected « and » round the accused words, "
        "«» where some are missing",
    ]


def test_a_broken_rule_stops_no_other() -> None:
    files = {"drafting/bad.yaml": b"id: [", "drafting/good.yaml": rule("good"), "law/worse.yaml": b"\xff"}
    pack = load_pack(files, CHECKS)
    assert ids(pack) == ["good"]
    assert [fault.file for fault in pack.faults] == ["drafting/bad.yaml", "law/worse.yaml"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("id: a-rule", "id: other", '1:5: id: "other", expected "a-rule", the name of the file'),
        ("check: words", "check: wrods", '5:8: check: the unknown check "wrods", expected "words"'),
        ("why: They were left behind.", "why: ''", "4:6: why: nothing, expected a text"),
        ("severity: warning", "severity: {default: note, ancored: error}", '3:27: severity.ancored: the unknown case "ancored", expected "anchored"'),
        ("severity: warning", "severity: {anchored: error}", '3:11: severity: no case "default", expected one for whatever is in no case of its own'),
        ("options: {words: [stray]}", "stage: trial", '1:1: options.words: nothing, expected the key "words"'),
        ("options: {words: [stray]}", "options: {words: stray}", '6:18: options.words: "stray", expected a list'),
        ("options: {words: [stray]}", "options: {words: [stray], pattern: '('}", '6:36: options.pattern: the pattern "(" (missing ): (), expected a regular expression'),
        ("""'says "{said}"'""", "''", "7:10: message: an empty message, expected a sentence"),
        ("""'says "{said}"'""", "'{said.__class__}'", "7:10: message: braces that hold no plain name (said.__class__), expected a name in braces; {{ for a brace itself"),
        ("""'says "{said}"'""", "'{said!r}'", "7:10: message: braces that hold no plain name (said), expected a name in braces; {{ for a brace itself"),
        ("""'says "{said}"'""", "'{said'", "7:10: message: braces that hold no plain name (expected '}' before end of string), expected a name in braces; {{ for a brace itself"),
        ("""'says "{said}"'""", "{default: x, anchored: '{nope}'}", '7:33: message.anchored: {nope}, expected expected or said'),
        ("    - text: Nothing here.", "    - text: A «mark».", "10:13: examples.valid[0].text: «», expected no mark, since nothing is accused"),
        ("«stray»", "«stray", "13:13: examples.invalid[0].text: « without its partner, expected « and » round the accused words"),
        ("    - message: says \"stray\"\n      text", "    - text", "12:7: examples.invalid[0].message: no message, expected the sentence that the finding gives"),
        ("examples:", "fix: {replace-with: '{other}'}\nexamples:", "8:21: fix.replace-with: {other}, expected expected or said"),
        ("examples:", "fix: {replace-with: x, safety: sure}\nexamples:", '8:32: fix.safety: "sure", expected safe or suggested'),
        ("      text: A «stray» word.", "      text: A «stray» word.\n      fixed: A «lost» word.", "14:14: examples.invalid[0].fixed: « or », expected the mended text without marks"),
        ("      text: A «stray» word.", "      text: A «stray» word.\n      meeting: soon", '14:16: examples.invalid[0].meeting: "soon", expected a date such as 2024-01-31'),
        ("  invalid:", "  known-misses:\n    - text: x\n  invalid:", "12:7: examples.known-misses[0].because: no reason, expected why the rule misses it"),
        ("examples:", "yields-to: [b-rule]\nexamples:", '8:13: yields-to[0]: the unknown rule "b-rule", expected "a-rule"'),
        ("examples:", "yields-to: [a-rule]\nexamples:", '8:13: yields-to[0]: "a-rule", expected another rule'),
        ("examples:", "replaces: another\nexamples:", '8:11: replaces: "another", expected nothing'),
    ],
)  # fmt: skip
def test_faults_of_sense(old: str, new: str, expected: str) -> None:
    text = rule("a-rule").decode()
    assert old in text
    assert one(text.replace(old, new, 1)) == [f"drafting/a-rule.yaml:{expected}"]


def test_a_check_without_values_or_options() -> None:
    text = (
        rule("a-rule")
        .decode()
        .replace("check: words", "check: silence")
        .replace("options: {words: [stray]}", "stage: trial")
    )
    assert one(text) == ["drafting/a-rule.yaml:7:10: message: {said}, expected no value, since the check tells none"]
    assert one(text.replace("{said}", "it").replace("stage: trial", "options: {nothing: [x]}")) == [
        'drafting/a-rule.yaml:6:11: options.nothing: the unknown key "nothing", expected nothing'
    ]


def test_no_default_is_needed_where_every_case_is_told() -> None:
    text = rule("a-rule").decode().replace("severity: warning", "severity: {anchored: error, elsewhere: note}")
    assert one(text) == []


def test_the_folder_is_the_topic() -> None:
    assert one(rule("a-rule"), "draftign/a-rule.yaml") == [
        'draftign/a-rule.yaml:1:1: the folder "draftign", expected "drafting"'
    ]


def test_a_council_may_have_topics_of_its_own_or_none() -> None:
    base = load_pack({}, CHECKS)
    pack = load_pack({"flat.yaml": rule("flat"), "parish/deep.yaml": rule("deep")}, CHECKS, base)
    assert faults(pack) == []
    assert [(r.id, r.topic) for r in pack.rules] == [("flat", "own"), ("deep", "parish")]


def test_what_is_no_rule_is_passed_over() -> None:
    others = {"profiles/x.yaml": b"[", "papers/p.md": b"[", "rule.schema.json": b"{}", "rule.template.yaml": b"["}
    assert load_pack(others, CHECKS) == Pack((), (), load_pack({}, CHECKS).digest)


def test_one_id_in_two_folders() -> None:
    pack = load_pack({"law/a-rule.yaml": rule("a-rule"), "drafting/a-rule.yaml": rule("a-rule")}, CHECKS)
    assert faults(pack) == ['law/a-rule.yaml:1:5: id: "a-rule", expected an id that drafting/a-rule.yaml has not']
    assert [(r.id, r.topic) for r in pack.rules] == [("a-rule", "drafting")]


def base_pack() -> Pack:
    return load_pack(
        {"drafting/a-rule.yaml": rule("a-rule", "formerly: [old-rule]\n"), "law/b-rule.yaml": rule("b-rule")}, CHECKS
    )


@pytest.mark.parametrize("id", ["a-rule", "old-rule"])
def test_a_clash_with_the_pack_is_a_fault(id: str) -> None:
    pack = load_pack({f"{id}.yaml": rule(id)}, CHECKS, base_pack())
    assert faults(pack) == [f'{id}.yaml:1:5: id: "{id}", expected an id of its own, or "replaces: a-rule"']
    assert ids(pack) == ["a-rule", "b-rule"]


@pytest.mark.parametrize("id", ["a-rule", "ours"])
def test_a_rule_may_replace_one_of_the_pack(id: str) -> None:
    pack = load_pack({f"{id}.yaml": rule(id, "replaces: a-rule\n")}, CHECKS, base_pack())
    assert faults(pack) == []
    assert [(r.id, r.topic) for r in pack.rules] == [("b-rule", "law"), (id, "own")]


@pytest.mark.parametrize("typo", ["nonsense: 1", "yields-to: [nobody]"])
def test_a_broken_replacement_leaves_the_rule_of_the_pack_in_place(typo: str) -> None:
    pack = load_pack({"ours.yaml": rule("ours", f"replaces: a-rule\n{typo}\n")}, CHECKS, base_pack())
    assert ids(pack) == ["a-rule", "b-rule"]
    assert len(pack.faults) == 1


def test_yielding_to_a_rule_that_is_broken_is_no_second_fault() -> None:
    files = {"law/a.yaml": rule("a", "yields-to: [b]\n"), "law/b.yaml": b"id: b"}
    pack = load_pack(files, CHECKS)
    assert ids(pack) == ["a"]
    assert {fault.file for fault in pack.faults} == {"law/b.yaml"}


def test_rules_that_yield_in_a_ring_are_faults() -> None:
    ring = {f"law/{a}.yaml": rule(a, f"yields-to: [{b}]\n") for a, b in ("ab", "bc", "ca", "da")}
    pack = load_pack(ring, CHECKS)
    assert faults(pack) == [
        f'law/{a}.yaml:14:13: yields-to[0]: "{b}", which yields to this rule, expected a rule that does not'
        for a, b in ("ab", "bc", "ca")
    ]
    assert ids(pack) == ["d"]


def test_with_rules_names_rules_that_exist() -> None:
    text = (
        rule("a-rule")
        .decode()
        .replace("    - text: Nothing here.", "    - text: Nothing here.\n      with-rules: [b-rule]")
    )
    assert one(text) == [
        'drafting/a-rule.yaml:11:20: examples.valid[0].with-rules[0]: the unknown rule "b-rule", expected "a-rule"'
    ]


def test_the_digest_follows_every_byte() -> None:
    digests = {
        load_pack(files, CHECKS).digest
        for files in (
            {},
            {"law/a.yaml": rule("a")},
            {"law/b.yaml": rule("a")},
            {"law/a.yaml": rule("a") + b"\n"},
        )
    }
    assert len(digests) == 4
    assert base_pack().digest == base_pack().digest
    assert load_pack({}, CHECKS, base_pack()).digest != load_pack({}, CHECKS).digest


def test_a_rule_is_found_by_a_former_name() -> None:
    pack = base_pack()
    assert pack.rule("old-rule") == pack.rule("a-rule") == pack.rules[0]
    assert pack.rule("never") is None
