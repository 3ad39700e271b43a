"""What a rule file must keep to beyond its shape: names that its check offers, cases that it tells, marked examples."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from ppb_lint.checks.base import Check
from ppb_lint.model.regex import regex
from ppb_lint.model.result import Fault
from ppb_lint.notation.faults import unknown
from ppb_lint.notation.nodes import Path
from ppb_lint.notation.tree import Tree
from ppb_lint.rules.marks import CLOSE, OPEN, unmarked
from ppb_lint.rules.shape import DEFAULT
from ppb_lint.rules.wording import names

ID = regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def objections(tree: Tree, stem: str, checks: Mapping[str, Check]) -> Iterator[Fault]:
    """All faults of sense in a rule file; what has the wrong shape is passed over, since that is told already."""
    yield from _id(tree, stem)
    name = tree.values("check")
    check = checks.get(name) if isinstance(name, str) else None
    if isinstance(name, str) and check is None:
        yield tree.fault(("check",), f'the unknown check "{name}"', unknown(name, tuple(checks)))
    for key in ("title", "why"):
        if tree.values(key) == "":
            yield tree.fault((key,), "nothing", "a text")
    yield from _cases(tree, ("severity",), check)
    yield from _cases(tree, ("message",), check)
    yield from _sentences(tree, check)
    yield from _examples(tree)


def _id(tree: Tree, stem: str) -> Iterator[Fault]:
    id = tree.values("id")
    if isinstance(id, str) and id != stem:
        yield tree.fault(("id",), f'"{id}"', f'"{stem}", the name of the file')
    elif isinstance(id, str) and not ID.fullmatch(id):
        yield tree.fault(("id",), f'"{id}"', "small letters, with hyphens between words")


def _cases(tree: Tree, path: Path, check: Check | None) -> Iterator[Fault]:
    """A severity or a message by case: only cases that the check tells, and one for all the others."""
    by_case = tree.values(*path)
    if not isinstance(by_case, dict) or check is None:
        return
    known = {*check.cases, DEFAULT}
    for case in by_case:
        if case not in known:
            yield tree.fault((*path, case), f'the unknown case "{case}"', unknown(case, tuple(known)), at_key=True)
    untold = check.cases - set(by_case)
    if DEFAULT not in by_case and (untold or not check.cases):
        yield tree.fault(path, f'no case "{DEFAULT}"', "one for whatever is in no case of its own")


def _sentences(tree: Tree, check: Check | None) -> Iterator[Fault]:
    message = tree.values("message")
    if isinstance(message, dict):
        for case, sentence in message.items():
            yield from _sentence(tree, ("message", case), sentence, check, empty_allowed=False)
    else:
        yield from _sentence(tree, ("message",), message, check, empty_allowed=False)
    yield from _sentence(tree, ("fix", "replace-with"), tree.values("fix", "replace-with"), check, empty_allowed=True)


def _sentence(tree: Tree, path: Path, sentence: Any, check: Check | None, *, empty_allowed: bool) -> Iterator[Fault]:
    if not isinstance(sentence, str):
        return
    if not sentence.strip() and not empty_allowed:
        yield tree.fault(path, "an empty message", "a sentence")
    try:
        used = names(sentence)
    except ValueError as error:
        yield tree.fault(path, f"braces that hold no plain name ({error})", "a name in braces; {{ for a brace itself")
        return
    offered: Collection[str] = check.offers if check else used
    for name in dict.fromkeys(used):
        if name not in offered:
            yield tree.fault(path, f"{{{name}}}", _offers(name, offered))


def _offers(name: str, offered: Collection[str]) -> str:
    if not offered:
        return "no value, since the check tells none"
    return unknown(name, tuple(offered))


def _examples(tree: Tree) -> Iterator[Fault]:
    for kind in ("valid", "invalid", "known-misses"):
        listed = tree.values("examples", kind)
        for n, example in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(example, dict):
                yield from _example(tree, ("examples", kind, n), example, kind)


def _example(tree: Tree, path: Path, example: Mapping[str, Any], kind: str) -> Iterator[Fault]:
    text = example.get("text")
    if isinstance(text, str):
        yield from _marks(tree, (*path, "text"), text, kind)
    fixed = example.get("fixed")
    if isinstance(fixed, str) and (OPEN in fixed or CLOSE in fixed):
        yield tree.fault((*path, "fixed"), f"{OPEN} or {CLOSE}", "the mended text without marks")
    if kind == "invalid" and not example.get("message"):
        yield tree.fault((*path, "message"), "no message", "the sentence that the finding gives")
    if kind == "known-misses" and not example.get("because"):
        yield tree.fault((*path, "because"), "no reason", "why the rule misses it")


def _marks(tree: Tree, path: Path, text: str, kind: str) -> Iterator[Fault]:
    try:
        _, marked = unmarked(text)
    except ValueError as error:
        yield tree.fault(path, f"{error} without its partner", f"{OPEN} and {CLOSE} round the accused words")
        return
    if kind == "invalid" and not marked:
        where = f"{OPEN} and {CLOSE} round the accused words, {OPEN}{CLOSE} where some are missing"
        yield tree.fault(path, "no mark", where)
    if kind == "valid" and marked:
        yield tree.fault(path, f"{OPEN}{CLOSE}", "no mark, since nothing is accused")
