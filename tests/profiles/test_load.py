"""Profiles are read strictly; one that is broken, or that leads back to itself, stops no other."""

# ruff: noqa: E501 - tables of faults read better with one fault on a line

from __future__ import annotations

from pathlib import Path

import pytest

from ppb_lint.profiles import resolve
from ppb_lint.profiles.load import load_profiles

OURS = Path(__file__).parents[2] / "rules" / "profiles"


def profile(id: str, more: str = "") -> bytes:
    return f"id: {id}\nname: Council\n{more}".encode()


def loaded(**files: bytes) -> tuple[list[str], list[str]]:
    profiles, faults = load_profiles({f"profiles/{name}.yaml": data for name, data in files.items()})
    resolve(profiles)
    return [p.id for p in profiles], [str(fault) for fault in faults]


def test_our_own_are_sound() -> None:
    profiles, faults = load_profiles({path.name: path.read_bytes() for path in OURS.glob("*.yaml")})
    assert [str(fault) for fault in faults] == []
    assert {p.id for p in profiles} >= {"halton", "england", "unknown"}


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (profile("b"), '1:5: id: "b", expected "a", the name of the file'),
        (profile("a", "extends: c"), '3:10: extends: the unknown profile "c", expected a or z'),
        (profile("a", "boards: [{id: x, names: [{name: y, since: 2014}]}]"), "3:43: boards[0].names[0].since: 2014, expected a date such as 2024-01-31"),
        (b"id: a", '1:1: name: nothing, expected the key "name"'),
        (b"[", None),
    ],
)  # fmt: skip
def test_faults(data: bytes, fault: str | None) -> None:
    ids, faults = loaded(a=data, z=profile("z"))
    assert ids == ["z"]
    assert len(faults) == 1
    if fault:
        assert faults == [f"profiles/a.yaml:{fault}"]


def test_a_ring_is_told_and_left_out() -> None:
    ids, faults = loaded(
        a=profile("a", "extends: b"), b=profile("b", "extends: a"), c=profile("c", "extends: a"), d=profile("d")
    )
    assert ids == ["d"]
    assert faults == [
        'profiles/a.yaml:3:10: extends: "b", which extends this profile, expected a profile that does not',
        'profiles/b.yaml:3:10: extends: "a", which extends this profile, expected a profile that does not',
    ]


def test_what_extends_a_broken_one_is_left_out_without_a_second_fault() -> None:
    ids, faults = loaded(a=b"id: a", b=profile("b", "extends: a"))
    assert ids == []
    assert len(faults) == 1
