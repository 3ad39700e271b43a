"""A YAML file, taken apart: any branch of it can be read, and faults be placed in it."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec import Struct

from ppb_lint.model.result import Fault
from ppb_lint.notation.nodes import Node, Path, Scalar, Table, down, shown, values

T = TypeVar("T")


class Tree(Struct, frozen=True):
    """The nodes of one file."""

    file: str
    root: Node

    def read(self, shape: type[T], *path: str | int) -> tuple[T | None, tuple[Fault, ...]]:
        """A branch as a value of that shape, or None and all its faults; a missing branch is read as ``{}``."""
        # Neither the validator nor the YAML parser is loaded by a run that finds what it needs kept from before.
        from ppb_lint.notation.faults import faults
        from ppb_lint.notation.validation import validated

        node = self._node(path)
        value, problems = validated(shape, node)
        return value, tuple(faults(problems, node, shape, self.file, path))

    def values(self, *path: str | int) -> Any:
        """A branch as plain values of any shape; None where there is none."""
        nodes = list(down(self.root, path))
        return values(nodes[-1]) if len(nodes) > len(path) else None

    def fault(self, path: Path, found: str, expected: str, *, at_key: bool = False) -> Fault:
        """A fault at a value (or at its key); at the nearest thing above where there is none."""
        *_, node = down(self.root, path)
        if at_key and path:
            *_, outer = down(self.root, path[:-1])
            node = outer.keys.get(str(path[-1]), node) if isinstance(outer, Table) else node
        return Fault(self.file, node.line, node.column, shown(path), found, expected)

    def _node(self, path: Path) -> Node:
        nodes = list(down(self.root, path))
        if len(nodes) > len(path):
            return nodes[-1]
        return Table(nodes[-1].line, nodes[-1].column, {}, {})


def parse(data: bytes, file: str) -> tuple[Tree | None, tuple[Fault, ...]]:
    """Take a file apart; None where it is no YAML or no mapping. Faults of its form may stand beside a tree."""
    from ppb_lint.notation.composing import compose

    root, found = compose(data, file)
    if root is None:
        return None, found
    if not isinstance(root, Table):
        what = "a single text" if isinstance(root, Scalar) else "a list"
        return None, (*found, Fault(file, root.line, root.column, "", what, "keys with values"))
    return Tree(file, root), found


def load(data: bytes, file: str, shape: type[T]) -> tuple[T | None, tuple[Fault, ...]]:
    """Read a whole file as a shape: the value, or None and all faults in the order of the file."""
    tree, form = parse(data, file)
    if tree is None:
        return None, form
    value, misfits = tree.read(shape)
    found = in_order(form, misfits)
    return (None if found else value), found


def in_order(form: tuple[Fault, ...], others: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Faults in the order of the file; what stands in a wrong form (an alias) is not also told to be unfit."""
    places = {(fault.line, fault.column) for fault in form}
    rest = (fault for fault in dict.fromkeys(others) if (fault.line, fault.column) not in places)
    return tuple(sorted((*form, *rest), key=lambda fault: (fault.line, fault.column, fault.path)))
