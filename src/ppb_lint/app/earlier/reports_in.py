"""The papers of a file, with their facts, for whoever compares them or puts them into a library."""

from __future__ import annotations

import hashlib
import io

from msgspec import Struct

from ppb_lint.app.contents import contents
from ppb_lint.app.copies.own_marks import open_paper
from ppb_lint.app.pipeline import with_facts
from ppb_lint.checks.base import Paper
from ppb_lint.profiles import Profiles
from ppb_lint.read import read
from ppb_lint.read.limits import Limits
from ppb_lint.structure import understand


class Reader(Struct, frozen=True):
    """How files are read and understood."""

    profiles: Profiles
    profile: str | None
    limits: Limits

    def papers(self, path: str) -> tuple[str, tuple[Paper, ...]]:
        """The digest of a file and the papers in it, one as a rule.

        Raises:
            Refusal: it cannot be read.
        """
        data = contents(path, io.BytesIO(), self.limits.file)
        return digest_of(data), self.papers_in(path, data)

    def papers_in(self, path: str, data: bytes) -> tuple[Paper, ...]:
        """The papers in the bytes of a file; for refusals see ``papers``."""
        draft = open_paper(read(data, path, self.limits), data, path, self.limits).draft
        return tuple(with_facts(paper) for paper in understand(draft, self.profiles, self.profile))


def digest_of(data: bytes) -> str:
    """A name for the contents of a file."""
    return hashlib.blake2b(data, digest_size=12).hexdigest()
