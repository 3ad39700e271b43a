"""Where the command begins and ends: its streams, its exit status, and the ways in which it may be cut short."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from ppb_lint import __version__
from ppb_lint.cli.exits import Exit

PROGRAM = "ppb-lint"


def main() -> None:
    """Run the command with the arguments of this process."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status; nobody ever sees a traceback."""
    try:
        status = _answer(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        let_go_of_output()
        return Exit.NOBODY_READS
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return Exit.STOPPED
    except OSError as error:
        print(f"{PROGRAM}: the report could not be written: {error.strerror or error}", file=sys.stderr)
        return Exit.WRONG_REQUEST
    return status


def _answer(arguments: Sequence[str]) -> int:
    if list(arguments) == ["--version"]:  # Asked by scripts at every start; needs nothing of the rest.
        print(f"{PROGRAM} {__version__}")
        return Exit.CLEAN
    if arguments and all(map(_is_path, arguments)):
        from ppb_lint.cli.checking import check_papers

        return check_papers(arguments)
    from ppb_lint.cli.commands import answer

    return answer(arguments)


def _is_path(word: str) -> bool:
    """Whether a word can be nothing but a paper or a folder: no command has a dot or a slash in its name."""
    return not word.startswith("-") and any(sign in word for sign in "./\\")


def let_go_of_output() -> None:
    """Nobody reads any more, so Python must not try to write the rest when it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # The stream is a stand-in without a file, as in tests.
        return
