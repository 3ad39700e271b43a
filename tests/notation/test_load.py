"""Every trap of YAML closed, every fault at its place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Literal

import pytest
from msgspec import field

from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape
from ppb_lint.notation.tree import load


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


class Part(Shape, frozen=True):
    name: str
    since: date | None = None


class Sheet(Shape, frozen=True):
    title: str = ""
    flag: bool = False
    number: int = 0
    ratio: float = 0.0
    colour: Colour | Mapping[str, Colour] = Colour.RED
    long_name: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    part: Part | None = None
    day: date | None = None
    topics: Mapping[str, tuple[str, ...] | Literal["any"]] = field(default_factory=dict)
    said: str | tuple[str, ...] = ""
    pattern: Pattern | None = None
    free: Any = None


def faults(text: str | bytes) -> list[str]:
    value, found = load(text if isinstance(text, bytes) else text.encode(), "a.yaml", Sheet)
    assert (value is None) == bool(found)
    return [str(fault) for fault in found]


def read(text: str) -> Sheet:
    value, found = load(text.encode(), "a.yaml", Sheet)
    assert value is not None, [str(fault) for fault in found]
    return value


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "y", "5.10", "010", "0x1F", "12:30", "1_000", "true", "2024-01-31", ".5", "1e3"]
)
def test_a_text_stays_as_it_is_written(word: str) -> None:
    sheet = read(
        f"title: {word}\nlong-name: [{word}]\nsaid: {word}\ntopics: {{a: [{word}]}}\nparts: [{{name: {word}}}]"
    )
    assert sheet == Sheet(title=word, long_name=(word,), said=word, topics={"a": (word,)}, parts=(Part(word),))


@pytest.mark.parametrize("word", ["no", "yes", "on", "off", "1", '"true"', "True"])
def test_only_true_and_false_are_truths(word: str) -> None:
    shown = word if word.startswith('"') or word == "1" else f'"{word}"'
    assert faults(f"flag: {word}") == [f"a.yaml:1:7: flag: {shown}, expected true or false"]


def test_keys_that_yaml_takes_for_truths_stay_texts() -> None:
    assert read("topics: {on: any, no: [x], 5.10: any}").topics == {"on": "any", "no": ("x",), "5.10": "any"}


def test_numbers_dates_and_unions() -> None:
    assert read(
        "number: -3\nratio: 2\nday: 2024-01-31\ncolour: {default: green}\nsaid: [a, b]\npart: {name: x}"
    ) == Sheet(
        number=-3, ratio=2.0, day=date(2024, 1, 31), colour={"default": Colour.GREEN}, said=("a", "b"), part=Part("x")
    )


def test_a_value_of_any_shape_follows_yaml_1_2() -> None:
    assert read("free: [no, 010, 7, 1.5, true, ~, 12:30, 2024-01-31, 0b1]").free == [
        "no", "010", 7, 1.5, True, None, "12:30", "2024-01-31", "0b1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("number: 5.0", "1:9: number: 5.0, expected a whole number"),
        ('number: "5"', '1:9: number: "5", expected a whole number'),
        ("number: 010", '1:9: number: "010", expected a whole number'),
        ("day: 2024-02-30", '1:6: day: "2024-02-30", expected a date such as 2024-01-31'),
        ("day: 20240131", "1:6: day: 20240131, expected a date such as 2024-01-31"),
        ("day: 31.1.2024", '1:6: day: "31.1.2024", expected a date such as 2024-01-31'),
        ("colour: blue", '1:9: colour: "blue", expected red, green or keys with values'),
        ("colour: {default: blue}", '1:19: colour.default: "blue", expected red or green'),
        ("long-name: text", '1:12: long-name: "text", expected a list'),
        ("long-name:", "1:11: long-name: nothing, expected a list"),
        ("long-name: [a, [b]]", "1:16: long-name[1]: a list, expected a text"),
        ("topics: {a: all}", '1:13: topics.a: "all", expected a list or any'),
        ("said: {a: b}", "1:7: said: keys with values, expected a text or a list"),
        ("parts:\n  - {name: x}\n  - {}", '3:5: parts[1].name: nothing, expected the key "name"'),
        ("part: {name: x, sinse: 2024-01-31}", '1:17: part.sinse: the unknown key "sinse", expected "since"'),
        ("part: {nam: x}", '1:8: part.nam: the unknown key "nam", expected "name"'),
        ("zzz: 1\ntitle: x", None),
        ("long_name: [a]", '1:1: long_name: the unknown key "long_name", expected "long-name"'),
        ("pattern: (a", '1:10: pattern: the pattern "(a" (missing ): (a), expected a regular expression'),
        ("pattern: ''", '1:10: pattern: "", expected a text that is not empty'),
        (
            "pattern: a*",
            '1:10: pattern: the pattern "a*" (fits an empty text), expected a pattern that fits at least one sign',
        ),
    ],
)
def test_faults(text: str, expected: str | None) -> None:
    found = faults(text)
    if expected is None:
        assert found == [
            'a.yaml:1:1: zzz: the unknown key "zzz", expected colour, day, flag, free, long-name, number, part, parts, '
            "pattern, ratio, said, title or topics"
        ]
    else:
        assert found == [f"a.yaml:{expected}"]


def test_look_around_is_refused_with_a_reason() -> None:
    (fault,) = faults("pattern: a(?=b)")
    assert fault.startswith('a.yaml:1:10: pattern: the pattern "a(?=b)"')
    assert "without look-around" in fault


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1: an empty file, expected keys with values"),
        ("# only a comment\n", "1:1: an empty file, expected keys with values"),
        ("- a\n", "1:1: a list, expected keys with values"),
        ("just words", "1:1: a single text, expected keys with values"),
        ("title: a\ntitle: b", '2:1: title: the key "title" again, expected it once (line 1)'),
        ("part: {name: a, name: b}", '1:17: part.name: the key "name" again, expected it once (line 1)'),
        ("title: &a x", "1:8: title: the anchor &a, expected the value without it"),
        ("number: *a", None),
        (
            "title: !!python/name:os.system x",
            "1:8: title: the tag tag:yaml.org,2002:python/name:os.system, expected the value without it",
        ),
        ("title: a\n---\ntitle: b", "2:1: a second document, expected one document"),
        ("? [a, b]\n: c", "1:3: a list or a mapping as a key, expected a text"),
    ],
)
def test_forms_that_are_refused(text: str, expected: str | None) -> None:
    found = faults(text)
    if expected is None:
        assert len(found) == 1
        assert found[0].startswith("a.yaml:1:9: ")
    else:
        assert found == [f"a.yaml:{expected}"]


def test_an_alias_of_an_anchor_is_told_once_for_each() -> None:
    assert faults("title: &a x\nlong-name: *a") == [
        "a.yaml:1:8: title: the anchor &a, expected the value without it",
        "a.yaml:2:12: long-name: the alias *a, expected the value itself",
    ]


def test_a_bomb_of_aliases_is_refused_before_it_grows() -> None:
    levels = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    found = faults("\n".join(levels))
    assert "the alias *a28" in found[-1] or any("the alias *a28" in fault for fault in found)
    assert len(found) < 1000


def test_endless_nesting_is_refused() -> None:
    (fault,) = faults("free: " + "[" * 2000 + "]" * 2000)
    assert "lists in lists without end, expected at most 40 in one another" in fault


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("title: says: more", "1:12", "quotation marks round a text with a colon in it"),
        ("part:\n\tname: x", "2:1", "spaces"),
        ("title: 'open", "1:13", "a closing quotation mark"),
        ("long-name: [a, b", "2:1", "a closing ] and commas between"),
        ("title: a\n  number: 1", "2:9", "quotation marks round a text with a colon in it"),
        ("part:\n    name: a\n  since: x", "3:3", "every key of a block in the same column"),
    ],
)
def test_what_is_no_yaml_is_told_with_place_and_hint(text: str, place: str, hint: str) -> None:
    (fault,) = faults(text)
    assert fault.startswith(f"a.yaml:{place}: no YAML (")
    assert hint in fault


def test_bytes_that_are_no_utf_8() -> None:
    assert faults("title: é\nlong-name: [é, ".encode() + b"\xe9]") == [
        "a.yaml:2:16: the byte 0xe9, expected text in UTF-8"
    ]


def test_signs_that_cannot_be_printed() -> None:
    assert faults("title: a\n# \x07") == ["a.yaml:2:3: the sign U+0007, expected printable text"]


def test_a_byte_order_mark_and_dos_line_ends_are_no_fault() -> None:
    value, found = load(b"\xef\xbb\xbftitle: a\r\nnumber: 2\r\n", "a.yaml", Sheet)
    assert (value, found) == (Sheet(title="a", number=2), ())


def test_columns_are_counted_in_letters() -> None:
    assert faults('part: {name: "ŵŷ£", nime: 1}') == ['a.yaml:1:21: part.nime: the unknown key "nime", expected "name"']


def test_all_faults_at_once_in_the_order_of_the_file() -> None:
    found = faults("flag: on\nnumber: x\ntitle: [a]\npart: {name: a, since: b}\nzz: 1\ntitle: again\n")
    assert [fault.split(": ")[0] for fault in found] == [
        f"a.yaml:{p}" for p in ("1:7", "2:9", "3:8", "4:24", "5:1", "6:1")
    ]
