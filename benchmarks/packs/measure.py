"""What it costs to read and check a Word file, told as a multiple of inflating and parsing it."""

from __future__ import annotations

import math
import re
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from lxml import etree

from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.app.settled.knowledge import learn
from ppb_lint.app.settled.selection import Choice
from ppb_lint.model.result import Status
from ppb_lint.read import Limits, read

_MAIN = "word/document.xml"
_TRIES = 3


@dataclass(frozen=True, slots=True)
class Cost:
    """One file: its size in bytes of XML, and seconds of the processor's time."""

    size: int
    parse: float
    read: float
    rules: float
    """Reading and all rules that are on by default."""
    memory: int
    """Bytes that were held at most beyond what the program holds before it opens a file; 0 where nobody knows."""


def cost(data: bytes) -> Cost:
    """What a .docx costs; it must be readable.

    Raises:
        ValueError: it was not checked.
    """
    known = learn()
    standard = Standard(Choice().of(known.rules), known.profiles, None, Limits())
    check_file("warm.txt", b"REPORT TO: A Board\n\n1.0 PURPOSE OF REPORT\n\n1.1 To consider Quarter 2.\n", standard)
    before = _memory("VmRSS")
    _forget_peak()
    check_file("pack.docx", data, standard)
    held = max(_memory("VmHWM") - before, 0)
    parse = _least(lambda: _parsed(data))
    reading = _least(lambda: read(data, "pack.docx"))
    start = time.process_time()
    result = check_file("pack.docx", data, standard)
    rules = time.process_time() - start
    if result.status is not Status.CHECKED:
        raise ValueError(str(result.reason))
    size = zipfile.ZipFile(BytesIO(data)).getinfo(_MAIN).file_size
    return Cost(size, parse, reading, rules, held)


def exponent(short: Cost, long: Cost, seconds: Callable[[Cost], float]) -> float:
    """How time grows with size: 1 for twice the time at twice the size, 2 for four times."""
    return math.log(seconds(long) / seconds(short)) / math.log(long.size / short.size)


def _parsed(data: bytes) -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return etree.fromstring(archive.read(_MAIN))


def _least(run: Callable[[], object]) -> float:
    times = []
    for _ in range(_TRIES):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def _forget_peak() -> None:
    """Let the system count the most memory from here on, not from the making of the file."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _memory(what: str) -> int:
    try:
        found = re.search(rf"{what}:\s+(\d+) kB", Path("/proc/self/status").read_text())
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0
