"""Words that are wrong only beside certain others; read token by token, in sentences that hold a trigger."""

from __future__ import annotations

from collections.abc import Iterator

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.passage import Passage
from ppb_lint.facts.token_match import TokenMatch, longest, token_matches
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape
from ppb_lint.notation.token_pattern import TokenPattern

_AROUND = 600
"""Letters on either side of a trigger: no sentence that anybody can read is longer."""
_RUNNING_HEADS = (Part.HEADER, Part.FOOTER)


class Sought(Shape, frozen=True):
    """Words that are looked for, the cheap sign that they may be there, and what acquits them."""

    trigger: Pattern
    """Sentences that it does not fit are not looked at; without any that it fits, spaCy is not even loaded."""
    tokens: tuple[TokenPattern, ...] = ()
    """Patterns of spaCy's Matcher; SAID: true marks the words that are accused, else all of them are."""
    phrases: tuple[str, ...] = ()
    """Words in a row for spaCy's PhraseMatcher, in any case."""
    unless: tuple[TokenPattern, ...] = ()
    """What the words may be part of: a match of one of these that touches them acquits."""
    unless_phrases: tuple[str, ...] = ()
    """The same, as words in a row."""
    unless_in_sentence: tuple[str, ...] = ()
    """Words in a row that acquit wherever they stand in the sentence."""
    meant: str = ""
    """What should stand there; the rule may name it as {meant}."""
    drop: str = ""
    """A sign without which the words would be right; {meant} is then the words without it."""
    in_tables: bool = True

    def __post_init__(self) -> None:
        if not (self.tokens or self.phrases):
            raise ValueError("tokens or phrases", "neither tokens nor phrases")
        if self.meant and self.drop:
            raise ValueError("meant or drop", "both")


class TokenPatterns(Shape, frozen=True):
    """What is sought."""

    sought: tuple[Sought, ...]


def _run(paper: Paper, options: TokenPatterns) -> Iterator[Hit]:
    taken: list[Span] = []
    for sought in options.sought:
        for passage, trigger in _triggered(paper, sought):
            for match in _found(passage, trigger, sought):
                said = match.said.shifted(passage.offset)
                if not any(said.touches(other) for other in taken):
                    taken.append(said)
                    yield _hit(paper, sought, said, match.whole.shifted(passage.offset))


def _hit(paper: Paper, sought: Sought, said: Span, whole: Span) -> Hit:
    words = said.of(paper.document.folded.text)
    meant = words.replace(sought.drop, "") if sought.drop else sought.meant
    values = {"said": words, "meant": meant, "around": whole.of(paper.document.folded.text)}
    return Hit(paper.span(said), values)


def _triggered(paper: Paper, sought: Sought) -> Iterator[tuple[Passage, Span]]:
    """The sentences with a trigger, each once, and where in the text their first trigger stands."""
    seen: set[int] = set()
    for match in sought.trigger.finditer(paper.document.folded.text):
        at = match.span()
        passage = paper.facts.passages.at(at.start, at.end)
        if passage.offset not in seen and _may_speak(paper, at, sought):
            seen.add(passage.offset)
            yield passage, at


def _may_speak(paper: Paper, at: Span, sought: Sought) -> bool:
    paragraph = paper.document.paragraph_at(paper.span(at).start)
    if paragraph is None or paragraph.part in _RUNNING_HEADS:
        return False
    return sought.in_tables or paragraph.cell is None


def _found(passage: Passage, trigger: Span, sought: Sought) -> Iterator[TokenMatch]:
    start = max(trigger.start - passage.offset - _AROUND, 0)
    sentence = passage.text[start : trigger.end - passage.offset + _AROUND]
    if sought.unless_in_sentence and token_matches(sentence, (), sought.unless_in_sentence):
        return
    found = longest(token_matches(sentence, sought.tokens, sought.phrases))
    acquitted = token_matches(sentence, sought.unless, sought.unless_phrases) if found else ()
    for match in found:
        if not any(match.said.touches(other.whole) for other in acquitted):
            yield TokenMatch(match.whole.shifted(start), match.said.shifted(start))


CHECK = Check(
    name="token-pattern",
    run=_run,
    options=TokenPatterns,
    offers=frozenset({"said", "meant", "around"}),
)
