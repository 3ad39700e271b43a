"""Puts into words what does not fit in a file: what was found there, what was expected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ppb_lint.model.result import Fault
from ppb_lint.notation.nodes import Listing, Node, Path, Scalar, Table, down, resolved, shown
from ppb_lint.notation.shapes import keys_at

if TYPE_CHECKING:
    from ppb_lint.notation.validation import Problem

_LONGEST = 60
_EXPECTED = {
    "string_type": "a text",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "float_type": "a number",
    "date_type": "a date such as 2024-01-31",
    "date_parsing": "a date such as 2024-01-31",
    "date_from_datetime_parsing": "a date such as 2024-01-31",
    "tuple_type": "a list",
    "list_type": "a list",
    "frozen_set_type": "a list",
    "dict_type": "keys with values",
    "mapping_type": "keys with values",
    "dataclass_type": "keys with values",
    "string_too_short": "a text that is not empty",
    "too_short": "at least one",
}


def found(node: Node) -> str:
    """What stands in the file, short enough for one line."""
    match node:
        case Listing():
            return "a list"
        case Table():
            return "keys with values"
        case Scalar(text=text) if isinstance(resolved(node), str):
            return f'"{text[:_LONGEST].strip()}{"…" if len(text) > _LONGEST else ""}"'
        case Scalar(text=text):
            return text if text and resolved(node) is not None else "nothing"


def faults(problems: Sequence[Problem], node: Node, shape: Any, file: str, above: Path) -> Iterator[Fault]:
    """One fault for each place that has problems, in the order of the file."""
    spelt = {p.path: nearest(str(p.path[-1]), _missing(problems, p.path[:-1])) for p in problems if _unknown(p)}
    meant = {(*path[:-1], near) for path, near in spelt.items() if near}
    told: dict[Path, list[Problem]] = {}
    for problem in problems:
        if problem.kind != "missing" or problem.path not in meant:
            told.setdefault(problem.path, []).append(problem)
    for path, group in sorted(told.items(), key=lambda item: _place(node, item[0], item[1][0])):
        line, column = _place(node, path, group[0])
        what, expected = _words(node, path, group, shape)
        yield Fault(file, line, column, shown((*above, *path)), what, expected)


def nearest(word: str, words: Sequence[str]) -> str | None:
    """The word that was probably meant."""
    import difflib

    return next(iter(difflib.get_close_matches(word, words, n=1, cutoff=0.7)), None)


def either(words: Sequence[str]) -> str:
    """
    >>> either(["error", "warning", "note"])
    'error, warning or note'
    """
    return " or ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def unknown(word: str, words: Sequence[str]) -> str:
    """What was expected in the place of a word that is not known."""
    near = nearest(word, words)
    return f'"{near}"' if near else either(sorted(words)) or "nothing"


def _unknown(problem: Problem) -> bool:
    return problem.kind == "unexpected_keyword_argument"


def _missing(problems: Sequence[Problem], path: Path) -> list[str]:
    return [str(p.path[-1]) for p in problems if p.kind == "missing" and p.path[:-1] == path]


def _place(node: Node, path: Path, problem: Problem) -> tuple[int, int]:
    *_, last = down(node, path)
    if _unknown(problem) or (path and path[-1] == "[key]"):
        *_, outer = down(node, path[:-1])
        last = outer.keys.get(str(path[-1]), outer) if isinstance(outer, Table) else outer
    return last.line, last.column


def _words(node: Node, path: Path, group: Sequence[Problem], shape: Any) -> tuple[str, str]:
    first = group[0]
    if first.kind == "missing":
        return "nothing", f'the key "{path[-1]}"'
    if _unknown(first):
        return f'the unknown key "{path[-1]}"', unknown(str(path[-1]), keys_at(shape, path[:-1]))
    *_, last = down(node, path)
    own = next((p.details["error"].args for p in group if p.kind == "value_error"), ())
    if own:
        return (str(own[1]) if len(own) > 1 else found(last)), str(own[0])
    return found(last), either(list(dict.fromkeys(words for p in group for words in _expected(p))))


def _expected(problem: Problem) -> list[str]:
    if problem.kind in ("enum", "literal_error"):
        return re.findall(r"'([^']*)'", str(problem.details.get("expected", "")))
    return [_EXPECTED.get(problem.kind, problem.told[:1].lower() + problem.told[1:])]
