"""What was said about papers in earlier runs, so that a paper in which nothing has changed is not checked again."""

from __future__ import annotations

import hashlib

from msgspec import Struct
from msgspec.structs import replace

from ppb_lint.app.kept.shelf import Shelf
from ppb_lint.model.reasons import TROUBLE
from ppb_lint.model.result import FileResult, Status

_KEPT = (Status.CHECKED, Status.NOT_A_REPORT)
"""What may not be readable on another day, or with another program installed, is tried again each time."""


class Memory(Struct, frozen=True):
    """Earlier answers under one standard."""

    shelf: Shelf
    standard: str
    """Names all that the answers depend on beside the paper: the build, the rules, the configuration, the request."""
    today: str
    """ISO date, for answers that hold no longer once a waiver has ended."""
    trusted: bool = True
    """Whether a whole run under this standard has shown that nothing is wrong with it; else it is only written."""

    def recalled(self, path: str, data: bytes) -> FileResult | None:
        """What was said about a paper of these bytes, if the same would be said today."""
        kept = self.shelf.get(self._name(path, data)) if self.trusted else None
        if kept is None:
            return None
        from ppb_lint.notation.plain import rebuild

        try:
            result = rebuild(FileResult, kept)
        except (AttributeError, KeyError, TypeError, ValueError):
            return None
        ends = (report.stands_until for report in result.reports)
        return None if any(end is not None and end < self.today for end in ends) else replace(result, path=path)

    def keep(self, data: bytes, result: FileResult) -> None:
        """Remember an answer, unless it is about a paper that is kept from the public, or about a mistake of ours."""
        failed = (u.code in TROUBLE for report in result.reports for u in report.not_checked)
        if result.status not in _KEPT or any(report.exempt for report in result.reports) or any(failed):
            return
        from ppb_lint.notation.plain import plain

        self.shelf.put(self._name(result.path, data), plain(result))

    def _name(self, path: str, data: bytes) -> str:
        """The path counts too: waivers are for some paths, and the name's ending decides how a file is read."""
        key = hashlib.sha256(f"{self.standard}\0{path}\0".encode(errors="surrogateescape"))
        key.update(data)
        digest = key.hexdigest()
        return f"papers/{digest[:2]}/{digest[2:]}"
