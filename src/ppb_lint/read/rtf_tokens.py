"""The signs that Rich Text is made of: groups, control words, letters."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.model.regex import regex

_TOKEN = regex(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<group>[{}])|(?P<text>[^\\{}\r\n]+)|(?P<rest>.)",
    re.DOTALL,
)
_CODE_PAGES = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
USUAL_PAGE = "cp1252"


class Token(Struct, frozen=True):
    """One of: a control word with its number, a control sign after its stroke, a group's bracket, raw letters."""

    word: str = ""
    number: int | None = None
    raw: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """All tokens of a file, the insides of ``\\bin`` left out; linear in its length."""
    at = 0
    while at < len(data):
        found = _TOKEN.match(data, at)
        if found is None:
            return
        at = found.end()
        match found.lastgroup:
            case "word" | "number":
                number = int(found["number"]) if found["number"] is not None else None
                word = found["word"].decode("ascii")
                if word == "bin":
                    at += max(number or 0, 0)
                else:
                    yield Token(word, number)
            case "hex":
                yield Token(raw=bytes([int(found["hex"], 16)]))
            case "sign":
                yield Token("\\" + found["sign"].decode("latin-1"))
            case "group":
                yield Token(found["group"].decode("ascii"))
            case "text":
                yield Token(raw=found["text"])


def page_of_charset(charset: int) -> str:
    """The code page of a font's set of signs."""
    return _CODE_PAGES.get(charset, USUAL_PAGE)


def page_of_number(number: int) -> str:
    """The code page of ``\\ansicpg``."""
    name = f"cp{number}" if number > 0 else USUAL_PAGE
    try:
        codecs.lookup(name)
    except LookupError:
        return USUAL_PAGE
    return name
