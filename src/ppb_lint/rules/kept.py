"""A pack of rules that was read and checked once, kept as JSON so that a later run reads no YAML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from ppb_lint.checks.base import Check
from ppb_lint.model.result import Fault
from ppb_lint.notation.plain import plain, rebuild
from ppb_lint.rules.shape import Examples, Pack, Rule


def pack_to_plain(pack: Pack, *, examples: bool = True) -> dict[str, Any]:
    """The pack as what JSON can hold; checking a paper takes no examples, and they are most of it."""
    rules = pack.rules if examples else tuple(replace(rule, examples=Examples()) for rule in pack.rules)
    kept: dict[str, Any] = plain(replace(pack, rules=rules))
    return kept


def pack_from_plain(kept: Mapping[str, Any], checks: Mapping[str, Check]) -> Pack:
    """The pack again, with neither YAML nor a validator.

    Raises:
        KeyError, TypeError, ValueError: it was kept by another version and has to be read anew.
    """
    rules = tuple(_rule(rule, checks) for rule in kept["rules"])
    faults = tuple(rebuild(Fault, fault) for fault in kept["faults"])
    return Pack(rules, faults, kept["digest"])


def _rule(kept: Mapping[str, Any], checks: Mapping[str, Check]) -> Rule:
    bare = rebuild(Rule, {**kept, "options": None})
    options: object = rebuild(checks[bare.check].options, kept["options"])
    return replace(bare, options=options)
