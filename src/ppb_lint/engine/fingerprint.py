"""A name for a finding that survives when paragraphs are put in above it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from ppb_lint.engine.place import field_at, section_at
from ppb_lint.model.document import Document
from ppb_lint.model.finding import Finding, Hit, Place
from ppb_lint.model.folded import fold

_LENGTH = 16


def fingerprint(rule: str, hit: Hit, document: Document, place: Place) -> str:
    """What a finding is about: its rule, what its heading is about, and its words, whatever their case and blanks."""
    return _hashed(rule, _about(hit, document, place), _plain(hit.span.of(document.text)))


def numbered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """One rule's findings in the order of the page, those that would bear the same name counted."""
    seen: Counter[str] = Counter()
    for finding in sorted(findings, key=lambda f: (f.span, f.message)):
        seen[finding.fingerprint] += 1
        yield replace(finding, fingerprint=_hashed(finding.fingerprint, str(seen[finding.fingerprint])))


def _about(hit: Hit, document: Document, place: Place) -> str:
    """The concept of the heading, since councils and editions word and number the same section differently."""
    if hit.expected_heading is not None:
        return _plain(hit.expected_heading)
    field = field_at(document, hit.span)
    if field is not None:
        return field.concept
    top = section_at(document, document.paragraph_at(hit.span.start))
    concepts = "+".join(top.concepts) if top else ""
    return concepts or _plain(place.heading or "")


def _plain(words: str) -> str:
    return " ".join(fold(words).text.casefold().split())


def _hashed(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_LENGTH]
