"""Header fields that the template asks for: there, filled in, and a date that can be read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ppb_lint.checks.base import Check, NoOptions, Paper
from ppb_lint.model.document import HeaderField, Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from ppb_lint.profiles import FieldForm

_DATED_OPENING = 15  # Paragraphs from the top among which a paper of another council may name its day.

_ONE = frozenset({"subject"})
"""Fields that a report can have but once, whatever they say."""


def _run(paper: Paper, _options: NoOptions) -> Iterator[Hit]:
    for form in paper.edition.fields:
        field = paper.document.field(form.concept)
        if field is not None:
            yield from _judged(paper, form, field)
            yield from _repeated(paper, form)
        elif form.required and not _said_otherwise(paper, form):
            yield _missing(paper, form)


def _judged(paper: Paper, form: FieldForm, field: HeaderField) -> Iterator[Hit]:
    if form.required and not field.value.of(paper.document.text).strip(" \t\n-.:"):
        yield Hit(field.label_span, {"label": field.label}, _case(paper, "empty"), f"field:{form.concept}")
    elif form.concept == "date" and len(field.value) and paper.facts.meeting is None:
        value = paper.words(field.value)
        yield Hit(field.value, {"label": field.label, "said": value}, _case(paper, "unreadable"), "field:date")


def _repeated(paper: Paper, form: FieldForm) -> Iterator[Hit]:
    """A field that stands a second time in the header with the same words: one was pasted over another.

    Two officers, two portfolios or two meetings may each have a line of their own, but a report has one subject.
    """
    if paper.edition.fallback:
        return
    found = [f for f in paper.document.fields if f.concept == form.concept and _in_body(paper, f)]
    for before, field in pairwise(found):
        same = paper.words(before.value).casefold() == paper.words(field.value).casefold()
        if len(field.value) and field.label.casefold() == before.label.casefold() and (same or form.concept in _ONE):
            yield Hit(field.label_span, {"label": field.label, "said": ""}, "repeated", f"field:{form.concept}:again")


def _in_body(paper: Paper, field: HeaderField) -> bool:
    paragraph = paper.document.paragraph_at(field.label_span.start)
    return paragraph is not None and paragraph.part is Part.BODY


def _missing(paper: Paper, form: FieldForm) -> Hit:
    fields = paper.document.fields
    at = fields[-1].value.end if fields else 0
    case = _case(paper, "missing")
    return Hit(Span(at, at), {"label": form.labels[0]}, case, f"field:{form.concept}", expected_heading=form.labels[0])


def _case(paper: Paper, case: str) -> str:
    return f"fallback-{case}" if paper.edition.fallback else case


def _said_otherwise(paper: Paper, form: FieldForm) -> bool:
    """Whether a paper of a council whose form is not known says the same without a label."""
    if not paper.edition.fallback:
        return False
    if form.concept == "subject":
        return bool(len(paper.document.title))
    if form.concept == "date":
        days = (paper.document.paragraph_at(paper.span(d.span).start) for d in paper.facts.dates if d.value)
        return any(p and (p.index < _DATED_OPENING or _says_date(paper, p)) for p in days)
    return False


def _says_date(paper: Paper, paragraph: Paragraph) -> bool:
    """ "Date of meeting: 6 August 2019" at the foot of the paper."""
    return paragraph.span.of(paper.document.text).lstrip().casefold().startswith(("date", "meeting"))


CHECK = Check(
    name="required-fields",
    run=_run,
    options=NoOptions,
    offers=frozenset({"label", "said"}),
    cases=frozenset(
        {"missing", "empty", "unreadable", "repeated", "fallback-missing", "fallback-empty", "fallback-unreadable"}
    ),
    needs_template=True,
)
