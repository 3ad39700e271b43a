"""Over which stretches of a paper a head or foot stands, where the file names them section by section."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from ppb_lint.model.span import Span

T = TypeVar("T")


def on_pages(named: Iterable[tuple[str, T, int]], sections: Sequence[Span]) -> dict[T, tuple[Span, ...]]:
    """Each head or foot, and where it stands: what a section lacks, it has from the one before.

    Args:
        named: its kind, such as those of first pages, what it is known by, and the section that names it.
        sections: the stretches of the text that have the same heads and feet throughout.
    """
    changes: defaultdict[str, dict[int, T]] = defaultdict(dict)
    found: dict[T, tuple[Span, ...]] = {}
    for kind, id, section in named:
        changes[kind][section] = id
        found.setdefault(id, ())
    for by_section in changes.values():
        present: T | None = None
        for number, span in enumerate(sections):
            present = by_section.get(number, present)
            if present is not None:
                found[present] = (*found[present], span)
    return found
