"""Where copies of drafts go, and what keeps them from being written."""

from __future__ import annotations

import traceback
from pathlib import Path

from msgspec.structs import replace

from ppb_lint.app.replacing import replace_file
from ppb_lint.model.draft import Refusal
from ppb_lint.model.reasons import ReasonCode
from ppb_lint.model.result import Reason
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


def _is_open(file: Path) -> bool:
    """Whether somebody works in a file: not every system keeps others from replacing it, and his work would be lost."""
    names = (f"~${file.name}", f"~${file.name[1:]}", f"~${file.name[2:]}", f".~lock.{file.name}#")
    return any(file.with_name(name).exists() for name in names)


def unwritten(error: OSError, target: Path) -> Reason:
    """Why a file could not be written."""
    return Reason(ReviewCode.CANNOT_WRITE, {"file": str(target), "why": error.strerror or type(error).__name__})


def own_fault(error: Exception) -> Reason:
    """A mistake of ours, with its place."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return Reason(
        ReasonCode.OWN_FAULT, {"error": type(error).__name__, "where": f"{Path(last.filename).name}:{last.lineno}"}
    )
