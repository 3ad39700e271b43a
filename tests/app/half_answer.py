"""A run whose worker is let go while it answers: half of what it says is on its way, and the rest will never come."""

from __future__ import annotations

import struct
import sys
import time

from ppb_lint.app.workers.crew import Processes


def half() -> None:
    """Say that a thousand bytes follow, and send none."""
    frame = sys._getframe()
    while frame and "result_queue" not in frame.f_locals:
        frame = frame.f_back
    frame.f_locals["result_queue"]._writer._send(struct.pack("!i", 1000))
    time.sleep(600)


if __name__ == "__main__":
    crew = Processes(1)
    executor = crew.hire()
    executor.submit(half)
    time.sleep(5)  # Until the one who listens is waiting for the rest.
    crew.dismiss(executor)
