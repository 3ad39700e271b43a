"""``python -m benchmarks.speed.inside STEP FILE``: one step of the way of a paper, in a process of its own."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import lxml.etree

from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.app.settled.knowledge import learn
from ppb_lint.model.result import Status
from ppb_lint.read import docx, read
from ppb_lint.read.limits import Limits

_AMPLE = Limits.for_size(1024**3)
"""As with --max-size 1GB."""


def parse(path: Path) -> None:
    """What nobody can avoid: inflate the parts and parse their XML."""
    files = sorted(path.glob("*.docx")) if path.is_dir() else [path]
    for file in files:
        with zipfile.ZipFile(file) as archive:
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    lxml.etree.fromstring(archive.read(name))


def take_in(path: Path) -> None:
    """Read the file as a draft."""
    read(path.read_bytes(), path.name, _AMPLE)


def check(path: Path) -> None:
    """Hold it against all rules that are on by default."""
    known = learn()
    rules = tuple(rule for rule in known.rules if not rule.opt_in)
    result = check_file(path.name, path.read_bytes(), Standard(rules, known.profiles, None, _AMPLE))
    assert result.status is not Status.UNREADABLE, result.reason  # A refusal is soon done, and no measure.


def only_start(path: Path) -> None:
    """Nothing: what the others cost beyond this is their own."""
    assert docx


def only_learn(path: Path) -> None:
    """Only the rules."""
    learn()


STEPS: dict[str, Callable[[Path], None]] = {
    "parse": parse,
    "read": take_in,
    "check": check,
    "start": only_start,
    "learn": only_learn,
}

if __name__ == "__main__":
    STEPS[sys.argv[1]](Path(sys.argv[2]))
