"""From the bytes of a YAML file to its nodes; what makes YAML ambiguous or dangerous is refused."""

from __future__ import annotations

from collections.abc import Iterator

import yaml
from msgspec import Struct, field
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from ppb_lint.model.result import Fault
from ppb_lint.notation.nodes import Listing, Node, Path, Scalar, Table, shown

_DEEPEST = 40
_ENDLESS = ("lists in lists without end", f"at most {_DEEPEST} in one another")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HINTS = {
    "mapping values are not allowed": "quotation marks round a text with a colon in it",
    "cannot start any token": "spaces, or quotation marks round a text that begins with a sign",
    "block mapping": "every key of a block in the same column",
    "block collection": "every dash of a list in the same column",
    "block sequence": "every dash of a list in the same column",
    "unexpected end of stream": "a closing quotation mark",
    "flow sequence": "a closing ] and commas between",
    "flow mapping": "a closing } and commas between",
    "could not find expected ':'": "a colon after the key",
    "escape": "single quotation marks, or each backslash twice",
}


def compose(data: bytes, file: str) -> tuple[Node | None, tuple[Fault, ...]]:
    """The nodes of a file, None where it is no readable YAML, and everything that is wrong with its form."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        return None, (_fault_after(before, file, f"the byte 0x{data[error.start]:02x}", "text in UTF-8"),)
    composer = _Composer(file)
    try:
        root = composer.document(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        return None, (*composer.faults, _unreadable(error, file))
    except _EndlessError:
        return None, tuple(composer.faults)
    except yaml.reader.ReaderError as error:
        sign = f"the sign U+{ord(text[error.position]):04X}"
        return None, (_fault_after(text[: error.position], file, sign, "printable text"),)
    if root is None and not composer.faults:
        composer.faults.append(Fault(file, 1, 1, "", "an empty file", "keys with values"))
    return root, tuple(composer.faults)


def _fault_after(before: str, file: str, found: str, expected: str) -> Fault:
    return Fault(file, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1, "", found, expected)


def _unreadable(error: yaml.MarkedYAMLError, file: str) -> Fault:
    mark = error.problem_mark or error.context_mark
    told = f"{error.context or ''} {error.problem or ''}"
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if "nesting" in told:  # Newer parsers look so far ahead that they give up before we have counted.
        return Fault(file, line, column, "", *_ENDLESS)
    hint = next((hint for sign, hint in _HINTS.items() if sign in told), "YAML")
    return Fault(file, line, column, "", f"no YAML ({error.problem})", hint)


class _EndlessError(Exception):
    """Values are nested so deeply that nobody can have meant it."""


class _Composer(Struct):
    """Follows the events of the parser; the only thing here that changes while it works."""

    file: str
    faults: list[Fault] = field(default_factory=list)

    def document(self, events: Iterator[Event]) -> Node | None:
        root, documents = None, 0
        for event in events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, (), "a second document", "one document")
                    break
            elif isinstance(event, (NodeEvent, AliasEvent)):
                root = self._node(event, events, ())
        return root

    def _node(self, event: Event, events: Iterator[Event], path: Path) -> Node:
        line, column = _place(event)
        self._check_form(event, path)
        if isinstance(event, ScalarEvent):
            return Scalar(line, column, event.value, bare=not event.style)
        if isinstance(event, MappingStartEvent):
            return self._table(events, path, line, column)
        if isinstance(event, CollectionStartEvent):
            return self._listing(events, path, line, column)
        return Scalar(line, column, "", bare=True)

    def _check_form(self, event: Event, path: Path) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, AliasEvent):
            self._refuse(event, path, f"the alias *{anchor}", "the value itself")
        elif anchor:
            self._refuse(event, path, f"the anchor &{anchor}", "the value without it")
        if tag:
            self._refuse(event, path, f"the tag {tag}", "the value without it")
        if len(path) > _DEEPEST:
            self._refuse(event, path[:3], *_ENDLESS)
            raise _EndlessError

    def _listing(self, events: Iterator[Event], path: Path, line: int, column: int) -> Listing:
        items: list[Node] = []
        while not isinstance(event := next(events), CollectionEndEvent):
            items.append(self._node(event, events, (*path, len(items))))
        return Listing(line, column, tuple(items))

    def _table(self, events: Iterator[Event], path: Path, line: int, column: int) -> Table:
        keys: dict[str, Scalar] = {}
        values: dict[str, Node] = {}
        while not isinstance(event := next(events), CollectionEndEvent):
            key = self._node(event, events, path)
            name = key.text if isinstance(key, Scalar) else ""
            value = self._node(next(events), events, (*path, name))
            if not isinstance(key, Scalar):
                self._refuse(event, path, "a list or a mapping as a key", "a text")
            elif name in keys:
                self._refuse(event, (*path, name), f'the key "{name}" again', f"it once (line {keys[name].line})")
            else:
                keys[name], values[name] = key, value
        return Table(line, column, keys, values)

    def _refuse(self, event: Event, path: Path, found: str, expected: str) -> None:
        self.faults.append(Fault(self.file, *_place(event), shown(path), found, expected))


def _place(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
