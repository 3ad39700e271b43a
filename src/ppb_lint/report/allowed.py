"""What somebody has allowed, told in a sentence: it fails nothing, and yet everybody is to see it."""

from __future__ import annotations

from ppb_lint.model.waiver import Origin, Waived
from ppb_lint.report.dates import day_in_words
from ppb_lint.report.printable import printable


def terms_in_words(waived: Waived) -> str:
    """For example ``allowed by A. Officer until 31 March 2026: quoted from the old report``."""
    if waived.origin is Origin.BASELINE:
        return "allowed by the baseline"
    by = f" by {printable(waived.by)}" if waived.by else ""
    until = f" until {day_in_words(waived.until)}" if waived.until else ""
    because = f": {printable(waived.because)}" if waived.because else ""
    return f"allowed{by}{until}{because}"
