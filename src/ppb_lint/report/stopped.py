"""Tells that a run was stopped before all papers were checked."""

from __future__ import annotations


def stopped_in_words(done: int, left: int) -> str:
    """How far it has come."""
    return f"Stopped: {done:,} of {done + left:,} files were looked at; the other {left:,} were not."
