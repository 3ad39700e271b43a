"""The file of a library: an SQLite database that a run may leave at any moment without harm."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

MAGIC = b"SQLite format 3\0"
"""How every library begins."""
_OURS, _VERSION = 0x5050424C, 2
_PATIENCE = 20  # Seconds to wait for another process that is adding papers.
_ENTRIES = "typeof(entries) = 'blob' AND length(entries) % 8 = 0"
_SCHEMA = f"""
PRAGMA application_id = {_OURS};
PRAGMA user_version = {_VERSION};
CREATE TABLE file(path TEXT PRIMARY KEY, size INTEGER, changed INTEGER, digest TEXT, reader TEXT)
    WITHOUT ROWID;
CREATE TABLE paper(number INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT, part INTEGER, board TEXT, series TEXT,
    meeting INTEGER, ends INTEGER);
CREATE INDEX paper_path ON paper(path);
CREATE INDEX paper_time ON paper(board, coalesce(ends, meeting, 0));
CREATE TABLE bucket(number INTEGER PRIMARY KEY, entries BLOB CHECK ({_ENTRIES}));
CREATE TABLE recent(paper INTEGER PRIMARY KEY, entries BLOB CHECK ({_ENTRIES}));
CREATE TABLE folder(path TEXT PRIMARY KEY) WITHOUT ROWID;
"""


class Damaged(Exception):
    """The file is no library, or not one that can be read any more."""


class Closed(Exception):
    """The file cannot be opened or written to, or somebody else is writing for too long: the system's words."""


def reading(file: Path) -> sqlite3.Connection:
    """Open a library to look things up in it.

    Raises:
        Damaged: it is none, or of another version.
        Closed: it cannot be opened.
    """
    with told():
        database = _connected(file, "ro")
        _require_ours(database, file)
        return database


def writing(file: Path) -> sqlite3.Connection:
    """Open a library to change it; it is made where there is none.

    Raises:
        Damaged: it is something else, or of another version.
        Closed: it cannot be opened or made.
    """
    with told():
        if not file.exists():
            # The words of papers that are kept from the public are in it, if only as numbers.
            os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))
        database = _connected(file, "rwc")
        if not database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            with suppress(sqlite3.OperationalError):  # Somebody else has just made it.
                database.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT;")
        _require_ours(database, file)
        return database


def _connected(file: Path, mode: str) -> sqlite3.Connection:
    place = f"file:{quote(str(file.absolute()))}?mode={mode}"
    return sqlite3.connect(place, uri=True, timeout=_PATIENCE, isolation_level=None)


def _require_ours(database: sqlite3.Connection, file: Path) -> None:
    asked = ("application_id", "user_version")
    if tuple(database.execute(f"PRAGMA {name}").fetchone()[0] for name in asked) != (_OURS, _VERSION):
        database.close()
        raise Damaged(str(file))


@contextmanager
def told() -> Iterator[None]:
    """SQLite's errors in our terms."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise Closed(str(error)) from error
    except sqlite3.DatabaseError as error:
        raise Damaged(str(error)) from error
    except OSError as error:
        raise Closed(error.strerror or str(error)) from error
