"""Whether a denial ("There are no policy implications") speaks of the topic that its heading announces."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct, field

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.denial import Denial
from ppb_lint.model.document import Heading, Paragraph
from ppb_lint.model.finding import Hit
from ppb_lint.model.folded import fold
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape
from ppb_lint.structure.naming import TopicNames, normal, words

_LEAD_IN = regex(r"(?P<topics>[A-Z][\w ,&/'-]{1,60}?) ?(?::|-(?= |$))(?: |$)")
_LEAD_LENGTH = 160
_SENTENCE = regex(r"(?:\w[\w'-]*[ ,]+){4,}\w+[.;] ")
_LAST_NOUN = regex(
    r"(?i)\b(?:implications?|issues?|considerations?|comments?|impacts?|matters|assessments?|analysis|effects|consequences|appraisal)\b"
)


class Formula(Shape, frozen=True):
    """A standing sentence that belongs under one heading only."""

    says: Pattern
    belongs_to: str
    """The concept of that heading."""


class TopicMatch(Shape, frozen=True):
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
        place = _place(paper, names, paper.span(denial.span))
        if place is not None:
            yield from _judged(paper, names, denial, *place, options)
    yield from _misplaced_formulas(paper, names, options)


class Announcement(Struct, frozen=True):
    """What says which topic the words are about: a heading, the first cell of their row, or their own first words."""

    title: str
    concepts: tuple[str, ...]
    text: Span
    """The words that it announces."""


def _place(paper: Paper, names: TopicNames, span: Span) -> tuple[Paragraph, Announcement] | None:
    """The paragraph, and the nearest thing that announces its topic."""
    paragraph = paper.document.paragraph_at(span.start)
    if paragraph is None:
        return None
    nearest = _lead_in(paper, names, paragraph, span) or _row(paper, names, paragraph) or _heading(paper, paragraph)
    return (paragraph, nearest) if nearest else None


def _lead_in(paper: Paper, names: TopicNames, paragraph: Paragraph, span: Span) -> Announcement | None:
    """ "Legal - there are no legal implications." """
    start = paragraph.body.start
    before = fold(paper.document.text[start : max(start, min(span.start, start + _LEAD_LENGTH))])
    said = _LEAD_IN.match(before.text)
    concepts = names.joint(_LAST_NOUN.sub("", said["topics"]), strictly=True) if said else ()
    if said is None or not concepts:
        return None
    # The topic itself is no word on it: "Resource: there are no risk implications" is silent on resources.
    return Announcement(said["topics"], concepts, Span(start + before.span(0, said.end()).end, paragraph.body.end))


def _row(paper: Paper, names: TopicNames, paragraph: Paragraph) -> Announcement | None:
    """The topic in the first cell of the row, where a table goes through the implications one by one."""
    cell = paragraph.cell
    if cell is None or cell.column == 0:
        return None
    for other in reversed(paper.document.paragraphs[: paragraph.index]):
        if other.cell is None or (other.cell.table, other.cell.row) != (cell.table, cell.row):
            return None
        if other.cell.column == 0:
            title = fold(other.body.of(paper.document.text)).text
            concepts = names.joint(_LAST_NOUN.sub("", title), strictly=True)
            return Announcement(title, concepts, paragraph.body) if concepts else None
    return None


def _heading(paper: Paper, paragraph: Paragraph) -> Announcement | None:
    announcing = [h for h in paper.document.chain(paragraph.index) if _announces(h)]
    if not announcing:
        return None
    heading = announcing[-1]
    last = paper.document.paragraphs[heading.end - 1]
    return Announcement(heading.title, heading.concepts, Span(heading.span.end, max(heading.span.end, last.span.end)))


def _announces(heading: Heading) -> bool:
    return any(concept.endswith("implications") or concept == "background-papers" for concept in heading.concepts)


def _judged(
    paper: Paper, names: TopicNames, denial: Denial, paragraph: Paragraph, heading: Announcement, options: TopicMatch
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
    span_of = paper.span(denial.span)
    case = "beside" if _speaks_of_its_own(paper, names, heading, paragraph, span_of) else "alone"
    if case == "beside" and {topic for _, topic in wrong} & set(options.any_topic):
        return  # "No other implications", after the section has spoken of its own.
    whole = wrong[0][0].span.to(wrong[-1][0].span)
    span = paper.span(whole)
    yield Hit(
        span,
        {
            "said": paper.words(span),
            "heading": heading.title,
            "expected": _expected(heading),
            "noun": paper.words(paper.span(denial.noun_span)),
        },
        case,
        fact=f"copy:{paragraph.index}",
    )


def _speaks_of_its_own(paper: Paper, names: TopicNames, about: Announcement, denied: Paragraph, denial: Span) -> bool:
    """Whether the section says something first, or of its own topic elsewhere: then the denial may be an addition."""
    text = paper.document.text
    if _SENTENCE.search(text, denied.body.start, max(denied.body.start, denial.start)):
        return True
    others = text[about.text.start : denial.start] + " " + text[denial.end : about.text.end]
    return names.mentions(fold(others).text, about.concepts)


def _expected(heading: Announcement) -> str:
    """The heading's own word for its topic, as a sentence would write it."""
    topic = _LAST_NOUN.sub("", heading.title.partition(" (")[0]).strip(" -:").casefold()
    known = " ".join(w for w in words(topic) if w not in ("the", "of", "for"))
    return topic if known and normal(topic) else ""


def _misplaced_formulas(paper: Paper, names: TopicNames, options: TopicMatch) -> Iterator[Hit]:
    folded = paper.document.folded
    for formula in options.formulas:
        for match in formula.says.finditer(folded.text):
            span = paper.span(match.span())
            place = _place(paper, names, span)
            if place is None or formula.belongs_to in place[1].concepts:
                continue
            values = {"said": paper.words(span), "heading": place[1].title, "expected": ""}
            yield Hit(span, values, "formula", fact=f"copy:{place[0].index}")


CHECK = Check(
    name="topic-match",
    run=_run,
    options=TopicMatch,
    offers=frozenset({"said", "heading", "expected", "noun"}),
    cases=frozenset({"alone", "beside", "formula"}),
)
