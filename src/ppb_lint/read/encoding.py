"""From the bytes of a text file to its characters."""

from __future__ import annotations

import codecs

from msgspec import Struct

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.draft import Refusal

_MARKED = (
    # The mark of UTF-32 begins with that of UTF-16, so it is tried first.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WRITTEN = bytes({7, 8, 9, 10, 11, 12, 13, 26, 27, *range(0x20, 0x7F), *range(0x80, 0x100)})
_TOLERATED = 100
"""One control character in so many is a slip of an old program; more of them are no text."""


class Decoded(Struct, frozen=True):
    """A text with what is needed to write it back as it was."""

    text: str
    encoding: str
    mark: bytes = b""
    """The byte order mark that stood before the text and is not part of it."""


def decode(data: bytes) -> Decoded:
    """Read bytes as UTF-8, as UTF-16 or UTF-32 with a mark, or else as Windows-1252.

    Raises Refusal (NOT_TEXT) for a file of another kind, whatever its name says.
    """
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"), encoding, mark)
    if len(data.translate(None, _WRITTEN)) * _TOLERATED > len(data):
        raise Refusal(RefusalCode.NOT_TEXT)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(data.decode("cp1252", "replace"), "cp1252")
