"""Where the time of a cold start goes."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.speed.cost import PYTHON, ROOT

_IMPORT = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)")
_COUNTED = """
import dataclasses, re, sys, time
import re._compiler as compiler
now, spent = time.process_time, {"patterns": 0.0, "dataclasses": 0.0}
def timed(name, function):
    def call(*given, **named):
        began = now()
        try:
            return function(*given, **named)
        finally:
            spent[name] += now() - began
    return call
compiler.compile = timed("patterns", compiler.compile)
dataclasses._process_class = timed("dataclasses", dataclasses._process_class)
from ppb_lint.cli.start import run
run([sys.argv[1]])
print("\\n", spent["patterns"], spent["dataclasses"], now(), file=sys.stderr)
"""


def profile(paper: Path, surroundings: Mapping[str, str], answers: Path) -> Iterator[str]:
    """A table in Markdown: loading by room, and within it patterns and dataclasses; in thousandths of the whole."""
    for file in answers.rglob("*"):
        if file.is_file():
            file.unlink()
    told = _run([PYTHON, "-X", "importtime", "-m", "ppb_lint", str(paper)], surroundings)
    rooms: Counter[str] = Counter()
    for took, module in _IMPORT.findall(told):
        rooms[_room(module)] += int(took)
    for file in answers.rglob("*"):
        if file.is_file():
            file.unlink()
    *_, patterns, classes, whole = _run([PYTHON, "-c", _COUNTED, str(paper)], surroundings).split()
    yield "| where | share of a cold start |"
    yield "|---|---|"
    yield f"| building dataclasses, in all rooms | {float(classes) / float(whole):.0%} |"
    yield f"| compiling patterns of `re`, in all rooms | {float(patterns) / float(whole):.0%} |"
    total = sum(rooms.values())
    for room, took in rooms.most_common(9):
        yield f"| loading {room} (of all loading; the two above are in it) | {took / total:.0%} |"


_BY_ROOM = """
import cProfile, pstats, sys
from collections import Counter
from pathlib import Path
from ppb_lint.app.settled.knowledge import learn
from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.read.limits import Limits
known, data = learn(), Path(sys.argv[1]).read_bytes()
against = Standard(tuple(r for r in known.rules if not r.opt_in), known.profiles, None, Limits())
check_file(sys.argv[1], data, against)
profile = cProfile.Profile()
profile.enable()
for _ in range(10):
    check_file(sys.argv[1], data, against)
profile.disable()
def room(file):
    return file.split("ppb_lint/")[1].split("/")[0] if "ppb_lint/" in file else ""
spent = Counter()
for (file, _, _), (_, _, own, _, callers) in pstats.Stats(profile).stats.items():
    if room(file):
        spent[room(file)] += own
    else:
        for (caller, _, _), (_, _, part, _) in callers.items():
            spent[room(caller)] += part
for name, took in spent.most_common():
    print(name or "libraries that libraries call", took / sum(spent.values()), sep=":", file=sys.stderr)
"""


def rooms(paper: Path, surroundings: Mapping[str, str]) -> Iterator[str]:
    """A table in Markdown: one paper after the other, by room; what the standard library does counts for its caller."""
    yield "| room | share of checking a paper |"
    yield "|---|---|"
    for line in _run([PYTHON, "-c", _BY_ROOM, str(paper)], surroundings).splitlines():
        name, _, share = line.rpartition(":")
        yield f"| {name} | {float(share):.0%} |"


def _room(module: str) -> str:
    parts = module.split(".")
    if parts[0] == "ppb_lint":
        return f"`ppb_lint.{parts[1]}`" if len(parts) > 1 else "`ppb_lint`"
    return f"`{parts[0]}`" if parts[0] in ("lxml", "re2") else "the standard library"


def _run(command: list[str], surroundings: Mapping[str, str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, env=dict(surroundings), cwd=ROOT).stderr
