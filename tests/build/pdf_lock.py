"""Locks a small PDF as programs do that let everybody read and nobody change it: the reader's password is empty."""

from __future__ import annotations

import hashlib
import re
import struct

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_ID = b"0123456789abcdef"
_RIGHTS = -44
"""Reading and printing are allowed."""
_STREAM = re.compile(rb"(\d+) 0 obj\n(<<[^\n]*>>)\nstream\n(.*?)\nendstream", re.DOTALL)


def locked(data: bytes, reader: bytes = b"", owner: bytes = b"secret") -> bytes:
    """The same file, enciphered with 40 bits by the oldest way that there is (RC4, revision 2)."""
    mark = _cipher(hashlib.md5(_padded(owner)).digest()[:5], _padded(reader))
    key = hashlib.md5(_padded(reader) + mark + struct.pack("<i", _RIGHTS) + _ID).digest()[:5]
    proof = _cipher(key, _PADDING)

    def enciphered(found: re.Match[bytes]) -> bytes:
        own = hashlib.md5(key + struct.pack("<I", int(found[1]))[:3] + b"\0\0").digest()[:10]
        return b"%s 0 obj\n%s\nstream\n%s\nendstream" % (found[1], found[2], _cipher(own, found[3]))

    body, _, _ = _STREAM.sub(enciphered, data).partition(b"xref\n0 ")
    lock = f"/Filter /Standard /V 1 /R 2 /O <{mark.hex()}> /U <{proof.hex()}> /P {_RIGHTS}".encode()
    places = [found.start() for found in re.finditer(rb"\d+ 0 obj\n", body)]
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer\n<</Size %d /Root 1 0 R /ID [<%s> <%s>] /Encrypt <<%s>>>>\nstartxref\n%d\n%%%%EOF"
    listed = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1) + table
    return body + listed + tail % (len(places) + 1, _ID.hex().encode(), _ID.hex().encode(), lock, len(body))


def _padded(password: bytes) -> bytes:
    return (password + _PADDING)[:32]


def _cipher(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    other = 0
    for at in range(256):
        other = (other + box[at] + key[at % len(key)]) % 256
        box[at], box[other] = box[other], box[at]
    out = bytearray()
    at = other = 0
    for byte in data:
        at = (at + 1) % 256
        other = (other + box[at]) % 256
        box[at], box[other] = box[other], box[at]
        out.append(byte ^ box[(box[at] + box[other]) % 256])
    return bytes(out)
