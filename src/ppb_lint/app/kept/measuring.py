"""Gives all that papers are held against a name, so that what was said under one standard is never told of another."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_LARGE = 8_000_000
"""Bytes of a file that is not read for its name: a library of earlier papers, which only its own commands change."""
_FILES = 10_000
"""In one folder that a request names; beyond them no name is given, and nothing is recalled."""


def named(knowledge: str, request: str, folder: Path, said: Any) -> str:
    """A digest over everything that answers depend on, beside the papers.

    Args:
        knowledge: the digest of the rules.
        request: what was asked for, without the paths.
        folder: where the paths in a configuration lead from.
        said: the request and the configuration as plain values. A text in them that is the name of a file or of a
            folder stands for what is in there: a baseline, a library of earlier papers.
    """
    content = hashlib.sha256(f"{knowledge}\0{request}\0{folder}\0{said!r}".encode(errors="surrogateescape"))
    for text in sorted(set(_texts(said))):
        for place in {Path(text), folder / text}:
            for mark in _marks(place):
                content.update(f"\0{mark}".encode(errors="surrogateescape"))
    return content.hexdigest()


def _texts(said: Any) -> Iterator[str]:
    if isinstance(said, str):
        if said and "\0" not in said and len(said) < 1000:
            yield said
    elif isinstance(said, dict):
        for key, value in said.items():
            yield from (*_texts(key), *_texts(value))
    elif isinstance(said, (list, tuple)):
        for value in said:
            yield from _texts(value)


def _marks(place: Path) -> Iterator[str]:
    try:
        if place.is_file() and place.stat().st_size > _LARGE:
            status = place.stat()
            yield f"{place} {status.st_size} {status.st_mtime_ns}"
        elif place.is_file():
            yield f"{place} {hashlib.sha256(place.read_bytes()).hexdigest()}"
        elif place.is_dir():
            yield from _below(place)
    except OSError:
        yield f"{place} closed"


def _below(folder: Path) -> Iterator[str]:
    """Files of a folder by size and time: reading a library of papers costs more than checking one."""
    count = 0
    for here, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            count += 1
            status = os.stat(os.path.join(here, name))
            yield f"{here}/{name} {status.st_size} {status.st_mtime_ns}"
        if count > _FILES:
            yield os.urandom(16).hex()
            return
