"""Words of a paper made safe to print: a draft must not be able to move the cursor or turn a line about."""

from __future__ import annotations

import codecs

from ppb_lint.model.regex import regex

# Everything that a terminal obeys instead of showing: C0 and C1 controls, line and paragraph separators,
# and the marks that reorder text, which could make a sentence of ours read as its opposite.
_BLANKS = regex("[\\s\x1c-\x1f\x85\u2028\u2029]+")
_UNPRINTABLE = regex("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]")

_PLAINER = {
    "\u2013": "-", "\u2014": "-", "\u2010": "-", "\u2011": "-", "\u2212": "-",
    "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"',
    "\u2026": "...", "\u2192": "->", "\u00a0": " ", "\u00b7": "-", "\u2022": "-", "\u00a3": "GBP ",
}  # fmt: skip


def printable(text: str) -> str:
    """The text on one line, with nothing in it that a terminal would obey."""
    return _UNPRINTABLE.sub("", _BLANKS.sub(" ", text)).strip()


def shortened(text: str, most: int) -> str:
    """The text cut between words where it is longer than ``most`` characters, and marked as cut."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    whole, _, rest = kept.rpartition(" ")
    return (whole if whole and len(rest) < most // 2 else kept).rstrip(" ,;:-") + "…"


def legible(error: UnicodeError) -> tuple[str, int]:
    """Stand-ins for signs that an old code page lacks; an error handler for ``codecs.register_error``."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_PLAINER.get(sign, "?") for sign in error.object[error.start : error.end]), error.end


def survive_code_page() -> str:
    """Make ``legible`` known to Python's streams and return the name to open or reconfigure them with."""
    codecs.register_error("ppb-lint-legible", legible)
    return "ppb-lint-legible"
