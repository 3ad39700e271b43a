"""What would mend a finding, told in words."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.model.finding import Finding, Fix, Safety
from ppb_lint.report.printable import printable, shortened

_LONGEST = 60


def replacements(finding: Finding, fix: Fix) -> Iterator[tuple[str, str]]:
    """The words that each edit takes away and those that it puts there instead; either may be empty."""
    for edit in fix.edits:
        start = edit.span.start - finding.span.start
        yield finding.text[max(start, 0) : max(start, 0) + len(edit.span)], edit.replacement


def fix_in_words(finding: Finding) -> str:
    """For example ``Write "second" instead of "first".``; empty where no fix is offered."""
    if finding.fix is None:
        return "What is missing waits in the file as a tracked change." if finding.pending else ""
    steps = [_step(_quoted(old), _quoted(new)) for old, new in replacements(finding, finding.fix)]
    advice = "; ".join(steps)
    if finding.pending:
        return f"{advice[:1].upper()}{advice[1:]}: waits in the file as a tracked change, to be accepted or rejected."
    doubt = " (please confirm)" if finding.fix.safety is Safety.SUGGESTED else ""
    return f"{advice[:1].upper()}{advice[1:]}{doubt}." if advice else ""


def _step(old: str, new: str) -> str:
    if not old:
        return f"insert {new}"
    return f"write {new} instead of {old}" if new else f"delete {old}"


def _quoted(words: str) -> str:
    return f'"{shortened(printable(words), _LONGEST)}"' if words else ""
