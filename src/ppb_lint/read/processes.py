"""Other programs, run so that they can be stopped: a file that makes one hang is given up in time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Refusal


def answer_of(command: Sequence[str], data: bytes, seconds: int, env: Mapping[str, str] | None = None) -> bytes:
    """What a program writes to standard output when it is given these bytes.

    Raises:
        Refusal: TOO_SLOW if it takes longer, BROKE_READER if it dies or cannot be started.
    """
    try:
        # A group of its own, so that what the program has started dies with it.
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=None if env is None else dict(env),
            start_new_session=os.name == "posix",
        )
    except OSError:
        raise Refusal(RefusalCode.BROKE_READER) from None
    with process:
        try:
            out, _ = process.communicate(data, timeout=seconds)
        except subprocess.TimeoutExpired:
            _stop(process)
            raise Refusal(RefusalCode.TOO_SLOW, seconds=seconds) from None
        except BaseException:
            _stop(process)
            raise
    if process.returncode:
        raise Refusal(RefusalCode.BROKE_READER)
    return out


def python_answer(module: str, data: bytes, seconds: int) -> bytes:
    """What the function ``main`` of a module of ours answers in a fresh interpreter with the same packages at hand."""
    paths = os.pathsep.join(path for path in sys.path if path)
    env = {**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"}
    return answer_of([sys.executable, "-c", f"from {module} import main; main()"], data, seconds, env)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        import signal

        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
