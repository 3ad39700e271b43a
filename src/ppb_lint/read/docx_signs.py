"""Signs that Word takes from fonts of pictures, as characters that mean the same in any font."""

from __future__ import annotations

from lxml import etree

from ppb_lint.read.docx_names import WORD

_PRIVATE = range(0xF000, 0xF100)
_WINGDINGS = {
    0x6C: "\u25cf", 0x6E: "\u25a0", 0x6F: "\u25a1", 0x71: "\u2751", 0x76: "\u2756", 0x9F: "\u2022", 0xA7: "\u25aa",
    0xA8: "\u25fb", 0xD8: "\u27a2", 0xDF: "\u2190", 0xE0: "\u2192", 0xE1: "\u2191", 0xE2: "\u2193", 0xE8: "\u2794",
    0xF3: "\u21d4", 0xFB: "\u2717", 0xFC: "\u2713", 0xFD: "\u2612", 0xFE: "\u2611",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "\u2717", 0x50: "\u2713", 0x51: "\u2612", 0x52: "\u2611", 0xA3: "\u2610"}
_SYMBOL = {
    0x2D: "\u2212", 0x61: "\u03b1", 0x62: "\u03b2", 0x6D: "\u03bc", 0xA3: "\u2264", 0xAB: "\u2194", 0xAC: "\u2190",
    0xAD: "\u2191", 0xAE: "\u2192", 0xAF: "\u2193", 0xB0: "\u00b0", 0xB1: "\u00b1", 0xB3: "\u2265", 0xB4: "\u00d7",
    0xB7: "\u2022", 0xB9: "\u2260", 0xBC: "\u2026", 0xD6: "\u221a", 0xDE: "\u21d2",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}


def sign_of(element: etree._Element) -> str:
    """The character for a ``w:sym``; "" where its font alone knows what it looks like."""
    try:
        code = int(str(element.get(f"{WORD}char", "")), 16)
    except ValueError:
        return ""
    font = str(element.get(f"{WORD}font", "")).casefold()
    if code in _PRIVATE or font in _FONTS:
        code &= 0xFF
        usual = chr(code) if font == "symbol" and chr(code) in "()+,./0123456789:;=" else ""
        return _FONTS.get(font, {}).get(code, usual)
    is_character = 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if is_character else ""
