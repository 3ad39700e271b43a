"""What would mend a finding, told in words."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.model.finding import Finding, Fix, Safety
from ppb_lint.report.printable import printable, shortened

_LONGEST = 60
_ASKED = (
    ("human resourc", "Human Resources"),
    ("staff", "Human Resources"),
    ("workforce", "Human Resources"),
    ("financ", "Finance"),
    ("resource", "Finance"),
    ("legal", "Legal Services"),
    ("equalit", "the equality adviser"),
    ("climate", "the climate change adviser"),
    ("data protection", "the data protection officer"),
)
"""Who can confirm words under a heading, by what the heading says; the first that fits."""


def replacements(finding: Finding, fix: Fix) -> Iterator[tuple[str, str]]:
    """The words that each edit takes away and those that it puts there instead; either may be empty."""
    for edit in fix.edits:
        start = edit.span.start - finding.span.start
        yield finding.text[max(start, 0) : max(start, 0) + len(edit.span)], edit.replacement


def fix_in_words(finding: Finding) -> str:
    """For example ``Write "second" instead of "first".``; empty where no fix is offered."""
    if finding.fix is None:
        return "What is missing waits in the file as a tracked change." if finding.pending else ""
    advice = steps(finding)
    if finding.pending:
        return f"{sentence(advice)}: waits in the file as a tracked change, to be accepted or rejected."
    doubt = " (please confirm)" if finding.fix.safety is Safety.SUGGESTED else ""
    return f"{sentence(advice)}{doubt}." if advice else ""


def steps(finding: Finding) -> str:
    """For example ``write "second" instead of "first"``; empty where no fix is offered."""
    edits = replacements(finding, finding.fix) if finding.fix else ()
    return "; ".join(_step(_quoted(old), _quoted(new)) for old, new in edits)


def sentence(words: str) -> str:
    """Words with a capital at their beginning."""
    return f"{words[:1].upper()}{words[1:]}"


def confirmation(finding: Finding) -> str:
    """Who is to be asked before words are put into a paper: ``confirm with Finance``; empty for a safe fix."""
    if finding.fix is None or finding.fix.safety is Safety.SAFE:
        return ""
    heading = (finding.place.heading or "").casefold()
    whom = next((whom for word, whom in _ASKED if word in heading), "")
    return f"confirm with {whom}" if whom else "please confirm"


def _step(old: str, new: str) -> str:
    if not old:
        return f"insert {new}"
    return f"write {new} instead of {old}" if new else f"delete {old}"


def _quoted(words: str) -> str:
    return f'"{shortened(printable(words), _LONGEST)}"' if words else ""
