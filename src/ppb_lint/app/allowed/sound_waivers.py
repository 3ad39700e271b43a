"""Which waivers of a configuration can be meant, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from ppb_lint.app.settled.config import Allowance, Config
from ppb_lint.model.regex import regex
from ppb_lint.model.result import Fault
from ppb_lint.notation.faults import unknown
from ppb_lint.notation.tree import Tree
from ppb_lint.rules.shape import Rule

_FINGERPRINT = regex(r"[0-9a-f]{16}")


class Placed(Struct, frozen=True):
    """A waiver of the configuration, with the line that it begins on."""

    allowance: Allowance
    line: int = 1
    column: int = 1


def objections_to_waivers(config: Config, tree: Tree, known: Collection[str]) -> Iterator[Fault]:
    """What is wrong with the waivers of a configuration, beyond their shape."""
    for number, entry in enumerate(config.form.waivers):
        at = ("waivers", number)
        if entry.rule not in known:
            yield tree.fault((*at, "rule"), f'the unknown rule "{entry.rule}"', unknown(entry.rule, tuple(known)))
        if not entry.because.strip():
            yield tree.fault((*at, "because"), "nothing", "the reason why it is allowed")
        if not entry.by.strip():
            yield tree.fault((*at, "by"), "nothing", "the name of whoever allows it")
        if not entry.file.strip():
            yield tree.fault((*at, "file"), "nothing", "the papers in which it is allowed")
        if entry.fingerprint and not _FINGERPRINT.fullmatch(entry.fingerprint):
            yield tree.fault((*at, "fingerprint"), f'"{entry.fingerprint}"', "16 figures and letters from a to f")


def sound(config: Config, rules: Sequence[Rule]) -> tuple[Placed, ...]:
    """The waivers of which nothing was told by ``objections``; the others allow nothing."""
    if config.tree is None:
        return ()
    known = {name for rule in rules for name in rule.names}
    wrong = {fault.path.partition(".")[0] for fault in objections_to_waivers(config, config.tree, known)}
    places = (config.tree.fault(("waivers", number), "", "") for number in range(len(config.form.waivers)))
    return tuple(
        Placed(entry, place.line, place.column)
        for entry, place in zip(config.form.waivers, places, strict=True)
        if place.path not in wrong
    )
