"""``python -m benchmarks.breaker``: break the clean papers and print how many of the mistakes were found."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.breaker.corpus import papers
from benchmarks.breaker.page import page
from benchmarks.breaker.paper import Paper
from benchmarks.breaker.table import lines, misses
from benchmarks.breaker.tally import GOAL, measured
from benchmarks.breaker.trial import Bench
from ppb_lint.app.settled.knowledge import learn

_COMMAND = "python -m benchmarks.breaker"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=_COMMAND, description=__doc__)
    parser.add_argument("rules", nargs="*", metavar="RULE", help="only these rules")
    parser.add_argument("--seed", default="1", help="another seed makes other mistakes (default 1)")
    parser.add_argument("--per-paper", type=int, default=3, help="mistakes of each kind in each paper (default 3)")
    parser.add_argument("--in-word", type=int, default=5, help="show every so many-th in Word too (default 5)")
    parser.add_argument("--misses", type=int, default=0, help="show so many of the faults that were missed")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the page of the documentation")
    return parser.parse_args()


def accused(bench: Bench, clean: Sequence[Paper]) -> list[str]:
    """The findings on papers that have no fault."""
    return [
        f"{paper.name} as {ending}: {rule}, {words!r}"
        for paper in clean
        for ending in (paper.ending, "docx")
        for rule, words in bench.said_of_clean(paper, ending)
    ]


def main() -> None:
    asked = _arguments()
    bench, clean = Bench(learn()), papers()
    for fault in bench.known.faults:
        print(fault, file=sys.stderr)
    rows = measured(bench, clean, asked.seed, asked.per_paper, asked.in_word, asked.rules)
    for line in lines(rows):
        print(line)
    for row in rows:
        if row.missed and asked.misses and row.recall < GOAL:
            print(f"\n{row.rule}", *misses(row, asked.misses), sep="\n")
    alarms = accused(bench, clean)
    print("\nclean papers accused:", *(alarms or ["none"]), sep="\n")
    if asked.write:
        command = f"{_COMMAND} --seed {asked.seed} --per-paper {asked.per_paper} --in-word {asked.in_word}"
        asked.write.write_text(page(rows, alarms, len(clean), command, date.today()), encoding="utf-8")


if __name__ == "__main__":
    main()
