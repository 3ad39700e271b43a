"""The names that OpenDocument gives to the elements and attributes of its XML."""

from __future__ import annotations

_FAMILY = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{{{_FAMILY}office:1.0}}"
STYLE = f"{{{_FAMILY}style:1.0}}"
TEXT = f"{{{_FAMILY}text:1.0}}"
TABLE = f"{{{_FAMILY}table:1.0}}"
DRAW = f"{{{_FAMILY}drawing:1.0}}"
FORMAT = f"{{{_FAMILY}xsl-fo-compatible:1.0}}"
GRAPHIC = f"{{{_FAMILY}svg-compatible:1.0}}"
META = f"{{{_FAMILY}meta:1.0}}"
LIBRE = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
DUBLIN = "{http://purl.org/dc/elements/1.1/}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def whole(value: str | None, otherwise: int, most: int = 32_767) -> int:
    """A number from an attribute, between 0 and ``most``; ``otherwise`` where there is none."""
    digits = (value or "").strip()
    return min(int(digits[:9]), most) if digits.isascii() and digits.isdigit() else otherwise
