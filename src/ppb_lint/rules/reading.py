"""From the bytes of one rule file to the rule, or to all that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import fields

from ppb_lint.checks.base import Check
from ppb_lint.model.result import Fault
from ppb_lint.notation.faults import unknown
from ppb_lint.notation.tree import Tree, in_order, parse
from ppb_lint.rules.sense import objections
from ppb_lint.rules.shape import OWN_TOPIC, TOPICS, Rule, RuleFile


class Reading(Struct, frozen=True):
    """What came of one file."""

    path: str
    stem: str
    rule: Rule | None
    tree: Tree | None
    faults: tuple[Fault, ...]


def read_rule(path: str, data: bytes, checks: Mapping[str, Check], *, own: bool) -> Reading:
    """Read a rule file; ``own`` marks a council's folder, whose topics are its own affair.

    Args:
        path: ``topic/id.yaml``; in a council's own folder ``id.yaml`` will do.
    """
    topic, _, name = path.rpartition("/")
    stem = name.rsplit(".", 1)[0]
    tree, form = parse(data, path)
    if tree is None:
        return Reading(path, stem, None, None, form)
    stated, misfits = tree.read(RuleFile)
    options, unfit = _options(tree, checks)
    sense = tuple(objections(tree, stem, checks))
    faults = in_order(form, (*_topic(path, topic, own), *misfits, *unfit, *sense))
    rule = _rule(stated, options, topic.rpartition("/")[2] or OWN_TOPIC) if stated and not faults else None
    return Reading(path, stem, rule, tree, faults)


def _options(tree: Tree, checks: Mapping[str, Check]) -> tuple[object, tuple[Fault, ...]]:
    name = tree.values("check")
    check = checks.get(name) if isinstance(name, str) else None
    return tree.read(check.options, "options") if check else (None, ())


def _topic(path: str, topic: str, own: bool) -> Iterator[Fault]:
    if not own and topic not in TOPICS:
        yield Fault(path, 1, 1, "", f'the folder "{topic}"', unknown(topic, TOPICS))


def _rule(stated: RuleFile, options: object, topic: str) -> Rule:
    parts = {f.name: getattr(stated, f.name) for f in fields(RuleFile)}
    return Rule(**(parts | {"options": options, "topic": topic}))
