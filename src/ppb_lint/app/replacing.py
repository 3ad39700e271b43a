"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path


def replace_file(file: Path, data: bytes, like: Path | None = None) -> None:
    """Write a file so that nobody ever finds half of it, with the access rights of another one.

    Without another one only its owner may read it: what is said of a paper may be as confidential as the paper.

    Raises:
        OSError: it cannot be written; then nothing has changed.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=".ppb-lint-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as new:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
        if like is not None:
            # A draft may be closed to changes; its copy is there to be worked in.
            os.chmod(temporary, stat.S_IMODE(os.stat(like).st_mode) | stat.S_IWUSR)
        os.replace(temporary, file)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
