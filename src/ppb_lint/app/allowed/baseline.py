"""A list of what was found when somebody began to check, so that only what is new fails; no words of a paper."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.model.result import Fault
from ppb_lint.model.waiver import Origin, Waiver
from ppb_lint.notation.shapes import Shape
from ppb_lint.notation.tree import Tree, parse

SCHEMA = 1


class Entry(Shape, frozen=True, order=True):
    """One finding that was there."""

    path: str
    """The paper, as seen from the folder of the list, with slashes."""
    rule: str
    fingerprint: str


class BaselineFile(Shape, frozen=True):
    """The shape of the file."""

    schema: int
    entries: tuple[Entry, ...] = ()


class Baseline(Struct, frozen=True):
    """The entries of one file; ``tree`` finds the lines that they stand on."""

    file: str
    entries: tuple[Entry, ...] = ()
    tree: Tree | None = None
    faults: tuple[Fault, ...] = ()

    def waivers(self, path: str) -> Iterator[Waiver]:
        """What is allowed in a paper.

        Args:
            path: as seen from the folder of the list.
        """
        for entry in self.entries:
            if entry.path == path:
                yield Waiver(entry.rule, origin=Origin.BASELINE, fingerprint=entry.fingerprint)


def load(file: str) -> Baseline:
    """Read a list.

    Raises:
        WrongRequest: it cannot be read.
    """
    try:
        data = Path(file).read_bytes()
    except OSError as error:
        raise WrongRequest(RequestCode.NO_BASELINE, file=file) from error
    tree, faults = parse(data, file)
    if tree is None or faults:
        return Baseline(file, faults=faults)
    found, faults = tree.read(BaselineFile)
    if found and found.schema != SCHEMA:
        faults = (tree.fault(("schema",), str(found.schema), str(SCHEMA)),)
    return Baseline(file, found.entries if found and not faults else (), tree, faults)


def written(entries: Iterable[Entry]) -> str:
    """A list as it stands in a file: sorted, one entry on each line, so that two versions can be compared."""
    lines = [
        json.dumps({"path": e.path, "rule": e.rule, "fingerprint": e.fingerprint}, ensure_ascii=False)
        for e in sorted(set(entries))
    ]
    newline = "\n" if lines else ""
    inside = "".join(f"\n  {line}{',' if n + 1 < len(lines) else ''}" for n, line in enumerate(lines))
    return f'{{"schema": {SCHEMA}, "entries": [{inside}{newline}]}}\n'
