"""Appendices that a paper names and does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.facts.appendix_reference import AppendixReference
from ppb_lint.facts.nil_answer import bare_nil
from ppb_lint.model.document import Document, Heading, Kind, Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex

_ENTRY_END = regex(
    r"['\")]{0,2} ?(?:\((?:exempt|confidential|part (?:2|ii|b)|attached"
    r"|separate)[^)\n]{0,30}\) ?)?(?:$|[:.|-]|(?=(?-i:[A-Z])))",
    re.I,
)
_SIMPLE = regex(r"\W{0,3}(\d{1,2}[A-Z]?|[A-Z]\d?)(?=[.:)\s-]|$)")
_LISTED = regex(r"(?:^|[;,\n] ?)\W{0,2}(\d{1,2}|[A-Z])(?=[.:)]| -|$)", re.MULTILINE)
_LONGEST_ENTRY = 25  # words
_KINDS = (Kind.REPORT, Kind.OTHER)


class _Own(Struct, frozen=True):
    """The appendices that the paper has or lists."""

    labels: frozenset[str]
    listed: bool
    """Whether there is any appendix or list, if only one that says "None"."""
    unlabelled: bool
    """Whether a list has entries and no labels, so that nobody can tell which is which."""

    def has(self, label: str) -> bool:
        """Whether the paper has it, or the parts of it (1A and 1B for 1), or what it is a part of."""
        bare = label.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") if label[:1].isdigit() else label.rstrip("0123456789")
        return label in self.labels or bare in self.labels or any(own[: len(label)] == label for own in self.labels)


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    if paper.document.kind not in _KINDS:
        return
    references = [(r, _paragraph(paper, r)) for r in paper.facts.appendix_references]
    named = [(r, p) for r, p in references if p is not None]
    own = _own(paper, named)
    owned = {label for r, _ in references if r.foreign for label in r.labels}
    told: set[str] = set()
    for reference, paragraph in named:
        if reference.foreign or not _speaks(paper, paragraph) or not _judged(reference, own):
            continue
        missing = [x for x in reference.labels if not own.has(x) and x not in owned and x not in told]
        if missing and not own.unlabelled:
            told.update(missing)
            values = {"word": reference.word, "missing": ", ".join(missing)}
            yield Hit(paper.span(reference.span), values, "listed" if own.listed else "unlisted")


def _judged(reference: AppendixReference, own: _Own) -> bool:
    """A schedule is a statute's or a contract's unless the paper has schedules itself."""
    return reference.word != "schedule" or bool(own.labels)


def _paragraph(paper: Paper, reference: AppendixReference) -> Paragraph | None:
    return paper.document.paragraph_at(paper.span(reference.span).start)


def _speaks(paper: Paper, paragraph: Paragraph) -> bool:
    """Whether what the paragraph names is the paper's own: not in running heads, appendices and lists of sources."""
    if paragraph.part not in (Part.BODY, Part.TEXTBOX, Part.FOOTNOTE):
        return False
    concepts = {c for h in paper.document.chain(paragraph.index) for c in h.concepts}
    return not concepts & {"background-papers", "appendices"}


def _own(paper: Paper, named: list[tuple[AppendixReference, Paragraph]]) -> _Own:
    labels = {label for r, p in named if _is_entry(paper, r, p) for label in r.labels}
    listed = [*_fields(paper), *_sections(paper)]
    from_lists = {label for _, found in listed for label in found}
    titled = any(h.part is Part.APPENDIX for h in paper.document.headings)
    unlabelled = any(words and not found and not bare_nil(words) for words, found in listed)
    return _Own(
        frozenset(labels | from_lists), bool(labels or listed or titled), unlabelled and not (labels | from_lists)
    )


def _is_entry(paper: Paper, reference: AppendixReference, paragraph: Paragraph) -> bool:
    """Whether the paragraph is the appendix's title or its line in a list, not a sentence about it."""
    folded = paper.document.folded
    start, end = folded.at(paragraph.body.start), folded.at(paragraph.body.end)
    words = folded.text[start:end]
    if reference.span.start - start > 3 or words[: reference.span.start - start].strip("*#'\"|([ "):
        return False
    sentence = words.endswith(".") and len(words.split()) > _LONGEST_ENTRY
    return not sentence and bool(_ENTRY_END.match(words[reference.span.end - start :].replace("*", "")))


def _fields(paper: Paper) -> Iterator[tuple[str, set[str]]]:
    for field in paper.document.fields:
        if field.concept == "appendices":
            words = field.value.of(paper.document.text).strip()
            yield words, set(_LISTED.findall(words)) | _mentioned(paper, field.value.start, field.value.end)


def _sections(paper: Paper) -> Iterator[tuple[str, set[str]]]:
    document = paper.document
    for heading in document.headings:
        if "appendices" not in heading.concepts or heading.part is Part.APPENDIX:
            continue
        under = document.paragraphs[heading.paragraph + 1 : _end(document, heading)]
        rest = heading.rest.of(document.text).strip()
        words = rest if bare_nil(rest) else "\n".join([rest, *(p.body.of(document.text) for p in under)]).strip()
        labels = {label for p in under for label in _label(paper, p)}
        end = under[-1].span.end if under else heading.rest.end
        yield words, labels | set(_LISTED.findall(words)) | _mentioned(paper, heading.span.end, end)


def _end(document: Document, heading: Heading) -> int:
    """Where a list ends; an entry such as "B. Equality impact assessment" looks like a heading of its own."""
    later = (h for h in document.headings if h.paragraph >= heading.end)
    other = (h for h in later if not _is_label(h.number, heading.number))
    return next((h.paragraph for h in other), len(document.paragraphs))


def _is_label(number: str | None, of_list: str | None) -> bool:
    """Whether a number may be an appendix's label and not the next section's number."""
    simple = number is not None and len(number) <= 2 and number.isalnum()
    return simple and (of_list is None or of_list[:1].isdigit() != (number or "")[:1].isdigit())


def _label(paper: Paper, paragraph: Paragraph) -> set[str]:
    typed = _SIMPLE.match(paragraph.label.upper() + " ") if paragraph.label else None
    found = typed or _SIMPLE.match(paragraph.body.of(paper.document.text))
    return {found.group(1).upper()} if found and "." not in paragraph.label.rstrip(".") else set()


def _mentioned(paper: Paper, start: int, end: int) -> set[str]:
    first, last = paper.document.folded.at(start), paper.document.folded.at(end)
    inside = (r for r in paper.facts.appendix_references if first <= r.span.start < last)
    return {label for r in inside for label in r.labels}


CHECK = Check(
    name="appendix-references",
    run=_run,
    options=NoOptions,
    offers=frozenset({"word", "missing"}),
    cases=frozenset({"listed", "unlisted"}),
)
