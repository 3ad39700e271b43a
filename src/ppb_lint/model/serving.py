"""Why the page cannot do what it is asked for; the report has the sentence for each code."""

from __future__ import annotations

from enum import StrEnum


class WebCode(StrEnum):
    """Codes with the values that their sentences name."""

    NO_PAPER = "web-no-paper"
    NO_EARLIER = "web-no-earlier"
    """name"""
    CLEARED = "web-cleared"
    BUSY = "web-busy"
    FULL_DESK = "web-full-desk"
    """papers, size (bytes)"""
    TOO_LARGE = "web-too-large"
    """limit (bytes)"""
    TOO_SLOW = "web-too-slow"
    """seconds"""
    WORKER_LOST = "web-worker-lost"
    BAD_REQUEST = "web-bad-request"
    CUT_SHORT = "web-cut-short"
