"""What in a line of a text file is markup and not words."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.read.line_source import Piece

COVER = "\ufdd0"
"""Stands for each character of a comment; Unicode keeps it free for such private use."""
BLANK = " \t\v\f\u00a0\u200b\ufeff" + COVER

# Stars and underlines left by a converter vanish, paired or not; longer rows of them are blanks to fill in.
_BOLD = r"(?P<bold>(?<!\*)\*{2,3}(?!\*)|(?<![\w_])__(?=[^\s_])|(?<=[^\s_])__(?![\w_]))"
_TAG = (
    r"<(?P<close>/?)(?P<tag>(?i:b|strong|i|em|u|s|span|font|sup|sub|small|big|mark|code|p|div|center|a|br))"
    r"(?:\s[^<>]{0,300})?/?>"
)
_ADDRESS = r"\((?=[^()\s]{0,200}[:/.#])[^()\s]{1,500}\)"
VERBATIM = regex(rf"(?P<cover>{COVER}+)")
PLAIN = regex(rf"(?P<cover>{COVER}+)|{_BOLD}|{_TAG}")
MARKDOWN = regex(
    r"(?P<escape>\\(?=[!-/:-@\[-`{-~]))(?:.)"
    rf"|(?P<cover>{COVER}+)|{_BOLD}|{_TAG}"
    r"|(?P<sign>&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d?);)"
    rf"|(?P<image>!\[(?P<alternative>[^\[\]]{{0,300}})\]{_ADDRESS})"
    rf"|(?P<link>\[(?=[^\[\]]{{1,300}}\]{_ADDRESS}))|(?P<address>\]{_ADDRESS})"
    r"|(?P<italic>(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<![\w_])_(?=[^\s_])|(?<=[^\s_])_(?![\w_]))"
)


class Image(Struct, frozen=True):
    """A picture in a line: where it stands in the file, and its alternative text."""

    raw: int
    note: str


class Words(Struct, frozen=True):
    """What is left of a stretch of a line when its markup is gone."""

    pieces: tuple[Piece, ...]
    bold: bool = False
    """Whether every letter is bold."""
    images: tuple[Image, ...] = ()


class _Cut(Struct, frozen=True):
    start: int
    end: int
    text: str = ""
    bold: bool | None = None
    """True where bold begins, False where it ends, None for other markup."""


def words(seen: str, span: Span, tokens: re.Pattern[str]) -> Words:
    """The words of a stretch of the file; blanks at both its ends are not words."""
    found = list(tokens.finditer(seen, span.start, span.end))
    cuts = list(_cuts(found, _paired(found)))
    pieces = _trimmed(list(_pieces(seen, span, cuts)))
    images = tuple(Image(m.start(), m["alternative"]) for m in found if m.lastgroup == "image")
    return Words(tuple(pieces), _all_bold(seen, span, cuts), images)


def _cuts(found: list[re.Match[str]], italics: frozenset[int]) -> Iterator[_Cut]:
    bold = False
    for match in found:
        if match.lastgroup == "bold":
            bold = not bold
            yield _Cut(match.start(), match.end(), bold=bold)
        elif match.lastgroup == "tag":
            yield _tag(match)
        elif match.lastgroup == "escape":
            yield _Cut(match.start(), match.start() + 1)
        elif match.lastgroup == "sign":
            sign = html.unescape(match.group())
            if len(sign) == 1 and (sign == "\u00a0" or not sign.isspace()):
                yield _Cut(match.start(), match.end(), sign)
        elif match.lastgroup != "italic" or match.start() in italics:
            yield _Cut(match.start(), match.end())


def _tag(match: re.Match[str]) -> _Cut:
    name = match["tag"].lower()
    bold = not match["close"] if name in ("b", "strong") else None
    return _Cut(match.start(), match.end(), " " if name == "br" else "", bold)


def _paired(found: list[re.Match[str]]) -> frozenset[int]:
    """Where single stars and underlines are emphasis: one alone is a footnote's mark or part of a name."""
    pairs: set[int] = set()
    opened: dict[str, int] = {}
    for match in found:
        if match.lastgroup != "italic":
            continue
        before = opened.pop(match.group(), None)
        if before is None:
            opened[match.group()] = match.start()
        else:
            pairs |= {before, match.start()}
    return frozenset(pairs)


def _pieces(seen: str, span: Span, cuts: list[_Cut]) -> Iterator[Piece]:
    done = span.start
    for cut in cuts:
        if cut.start > done:
            yield Piece(done, cut.start, seen[done : cut.start])
        if cut.text:
            yield Piece(cut.start, cut.end, cut.text)
        done = cut.end
    if span.end > done:
        yield Piece(done, span.end, seen[done : span.end])


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    first, last = 0, len(pieces)
    while first < last and not pieces[first].text.strip(BLANK):
        first += 1
    while last > first and not pieces[last - 1].text.strip(BLANK):
        last -= 1
    kept = pieces[first:last]
    if kept:
        kept[0] = _cut_short(kept[0], len(kept[0].text) - len(kept[0].text.lstrip(BLANK)), 0)
        kept[-1] = _cut_short(kept[-1], 0, len(kept[-1].text) - len(kept[-1].text.rstrip(BLANK)))
    return kept


def _cut_short(piece: Piece, left: int, right: int) -> Piece:
    return Piece(piece.start + left, piece.end - right, piece.text[left : len(piece.text) - right])


def _all_bold(seen: str, span: Span, cuts: list[_Cut]) -> bool:
    bold = inside = False
    done = span.start
    for cut in [*cuts, _Cut(span.end, span.end)]:
        letters = any(sign.isalpha() for sign in seen[done : cut.start])
        if letters and not bold:
            return False
        inside = inside or letters
        bold = bold if cut.bold is None else cut.bold
        done = cut.end
    # A star without its fellow is a converter's slip and says nothing about the page.
    return inside and not bold
