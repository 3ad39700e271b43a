"""What each rule has found over all papers of a run, for whoever looks after many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from ppb_lint.model.finding import Severity, Stage
from ppb_lint.model.result import Results
from ppb_lint.report.table import table

_HEAD = ("rule", "papers", "errors", "warnings", "notes")


def statistics(results: Results) -> Iterator[str]:
    """A table with the rules that have found most at the top; rules on trial are marked and come last."""
    found: defaultdict[tuple[bool, str], Counter[Severity]] = defaultdict(Counter)
    papers: Counter[str] = Counter()
    for report in (report for file in results.files for report in file.reports):
        papers.update({finding.rule for finding in report.findings})
        for finding in report.findings:
            found[finding.stage is Stage.TRIAL, finding.rule][finding.severity] += 1
    ordered = sorted(found, key=lambda key: (key[0], -found[key].total(), key[1]))
    rows = [
        (
            f"{rule} (trial)" if trial else rule,
            str(papers[rule]),
            *(str(found[trial, rule][severity]) for severity in Severity),
        )
        for trial, rule in ordered
    ]
    return table(_HEAD, rows) if rows else iter(("No rule has found anything.",))
