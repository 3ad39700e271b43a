"""Whether a denial ("There are no policy implications") speaks of the topic that its heading announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.denial import Denial
from ppb_lint.model.document import Heading, Paragraph
from ppb_lint.model.finding import Hit
from ppb_lint.model.folded import fold
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.structure.naming import TopicNames, normal, words

_LAST_NOUN = re.compile(
    r"(?i)\b(?:implications?|issues?|considerations?|comments?|impacts?|matters|assessments?|analysis|effects|consequences|appraisal)\b"
)


@dataclass(frozen=True, slots=True)
class Formula:
    """A standing sentence that belongs under one heading only."""

    says: Pattern
    belongs_to: str
    """The concept of that heading."""


@dataclass(frozen=True, slots=True)
class TopicMatch:
    """Which headings take which topics; the words for topics are the profile's."""

    nouns: Pattern
    """The nouns of a denial that stands for a whole section."""
    any_topic: tuple[str, ...] = ()
    """Concepts of headings under which every topic may be denied."""
    also_fits: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Concept of a heading: further concepts that may be denied under it."""
    formulas: tuple[Formula, ...] = ()


def _run(paper: Paper, options: TopicMatch) -> Iterator[Hit]:
    names = TopicNames(paper.edition.concepts)
    for denial in paper.facts.denials:
        place = _place(paper, paper.span(denial.span))
        if place is not None:
            yield from _judged(paper, names, denial, *place, options)
    yield from _misplaced_formulas(paper, options)


def _place(paper: Paper, span: Span) -> tuple[Paragraph, Heading] | None:
    """The paragraph and the nearest heading above it that announces a topic."""
    paragraph = paper.document.paragraph_at(span.start)
    if paragraph is None:
        return None
    announcing = [h for h in paper.document.chain(paragraph.index) if _announces(h)]
    return (paragraph, announcing[-1]) if announcing else None


def _announces(heading: Heading) -> bool:
    return any(concept.endswith("implications") or concept == "background-papers" for concept in heading.concepts)


def _judged(
    paper: Paper, names: TopicNames, denial: Denial, paragraph: Paragraph, heading: Heading, options: TopicMatch
) -> Iterator[Hit]:
    own = set(heading.concepts) | {c for h in heading.concepts for c in options.also_fits.get(h, ())}
    if own & set(options.any_topic):
        return
    if not options.nouns.search(denial.noun_span.of(paper.document.folded.text)):
        return  # "No other effect" is prose.
    topics = [(said, names.topic(said.words)) for said in denial.said]
    wrong = [(said, topic) for said, topic in topics if topic and topic not in own]
    if not wrong or len(wrong) < len(topics):
        return  # One topic that fits, or one that nobody knows, acquits the others.
    case = "beside" if _speaks_of_its_own(paper, names, heading, paragraph, denial) else "alone"
    if case == "beside" and {topic for _, topic in wrong} & set(options.any_topic):
        return  # "No other implications", after the section has spoken of its own.
    whole = wrong[0][0].span.to(wrong[-1][0].span)
    span = paper.span(whole)
    yield Hit(
        span,
        {
            "said": " ".join(span.of(paper.document.text).split()),
            "heading": heading.title,
            "expected": _expected(heading) if len(wrong) == 1 else "",
            "noun": " ".join(paper.span(denial.noun_span).of(paper.document.text).split()),
        },
        case,
        fact=f"copy:{paragraph.index}",
    )


def _speaks_of_its_own(paper: Paper, names: TopicNames, heading: Heading, denied: Paragraph, denial: Denial) -> bool:
    """Whether the section says something of its own topic elsewhere: then the denial may be an addition."""
    document = paper.document
    for paragraph in document.paragraphs[heading.paragraph : heading.end]:
        start = heading.span.end if paragraph.index == heading.paragraph else paragraph.body.start
        said = Span(start, max(start, paragraph.body.end)).of(document.text)
        if paragraph.index == denied.index:
            span = paper.span(denial.span)
            said = document.text[start : span.start] + " " + document.text[span.end : paragraph.body.end]
        if names.mentions(fold(said).text, heading.concepts):
            return True
    return False


def _expected(heading: Heading) -> str:
    """The heading's own word for its topic, as a sentence would write it."""
    topic = _LAST_NOUN.sub("", heading.title).strip(" -:").casefold()
    known = " ".join(w for w in words(topic) if w not in ("the", "of", "for"))
    return topic if known and normal(topic) else ""


def _misplaced_formulas(paper: Paper, options: TopicMatch) -> Iterator[Hit]:
    folded = paper.document.folded
    for formula in options.formulas:
        for match in formula.says.finditer(folded.text):
            span = paper.span(match.span())
            place = _place(paper, span)
            if place is None or formula.belongs_to in place[1].concepts:
                continue
            values = {"said": " ".join(span.of(paper.document.text).split()), "heading": place[1].title, "expected": ""}
            yield Hit(span, values, "formula", fact=f"copy:{place[0].index}")


CHECK = Check(
    name="topic-match",
    run=_run,
    options=TopicMatch,
    offers=frozenset({"said", "heading", "expected", "noun"}),
    cases=frozenset({"alone", "beside", "formula"}),
)
