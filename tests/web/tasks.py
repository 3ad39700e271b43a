"""What processes are given to do in tests; functions of a module, so that another process can find them."""

from __future__ import annotations

import os
import signal
import time

from ppb_lint.model.draft import Refusal
from ppb_lint.model.serving import WebCode


def prepare(*_given: object) -> None:
    """Nothing has to be made ready."""


def double(number: int) -> int:
    """An answer."""
    return 2 * number


def who() -> int:
    """Which process this is."""
    return os.getpid()


def linger(seconds: float) -> int:
    """Takes its time."""
    time.sleep(seconds)
    return os.getpid()


def die() -> None:
    """Takes its process along."""
    os.kill(os.getpid(), signal.SIGKILL)


def refuse() -> None:
    """Says no."""
    raise Refusal(WebCode.NO_PAPER)
