"""What each rule took over all papers of a run, for whoever writes rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ppb_lint.model.result import Results
from ppb_lint.report.table import table

_HEAD = ("rule", "seconds", "share")
_FOOT = "all rules"


def timings(results: Results) -> Iterator[str]:
    """A table with the slowest rule at the top.

    A fact that several rules need, such as the quarter of a paper, counts for the one that asked first.
    """
    spent: Counter[str] = Counter()
    for report in (report for file in results.files for report in file.reports):
        spent.update(report.seconds)
    total = sum(spent.values())
    rows = [(rule, f"{seconds:.3f}", _share(seconds, total)) for rule, seconds in spent.most_common()]
    return table(_HEAD, [*rows, (_FOOT, f"{total:.3f}", _share(total, total))])


def _share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "-"
