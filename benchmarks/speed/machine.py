"""On what kind of machine something was measured."""

from __future__ import annotations

import platform
from pathlib import Path

from ppb_lint.app.workers.crew import cores


def machine() -> str:
    """Processor, how many of them, system and Python."""
    return f"{_processor()}, {cores()} processors, {platform.system()}, Python {platform.python_version()}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())
