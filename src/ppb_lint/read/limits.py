"""How much of a file is read before it is refused."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

MB = 1024 * 1024


class Limits(Struct, frozen=True):
    """Bounds that no honest paper reaches; a file beyond one of them is refused, never cut."""

    file: int = 250 * MB
    """Bytes of the file itself; packs of scanned pages grow that large."""
    part: int = 32 * MB
    """Bytes that one XML part of a Word file may inflate to."""
    parts: int = 64 * MB
    """Bytes that all parts together may inflate to; pictures are never inflated."""
    intricacy: int = 3_000_000
    """Tags of one part, plus two for each attribute: up to 180 bytes of memory each once read. A pack of 300 pages
    that were copied for years has 2.1 million."""
    entries: int = 5_000
    """Entries of the zip archive."""
    paragraphs: int = 200_000
    runs_per_paragraph: int = 50_000
    seconds: int = 60
    """How long another program may take over a file (PDF, old Word) before it is stopped."""
    paper: int = 300
    """Seconds that one paper may take a worker, all told, before it is given up; no limit without workers."""

    @classmethod
    def for_size(cls, size: int) -> Limits:
        """Limits for files of up to ``size`` bytes.

        A larger size lets parts grow with it; a smaller one bounds the file alone, since a small file may
        well inflate twentyfold.
        """
        usual = cls()
        larger = max(size, usual.file)

        def scaled(limit: int) -> int:
            return limit * larger // usual.file

        return replace(
            usual,
            file=size,
            part=scaled(usual.part),
            parts=scaled(usual.parts),
            intricacy=scaled(usual.intricacy),
        )
