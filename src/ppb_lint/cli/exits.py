"""What the command says to the program that started it: one number."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit statuses, on which scripts rely."""

    CLEAN = 0
    FINDINGS = 1
    WRONG_REQUEST = 2
    """The command, the configuration or a rule file is wrong."""
    NOT_CHECKED = 3
    """Something that was asked for could not be checked."""
    STOPPED = 130
    """Stopped with Ctrl-C, as a shell reports it."""
    NOBODY_READS = 141
    """Whoever read our output went away, as a shell reports it."""
