"""The ``[tool.ppb-lint]`` table of a pyproject.toml, read as strictly as a file of our own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ppb_lint.model.regex import regex
from ppb_lint.model.result import Fault
from ppb_lint.notation.nodes import Listing, Node, Scalar, Table

_TOOL = "ppb-lint"
_PLACE = regex(r"\(at line (\d+), column (\d+)\)$")


def tool_table(data: bytes, file: str) -> tuple[Table | None, tuple[Fault, ...]]:
    """Our table, None where the file has none; a file that is no TOML at all is a fault."""
    import tomllib

    try:
        text = data.decode("utf-8-sig")
        found = tomllib.loads(text).get("tool", {}).get(_TOOL)
    except UnicodeDecodeError:
        return None, (Fault(file, 1, 1, "", "text that is not UTF-8", "TOML in UTF-8"),)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line, column = (int(place[1]), int(place[2])) if place else (1, 1)
        return None, (Fault(file, line, column, "", _PLACE.sub("", str(error)).strip(), "TOML"),)
    if not isinstance(found, dict):
        return None, ()
    return _Places(text).table(found, ()), ()


class _Places:
    """Where keys stand: TOML's parser does not say, but a key is written on a line of its own."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._start = next(
            (n for n, line in enumerate(self._lines) if re.match(rf"\s*\[+\s*tool\.\"?{_TOOL}", line)), 0
        )

    def table(self, found: Mapping[str, Any], path: tuple[str, ...]) -> Table:
        keys = {name: Scalar(*self._find(name), name, bare=False) for name in found}
        values = {name: self._node(value, (*path, name), keys[name]) for name, value in found.items()}
        line, column = next(((key.line, key.column) for key in keys.values()), (self._start + 1, 1))
        return Table(line, column, keys, values)

    def _node(self, value: Any, path: tuple[str, ...], at: Scalar) -> Node:
        if isinstance(value, Mapping):
            return self.table(value, path)
        if isinstance(value, Sequence) and not isinstance(value, str):
            return Listing(at.line, at.column, tuple(self._node(item, path, at) for item in value))
        text = str(value).lower() if isinstance(value, bool) else str(value)
        return Scalar(at.line, at.column, text, bare=not isinstance(value, str))

    def _find(self, key: str) -> tuple[int, int]:
        written = re.compile(rf"(?<![\w-])['\"]?{re.escape(key)}['\"]?\s*(=|\])")
        for number in range(self._start, len(self._lines)):
            if place := written.search(self._lines[number]):
                return number + 1, place.start() + 1
        return self._start + 1, 1
