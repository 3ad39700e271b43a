"""Names the state of what papers are compared with, so that no answer is remembered beyond it."""

from __future__ import annotations

import hashlib
import os

LIBRARY = b"SQLite format 3\0"
"""How every library begins."""


def state_of(asked: str | None) -> str:
    """Changes whenever the earlier paper, or the library, does; "" where nothing is compared."""
    if asked is None:
        return ""
    try:
        there = os.stat(asked)
        with open(asked, "rb") as file:
            if file.read(len(LIBRARY)) == LIBRARY:  # Too large to be read for this; it is only written to by us.
                return f"{asked} {there.st_mtime_ns} {there.st_size} {there.st_ino}"
            file.seek(0)
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return f"{asked} cannot be read"
