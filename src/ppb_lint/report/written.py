"""What was written into the files that a council keeps beside its papers, and what to do next."""

from __future__ import annotations

from datetime import date

from ppb_lint.report.counts import several
from ppb_lint.report.dates import day_in_words
from ppb_lint.report.printable import printable


def waiver_in_words(file: str, rule: str, papers: str, by: str, until: date, findings: int) -> str:
    """What is allowed from now on."""
    said = f"{printable(papers)}: {several(findings, 'finding')} of {rule} allowed by {printable(by)}"
    return f"{said} until {day_in_words(until.isoformat())}. Written to {printable(file)}."


def baseline_in_words(file: str, entries: int, papers: int) -> str:
    """What a new list holds, and how it is used."""
    listed = f"{printable(file)} lists {several(entries, 'finding')} in {several(papers, 'paper')}."
    return f"{listed} From now on check with --baseline {printable(file)}, and only what is new is told."


def pruned_in_words(file: str, entries: int, gone: int) -> str:
    """What is left of a list."""
    if not gone:
        return f"{printable(file)} holds nothing that is no longer needed."
    return f"{several(gone, 'entry').replace('entrys', 'entries')} taken out of {printable(file)}, {entries} left."
