"""The heading and the first line of a section that a paper lacks, in the paper's own form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from ppb_lint.engine.fixing import in_form_of
from ppb_lint.fix.remark import NewParagraph
from ppb_lint.model.document import Document, Heading, Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Finding
from ppb_lint.model.regex import regex
from ppb_lint.report.remarks import TO_BE_WRITTEN
from ppb_lint.rules.shape import Rule

CHECK = "required-sections"
"""The kind of check whose findings mean that a whole section is missing."""
_SUBORDINATE = regex(r"\d+\.\d+")


def new_section(
    finding: Finding, rules: Mapping[str, Rule], document: Document, start: int
) -> tuple[NewParagraph, ...]:
    """What would mend a missing section; empty where the finding is another one, or nothing shows the form.

    Args:
        finding: counted from the beginning of the file, and so is what comes back.
        rules: by their ids.
        document: the paper that the finding is about.
        start: where that paper begins in the file.
    """
    rule, title = rules.get(finding.rule), finding.place.heading
    model = _neighbour(document, finding.span.start - start)
    if rule is None or rule.check != CHECK or finding.span or not title or model is None:
        return ()
    new = _paragraphs(finding.place.section, title, model, document)
    return tuple(replace(paragraph, like=paragraph.like.shifted(start)) for paragraph in new)


def _neighbour(document: Document, place: int) -> Heading | None:
    """The heading of the section before a place; of the first section, where there is none before."""
    sections = [heading for heading in document.sections() if heading.part is Part.BODY]
    before = [heading for heading in sections if heading.span.start < place]
    return before[-1] if before else next(iter(sections), None)


def _paragraphs(number: str | None, title: str, model: Heading, document: Document) -> Iterator[NewParagraph]:
    line = document.paragraphs[model.paragraph]
    typed = document.text[line.span.start : model.span.start]
    lead = typed.replace(model.number, number, 1) if number and model.number and model.number in typed else ""
    yield NewParagraph(lead + in_form_of(model.title, title), model.span)
    body = _model_of_words(model, document)
    if body is not None:
        yield NewParagraph(_lead(number, body, document) + TO_BE_WRITTEN, body.body)


def _model_of_words(heading: Heading, document: Document) -> Paragraph | None:
    """The paragraph that the words under a new heading take after: numbered 3.1 rather than 1), which is a list."""
    headings = (heading, *(other for other in document.sections() if other is not heading))
    found = [p for h in headings for p in document.under(h) if p.body and not (p.cell or p.bullet)]
    numbered = (p for p in found if _SUBORDINATE.fullmatch(p.label))
    return next(numbered, None) or next((p for p in found if not p.label), next(iter(found), None))


def _lead(number: str | None, paragraph: Paragraph, document: Document) -> str:
    """The typed number of the first paragraph under a heading of that number, as those beside it are typed."""
    typed = document.text[paragraph.span.start : paragraph.body.start]
    if not (number and typed and _SUBORDINATE.fullmatch(paragraph.label)):
        return ""
    return typed.replace(paragraph.label, f"{number.partition('.')[0]}.1", 1)
