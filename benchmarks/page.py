"""Puts many visitors on the page at once, on loopback: ``python -m benchmarks.page``.

Each lays a draft, has it checked and takes it away, over and over. Tells how many answers came, whether any was lost,
how long they took, and what the page and its processes held of memory over the time.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import signal
import statistics
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from tests.web.served import Served, served

DRAFT = Path(__file__).resolve().parents[1] / "examples" / "faulty.docx"
FOUND = "5 errors, 1 warning."


@dataclass
class Tally:
    """What came of all requests."""

    seconds: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    lost: int = 0
    """Papers whose process was killed, and whose visitor was told."""
    busy: int = 0
    """Requests that were asked to come again, and did."""


def visit(address: str, until: float, tally: Tally) -> None:
    """One visitor, until the time is over."""
    where = urlsplit(address)
    line = http.client.HTTPConnection(where.hostname or "", where.port, timeout=120)

    def ask(method: str, path: str, body: bytes = b"") -> tuple[int, bytes]:
        while True:
            line.request(method, where.path + path, body)
            answer = line.getresponse()
            data = answer.read()
            if answer.status != 503:
                return answer.status, data
            tally.busy += 1
            time.sleep(1)

    desk = json.loads(ask("POST", "desks")[1])["desk"]
    data = DRAFT.read_bytes()
    while time.monotonic() < until:
        begun = time.monotonic()
        number = json.loads(ask("POST", f"desks/{desk}/papers?name=faulty.docx", data)[1])["number"]
        status, told = ask("POST", f"desks/{desk}/papers/{number}/check")
        found = json.loads(told).get("found", "")
        if "broke down" in found:
            tally.lost += 1
        elif status != 200 or found != FOUND:
            tally.wrong.append(f"{status} {told[:200]!r}")
        ask("DELETE", f"desks/{desk}/papers/{number}")
        tally.seconds.append(time.monotonic() - begun)
    ask("POST", f"desks/{desk}/close")


def load(site: Served, visitors: int, seconds: float, *, kill: bool) -> tuple[Tally, list[int]]:
    """All visitors at once; the memory at each twelfth of the time."""
    tally, until = Tally(), time.monotonic() + seconds
    threads = [threading.Thread(target=visit, args=(site.address, until, tally)) for _ in range(visitors)]
    for thread in threads:
        thread.start()
    memory = []
    for twelfth in range(12):
        time.sleep(seconds / 12)
        memory.append(site.memory())
        if kill and twelfth == 5:
            os.kill(site.workers()[0], signal.SIGKILL)
    for thread in threads:
        thread.join()
    return tally, memory


def main() -> None:
    """Run it and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visitors", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--kill", action="store_true", help="kill a process that reads papers half-way")
    wish = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as site:
        tally, memory = load(site, wish.visitors, wish.seconds, kill=wish.kill)
        kept = len(site.kept())
    took = sorted(tally.seconds)
    print(f"{wish.visitors} visitors for {wish.seconds:.0f} s: {len(took)} papers answered, {len(tally.wrong)} wrong,")
    print(
        f"{tally.lost} told that their check broke down, {tally.busy} requests asked to come again, {kept} files left."
    )
    print(f"A paper took {statistics.median(took):.2f} s (median), {took[-1]:.2f} s at most.")
    print("Memory of the page and its processes, MB:", *(f"{held / 1e6:.0f}" for held in memory))
    print(*tally.wrong[:5], sep="\n")


if __name__ == "__main__":
    main()
