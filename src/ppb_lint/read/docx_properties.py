"""What a Word file says about itself: title, author, company."""

from __future__ import annotations

from ppb_lint.read.docx_parts import Parts

_CORE = {
    "title": "title",
    "creator": "author",
    "lastModifiedBy": "lastModifiedBy",
    "keywords": "keywords",
    "subject": "subject",
}
_EXTENDED = {"Company": "company", "Template": "template"}
_LONGEST = 1_000


def read_properties(parts: Parts) -> dict[str, str]:
    """The properties that are filled in: title, author, lastModifiedBy, keywords, subject, company, template."""
    found: dict[str, str] = {}
    for type, names in (("core-properties", _CORE), ("extended-properties", _EXTENDED)):
        root = parts.property_root(type)
        # By their own names: these elements come in several namespaces.
        for element in () if root is None else root:
            name = names.get(str(element.tag).rpartition("}")[2])
            words = (element.text or "").strip()
            if name and words:
                found.setdefault(name, words[:_LONGEST])
    return found
