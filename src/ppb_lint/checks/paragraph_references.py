"""References to a paragraph that the paper does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.facts.paragraph_reference import ParagraphReference
from ppb_lint.model.document import Kind
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex

_AT_LINE_START = regex(r"^[^\w\n]{0,8}(\d{1,2}(?:\.\d{1,2}){1,3})\b", re.MULTILINE)
_FEWEST = 3
"""A paper with fewer numbered paragraphs numbers none, or its numbers were lost on the way."""


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    if paper.document.kind not in (Kind.REPORT, Kind.OTHER):
        return
    labels = _labels(paper)
    if sum("." in label for label in labels) < _FEWEST:
        return
    for reference in paper.facts.paragraph_references:
        if not _judged(reference) or reference.label in labels or not _speaks(paper, reference):
            continue
        yield Hit(paper.span(reference.span), {"label": reference.label, "word": reference.word})


def _judged(reference: ParagraphReference) -> bool:
    """A bare number may be a statute's; only "above", "below" or "of this report" make it the paper's own."""
    return "." in reference.label or reference.own


def _labels(paper: Paper) -> set[str]:
    """Every number that a paragraph or heading bears, typed or automatic; 3.0 is 3 as well."""
    document = paper.document
    found = {p.label.strip("().") for p in document.paragraphs if p.label}
    found |= {h.number.strip("().") for h in document.headings if h.number}
    found |= set(_AT_LINE_START.findall(document.folded.text))
    found |= {label[:-2] for label in found if label.endswith(".0")}
    found |= {f"{label}.0" for label in found if "." not in label}
    return found


def _speaks(paper: Paper, reference: ParagraphReference) -> bool:
    """Whether it stands in the paper's own words, not in an appendix or among its sources."""
    paragraph = paper.document.paragraph_at(paper.span(reference.span).start)
    if paragraph is None or paragraph.part not in (Part.BODY, Part.TEXTBOX, Part.FOOTNOTE):
        return False
    chain = paper.document.chain(paragraph.index)
    return not any("background-papers" in h.concepts or h.part is Part.APPENDIX for h in chain)


CHECK = Check(name="paragraph-references", run=_run, options=NoOptions, offers=frozenset({"label", "word"}))
