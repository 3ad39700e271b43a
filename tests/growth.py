"""How the time of a reading grows with the length of what is read, on machines that have other things to do."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_ATTEMPTS = 5
_EXPECTED = 5  # The long inputs are four times the short ones: there is no need to try again.
_SHORTEST = 0.004  # Seconds below which a clock says more about itself than about the reading.


def growth(run: Callable[[T], object], short: T, long: T) -> float:
    """How many times longer ``run`` takes for the long input: the least of a few attempts.

    What else the machine does can only make one attempt look worse; what is quadratic stays so in all of them.
    """
    least = float("inf")
    for _ in range(_ATTEMPTS):
        least = min(least, _seconds(run, long) / max(_seconds(run, short), _SHORTEST))
        if least < _EXPECTED:
            break
    return least


def _seconds(run: Callable[[T], object], given: T) -> float:
    start = time.process_time()
    run(given)
    return time.process_time() - start
