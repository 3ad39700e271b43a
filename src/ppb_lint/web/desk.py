"""What a visitor has laid on the table: kept in a private folder until the page is closed, and no longer."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath, PureWindowsPath

from msgspec import Struct, field

from ppb_lint.model.draft import Refusal
from ppb_lint.model.serving import WebCode

_FOLDER = "ppb-lint-page-"
_LONGEST_NAME = 120


class Sheet(Struct, frozen=True):
    """One paper on a desk."""

    number: int
    name: str
    """As its author called it, without any folder; only ever shown, never opened."""
    file: Path
    """Where its bytes lie, under a name of our own."""
    size: int


class Desk(Struct):
    """The papers of one visitor."""

    folder: Path
    touched: float
    """When its visitor last asked for something, in seconds of the clock that counts."""
    sheets: dict[int, Sheet] = field(default_factory=dict)
    given: int = 0
    """How many numbers have been given out; none is given twice."""

    def next_file(self) -> tuple[int, Path]:
        """A new number and where the bytes of its paper go."""
        self.given += 1
        return self.given, self.folder / str(self.given)

    def lay(self, sheet: Sheet) -> None:
        """Put a paper on the desk."""
        self.sheets[sheet.number] = sheet

    def take(self, number: int) -> Sheet:
        """The paper of that number.

        Raises:
            Refusal: ``NO_PAPER``.
        """
        if number not in self.sheets:
            raise Refusal(WebCode.NO_PAPER)
        return self.sheets[number]

    def remove(self, number: int) -> None:
        """Take a paper away for good."""
        self.take(number).file.unlink(missing_ok=True)
        del self.sheets[number]

    @property
    def size(self) -> int:
        """Bytes of all its papers."""
        return sum(sheet.size for sheet in self.sheets.values())


class Room(Struct, frozen=True):
    """How much may lie on the desks."""

    papers: int = 100
    """Papers on one desk."""
    desk: int = 500 * 1024 * 1024
    """Bytes on one desk."""
    all: int = 4 * 1024 * 1024 * 1024
    """Bytes on all desks together."""
    desks: int = 500
    idle: float = 600.0
    """Seconds without a request after which a desk is cleared."""


class Desks:
    """All desks, each known only to whoever was given its name."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._desks: dict[str, Desk] = {}
        self._folder = Path(tempfile.mkdtemp(prefix=f"{_FOLDER}{os.getpid()}-"))

    def open(self, now: float) -> str:
        """The name of a new, empty desk.

        Raises:
            Refusal: ``BUSY``, if all are taken.
        """
        if len(self._desks) >= self._room.desks:
            raise Refusal(WebCode.BUSY)
        name = secrets.token_urlsafe(18)
        folder = self._folder / secrets.token_hex(8)
        folder.mkdir(mode=0o700)
        self._desks[name] = Desk(folder, now)
        return name

    def at(self, name: str, now: float) -> Desk:
        """The desk of that name, which is thereby in use.

        Raises:
            Refusal: ``CLEARED``, if there is none, or none any more.
        """
        desk = self._desks.get(name)
        if desk is None:
            raise Refusal(WebCode.CLEARED)
        desk.touched = now
        return desk

    def room_for(self, desk: Desk, size: int) -> None:
        """Make sure that a further paper may be laid on a desk.

        Raises:
            Refusal: ``FULL_DESK`` or ``BUSY``.
        """
        if len(desk.sheets) >= self._room.papers or desk.size + size > self._room.desk:
            raise Refusal(WebCode.FULL_DESK, papers=self._room.papers, size=self._room.desk)
        if sum(other.size for other in self._desks.values()) + size > self._room.all:
            raise Refusal(WebCode.BUSY)

    def clear(self, name: str) -> None:
        """Take everything off a desk, and the desk away; one that is gone already stays gone."""
        desk = self._desks.pop(name, None)
        if desk is not None:
            shutil.rmtree(desk.folder, ignore_errors=True)

    def clear_idle(self, now: float) -> None:
        """Clear the desks at which nobody has asked for anything for a while."""
        for name, desk in list(self._desks.items()):
            if now - desk.touched > self._room.idle:
                self.clear(name)

    def close(self) -> None:
        """Clear all desks."""
        self._desks.clear()
        shutil.rmtree(self._folder, ignore_errors=True)

    def __len__(self) -> int:
        return len(self._desks)


def sweep() -> None:
    """Clear the folders of earlier pages that were killed and could not clear them themselves."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_FOLDER}*"):
        number = folder.name.removeprefix(_FOLDER).split("-")[0]
        if number.isdigit() and not _runs(int(number)) and _is_ours(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    """Anybody may put a folder of that name where all users keep theirs; only our own is ours to clear."""
    if not hasattr(os, "getuid"):
        return True
    with suppress(OSError):
        return folder.lstat().st_uid == os.getuid() and not folder.is_symlink()
    return False


def _runs(process: int) -> bool:
    if os.name != "posix":  # Asking Windows about a process in this way would end it.
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def safe_name(said: str) -> str:
    """A file's name as it can be shown and offered for saving: no folders, no signs that a system forbids."""
    last = PureWindowsPath(PurePosixPath(said).name).name
    kept = "".join(_kept(last)).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    short = f"{stem[: _LONGEST_NAME - len(ending) - 1]}{dot}{ending}" if len(ending) < 10 else kept[:_LONGEST_NAME]
    return short or "paper"


def _kept(name: str) -> Iterator[str]:
    for sign in name:
        if sign.isprintable() and sign not in '<>:"/\\|?*':
            yield sign
