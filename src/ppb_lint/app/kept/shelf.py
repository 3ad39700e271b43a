"""A private folder in which results of earlier work are kept, so that it need not be done again.

Nothing that is kept can be executed, and whatever is damaged, half written or of another make counts as not there.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct

VARIABLE = "PPB_LINT_CACHE"
"""Names another folder; set to nothing, nothing is kept."""
LARGEST = 1_000_000
"""Bytes of one entry; larger ones are not kept."""
MOST_BYTES = 2_000_000
MOST_ENTRIES = 200
"""In one of the folders, of which there are less than three hundred."""
_SUM = 8
"""Letters of the sum in front of an entry."""


class Shelf(Struct, frozen=True):
    """One folder of entries, in folders by what they are."""

    folder: Path

    def get(self, name: str) -> Any:
        """The values of an entry; None where there is none that can be trusted."""
        place = self.folder / name
        try:
            if not self._is_ours(place.parent):
                return None
            data = place.read_bytes()
            if _sum(data[_SUM:]) != data[:_SUM]:
                return None
            values = json.loads(data[_SUM:])
            os.utime(place)  # What is used stays longest.
            return values
        except (OSError, ValueError, RecursionError):
            return None

    def put(self, name: str, values: Any) -> None:
        """Keep an entry; other processes see the old one or the new one. A full or closed disk is no trouble."""
        data = json.dumps(values, separators=(",", ":")).encode()
        place = self.folder / name
        if len(data) > LARGEST:
            return
        with suppress(OSError):
            if not place.parent.is_dir():
                self._make(place.parent)
            if self._is_ours(place.parent):
                _replace(place, _sum(data) + data)
                _make_room(place.parent)

    def files(self) -> Iterator[Path]:
        """All files that are kept, those that somebody is writing among them."""
        for here, _, names in os.walk(self.folder):
            yield from (Path(here, name) for name in names)

    def sizes(self) -> dict[str, tuple[int, int]]:
        """The number of entries and their bytes, by what they are."""
        found: dict[str, tuple[int, int]] = {}
        for file in self.files():
            with suppress(OSError):
                kind = file.relative_to(self.folder).parts[0]
                count, size = found.get(kind, (0, 0))
                found[kind] = (count + 1, size + file.stat().st_size)
        return found

    def clear(self) -> int:
        """Take everything away; returns how many entries there were."""
        gone = 0
        for file in self.files():
            with suppress(OSError):
                file.unlink()
                gone += 1
        return gone

    def _make(self, folder: Path) -> None:
        """Make the folder and those above it up to ours, closed to everybody else."""
        if folder != self.folder:
            self._make(folder.parent)
        elif not folder.parent.is_dir():
            os.makedirs(folder.parent)
        with suppress(FileExistsError):
            os.mkdir(folder, mode=0o700)

    def _is_ours(self, folder: Path) -> bool:
        """Whether nobody else can have put anything there."""
        if os.name != "posix":
            return True
        owners = [os.stat(place) for place in {self.folder, folder}]
        return all(place.st_uid == os.geteuid() and not place.st_mode & 0o022 for place in owners)


def _replace(place: Path, data: bytes) -> None:
    number, draft = tempfile.mkstemp(dir=place.parent, prefix=".")  # Readable by its owner alone.
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
        os.replace(draft, place)
    except BaseException:
        os.unlink(draft)
        raise


def _make_room(folder: Path) -> None:
    """Take away what was not used for the longest time, also what other processes have left half written."""
    with os.scandir(folder) as entries:
        there = [(entry.stat().st_mtime_ns, entry.stat().st_size, entry.path) for entry in entries if entry.is_file()]
    there.sort(reverse=True)
    size = 0
    for number, (_, bytes_, path) in enumerate(there):
        size += bytes_
        if size > MOST_BYTES or number >= MOST_ENTRIES:
            with suppress(OSError):
                os.unlink(path)


def own_shelf() -> Shelf | None:
    """The folder for whoever runs the command; None where nothing is to be kept, or nobody knows where."""
    if VARIABLE in os.environ:
        named = os.environ[VARIABLE]
        return Shelf(Path(named).absolute()) if named else None
    try:
        return Shelf(_usual() / "ppb-lint")
    except RuntimeError:  # There is no home.
        return None


def _usual() -> Path:
    """Where programs of this system keep such things."""
    if sys.platform == "win32":
        named = os.environ.get("LOCALAPPDATA", "")
        return Path(named) if named else Path.home() / "AppData" / "Local"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    named = os.environ.get("XDG_CACHE_HOME", "")
    return Path(named) if os.path.isabs(named) else Path.home() / ".cache"


def _sum(data: bytes) -> bytes:
    return f"{zlib.crc32(data):08x}".encode()
