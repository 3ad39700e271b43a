"""Sizes as people write them."""

from __future__ import annotations

import re

from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.model.regex import regex

_UNITS = {"b": 1, "kb": 1024, "mb": 1024**2, "gb": 1024**3, "": 1024**2}
_SIZE = regex(r"(\d+(?:\.\d+)?)\s*([kmg]?b|)", re.IGNORECASE)


def size_in_bytes(written: str) -> int:
    """Bytes in ``250MB``, ``300 kB`` or ``1.5gb``; a bare number is of megabytes.

    Raises:
        WrongRequest: it is no size above nothing.
    """
    found = _SIZE.fullmatch(written.strip())
    size = int(float(found[1]) * _UNITS[found[2].lower()]) if found else 0
    if size <= 0:
        raise WrongRequest(RequestCode.BAD_SIZE, size=written)
    return size
