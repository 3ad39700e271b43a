"""Reads one file in a process of its own and says what came of it, in how many seconds and megabytes."""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path

from ppb_lint.model.draft import Refusal
from ppb_lint.read import read


def peak() -> float | None:
    """The most memory that this process has held at once, in MB; None where the system does not say."""
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return None
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else None


def main(path: str) -> None:
    data = Path(path).read_bytes()
    began = time.process_time()
    try:
        read(data, path)
        outcome = "read"
    except Refusal as refusal:
        outcome = refusal.code
    print(json.dumps({"outcome": outcome, "seconds": time.process_time() - began, "megabytes": peak()}))


if __name__ == "__main__":
    main(sys.argv[1])
