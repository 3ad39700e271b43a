"""A zip archive with some of its parts replaced; all others keep their very bytes."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

from msgspec import Struct

_CENTRAL = struct.Struct("<4s2B5H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_END = struct.Struct("<4s4H2LH")
_DEFLATED, _VERSION = 8, 20
_SIZES_FOLLOW, _UTF8 = 0x8, 0x800
_LARGE = 0xFFFFFFFF
_ZIP64 = 1
_NEW_YEAR_1980 = 0x21
"""The earliest day that an archive can tell; a new part has no better one that is the same every time."""


class _Entry(Struct, frozen=True):
    """One entry of the directory as it stands there."""

    part: str
    """Its name, in small letters and with plain slashes."""
    fields: tuple[bytes | int, ...]
    name: bytes
    extra: bytes
    comment: bytes
    start: int
    """Where its own header and body begin."""


def with_parts(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive with these parts in the place of those of the same names, or behind all others.

    Args:
        data: an archive that has been read before and found sound.
        parts: new contents by the names of the parts, whatever their capitals.
    """
    new = {_known_as(name): (name, body) for name, body in parts.items()}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entries, end, comment = list(_entries(data, archive)), archive.start_dir, archive.comment
    bodies, directory = BytesIO(), []
    ends = {entry.start: stop for entry, stop in _stretches(entries, end)}
    for entry in sorted(entries, key=lambda entry: entry.start):
        offset = bodies.tell()
        if entry.part in new:
            _, body = new.pop(entry.part)
            directory.append((entry.start, _written(bodies, entry, body)))
        else:
            bodies.write(data[entry.start : ends[entry.start]])
            directory.append((entry.start, _record(entry, offset)))
    order = {entry.start: number for number, entry in enumerate(entries)}
    records = [record for _, record in sorted(directory, key=lambda found: order[found[0]])]
    records += [_written(bodies, _fresh(name), body) for name, body in new.values()]
    return bodies.getvalue() + b"".join(records) + _end_of(records, bodies.tell(), comment)


def _known_as(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()


def _entries(data: bytes, archive: zipfile.ZipFile) -> Iterator[_Entry]:
    at = archive.start_dir
    for info in archive.infolist():
        fields = list(_CENTRAL.unpack_from(data, at))
        name_at = at + _CENTRAL.size
        extra_at = name_at + fields[11]
        comment_at = extra_at + fields[12]
        at = comment_at + fields[13]
        extra = data[extra_at:comment_at]
        if _LARGE in (fields[9], fields[10], fields[17]):
            fields[9:11], extra = [info.compress_size, info.file_size], _without_zip64(extra)
        yield _Entry(
            _known_as(info.filename),
            tuple(fields),
            data[name_at:extra_at],
            extra,
            data[comment_at:at],
            info.header_offset,
        )


def _without_zip64(extra: bytes) -> bytes:
    kept, at = b"", 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if kind != _ZIP64:
            kept += extra[at : at + 4 + length]
        at += 4 + length
    return kept


def _stretches(entries: list[_Entry], end: int) -> Iterator[tuple[_Entry, int]]:
    """Each entry with the place where the next one begins: what follows a body (its sizes) belongs to it."""
    in_file = sorted(entries, key=lambda entry: entry.start)
    stops = [entry.start for entry in in_file[1:]]
    yield from zip(in_file, [*stops, end], strict=True)


def _record(entry: _Entry, offset: int) -> bytes:
    fields = list(entry.fields)
    fields[11:14] = [len(entry.name), len(entry.extra), len(entry.comment)]
    fields[17] = offset
    return _CENTRAL.pack(*fields) + entry.name + entry.extra + entry.comment


def _written(bodies: BytesIO, entry: _Entry, body: bytes) -> bytes:
    """Write a new body and return its record for the directory."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(body) + packer.flush()
    fields = list(entry.fields)
    flags, time, day = int(fields[4]) & ~_SIZES_FOLLOW, fields[6], fields[7]
    about = [max(int(fields[3]), _VERSION), flags, _DEFLATED, time, day, zlib.crc32(body), len(packed), len(body)]
    fields[3:11] = about
    offset = bodies.tell()
    bodies.write(_LOCAL.pack(b"PK\x03\x04", *about, len(entry.name), 0) + entry.name + packed)
    plain = _Entry(entry.part, tuple(fields), entry.name, b"", entry.comment, entry.start)
    return _record(plain, offset)


def _fresh(name: str) -> _Entry:
    fields = (b"PK\x01\x02", _VERSION, 0, _VERSION, _UTF8, _DEFLATED, 0, _NEW_YEAR_1980, *(0,) * 10)
    return _Entry(_known_as(name), fields, name.encode(), b"", b"", 0)


def _end_of(records: list[bytes], offset: int, comment: bytes) -> bytes:
    size = sum(map(len, records))
    return _END.pack(b"PK\x05\x06", 0, 0, len(records), len(records), size, offset, len(comment)) + comment
