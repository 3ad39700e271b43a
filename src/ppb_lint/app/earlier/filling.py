"""Puts the papers of folders into a library, and takes those out that are gone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct, field

from ppb_lint import __version__
from ppb_lint.app.discovery import Found, discover
from ppb_lint.app.earlier.library_place import begins_as_library
from ppb_lint.app.earlier.reports_in import Reader, digest_of
from ppb_lint.app.earlier.shelving import all_prints, path_in_library, shelved
from ppb_lint.app.opening import LOOKED_AT, opens_as_report
from ppb_lint.library.database import Closed, Damaged
from ppb_lint.library.shelved import File
from ppb_lint.library.store import Library
from ppb_lint.library.writable import AT_ONCE, Added, WritableLibrary
from ppb_lint.model.draft import Refusal
from ppb_lint.model.library import Filled
from ppb_lint.model.reasons import ReasonCode, RequestCode, WrongRequest
from ppb_lint.model.result import Reason

_ASIDE = ".damaged"


def fill(folders: Sequence[str], file: Path, reader: Reader) -> Filled:
    """Add the papers of folders, or of those that were added before where none is named; what is there stays.

    Raises:
        WrongRequest: a folder or the library cannot be used.
    """
    for folder in folders:
        if not os.path.exists(folder):
            raise WrongRequest(RequestCode.NO_EARLIER, file=folder, why=ReasonCode.MISSING)
    if file.is_file() and os.access(file, os.R_OK) and file.stat().st_size and not begins_as_library(file):
        # A slip of the keyboard must not put anybody's draft aside.
        raise WrongRequest(RequestCode.IS_NO_LIBRARY, file=str(file))
    try:
        return _Filling(file.absolute(), reader).filled(folders)
    except Closed as error:
        raise WrongRequest(RequestCode.LIBRARY_CLOSED, file=str(file), why=str(error)) from error


class _Filling(Struct):
    """One run over some folders; counts what becomes of their files."""

    file: Path
    reader: Reader
    added: int = 0
    unchanged: int = 0
    gone: int = 0
    no_report: int = 0
    refused: list[tuple[str, Reason]] = field(default_factory=list)
    aside: str | None = None
    remembered: tuple[str, ...] = ()

    def filled(self, folders: Sequence[str]) -> Filled:
        library = self._opened()
        try:
            wanted = dict.fromkeys((*map(os.path.abspath, folders), *self._absolute(self.remembered)))
            for folder in wanted or self._absolute(library.folders()):
                self._fill(folder, library)
            library.settle()
            return Filled(
                library=os.path.relpath(self.file),
                papers=library.count(),
                added=self.added,
                unchanged=self.unchanged,
                gone=self.gone,
                no_report=self.no_report,
                refused=tuple(self.refused),
                aside=os.path.relpath(self.aside) if self.aside else None,
                folders=tuple(map(os.path.relpath, self._absolute(self.remembered))),
            )
        finally:
            library.close()

    def _opened(self) -> WritableLibrary:
        """The library, or a new one where it is damaged; the old file is kept beside it."""
        try:
            library = WritableLibrary(self.file)
            library.require_whole()
            return library
        except Damaged:
            self.remembered = _remembered(self.file)
            self.aside = f"{self.file}{_ASIDE}"
            os.replace(self.file, self.aside)
            Path(f"{self.file}-journal").unlink(missing_ok=True)
            return WritableLibrary(self.file)

    def _absolute(self, folders: Sequence[str]) -> list[str]:
        return [os.path.normpath(self.file.parent / folder) for folder in folders]

    def _fill(self, folder: str, library: WritableLibrary) -> None:
        known = dict(library.files())
        own = path_in_library(folder, self.file)
        batch: list[Added] = []
        seen: set[str] = set()
        try:
            for path in self._papers_below(os.path.relpath(folder)):
                name = path_in_library(path, self.file)
                seen.add(name)
                if added := self._read(path, name, known.get(name), library):
                    batch.append(added)
                if len(batch) >= AT_ONCE:
                    full, batch = batch, []  # Not tried again below, where the library does not take it.
                    library.add(full, own)
        finally:  # Whoever stops it finds there what has been read.
            library.add(batch, own)
        inside = "" if own == "." else f"{own}/"
        gone = [name for name in known if name.startswith(inside) and name not in seen]
        library.remove(gone)
        self.gone += len(gone)

    def _papers_below(self, folder: str) -> Iterator[str]:
        labels = self.reader.profiles.labels()

        def is_report(path: Path) -> bool:
            with path.open("rb") as file:
                return opens_as_report(file.read(LOOKED_AT), labels)

        for item in discover((folder,), is_report):
            if isinstance(item, Found):
                yield item.path
            else:
                self.refused.append((item.path, item.reason))

    def _read(self, path: str, name: str, known: File | None, library: WritableLibrary) -> Added | None:
        """A file to be added; None for one that is there already or cannot be read."""
        try:
            there = os.stat(path)
            known = known if known and known.reader == __version__ else None
            if known and (known.size, known.changed) == (there.st_size, there.st_mtime_ns):
                self.unchanged += 1
                return None
            data = Path(path).read_bytes()
            file = File(name, there.st_size, there.st_mtime_ns, digest_of(data), __version__)
            if known and known.digest == file.digest:
                library.touch(file)
                self.unchanged += 1
                return None
            return self._shelved(path, file, data)
        except Refusal as refusal:
            self.refused.append((path, Reason(refusal.code, refusal.values)))
        except OSError as error:
            self.refused.append((path, Reason(ReasonCode.CLOSED_FILE, {"why": error.strerror or str(error)})))
        return None

    def _shelved(self, path: str, file: File, data: bytes) -> Added:
        papers = self.reader.papers_in(path, data)
        own = [(one, all_prints(p)) for n, p in enumerate(papers) if (one := shelved(p, file.path, n))]
        self.added += bool(own)
        self.no_report += not own
        return file, own


def _remembered(file: Path) -> tuple[str, ...]:
    """The folders of a damaged library, if it can still tell them."""
    try:
        library = Library(file)
        try:
            return library.folders()
        finally:
            library.close()
    except (Damaged, Closed):
        return ()


def take_out(paths: Sequence[str], file: Path) -> int:
    """Take papers, or all papers of a folder, out of a library; returns how many files that were.

    Raises:
        WrongRequest: one is not in it, or the library cannot be used.
    """
    if not file.exists():
        raise WrongRequest(RequestCode.NO_EARLIER, file=str(file), why=ReasonCode.MISSING)
    try:
        library = WritableLibrary(file)
        try:
            gone = [name for path in paths for name in _meant(path, file.absolute(), library)]
            library.remove(gone)
            return len(gone)
        finally:
            library.close()
    except Damaged as error:
        raise WrongRequest(RequestCode.LIBRARY_DAMAGED, file=str(file)) from error
    except Closed as error:
        raise WrongRequest(RequestCode.LIBRARY_CLOSED, file=str(file), why=str(error)) from error


def _meant(path: str, file: Path, library: Library) -> list[str]:
    name = path_in_library(path, file)
    found = [known for known in library.files() if known == name or known.startswith(f"{name}/")]
    if not found:
        raise WrongRequest(RequestCode.NOT_IN_LIBRARY, file=path)
    return found
