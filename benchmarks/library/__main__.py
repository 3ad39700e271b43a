"""``python -m benchmarks.library``: fill a library with made papers and print what a paper and a draft cost."""

from __future__ import annotations

import argparse
import tempfile
from datetime import date
from pathlib import Path

from benchmarks.library.measure import steps
from benchmarks.library.page import lines, written

_COMMAND = "python -m benchmarks.library"


def main() -> None:
    parser = argparse.ArgumentParser(prog=_COMMAND, description=__doc__)
    parser.add_argument("--papers", type=int, nargs="+", default=[1000, 10_000, 100_000], help="sizes to measure at")
    parser.add_argument("--seed", type=int, default=1, help="another seed makes other papers (default 1)")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table into a page of the documentation")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = list(steps(asked.papers, Path(folder), asked.seed))
    print(*lines(found), sep="\n")
    if asked.write:
        written(asked.write, found, f"{_COMMAND} --papers {' '.join(map(str, asked.papers))}", date.today())


if __name__ == "__main__":
    main()
