"""What the keepers of a folder have settled for the papers in it: ``.ppb-lint.yaml`` or pyproject.toml."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct, field

from ppb_lint.app.settled.project_file import tool_table
from ppb_lint.model.finding import Severity
from ppb_lint.model.result import Fault
from ppb_lint.notation.shapes import Shape
from ppb_lint.notation.tree import Tree, parse

OWN_FILE = ".ppb-lint.yaml"
PROJECT_FILE = "pyproject.toml"


class Off(Shape, frozen=True):
    """A rule that is not run, and why; a reason is asked for, since somebody will want to know."""

    rule: str
    because: str


class Allowance(Shape, frozen=True):
    """A waiver: findings of one rule that are allowed in some papers, by whom, why, and until when."""

    rule: str
    file: str
    """The papers, as seen from the file: ``item-5.docx`` (in any folder), ``drafts/*.docx``, ``2025/**``."""
    because: str
    by: str
    until: date
    """The last day on which it holds."""
    fingerprint: str = ""
    """The only finding that is allowed, by the name that ``--format json`` gives it; all of the rule without it."""


class Form(Shape, frozen=True):
    """The keys that the file may have."""

    profile: str | None = None
    """The council whose form all papers are held against, whatever they say themselves."""
    rules: tuple[str, ...] = ()
    """Folders with further rules, as seen from the file."""
    severity: Mapping[str, Severity] = field(default_factory=dict)
    """Rules whose findings are to matter less than their files say."""
    on: tuple[str, ...] = ()
    """Rules and topics that are run although they wait to be asked for."""
    library: str | None = None
    """The library of earlier papers that all papers are compared with, as seen from the file."""
    off: tuple[Off, ...] = ()
    """Rules that are not run."""
    waivers: tuple[Allowance, ...] = ()
    """What is allowed in single papers."""


class Config(Struct, frozen=True):
    """One configuration and the file it stands in; ``tree`` finds the place of what turns out to be wrong."""

    form: Form = Form()
    file: str | None = None
    tree: Tree | None = None
    faults: tuple[Fault, ...] = ()

    def folders(self) -> tuple[str, ...]:
        """The folders of further rules, as seen from where the command runs."""
        here = Path(self.file or ".").parent
        return tuple(str(here / folder) for folder in self.form.rules)


def library_of(config: Config) -> Path | None:
    """Where the library lies that a configuration names, as seen from where the command runs."""
    if config.form.library is None:
        return None
    place = Path(config.file or ".").parent / config.form.library
    try:
        return Path(os.path.relpath(place))
    except ValueError:  # It lies on another drive.
        return place


def nearest(folder: Path) -> Path | None:
    """The configuration that counts for the files of a folder: in it, or in the nearest one above."""
    return next((file for here in (folder, *folder.parents) for file in _in(here)), None)


def _in(folder: Path) -> Iterator[Path]:
    own, project = folder / OWN_FILE, folder / PROJECT_FILE
    if own.is_file():
        yield own
    if project.is_file() and _speaks_of_us(project):
        yield project


def _speaks_of_us(project: Path) -> bool:
    """A pyproject.toml of other tools is passed by; a broken one is ours if it names us, and is told."""
    data = project.read_bytes()
    if b"ppb-lint" not in data:
        return False
    table, faults = tool_table(data, str(project))
    return table is not None or (bool(faults) and b"tool.ppb-lint" in data)


def load(file: Path) -> Config:
    """Read a configuration; where it is faulty its faults are told and nothing of it counts.

    Raises:
        OSError: the file cannot be read.
    """
    return read(str(file), file.read_bytes())


def read(file: str, data: bytes) -> Config:
    """The same for bytes that are, or are to be, in a file."""
    tree, faults = _tree(file, data)
    if tree is None or faults:
        return Config(file=file, faults=faults)
    form, faults = tree.read(Form)
    return Config(form or Form(), file, tree, faults)


def _tree(file: str, data: bytes) -> tuple[Tree | None, tuple[Fault, ...]]:
    if not file.endswith(".toml"):
        # A file in which everything is commented out is an empty configuration, not a broken one.
        return parse(data if _says_something(data) else b"{}", file)
    table, faults = tool_table(data, file)
    return (Tree(file, table) if table else None), faults


def _says_something(data: bytes) -> bool:
    return any(line.strip() and not line.strip().startswith(b"#") for line in data.splitlines())
