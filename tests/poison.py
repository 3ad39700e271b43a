"""Papers that do harm to the process that checks them, for tests; nothing but a test hands these to a worker."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from ppb_lint.app import pipeline
from ppb_lint.app.pipeline import Standard
from ppb_lint.model.result import FileResult


def poison() -> None:
    """Make papers dangerous by their names, in this process."""
    real = pipeline.check_file

    def dangerous(path: str, data: bytes, standard: Standard) -> FileResult:
        name = Path(path).name
        if name.startswith("poisoned"):
            os.kill(os.getpid(), signal.SIGKILL)
        if name.startswith("hanging"):
            time.sleep(1000)
        if name.startswith("unlucky") and not (mark := Path(path).with_suffix(".killed")).exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return real(path, data, standard)

    pipeline.check_file = dangerous
