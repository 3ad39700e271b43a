"""How the time of a reading grows with the length of what is read."""

from __future__ import annotations

import time
from collections.abc import Callable


def growth(run: Callable[[str], object], piece: str) -> float:
    """How many times longer ``run`` takes for a paragraph of 400 kB than for one of 100 kB; 4 if it is linear."""
    short, long = (piece * (size // len(piece)) for size in (100_000, 400_000))
    first, second = _seconds(run, short), _seconds(run, short)
    return _seconds(run, long) / max(min(first, second), 0.002)


def _seconds(run: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    run(text)
    return time.process_time() - start
