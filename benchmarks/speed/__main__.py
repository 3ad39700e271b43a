"""``python -m benchmarks.speed``: measure everything and print it; ``--write docs/performance.md`` writes the page."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.speed.cost import surroundings
from benchmarks.speed.long import long
from benchmarks.speed.machine import machine
from benchmarks.speed.many import many
from benchmarks.speed.page import page
from benchmarks.speed.papers import texts
from benchmarks.speed.peers import peers
from benchmarks.speed.profile import profile, rooms
from benchmarks.speed.row import Row
from benchmarks.speed.starts import starts


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--papers", type=int, default=1000, help="reports in Word (default 1000)")
    parser.add_argument("--pages", type=int, default=300, help="pages of the agenda pack (default 300)")
    parser.add_argument("--texts", type=int, default=200, help="texts for the peers (default 200)")
    parser.add_argument("--no-peers", action="store_true", help="install and measure no other linters")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the page of the documentation")
    return parser.parse_args()


def _rows(asked: argparse.Namespace, folder: Path) -> Iterator[Row]:
    around = surroundings(folder)
    yield from starts(folder, around)
    yield from many(folder, around, asked.papers)
    yield from long(folder, around, asked.pages)
    if not asked.no_peers:
        yield from peers(folder, around, asked.texts)


def main() -> None:
    """Measure what was asked for."""
    asked = _arguments()
    with tempfile.TemporaryDirectory() as name:
        folder, rows, load = Path(name), [], os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
        for row in _rows(asked, folder):
            print(row.line(), file=sys.stderr, flush=True)
            rows.append(row)
        around = surroundings(folder)
        faulty = folder / "faulty.md"
        faulty.write_text(next(texts(True)), encoding="utf-8")
        papers = {
            "a clean report of three pages": (folder / "draft.docx", 10),
            "the pack": (folder / "part.docx", 1),
            "a text with findings": (faulty, 10),
        }
        by_room = list(rooms(papers, around))
        shares = list(profile(folder / "draft.docx", around, Path(around["PPB_LINT_CACHE"]) / "papers"))
    words = page(rows, shares, by_room, f"{machine()}; {load:.1f} other processes were at work", date.today())
    if asked.write:
        asked.write.write_text(words, encoding="utf-8")
    else:
        print(words)


if __name__ == "__main__":
    main()
