"""The rules that come with the command, wherever it is installed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import ppb_lint

_PACKAGE = Path(ppb_lint.__file__).parent


def bundled_folder() -> Path:
    """The folder of rules inside the installed package, or at the top of the checkout that is being worked on."""
    inside = _PACKAGE / "_rules"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "rules"


def files_in(folder: Path) -> Mapping[str, bytes]:
    """The YAML files below a folder by their path inside it, with slashes on every system.

    Raises:
        OSError: the folder or a file in it cannot be read.
    """
    found = sorted(_yaml_files(str(folder)))
    return {name: Path(folder, name).read_bytes() for name in found}


def _yaml_files(folder: str) -> Iterator[str]:
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = os.path.relpath(here, folder).replace(os.sep, "/") + "/" if here != folder else ""
        yield from (inside + name for name in names if name.endswith((".yaml", ".yml")))


def papers_in(folder: Path) -> Mapping[str, str]:
    """The clean papers of a folder of rules by name, into which examples may be put."""
    papers = sorted((folder / "papers").glob("*.md"))
    return {path.stem: path.read_text(encoding="utf-8") for path in papers}
