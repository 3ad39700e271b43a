"""Words of a paper as HTML: whatever stands in them is shown, and nothing in them is obeyed."""

from __future__ import annotations

import re
import unicodedata
from html import escape

from ppb_lint.model.regex import regex
from ppb_lint.report.printable import printable

_SEPARATORS = regex("[\u2028\u2029\x85\x0b\x0c\x1c-\x1f]")
# Controls, marks that reorder text, signs without a width, and what is no sign at all.
_OBEYED = regex(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


def shown(words: str) -> str:
    """Words of a paper with every sign that a browser would obey turned into its name."""
    return _OBEYED.sub(_named, escape(_SEPARATORS.sub(" ", words)))


def _named(found: re.Match[str]) -> str:
    code = f"U+{ord(found.group()):04X}"
    name = unicodedata.name(found.group(), "control").lower()
    return f'<span class="sign" title="{name}">{code}</span>'


def told(words: str) -> str:
    """A sentence of ours, which may quote a paper; also fit for the value of an attribute."""
    return escape(printable(words).encode("utf-8", "replace").decode("utf-8"))
