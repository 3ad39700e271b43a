"""Where the time goes: of a cold start, and of checking papers."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.speed.cost import PYTHON, ROOT

_IMPORT = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)")
_COUNTED = """
import re, sys, time
import re._compiler as compiler
now, compiled, spent = time.process_time, compiler.compile, [0.0, 0]
def timed(*given):
    began = now()
    try:
        return compiled(*given)
    finally:
        spent[0], spent[1] = spent[0] + now() - began, spent[1] + 1
compiler.compile = timed
from ppb_lint.cli.start import run
run([sys.argv[1]])
print("\\n", *spent, now(), file=sys.stderr)
"""


def profile(paper: Path, surroundings: Mapping[str, str], answers: Path) -> Iterator[str]:
    """A table in Markdown: loading by room, and the patterns that are compiled on the way."""
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
    *_, patterns, count, whole = _run([PYTHON, "-c", _COUNTED, str(paper)], surroundings).split()
    yield "| where | share of a cold start |"
    yield "|---|---|"
    yield f"| compiling {count} patterns of `re`, in all rooms | {float(patterns) / float(whole):.0%} |"
    for room, took in rooms.most_common(10):
        yield f"| loading {room} | {took / 1e6 / float(whole):.0%} |"


_INSIDE = """
import cProfile, json, pstats, sys
from collections import Counter
from pathlib import Path
from time import process_time
from ppb_lint.app.settled.knowledge import learn
from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.read.limits import Limits
path, times = sys.argv[1], int(sys.argv[2])
known, data, limits = learn(), Path(path).read_bytes(), Limits.for_size(1024**3)
rules = tuple(r for r in known.rules if not r.opt_in)
check_file(path, data, Standard(rules, known.profiles, None, limits))
profile = cProfile.Profile()
profile.enable()
for _ in range(times):
    check_file(path, data, Standard(rules, known.profiles, None, limits))
profile.disable()
def room(file):
    return file.split("ppb_lint/")[1].split("/")[0] if "ppb_lint/" in file else ""
spent = Counter()
for (file, _, _), (_, _, own, _, callers) in pstats.Stats(profile).stats.items():
    if room(file):
        spent[room(file)] += own
    else:
        for (caller, _, _), (_, _, part, _) in callers.items():
            spent[room(caller) or "libraries that libraries call"] += part
taken = Counter()
for report in check_file(path, data, Standard(rules, known.profiles, None, limits, process_time)).reports:
    taken.update(report.seconds)
shares = lambda counted: {name: took / counted.total() for name, took in counted.most_common()}
print(json.dumps({"rooms": shares(spent), "rules": shares(taken)}))
"""


def rooms(papers: Mapping[str, tuple[Path, int]], surroundings: Mapping[str, str]) -> Iterator[str]:
    """Two tables in Markdown, with a column for each paper: by room, and the rules that take most.

    What the standard library does counts for its caller; what facts cost, for the rule that asks for them first.
    """
    found = {name: _inside(paper, times, surroundings) for name, (paper, times) in papers.items()}
    for what, most in (("rooms", 12), ("rules", 12)):
        shares = {name: one[what] for name, one in found.items()}
        first = next(iter(shares.values()))
        label = "room" if what == "rooms" else "rule, with the facts that it is first to ask for"
        yield f"| {label} | {' | '.join(shares)} |"
        yield f"|---{'|---' * len(shares)}|"
        for name in list(first)[:most]:
            yield f"| {name} | {' | '.join(f'{one.get(name, 0):.0%}' for one in shares.values())} |"
        yield ""


def _inside(paper: Path, times: int, surroundings: Mapping[str, str]) -> dict[str, dict[str, float]]:
    command = [PYTHON, "-c", _INSIDE, str(paper), str(times)]
    told = subprocess.run(command, capture_output=True, text=True, env=dict(surroundings), cwd=ROOT, check=True)
    found: dict[str, dict[str, float]] = json.loads(told.stdout)
    return found


def _room(module: str) -> str:
    parts = module.split(".")
    if parts[0] == "ppb_lint":
        return f"`ppb_lint.{parts[1]}`" if len(parts) > 1 else "`ppb_lint`"
    return f"`{parts[0]}`" if parts[0] in ("lxml", "re2") else "the standard library"


def _run(command: list[str], surroundings: Mapping[str, str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, env=dict(surroundings), cwd=ROOT).stderr
