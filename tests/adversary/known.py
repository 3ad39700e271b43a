"""What is known to fail, by the reason: a guess at the cause, with the file and the function. Nothing today."""

from __future__ import annotations

_BY_REASON: dict[str, tuple[str, ...]] = {}
KNOWN = {name: reason for reason, names in _BY_REASON.items() for name in names}
"""The reason by the name of the case."""
