"""Rules and profiles that were read and checked once, kept for later runs, which then read no YAML."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ppb_lint.app.kept.build import build
from ppb_lint.app.kept.shelf import Shelf
from ppb_lint.app.settled.bundled import bundled_folder, files_in

if TYPE_CHECKING:
    from ppb_lint.app.settled.knowledge import Knowledge


def known(folders: Sequence[str], shelf: Shelf | None) -> Knowledge:
    """What ``learn`` finds in the folders, without the examples of the rules.

    Raises:
        WrongRequest: as ``learn`` does.
    """
    from ppb_lint.app.settled.knowledge import learn

    if shelf is None:
        return learn(folders)
    name = f"rules/{digest(folders)}"
    kept = shelf.get(name)
    try:
        return _rebuilt(kept) if kept is not None else _kept(learn(folders), name, shelf)
    except (AttributeError, KeyError, TypeError, ValueError):
        return _kept(learn(folders), name, shelf)


def digest(folders: Sequence[str]) -> str:
    """Names all that is known: this build, and every byte of every rule file in our folder and the others."""
    content = hashlib.sha256(build().encode())
    for folder in (str(bundled_folder()), *folders):
        content.update(f"\0{os.path.abspath(folder)}\0{folder}".encode(errors="surrogateescape"))
        for path, data in _files(folder):
            content.update(f"\0{path}\0{len(data)}\0".encode(errors="surrogateescape") + data)
    return content.hexdigest()


def _files(folder: str) -> Sequence[tuple[str, bytes]]:
    try:
        return tuple(files_in(Path(folder)).items())
    except OSError:  # Whoever reads the rules tells it.
        return ()


def _kept(fresh: Knowledge, name: str, shelf: Shelf) -> Knowledge:
    from ppb_lint.notation.plain import plain
    from ppb_lint.rules.kept import pack_to_plain

    pack = pack_to_plain(fresh.pack, examples=False)
    shelf.put(name, {"pack": pack, "stated": plain(fresh.stated), "faults": plain(fresh.faults)})
    return fresh


def _rebuilt(kept: Any) -> Knowledge:
    from ppb_lint.app.settled.knowledge import Knowledge
    from ppb_lint.checks import CHECKS
    from ppb_lint.model.result import Fault
    from ppb_lint.notation.plain import rebuild
    from ppb_lint.profiles import Profile, resolve
    from ppb_lint.rules.kept import pack_from_plain

    stated = rebuild(tuple[Profile, ...], kept["stated"])
    faults = rebuild(tuple[Fault, ...], kept["faults"])
    return Knowledge(pack_from_plain(kept["pack"], CHECKS), stated, resolve(stated), faults)
