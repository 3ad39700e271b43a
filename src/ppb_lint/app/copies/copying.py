"""Where copies of drafts go, and what keeps them from being written."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from ppb_lint.app.pipeline import Standard
from ppb_lint.app.replacing import replace_file
from ppb_lint.app.request import Request
from ppb_lint.app.run import run
from ppb_lint.model.draft import Refusal
from ppb_lint.model.reasons import ReasonCode
from ppb_lint.model.result import FileResult, Reason, Results, Status
from ppb_lint.model.revision import Copied, ReviewCode

REVIEWED, CLEAN = ".reviewed", ".clean"
"""What stands in the name of a copy before its ending."""


def target_of(path: str, folder: str | None, kind: str) -> Path:
    """The name of a copy: ``draft.docx`` becomes ``draft.reviewed.docx``, and that ``draft.clean.docx``."""
    draft = Path(path)
    name = f"{draft.stem.removesuffix(REVIEWED)}{kind}{draft.suffix}"
    return (draft.parent if folder is None else Path(folder)) / name


def put(copied: Copied, data: bytes, overwrite: bool) -> Copied:
    """Write a copy to where it belongs.

    Raises:
        Refusal: ``THERE_ALREADY``, if something else has that name and may not be replaced; ``OPEN``, if somebody
            works in it at this moment.
        OSError: it cannot be written.
    """
    target = Path(copied.copy or "")
    if target.exists():
        if target.read_bytes() == data:
            return replace(copied, already=True)
        if not overwrite:
            raise Refusal(ReviewCode.THERE_ALREADY, file=str(target))
        if _is_open(target):
            raise Refusal(ReviewCode.OPEN, file=str(target))
    replace_file(target, data, like=Path(copied.path))
    return copied


def attempt(path: str, target: Path, make: Callable[[], Copied]) -> Copied:
    """A copy, or the reason why there is none: one paper never stops the rest.

    Args:
        path: of the draft.
        target: the file that would be written.
        make: makes the copy.
    """
    try:
        return make()
    except Refusal as refusal:
        return Copied(path, reason=Reason(refusal.code, refusal.values))
    except OSError as error:
        return Copied(path, reason=_unwritten(error, target))
    except Exception as error:
        return Copied(path, reason=own_fault(error))


def copies_of(
    request: Request,
    stdin: BinaryIO,
    make: Callable[[FileResult, bytes, Standard], Copied],
    target: Callable[[str], Path],
) -> tuple[Results, tuple[Copied, ...]]:
    """Check papers and make something of each while its bytes are at hand; what came of it, in the order of the files.

    Args:
        make: makes a copy of one paper that could be read.
        target: the file that would be written, by the path of the draft.

    Raises:
        WrongRequest: the request cannot be carried out as it is.
    """
    done: dict[str, Copied] = {}

    def take(result: FileResult, data: bytes, standard: Standard) -> None:
        if result.status is not Status.UNREADABLE:
            path = result.path
            done[path] = attempt(path, target(path), lambda: make(result, data, standard))

    results = run(request, stdin, take)
    return results, tuple(done.get(file.path) or Copied(file.path, reason=file.reason) for file in results.files)


def _is_open(file: Path) -> bool:
    """Whether somebody works in a file: not every system keeps others from replacing it, and his work would be lost."""
    names = (f"~${file.name}", f"~${file.name[1:]}", f"~${file.name[2:]}", f".~lock.{file.name}#")
    return any(file.with_name(name).exists() for name in names)


def _unwritten(error: OSError, target: Path) -> Reason:
    """Why a file could not be written."""
    return Reason(ReviewCode.CANNOT_WRITE, {"file": str(target), "why": error.strerror or type(error).__name__})


def own_fault(error: Exception) -> Reason:
    """A mistake of ours, with its place."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return Reason(
        ReasonCode.OWN_FAULT, {"error": type(error).__name__, "where": f"{Path(last.filename).name}:{last.lineno}"}
    )
