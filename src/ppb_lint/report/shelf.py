"""Tells what is kept between runs."""

from __future__ import annotations

from collections.abc import Mapping

from ppb_lint.report.counts import several

_KINDS = {"papers": "answer", "rules": "set of rules", "configurations": "configuration"}
_PLURALS = {"rules": "sets of rules"}


def shelf_in_words(folder: str | None, sizes: Mapping[str, tuple[int, int]]) -> str:
    """Where everything is kept and how much; ``sizes`` has the number of entries and their bytes by kind."""
    if folder is None:
        return "Nothing is kept between runs."
    rows = [_row(kind, *sizes[kind]) for kind in _KINDS if kind in sizes]
    return "\n".join([folder, *(rows or ["  nothing yet"])])


def _row(kind: str, count: int, size: int) -> str:
    words = f"{count:,} {_PLURALS[kind]}" if kind in _PLURALS and count != 1 else several(count, _KINDS[kind])
    return f"  {words}, {max(size // 1024, 1):,} kB"


def cleared_in_words(count: int) -> str:
    """What was taken away."""
    return "1 entry taken away." if count == 1 else f"{count:,} entries taken away."
