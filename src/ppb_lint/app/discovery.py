"""From the paths that somebody named to the papers that are meant."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from ppb_lint.model.reasons import ReasonCode
from ppb_lint.model.result import Reason

STDIN = "-"
PAPERS = frozenset({".docx", ".docm", ".odt", ".rtf", ".pdf"})
"""Endings of files that are taken for papers wherever they lie."""
TEXTS = frozenset({".md", ".txt", ".html"})
"""Endings of files that are papers only if they open like one."""


class Found(Struct, frozen=True):
    """A file to be checked, called by the path that led to it."""

    path: str


class Missed(Struct, frozen=True):
    """Something that was asked for and cannot be checked."""

    path: str
    reason: Reason


def discover(paths: Iterable[str], opens_as_report: Callable[[Path], bool]) -> Iterator[Found | Missed]:
    """Every paper that is meant, each once, folders in the order of their files' names.

    Args:
        paths: files, folders, or ``-`` for standard input.
        opens_as_report: whether a text file that nobody named is a paper; an ``OSError`` counts as no.
    """
    seen: set[str] = set()
    for path in paths:
        for item in _in(path, opens_as_report):
            known = STDIN if item.path == STDIN else os.path.realpath(item.path)
            if known not in seen:
                seen.add(known)
                yield item


def _in(path: str, opens_as_report: Callable[[Path], bool]) -> Iterator[Found | Missed]:
    if path == STDIN:
        yield Found(path)
    elif os.path.isdir(path):
        yield from _in_folder(path, opens_as_report)
    elif os.path.exists(path):
        yield Found(path)
    elif matches := sorted(glob.glob(path)):  # The command prompt of Windows leaves *.docx to the program.
        yield from (item for match in matches for item in _in(match, opens_as_report))
    else:
        yield Missed(path, Reason(ReasonCode.MISSING))


def _in_folder(folder: str, opens_as_report: Callable[[Path], bool]) -> Iterator[Found | Missed]:
    empty = True
    for item in _walk(folder, opens_as_report):
        empty = False
        yield item
    if empty:
        yield Missed(folder, Reason(ReasonCode.NO_PAPERS))


def _walk(folder: str, opens_as_report: Callable[[Path], bool]) -> Iterator[Found | Missed]:
    closed: list[str] = []
    # Links to folders are not followed: they may lead round in a circle.
    for here, folders, files in os.walk(folder, onerror=lambda error: closed.append(str(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if _is_paper(Path(here, name), opens_as_report):
                yield Found(os.path.join(here, name))
    yield from (Missed(path, Reason(ReasonCode.CLOSED_FOLDER)) for path in closed)


def _is_paper(path: Path, opens_as_report: Callable[[Path], bool]) -> bool:
    if path.name.startswith(("~$", ".")):  # Word's lock files and hidden files.
        return False
    ending = path.suffix.casefold()
    return ending in PAPERS or (ending in TEXTS and _opens(path, opens_as_report))


def _opens(path: Path, opens_as_report: Callable[[Path], bool]) -> bool:
    try:
        return opens_as_report(path)
    except OSError:
        return False
