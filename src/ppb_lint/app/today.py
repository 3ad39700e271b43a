"""What time it is, or what time it is to be taken for."""

from __future__ import annotations

import os
from datetime import UTC, datetime

_FORM = "%Y-%m-%dT%H:%M:%SZ"


def now() -> str:
    """The present time as Word writes it, in UTC; SOURCE_DATE_EPOCH stands in for the clock where it is set."""
    return (_set_by_hand() or datetime.now(UTC)).strftime(_FORM)


def today() -> str:
    """The day that it is here, as an ISO date: a waiver holds until the end of its last day where it is used."""
    return (_set_by_hand() or datetime.now()).strftime("%Y-%m-%d")


def _set_by_hand() -> datetime | None:
    try:
        return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "")), UTC)
    except (ValueError, OverflowError, OSError):
        return None
