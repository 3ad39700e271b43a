"""``python -m benchmarks.packs``: how reading and checking grow with a pack of agenda papers."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict

from benchmarks.packs.absurd import paragraph, table
from benchmarks.packs.measure import Cost, cost, exponent
from benchmarks.packs.pack import long_report, pack

_COMMAND = "python -m benchmarks.packs"
_MB = 1024 * 1024
_KINDS: dict[str, tuple[Callable[[int], bytes], int, str]] = {
    "pack": (pack, 300, "pages, a report after the other"),
    "report": (long_report, 300, "pages, one report"),
    "paragraph": (paragraph, 1_000_000, "signs in one paragraph"),
    "table": (table, 100_000, "cells in one table"),
}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=_COMMAND, description=__doc__)
    parser.add_argument(
        "kinds", nargs="*", choices=[[], *_KINDS], metavar="KIND", help=f"only these: {', '.join(_KINDS)}"
    )
    parser.add_argument("--share", type=float, default=1.0, help="measure so large a part of the usual size")
    parser.add_argument("--one", nargs=2, metavar=("KIND", "SIZE"), help=argparse.SUPPRESS)
    return parser.parse_args()


def measured(kind: str, size: int) -> Cost:
    """The cost of one file, in a process of its own, since memory that was once held is not given back."""
    command = [sys.executable, "-m", "benchmarks.packs", "--one", kind, str(size)]
    return Cost(**json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def line(kind: str, size: int, short: Cost, long: Cost) -> str:
    """One row of the table: ratios to inflating and parsing, memory, and how both grow from a quarter of the size."""
    growth = [exponent(short, long, seconds) for seconds in (lambda c: c.read, lambda c: c.rules)]
    return (
        f"{size:>9,} {_KINDS[kind][2]:<32} {long.size / _MB:6.1f} MB"
        f" {long.read / long.parse:8.1f} {long.rules / long.parse:8.1f}"
        f" {long.memory / _MB:6.0f} {20 + 16 * long.size / _MB:6.0f} {growth[0]:8.2f} {growth[1]:8.2f}"
    )


def main(kinds: Sequence[str], share: float) -> None:
    """Print the table."""
    print(f"{'':>42} {'XML':>9} {'read':>8} {'rules':>8} {'MB':>6} {'bound':>6} {'growth':>8} {'growth':>8}")
    print(f"{'':>42} {'':>9} {'x parse':>8} {'x parse':>8} {'held':>6} {'':>6} {'read':>8} {'rules':>8}")
    for kind in kinds or _KINDS:
        size = int(_KINDS[kind][1] * share)
        print(line(kind, size, measured(kind, size // 4), measured(kind, size)), flush=True)


if __name__ == "__main__":
    asked = _arguments()
    if asked.one:
        made, size = _KINDS[asked.one[0]][0], int(asked.one[1])
        print(json.dumps(asdict(cost(made(size)))))
    else:
        main(asked.kinds, asked.share)
