"""Which build of the command this is, for what is kept from one run to the next."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import lru_cache
from pathlib import Path

import ppb_lint
from ppb_lint.app.settled.bundled import bundled_folder

_PACKAGE = Path(ppb_lint.__file__).parent


@lru_cache(maxsize=1)
def build() -> str:
    """Differs between two builds that may say different things about the same paper.

    An installed build is named by its version and by when packages beside it were last installed or taken away. A
    checkout that is being worked on says when each of its modules was changed.
    """
    marks = [ppb_lint.__version__, sys.version, *_packages()]
    if bundled_folder().parent != _PACKAGE:
        marks += _modules()
    return hashlib.sha256("\0".join(marks).encode()).hexdigest()


def _packages() -> list[str]:
    folders = [folder for folder in sys.path if folder.endswith(("site-packages", "dist-packages"))]
    return [f"{folder} {os.stat(folder).st_mtime_ns}" for folder in folders if os.path.isdir(folder)]


def _modules() -> list[str]:
    marks = []
    for here, _, names in os.walk(_PACKAGE):
        for name in names:
            if name.endswith(".py"):
                status = os.stat(os.path.join(here, name))
                marks.append(f"{here}/{name} {status.st_mtime_ns} {status.st_size}")
    return sorted(marks)
