"""What a configuration file says, kept so that an unchanged one need not be read and checked again."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ppb_lint.app.kept.build import build
from ppb_lint.app.kept.shelf import Shelf
from ppb_lint.app.settled.config import Config, Form


def recalled(file: Path, shelf: Shelf) -> Config | None:
    """The sound configuration that a file of the same name and the same bytes held before.

    It has no ``tree``: whoever has to say where in the file something stands reads it anew.
    """
    kept = shelf.get(_name(file))
    if kept is None:
        return None
    from ppb_lint.notation.plain import rebuild

    try:
        return Config(rebuild(Form, kept), str(file))
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def keep(config: Config, shelf: Shelf) -> None:
    """Remember a configuration, unless something is wrong with it."""
    if config.file is None or config.faults:
        return
    from ppb_lint.notation.plain import plain

    shelf.put(_name(Path(config.file)), plain(config.form))


def _name(file: Path) -> str:
    content = hashlib.sha256(f"{build()}\0{file}\0".encode(errors="surrogateescape"))
    try:
        content.update(file.read_bytes())
    except OSError:  # Whoever reads it for good tells it.
        content.update(b"\0")
    return f"configurations/{content.hexdigest()}"
