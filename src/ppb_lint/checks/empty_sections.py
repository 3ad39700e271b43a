"""Sections with a heading and nothing under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.wordings import BODY
from ppb_lint.model.document import Heading
from ppb_lint.model.draft import MarkKind
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.shapes import Shape

_NOTHING = regex(r"[\s\d.()\[\]:;_]*$")  # A dash is an answer in some forms; a number alone is none.
_NO_FIGURE = regex(r"[\s.()\[\]:;_]*$")  # "Number of attachments" is answered by a figure.
_ANSWERED = regex(r" (?:none|nil|n/?a|not applicable)\b[.\s]*$", re.IGNORECASE)
"""The answer may stand on the heading's own line, with nothing to set it off."""
_LEAD_IN = regex(rf"(?:that )?(?:the|this) (?P<name>(?:[\w,&'()-]+ ){{0,14}}{BODY})\W*$", re.IGNORECASE)
_TELLS = regex(r"\b(?:be|is|are|has|have|should|will|to|by|with)\b|\b(?:note|receive|approve|agree|endorse)[sd]?\b")


class EmptySections(Shape, frozen=True):
    """Which headings may stand right above another."""

    parents: tuple[str, ...] = ()
    """Concepts under which a paper without numbers has sub-headings that look like its headings."""


def _run(paper: Paper, options: EmptySections) -> Iterator[Hit]:
    for heading in paper.document.sections():
        if not (heading.concepts or heading.number) or _may_be_parent(paper, heading, options):
            continue
        if is_empty(paper, heading):
            yield Hit(heading.span, {"heading": heading.title}, fact=f"empty:{heading.paragraph}")


def _may_be_parent(paper: Paper, heading: Heading, options: EmptySections) -> bool:
    """A heading right above one of the same topic, or one that is known to have parts."""
    below = next((h for h in paper.document.headings if h.paragraph == heading.paragraph + 1), None)
    if below and set(below.concepts) & set(heading.concepts) and not below.number:
        return True
    return heading.number is None and bool(set(heading.concepts) & set(options.parents))


def is_empty(paper: Paper, heading: Heading) -> bool:
    """Whether a heading has neither words nor a picture under it, and none beside it."""
    document = paper.document
    rest = heading.rest.of(document.text)
    if rest.strip() and not ("recommendation" in heading.concepts and _is_lead_in(rest)):
        return False
    if _ANSWERED.search(heading.title):
        return False
    under = document.under(heading)
    nothing = _NOTHING if heading.concepts else _NO_FIGURE
    if any(not nothing.match(p.body.of(document.text)) for p in under):
        return False
    end = under[-1].span.end if under else document.paragraphs[heading.paragraph].span.end
    return not _pictured(paper, Span(heading.span.end, end + 1))


def _is_lead_in(rest: str) -> bool:
    """Whether words name who decides and not yet what: "That the report be referred to Council" is whole."""
    found = _LEAD_IN.match(rest)
    return found is not None and not _TELLS.search(found["name"])


def _pictured(paper: Paper, span: Span) -> bool:
    """Whether a picture stands there: it may hold the words, and nobody has read them."""
    return any(m.kind is MarkKind.IMAGE and m.span.touches(span) for m in paper.document.draft.marks)


CHECK = Check(
    name="empty-sections",
    run=_run,
    options=EmptySections,
    offers=frozenset({"heading"}),
    needs_template=True,
)
