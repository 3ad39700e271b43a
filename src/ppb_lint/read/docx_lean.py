"""Takes out of a Word document what nobody reads, before its tree is grown.

A document that has been copied for years says the typeface, the size and the language of every few signs. Those are
half of its elements, and a tree costs many times its text.
"""

from __future__ import annotations

from ppb_lint.model.regex import regex

# Only as Word writes them, and each attribute whole: a value may hold "/>".
_LOOKS = regex(rb"<w:(?:rFonts|sz|szCs|lang|noProof|kern|proofErr)(?: [\w:]++=\"[^\"<]*+\")*+/>")
# In there "<" is a sign like any other.
_VERBATIM = b"<![CDATA["


def lean(data: bytes) -> bytes:
    """The bytes of ``word/document.xml`` without typefaces, sizes and languages.

    Not for writing: whoever changes a file keeps all that is in it. The text-bearing elements are all there, in their
    order.
    """
    return data if _VERBATIM in data else _LOOKS.sub(b"", data)
