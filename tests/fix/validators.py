"""What validators of Word files that others wrote have to say about a file."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from docx_integrity import check
from openxml_audit import OpenXmlValidator

Complaints = Counter[tuple[str, str]]


def complaints(data: bytes, folder: Path) -> Complaints:
    """The complaints about a file: what it says against the schemas, and what points nowhere in it."""
    file = folder / "complained.docx"
    file.write_bytes(data)
    # One for each file: it remembers what it has seen in a package by an address that another may have later.
    schemas = OpenXmlValidator(max_errors=0).validate(file)
    of_schemas = ((error.part_uri, error.description) for error in schemas.errors)
    return Counter((*of_schemas, *((found.code, found.message) for found in check(str(file)))))


def new_complaints(before: bytes, after: bytes, folder: Path) -> Complaints:
    """What is complained of in a file and was not before it was written into."""
    return complaints(after, folder) - complaints(before, folder)
