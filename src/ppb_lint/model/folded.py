"""Text as patterns want it, with the way back to the text as it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_ALIKE = {
    " ": "\t\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "'": "\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d",
    "/": "\u2044\u2215\uff0f",
    ":": "\uff1a",
}
_ONE_FOR_ONE = {sign: plain for plain, signs in _ALIKE.items() for sign in signs}
_PLAIN_BUT_FOLDED = tuple(sign for sign in _ONE_FOR_ONE if sign.isascii())
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e"
# What does not keep its length: runs of blanks and unseen signs, blanks at a line's end, ligatures.
_MOVES = regex(f"[{UNSEEN} ]*[{UNSEEN}][{UNSEEN} ]*|  +| $|^ |[\ufb00-\ufb06]", re.MULTILINE)


class Folded(Struct, frozen=True):
    """Plain spaces (one at a time), straight quotes, simple hyphens, nothing invisible; newlines stay.

    ``text`` is what patterns read; ``span`` leads from a match back to the words on the page.
    """

    text: str
    starts: tuple[int, ...]
    """Folded offsets at which the distance to the unfolded text changes; the first is 0."""
    origins: tuple[int, ...]
    """The unfolded offset of each of ``starts``."""

    def origin(self, offset: int) -> int:
        """The unfolded offset of a folded one."""
        nearest = bisect_right(self.starts, offset) - 1
        return self.origins[nearest] + offset - self.starts[nearest]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the unfolded text that a stretch of the folded one came from."""
        first = self.origin(start)
        return Span(first, self.origin(end - 1) + 1) if end > start else Span(first, first)

    def at(self, offset: int) -> int:
        """The folded offset of a place in the unfolded text (of what follows, where the sign itself is gone)."""
        nearest = bisect_right(self.origins, offset) - 1
        folded = self.starts[nearest] + offset - self.origins[nearest]
        return min(folded, self.starts[nearest + 1]) if nearest + 1 < len(self.starts) else folded


def fold(text: str) -> Folded:
    """Fold a text for matching; linear in its length.

    >>> fold("2nd\\u00a0 Quarter\\u2019s").text
    "2nd Quarter's"
    """
    plain = _one_for_one(text)
    if plain.isascii() and not _moves_ascii(plain):
        return Folded(plain, (0,), (0,))
    pieces: list[str] = []
    starts, origins = [0], [0]
    done = length = 0
    for move in _MOVES.finditer(plain):
        kept = _kept(
            move.group(),
            at_end=plain[move.end() : move.end() + 1] in ("", "\n"),
            at_start=move.start() == 0 or plain[move.start() - 1] == "\n",
        )
        pieces += plain[done : move.start()], kept
        length += move.start() - done
        for _ in kept:  # Each letter of a ligature came from the one sign.
            starts.append(length)
            origins.append(move.start())
            length += 1
        starts.append(length)
        origins.append(move.end())
        done = move.end()
    pieces.append(plain[done:])
    return Folded("".join(pieces), tuple(starts), tuple(origins))


def _one_for_one(text: str) -> str:
    """With one plain sign for each that looks alike. Few kinds of them stand in any text, so those are looked for."""
    if text.isascii():
        if text.isprintable() and "`" not in text:
            return text  # Nearly all headings and labels.
        signs: Iterable[str] = _PLAIN_BUT_FOLDED
    else:
        signs = _ONE_FOR_ONE.keys() & set(text)
    for sign in signs:
        text = text.replace(sign, _ONE_FOR_ONE[sign])
    return text


def _moves_ascii(plain: str) -> bool:
    """Whether anything in a text of plain letters changes its length; in most headings and labels nothing does."""
    return "  " in plain or " \n" in plain or "\n " in plain or plain.startswith(" ") or plain.endswith(" ")


def _kept(moved: str, *, at_end: bool, at_start: bool) -> str:
    if moved in _LIGATURES:
        return _LIGATURES[moved]
    return " " if " " in moved and not (at_end or at_start) else ""
