"""``python -m benchmarks.steady``: many papers, among them one that kills its worker and one that hangs it."""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from pathlib import Path
from time import monotonic

from ppb_lint.app.request import Request
from ppb_lint.app.run import run
from ppb_lint.app.workers.crew import Processes
from ppb_lint.app.workers.workforce import Workforce
from ppb_lint.model.result import Results, Status
from ppb_lint.read.limits import Limits
from ppb_lint.report.reasons import reason_in_words
from tests.poison import poison

_PAPER = """REPORT TO: Some Policy and Performance Board
DATE: 12 March 2024
SUBJECT: Matter {number}

1.0 PURPOSE OF REPORT

1.1 To note matter {number}.
"""


class Poisoned(Workforce):
    """Workers to whom some names are deadly."""

    def crew(self) -> Processes:
        return Processes(self.jobs or 2, begin=poison)


def _write(folder: Path, count: int) -> None:
    for number in range(count):
        name = {count // 4: "poisoned", count // 2: "hanging", count * 3 // 4: "unlucky"}.get(number, "paper")
        (folder / f"{name}-{number:05}.txt").write_text(_PAPER.format(number=number), encoding="utf-8")


def _told(results: Results, count: int, seconds: float) -> bool:
    refused = [file for file in results.files if file.status is Status.UNREADABLE]
    answered = len(results.files) - len(refused)
    print(f"{count:,} papers: {answered:,} answers and {len(refused)} refusals in {seconds:.0f} s")
    for file in refused:
        print(f"  {Path(file.path).name}: {reason_in_words(file.reason) if file.reason else ''}")
    names = sorted(Path(file.path).name.partition("-")[0] for file in refused)
    in_order = [file.path for file in results.files] == sorted(file.path for file in results.files)
    return answered == count - 2 and names == ["hanging", "poisoned"] and in_order


def main() -> None:
    """Write the papers, check them, and say whether every one has its answer."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.steady", description=__doc__)
    parser.add_argument("--papers", type=int, default=10_000)
    count = parser.parse_args().papers
    with tempfile.TemporaryDirectory() as name:
        _write(Path(name), count)
        began = monotonic()
        request = Request((name,), limits=Limits(paper=20), workforce=Poisoned(jobs=2))
        sound = _told(run(request, io.BytesIO()), count, monotonic() - began)
    sys.exit(0 if sound else 1)


if __name__ == "__main__":
    main()
