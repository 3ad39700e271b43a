"""The rules that come with the command, wherever it is installed."""

from __future__ import annotations

from collections.abc import Mapping
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
    found = sorted(path for path in folder.rglob("*") if path.suffix in (".yaml", ".yml") and path.is_file())
    inside = ((path, path.relative_to(folder)) for path in found)
    return {
        relative.as_posix(): path.read_bytes()
        for path, relative in inside
        if not any(part.startswith(".") for part in relative.parts[:-1])
    }


def papers_in(folder: Path) -> Mapping[str, str]:
    """The clean papers of a folder of rules by name, into which examples may be put."""
    papers = sorted((folder / "papers").glob("*.md"))
    return {path.stem: path.read_text(encoding="utf-8") for path in papers}
