"""Runs the command line over the files that are named, and ends with the most megabytes that it held at once."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from ppb_lint.cli.start import main


def peak() -> float:
    """In megabytes; 0 where the system does not say."""
    try:
        found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    except OSError:
        return 0
    return int(found[1]) / 1024 if found else 0


if __name__ == "__main__":
    sys.argv = ["ppb-lint", "check", "--format", "json", *sys.argv[1:]]
    try:
        main()
    finally:
        print(peak(), file=sys.stderr)
