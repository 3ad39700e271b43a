"""The zip archive that a Word file is: opened with suspicion, inflated part by part, never on to the disk."""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterable
from io import BytesIO
from urllib.parse import unquote

from lxml import etree
from msgspec import Struct

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Refusal
from ppb_lint.read.limits import Limits
from ppb_lint.read.xml import parse

_KNOWN_COMPRESSION = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1
_LOCAL_HEADER = 30
"""Bytes of a local header without its name: the least that stands between two entries' bodies."""
_DIRECTORY_ENTRY = b"PK\x01\x02"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    OverflowError,
    IndexError,
)
"""Everything that zipfile has been seen to raise on damaged archives."""


class Relationship(Struct, frozen=True):
    """A link from a part to another, or to something outside the file."""

    id: str
    type: str
    """The last word of its type, in small letters: "styles", "header", "image"."""
    target: str
    """The name of a part; as it is written for what lies outside."""
    external: bool


class Package:
    """The parts of one file, found by their names without regard to capitals."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """Open an archive without inflating anything.

        Raises:
            Refusal: if it is broken, too large, or built to do harm.
        """
        self._limits = limits
        self._left = limits.parts
        self._zip = _opened(data, limits)
        self._entries = _checked(self._zip.infolist(), self._zip.start_dir)

    def __contains__(self, part: str) -> bool:
        return part.casefold() in self._entries

    def inflated(self, part: str) -> bytes:
        """A part, inflated.

        Raises:
            Refusal: ``DAMAGED_PART`` if it is missing or broken, or because it is too large.
        """
        limit = min(self._limits.part, self._left)
        try:
            # The sizes in the archive are its author's word; only what comes out is counted.
            with self._zip.open(self._entries[part.casefold()]) as body:
                inflated = body.read(limit + 1)
        except (KeyError, *_BROKEN):
            raise Refusal(RefusalCode.DAMAGED_PART, part=part) from None
        if len(inflated) > limit:
            if limit < self._limits.part:
                raise Refusal(RefusalCode.PARTS_TOO_LARGE, limit=self._limits.parts)
            raise Refusal(RefusalCode.PART_TOO_LARGE, part=part, limit=limit)
        self._left -= len(inflated)
        return inflated

    def xml(self, part: str) -> etree._Element:
        """The root element of a part; for refusals see ``inflated`` and ``ppb_lint.read.xml.parse``."""
        return self.parsed(self.inflated(part), part)

    def parsed(self, data: bytes, part: str, share: int = 1) -> etree._Element:
        """The root element of bytes that were taken from a part, which may be intricate to that share of the limit."""
        return parse(data, part, self._limits.intricacy // share)

    def relationships(self, part: str) -> tuple[Relationship, ...]:
        """The links of a part, in their order; "" stands for the package itself."""
        folder, name = posixpath.split(part)
        links = posixpath.join(folder, "_rels", f"{name}.rels")
        if links not in self:
            return ()
        # By the element's own name: this part, too, comes in several namespaces.
        found = (link for link in self.xml(links).iter("{*}Relationship"))
        return tuple(self._relationship(link, folder) for link in found)

    def _relationship(self, link: etree._Element, folder: str) -> Relationship:
        target = str(link.get("Target", ""))
        external = str(link.get("TargetMode", "")).casefold() == "external"
        return Relationship(
            id=str(link.get("Id", "")),
            type=str(link.get("Type", "")).rstrip("/").rpartition("/")[2].casefold(),
            target=target if external else self._resolved(target, folder),
            external=external,
        )

    def _resolved(self, target: str, folder: str) -> str:
        path = posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/"))).lstrip("/")
        return path if path in self else unquote(path)


def _opened(data: bytes, limits: Limits) -> zipfile.ZipFile:
    # zipfile reads the whole directory at once, so its length is guessed first; a document that holds
    # other archives uncompressed has more of these signatures than entries.
    if data.count(_DIRECTORY_ENTRY) > 4 * limits.entries:
        raise Refusal(RefusalCode.TOO_MANY_ENTRIES, count=4 * limits.entries, limit=limits.entries)
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except _BROKEN:
        raise Refusal(RefusalCode.DAMAGED_ZIP) from None
    if len(archive.infolist()) > limits.entries:
        raise Refusal(RefusalCode.TOO_MANY_ENTRIES, count=len(archive.infolist()), limit=limits.entries)
    return archive


def _checked(entries: Iterable[zipfile.ZipInfo], end: int) -> dict[str, zipfile.ZipInfo]:
    named: dict[str, zipfile.ZipInfo] = {}
    for entry in sorted(entries, key=lambda entry: entry.header_offset, reverse=True):
        part = entry.filename.replace("\\", "/").lstrip("/")
        if entry.flag_bits & _ENCRYPTED:
            raise Refusal(RefusalCode.ENCRYPTED_ENTRY, part=part)
        if entry.compress_type not in _KNOWN_COMPRESSION:
            raise Refusal(RefusalCode.STRANGE_COMPRESSION, part=part)
        if entry.header_offset + _LOCAL_HEADER + entry.compress_size > end:
            raise Refusal(RefusalCode.OVERLAPPING_ENTRIES, part=part)
        end = entry.header_offset
        if part.casefold() in named:
            raise Refusal(RefusalCode.DUPLICATE_ENTRY, part=part)
        named[part.casefold()] = entry
    return named
