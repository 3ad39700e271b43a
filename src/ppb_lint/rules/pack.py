"""All rules of a run: those of the folder given, on top of those that are there already."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from ppb_lint.checks.base import Check
from ppb_lint.model.result import Fault
from ppb_lint.notation.faults import unknown
from ppb_lint.rules.reading import Reading, read_rule
from ppb_lint.rules.shape import Pack, Rule

NOT_RULES = ("profiles/", "papers/")
"""Folders beside the topics that hold something else."""
TEMPLATE = ".template.yaml"


def load_pack(files: Mapping[str, bytes], checks: Mapping[str, Check], base: Pack | None = None) -> Pack:
    """Read a folder of rule files; a broken one is told and the rest are loaded.

    Args:
        files: contents by path inside the folder (``topic/id.yaml``); what lies in ``profiles/`` or ``papers/``,
            is no .yaml, or is a template for new rules is passed over.
        checks: the kinds of check by name.
        base: the pack that these rules are added to; its rules go unless they are replaced.
    """
    wanted = [path for path in sorted(files) if is_rule_file(path)]
    readings = [read_rule(path, files[path], checks, own=base is not None) for path in wanted]
    clashes = [*_twice(readings), *_taken(readings, base)]
    able = [r for r in readings if r.path not in {fault.file for fault in clashes}]
    strangers = [*_strangers(readings, _unreplaced(base, able)), *_circles(readings, _unreplaced(base, able))]
    broken = {fault.file for fault in strangers}
    sound = [r for r in able if r.path not in broken]
    rules = (*_unreplaced(base, sound), *(r.rule for r in sound if r.rule))
    told = [fault for r in readings for fault in r.faults]
    faults = sorted((*told, *clashes, *strangers), key=lambda f: (f.file, f.line, f.column))
    return Pack(rules, (*(base.faults if base else ()), *faults), _digest(files, wanted, base))


def _unreplaced(base: Pack | None, readings: Sequence[Reading]) -> tuple[Rule, ...]:
    """The rules of the base whose place none of these takes."""
    replaced = {reading.rule.replaces for reading in readings if reading.rule}
    return tuple(rule for rule in (base.rules if base else ()) if rule.id not in replaced)


def is_rule_file(path: str) -> bool:
    """Whether a file in a folder of rules is a rule."""
    return path.endswith((".yaml", ".yml")) and not path.endswith(TEMPLATE) and not path.startswith(NOT_RULES)


def _twice(readings: Sequence[Reading]) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for reading in readings:
        other = first.setdefault(reading.stem, reading.path)
        if other != reading.path:
            yield _fault(reading, ("id",), f'"{reading.stem}"', f"an id that {other} has not")


def _taken(readings: Sequence[Reading], base: Pack | None) -> Iterator[Fault]:
    """Ids that a rule of the base has, or once had, are only free to a rule that says it replaces that one."""
    taken = {name: rule.id for rule in (base.rules if base else ()) for name in (*rule.formerly, rule.id)}
    for reading in readings:
        replaces = reading.rule.replaces if reading.rule else None
        if reading.stem in taken and replaces != taken[reading.stem]:
            way_out = f'an id of its own, or "replaces: {taken[reading.stem]}"'
            yield _fault(reading, ("id",), f'"{reading.stem}"', way_out)
        if replaces is not None and replaces not in taken.values():
            yield _fault(reading, ("replaces",), f'"{replaces}"', unknown(replaces, tuple(taken.values())))


def _strangers(readings: Sequence[Reading], kept: Sequence[Rule]) -> Iterator[Fault]:
    """Other rules that a rule names and that do not exist (one that is broken does)."""
    known = {rule.id for rule in kept} | {reading.stem for reading in readings}
    for reading in readings:
        for path, name in _named(reading):
            if name not in known:
                yield _fault(reading, path, f'the unknown rule "{name}"', unknown(name, tuple(known)))
            elif name == reading.stem:
                yield _fault(reading, path, f'"{name}"', "another rule")


def _named(reading: Reading) -> Iterator[tuple[tuple[str | int, ...], str]]:
    rule = reading.rule
    if rule is None:
        return
    yield from ((("yields-to", n), name) for n, name in enumerate(rule.yields_to))
    kinds = (("valid", rule.examples.valid), ("invalid", rule.examples.invalid))
    for kind, examples in kinds:
        for n, example in enumerate(examples):
            yield from ((("examples", kind, n, "with-rules", m), name) for m, name in enumerate(example.with_rules))


def _circles(readings: Sequence[Reading], kept: Sequence[Rule]) -> Iterator[Fault]:
    """Rules that yield to one another in a ring, so that none of them would speak."""
    rules = [*kept, *(reading.rule for reading in readings if reading.rule)]
    yields = {rule.id: rule.yields_to for rule in rules}
    for reading in readings:
        for n, name in enumerate(reading.rule.yields_to if reading.rule else ()):
            if name != reading.stem and reading.stem in _reached(name, yields):
                yield _fault(reading, ("yields-to", n), f'"{name}", which yields to this rule', "a rule that does not")


def _reached(start: str, yields: Mapping[str, tuple[str, ...]]) -> set[str]:
    reached: set[str] = set()
    left = [start]
    while left:
        name = left.pop()
        if name not in reached:
            reached.add(name)
            left += yields.get(name, ())
    return reached


def _fault(reading: Reading, path: tuple[str | int, ...], found: str, expected: str) -> Fault:
    if reading.tree is None:
        return Fault(reading.path, 1, 1, "", found, expected)
    return reading.tree.fault(path, found, expected)


def _digest(files: Mapping[str, bytes], wanted: Sequence[str], base: Pack | None) -> str:
    content = hashlib.sha256((base.digest if base else "").encode())
    for path in wanted:
        content.update(f"\0{path}\0{len(files[path])}\0".encode() + files[path])
    return content.hexdigest()
