"""What a command costs: processor time, time on the clock and memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).parents[2]
PYTHON = sys.executable


@dataclass(frozen=True)
class Cost:
    """The least of several attempts: what else the machine does can only make one look worse."""

    cpu: float
    """Seconds of processor, those of its child processes among them."""
    wall: float
    peak: float
    """Memory of the largest process, in MB."""


def cost(
    command: Sequence[str],
    surroundings: Mapping[str, str],
    times: int = 5,
    before: Callable[[], None] = lambda: None,
) -> Cost:
    """Run a command several times; what it says goes nowhere. Linters may end with any status of their own.

    Raises:
        RuntimeError: it was killed, or a step of ours has failed.
    """
    return min((_once(command, surroundings, before) for _ in range(times)), key=lambda c: c.cpu)


def _once(command: Sequence[str], surroundings: Mapping[str, str], before: Callable[[], None]) -> Cost:
    before()
    began = monotonic()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(surroundings), cwd=ROOT
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode < 0 or (process.returncode and "benchmarks.speed.inside" in command):
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, monotonic() - began, usage.ru_maxrss / unit)


def exponent(small: float, large: float, factor: float) -> float:
    """How a cost grows with size: 1 is in step with it, 2 with its square."""
    return log(max(large, 1e-9) / max(small, 1e-9)) / log(factor)


def surroundings(folder: Path) -> dict[str, str]:
    """As an installed command finds them: with compiled modules, and a folder of its own for what is kept."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return environment | {
        "PPB_LINT_CACHE": str(folder / "kept"),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        "CI": "",
    }
