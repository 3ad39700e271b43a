"""What stands in a draft as it stood in an earlier paper, and should have moved with the time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from ppb_lint.checks.base import Check, Earlier, Paper
from ppb_lint.checks.kept_columns import kept_columns
from ppb_lint.checks.kept_sentences import Kept, Likeness, Sentence, kept, sentences
from ppb_lint.checks.own_sentences import OwnSentences
from ppb_lint.checks.staleness import Judge, Stale, Wordings, judge, within
from ppb_lint.checks.when import when
from ppb_lint.facts.names import paper_name
from ppb_lint.facts.stretch import Stretch
from ppb_lint.facts.times import Times
from ppb_lint.model.document import Document, Paragraph
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

_OPENING = 20  # Signs within which a sentence that goes on with the next quarter names it.

_MOST = 0.5
"""The share of a paper's sentences that no section of formulas has."""
_FEW = 8
_TOPIC = "-implications"
_ASIDE = regex(r"implication|impact|consideration|issues|comments|assessment|analysis|dut(?:y|ies)\b", re.IGNORECASE)
_IN_PASSING = 2
"""Sentences that a paper has on what its implications are for a topic."""
_OWN_NUMBER = regex(r"[A-Za-z]\.?\d|\d\.\w")
"""A number with that of its section in it: "3.4", "A2"."""


class CarriedOver(Wordings, frozen=True):
    """What may be said in paper after paper, and what may not."""

    formulas: tuple[str, ...] = ()
    """Concepts of sections that are the same in every paper."""
    not_progress: tuple[str, ...] = ()
    """Concepts of sections that do not tell how things went: a figure without a time may stay there."""


def _run(paper: Paper, options: CarriedOver) -> Iterator[Hit]:
    told: set[int] = set()
    for earlier in paper.earlier:
        hits = [(hit, index) for hit, index in _beside(paper, earlier, options) if index not in told]
        told.update(index for _, index in hits)
        yield from (hit for hit, _ in hits)


def _beside(paper: Paper, earlier: Earlier, options: CarriedOver) -> Iterator[tuple[Hit, int]]:
    times, now, then = Times(paper.facts), when(paper), when(earlier.paper)
    looking = judge(paper, then, now, times, options)
    if looking is None:
        return
    name = _name(earlier, then)
    if earlier.own_board and (hit := _same_day(paper, now, then, name)):
        yield hit, -1
    own = list(sentences(paper, times))
    formulas, draft = _formulas(paper.document, own, options), OwnSentences(paper.document, own)
    for paragraph, found in _by_paragraph(own, earlier).items():
        if paragraph in earlier.shared or paragraph in formulas:
            continue
        whole = len(found) == len(draft.of(paragraph))
        for sentence, said in _stale(paper, draft, found, looking, options):
            yield _hit(paper, sentence, said, whole, earlier, name), paragraph
            if whole:  # It is the paragraph that nobody has touched.
                break
    if earlier.own_board:
        for cell, words in kept_columns(paper, earlier.paper, times, looking):
            values = {"place": "", "paper": name, "said": words}
            yield Hit(cell.span, values, case="heading", fact=f"carried:{cell.span.start}"), -2 - cell.span.start


def _by_paragraph(own: list[Sentence], earlier: Earlier) -> dict[int, list[Kept]]:
    then = list(sentences(earlier.paper, Times(earlier.paper.facts)))
    found: defaultdict[int, list[Kept]] = defaultdict(list)
    for sentence in kept(own, then):
        found[sentence.now.paragraph.index].append(sentence)
    return found


def _same_day(paper: Paper, now: Stretch, then: Stretch, name: str) -> Hit | None:
    """A report on a later period cannot go to the meeting that took the earlier one: the field was not changed."""
    field = paper.document.field("date")
    if field is None or now.meeting is None or now.meeting != then.meeting or now.ends == then.ends:
        return None
    return Hit(field.value, {"place": field.label, "paper": name, "said": paper.words(field.value)}, case="meeting")


def _formulas(document: Document, own: list[Sentence], options: CarriedOver) -> frozenset[int]:
    """The paragraphs of sections that are the same in every paper, by index.

    What stands under a heading of its own there is none, nor is a section that is most of the paper: the headings that
    end it were not told from text.
    """
    found: defaultdict[int, list[int]] = defaultdict(list)
    for sentence in own:
        index = sentence.paragraph.index
        nearest = document.chain(index)[-1:]
        if nearest and set(options.formulas) & set(nearest[0].concepts):
            found[nearest[0].paragraph].append(index)
    most = max(len(own) * _MOST, _FEW)
    return frozenset(index for section in found.values() if len(section) <= most for index in section)


def _stale(
    paper: Paper, draft: OwnSentences, found: list[Kept], looking: Judge, options: CarriedOver
) -> Iterator[tuple[Kept, Stale]]:
    """Those of a paragraph's sentences that are out of date, and why."""
    progress = not _is_aside(paper.document, draft, found[0].now.paragraph.index, options)
    for sentence in found:
        history = _goes_on(paper, draft, found, sentence, looking)
        if sentence.likeness is Likeness.MOVED:
            said = looking.moved(sentence.now.span)
        else:
            said = looking.same(sentence.now.span, progress=progress, history=history)
        if said:
            yield sentence, said


def _is_aside(document: Document, draft: OwnSentences, paragraph: int, options: CarriedOver) -> bool:
    """Whether a paragraph stands in a part that does not tell how things went.

    "Highways" may be the heading of implications and of a service's news: these take more than a sentence or two.
    """
    for heading in document.chain(paragraph):
        if set(options.not_progress) & set(heading.concepts):
            few = draft.inside(heading) <= _IN_PASSING
            if few or not all(map(_is_topic, heading.concepts)) or _ASIDE.search(heading.title):
                return True
    return False


def _is_topic(concept: str) -> bool:
    return concept.endswith(_TOPIC) and concept != "implications"


def _goes_on(paper: Paper, draft: OwnSentences, found: list[Kept], kept: Kept, looking: Judge) -> bool:
    """Whether the year is told quarter by quarter: a time or a figure that is new follows, here or in the next one."""
    at = kept.now.paragraph.index
    old = {one.now.span for one in found}
    after = (s for s in draft.of(at) if s.span not in old and s.span.start > kept.now.span.start)
    if any(_tells_how_it_went_on(sentence) for sentence in after):
        return True
    following = draft.following(at)
    if following is None or paper.document.chain(at) != paper.document.chain(following.paragraph.index):
        return False
    return any(
        set(said.mention.quarters) <= set(looking.now.quarters)
        and said.mention.span.start - following.span.start < _OPENING
        for said in within(paper.facts.quarters, following.span)
    )


def _tells_how_it_went_on(sentence: Sentence) -> bool:
    return sentence.words != sentence.timeless or any(sign.isdigit() for word in sentence.words for sign in word)


def _hit(paper: Paper, sentence: Kept, said: Stale, whole: bool, earlier: Earlier, name: str) -> Hit:
    paragraph = sentence.now.paragraph
    span = paragraph.body if whole else _trimmed(paper, sentence.now.span)
    case = "reworded" if sentence.likeness is Likeness.REWORDED else said.case
    values = {"place": place_in(earlier.paper.document, sentence.then.paragraph), "paper": name, "said": said.said}
    return Hit(span, values, case=case, fact=f"carried:{span.start}")


def _trimmed(paper: Paper, sentence: Span) -> Span:
    words = sentence.of(paper.document.folded.text)
    return paper.span(Span(sentence.start, sentence.start + len(words.rstrip())))


def _name(earlier: Earlier, then: Stretch) -> str:
    board = earlier.paper.document.field("board")
    named = "" if earlier.own_board or board is None else earlier.paper.words(board.value)
    return paper_name(then.quarters, then.meeting, named)


def place_in(document: Document, paragraph: Paragraph) -> str:
    """The number by which its reader finds a paragraph, or else the heading that it stands under.

    A number that begins anew in every part ("3.", "(i)") is told with the heading.
    """
    chain = document.chain(paragraph.index)
    title = chain[-1].title if chain else ""
    first = chain[0].paragraph if chain else -1
    for index in range(paragraph.index, max(first, paragraph.index - 40), -1):
        other = document.paragraphs[index]
        if other.label and other.part is paragraph.part:
            label = other.label.rstrip(".")
            return label if _OWN_NUMBER.search(label) or not title else f"{label} under {title}"
    return title or "the text"


CHECK = Check(
    name="carried-over",
    run=_run,
    options=CarriedOver,
    offers=frozenset({"place", "paper", "said"}),
    cases=frozenset(
        {"period", "date", "ahead", "passing", "heading", "now", "result", "figures", "meeting", "reworded"}
    ),
)
