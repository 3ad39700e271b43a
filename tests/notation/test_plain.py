"""What was read once comes back from JSON the same, without the libraries that read it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import field

import ppb_lint
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.plain import plain, rebuild
from ppb_lint.notation.shapes import Shape


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


class Inner(Shape, frozen=True):
    name: str
    day: date | None = None


class Outer(Shape, frozen=True):
    size: Size | Mapping[str, Size]
    said: str | tuple[str, ...]
    inner: Inner | None = None
    many: tuple[Inner, ...] = ()
    by_size: Mapping[Size, tuple[str, ...] | Literal["any"]] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    ratio: float = 1.0
    flag: bool = False
    pattern: Pattern | None = None
    free: Any = None


inner = st.builds(Inner, name=st.text(), day=st.none() | st.dates())
outer = st.builds(
    Outer,
    size=st.sampled_from(Size) | st.dictionaries(st.text(), st.sampled_from(Size)),
    said=st.text() | st.lists(st.text()).map(tuple),
    inner=st.none() | inner,
    many=st.lists(inner, max_size=3).map(tuple),
    by_size=st.dictionaries(st.sampled_from(Size), st.just("any") | st.lists(st.text(), max_size=2).map(tuple)),
    words=st.frozensets(st.text(), max_size=3),
    ratio=st.floats(allow_nan=False, allow_infinity=False) | st.integers(-5, 5).map(float),
    flag=st.booleans(),
    pattern=st.none() | st.just(Pattern("a+")),
    free=st.none() | st.integers() | st.text() | st.lists(st.integers()),
)


@given(outer)
def test_there_and_back(value: Outer) -> None:
    again = rebuild(Outer, json.loads(json.dumps(plain(value))))
    assert again == value
    assert type(again.pattern) is type(value.pattern)
    assert type(again.ratio) is float


@pytest.mark.parametrize(
    "kept", [{"size": 5, "said": ""}, {"size": "huge", "said": ""}, {"size": "small", "said": None}]
)
def test_json_of_another_shape_is_refused(kept: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the caller only needs to know that it must read anew
        rebuild(Outer, kept)


def test_rebuilding_needs_neither_pydantic_nor_yaml() -> None:
    program = (
        "import sys; from ppb_lint.notation.plain import rebuild; from ppb_lint.profiles.shape import Profile;"
        "rebuild(Profile, {'id': 'x', 'name': 'y'}); print({'pydantic', 'yaml', 're2'} & set(sys.modules))"
    )
    found = {**os.environ, "PYTHONPATH": str(Path(ppb_lint.__file__).parents[1])}
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=found)
    assert run.stdout == "set()\n"


def test_what_json_cannot_hold_is_refused() -> None:
    with pytest.raises(TypeError):
        plain(object())
