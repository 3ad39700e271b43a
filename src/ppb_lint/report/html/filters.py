"""The form by which a reader chooses what the page shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ppb_lint.report.html.numbered import KINDS
from ppb_lint.report.html.paper import Paper
from ppb_lint.report.html.signs import told

_NAMES = {"error": "Errors", "warning": "Warnings", "note": "Notes", "trial": "Rules on trial"}
_AT_FIRST = frozenset({"error", "warning"})


def filters(papers: Sequence[Paper], *, notes: bool = False) -> str:
    """The form; without a script it stays hidden, and the page shows everything.

    Args:
        notes: whether notes, and what rules on trial have found, are shown from the beginning.
    """
    findings = [item for paper in papers for item in paper.findings]
    tally = Counter(item.kind for item in findings)
    kinds = "".join(
        _box(kind, tally[kind], notes or kind in _AT_FIRST) for kind in KINDS if kind != "trial" or tally[kind]
    )
    rules = sorted({item.finding.rule for item in findings})
    boards = sorted({paper.board for paper in papers if paper.board})
    return (
        '<form id="filters" role="search" aria-label="Choose what is shown" hidden>'
        f"<fieldset><legend>Show</legend>{kinds}</fieldset>"
        f"{_choice('rule', 'Rule', 'All rules', rules)}{_choice('board', 'For', 'All boards and committees', boards)}"
        '<label class="box"><input type="checkbox" name="faulty"> Only papers with findings shown</label>'
        '<span class="buttons"><button type="button" data-step="-1">Previous finding</button>'
        '<button type="button" data-step="1">Next finding</button><button type="reset">Show as at first</button></span>'
        '<p id="shown" role="status" aria-live="polite"></p></form>'
    )


def _box(kind: str, count: int, checked: bool) -> str:
    mark = " checked" if checked else ""
    return (
        f'<label class="box {kind}"><input type="checkbox" name="kind" value="{kind}"{mark}>'
        f" {_NAMES[kind]} ({count})</label>"
    )


def _choice(name: str, label: str, everything: str, values: Iterable[str]) -> str:
    options = "".join(f'<option value="{told(value)}">{told(value)}</option>' for value in values)
    return f'<label>{label} <select name="{name}"><option value="">{everything}</option>{options}</select></label>'
