"""How the time of a fact grows with the length of a paragraph."""

from __future__ import annotations

from collections.abc import Callable

from tests.growth import growth as measured


def growth(run: Callable[[str], object], piece: str) -> float:
    """How many times longer ``run`` takes for a paragraph of 400 kB than for one of 100 kB; 4 if it is linear."""
    short, long = (piece * (size // len(piece)) for size in (100_000, 400_000))
    return measured(run, short, long)
