"""The bytes of a file, as many as may be read."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO

from ppb_lint.app.discovery import STDIN
from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Refusal
from ppb_lint.model.reasons import ReasonCode


def contents(path: str, stdin: BinaryIO, most: int) -> bytes:
    """Everything in a file, or on standard input for ``-``.

    Args:
        most: bytes beyond which a file is refused before it fills the memory.

    Raises:
        Refusal: the file is too large, cannot be opened, or is none.
    """
    if path == STDIN:
        return _bounded(stdin, most)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # Reading a pipe that nobody fills would never end.
            raise Refusal(ReasonCode.NOT_A_FILE)
        with open(path, "rb") as file:
            return _bounded(file, most)
    except OSError as error:
        raise Refusal(ReasonCode.CLOSED_FILE, why=error.strerror or type(error).__name__) from error


def _bounded(file: BinaryIO, most: int) -> bytes:
    data = file.read(most + 1)
    if len(data) > most:
        size = file.seek(0, os.SEEK_END) if file.seekable() else len(data)
        raise Refusal(RefusalCode.TOO_LARGE, size=size, limit=most)
    return data
