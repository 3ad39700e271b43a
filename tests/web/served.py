"""The page, served as its users start it, and what is known of it from outside."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_ADDRESS = re.compile(r"http://\S+/")


@dataclass(frozen=True)
class Served:
    """A page that is being served."""

    address: str
    process: subprocess.Popen[str]
    folder: Path
    """Where it keeps what is temporary."""

    def kept(self) -> list[Path]:
        """The files of drafts that lie on its desks."""
        return [file for file in self.folder.glob("ppb-lint-page-*/*/*") if file.is_file()]

    def workers(self) -> list[int]:
        """The processes that read papers."""
        return [pid for pid in _below(self.process.pid) if _is_worker(pid)]

    def memory(self) -> int:
        """Bytes that it and its processes hold."""
        return sum(_resident(pid) for pid in (self.process.pid, *_below(self.process.pid)))


@contextmanager
def served(folder: Path, *options: str, **environment: str) -> Iterator[Served]:
    """Serve the page until the end of the block."""
    command: Sequence[str] = (sys.executable, "-m", "ppb_lint", "serve", "--no-browser", *options)
    surroundings = {**os.environ, "TMPDIR": str(folder), **environment}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=surroundings, cwd=folder)
    try:
        assert process.stdout is not None
        told = process.stdout.readline()
        found = _ADDRESS.search(told)
        assert found, told
        yield Served(found[0], process, folder)
    finally:
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(20)
        process.kill()
        process.wait()


def _below(pid: int) -> list[int]:
    """All processes that a process has started, and those that they have."""
    children = [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit() and _parent(entry) == pid]
    return [*children, *(further for child in children for further in _below(child))]


def _parent(entry: Path) -> int:
    try:
        return int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:  # It has ended meanwhile.
        return -1


def _is_worker(pid: int) -> bool:
    """A worker is forked by a server that does nothing else, and so bears its command line."""
    return _is_fork_server(pid) and _is_fork_server(_parent(Path(f"/proc/{pid}")))


def _is_fork_server(pid: int) -> bool:
    try:
        return b"forkserver" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
