"""Puts one more waiver into a configuration and leaves every other sign of it as it is."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from msgspec.structs import replace

from ppb_lint.app.settled.config import PROJECT_FILE, Allowance, Config
from ppb_lint.model.regex import regex
from ppb_lint.notation.nodes import Listing, Table

Read = Callable[[bytes], Config]
_PLAIN = regex(r"(?:\./)?[A-Za-z](?:[\w ,.;()/'*?-]|:(?! |$))*(?<! )")
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


class UnclearPlaceError(Exception):
    """The file is written in a way in which nobody but its author can put something into it."""


def as_yaml(entry: Allowance, dash: str = "  - ") -> list[str]:
    """The lines of a waiver in a YAML file."""
    blank = " " * len(dash)
    pairs = [f"{key}: {_scalar(value)}" for key, value in _values(entry)]
    return [(blank if n else dash) + pair for n, pair in enumerate(pairs)]


def as_toml(entry: Allowance) -> list[str]:
    """The lines of a waiver in a pyproject.toml."""
    return ["[[tool.ppb-lint.waivers]]", *(f"{key} = {_toml(key, value)}" for key, value in _values(entry))]


def with_entry(data: bytes, config: Config, entry: Allowance, read: Read) -> bytes:
    """The bytes of a configuration with one more waiver.

    Args:
        data: the file as it is; empty where there is none yet.
        config: what was read from it.
        read: reads a configuration from bytes, to make sure that nothing else has changed.

    Raises:
        UnclearPlaceError: there is no place where it can be put for sure.
    """
    toml = (config.file or "").endswith(PROJECT_FILE)
    text = data.decode("utf-8")
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n") if text else []
    new = _appended(lines, ["", *as_toml(entry)]) if toml else _in_yaml(lines, config, entry)
    written = end.join(new).encode()
    wanted = replace(config.form, waivers=(*config.form.waivers, entry))
    found = read(written)
    if found.faults or found.form != wanted:
        raise UnclearPlaceError
    return written


def _in_yaml(lines: list[str], config: Config, entry: Allowance) -> list[str]:
    root = config.tree.root if config.tree else None
    known = root.values.get("waivers") if isinstance(root, Table) else None
    if not isinstance(root, Table) or known is None:
        return _appended(lines, ["waivers:", *as_yaml(entry)])
    key = root.keys["waivers"]
    if isinstance(known, Listing) and not known.items:
        head = re.sub(r"(waivers['\"]?\s*:)[^#]*?(\s*#.*)?$", r"\1\2", lines[key.line - 1])
        return [*lines[: key.line - 1], head, *as_yaml(entry), *lines[key.line :]]
    dash = re.match(r"\s*-\s+", lines[known.items[0].line - 1]) if isinstance(known, Listing) else None
    if dash is None:
        raise UnclearPlaceError
    at = _end_of_block(lines, key.line, [other.line for other in root.keys.values()])
    return [*lines[:at], *as_yaml(entry, dash.group()), *lines[at:]]


def _end_of_block(lines: list[str], key: int, others: list[int]) -> int:
    """How many lines there are up to the last one of a block that begins below a key, blanks and remarks left out."""
    end = min((line - 1 for line in others if line > key), default=len(lines))
    while not lines[end - 1].strip() or (lines[end - 1].startswith("#")):
        end -= 1
    return end


def _appended(lines: list[str], more: list[str]) -> list[str]:
    kept = list(lines)
    while kept and not kept[-1].strip():
        kept.pop()
    gap = [""] if kept and more[0] else []
    return [*kept, *gap, *(more if kept else [line for line in more if line]), ""]


def _values(entry: Allowance) -> list[tuple[str, str]]:
    only = [("fingerprint", entry.fingerprint)] if entry.fingerprint else []
    until = entry.until.isoformat()
    told = [("file", entry.file), ("because", entry.because), ("by", entry.by), ("until", until)]
    return [("rule", entry.rule), *only, *told]


def _scalar(value: str) -> str:
    date = re.fullmatch(r"\d{4}-\d\d-\d\d", value)
    plain = date or (_PLAIN.fullmatch(value) and value.casefold() not in _WORDS)
    return value if plain else json.dumps(value, ensure_ascii=False)


def _toml(key: str, value: str) -> str:
    return value if key == "until" else json.dumps(value, ensure_ascii=False)
