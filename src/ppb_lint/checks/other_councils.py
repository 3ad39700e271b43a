"""The name of another council where a report speaks of its own: in its header, its purpose, its recommendations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ppb_lint.checks.base import Check, Paper
from ppb_lint.facts.region import Region
from ppb_lint.model.document import Paragraph
from ppb_lint.model.draft import Part
from ppb_lint.model.finding import Hit
from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span
from ppb_lint.notation.pattern import Pattern
from ppb_lint.notation.shapes import Shape
from ppb_lint.structure.outline import head_end

_WORD = r"(?:St\.|[A-Z][\w']*(?:-[\w']+)*)"
_WORDS = rf"{_WORD}(?:(?:,| and| &| of| on| upon| with| the| in| and the)? {_WORD}){{0,6}}"
_COUNCIL = regex(
    rf"\b(?P<name>{_WORDS}) (?:Council|COUNCIL|[MDCB]BC|MDC)\b"
    r"|\b(?:London |LONDON |Royal )?(?:Borough|City|BOROUGH|CITY) (?:Council )?(?:of|OF) "
    rf"(?P<borough>{_WORD}(?:(?: and| &| upon)? {_WORD}){{0,3}})"
)
_TITLE = regex(
    rf"\W*(?:the |THE )?(?P<name>(?:{_WORDS}) (?:Council|COUNCIL)"
    rf"|(?:(?:London|Royal|LONDON|ROYAL) )?(?:Borough|City|BOROUGH|CITY) (?:of|OF) "
    rf"{_WORD}(?:(?: and| &| upon)? {_WORD}){{0,3}})\W*"
)
_SMALL = frozenset(["of", "and", "the", "in", "on", "upon", "with", "&"])
_KINDS = "metropolitan borough city county district town unitary london royal council of the island islands m b c d"
_COUNTY = regex(r"\bcounty council\b", re.IGNORECASE)
_TYPES = frozenset(_KINDS.split())


class OtherCouncils(Shape, frozen=True):
    """The councils that are known, and what shows that another one is meant on purpose."""

    councils: tuple[str, ...]
    """Bare names, as in "Warrington" for Warrington Borough Council."""
    speaking_of_others: tuple[Pattern, ...]
    """What a sentence says that names another council on purpose (partner, neighbour …); @ stands for its name."""
    in_concepts: tuple[str, ...] = ()
    """Sections that speak of nobody but the council itself; concepts that end in -implications always do."""


def _run(paper: Paper, options: OtherCouncils) -> Iterator[Hit]:
    councils = _titles(paper) if paper.edition.fallback else paper.edition.councils
    if not councils:
        return
    own = frozenset(_plain(name) for name in councils)
    found = [
        (name, span)
        for name, span in _named(paper, options)
        if not _is_own(name, own) and not _is_of_another_tier(span.of(paper.document.folded.text), councils)
    ]
    on_purpose = {name for name, span in found if _on_purpose(paper, name, span, own, options)}
    for name, span in found:
        if name not in on_purpose and _speaks_of_itself(paper, span, options):
            words = paper.words(paper.span(span))
            yield Hit(paper.span(span), {"said": words, "council": councils[0]})


def _is_own(name: str, own: frozenset[str]) -> bool:
    """Whether it is the council's own name or the end of it, as Harrow is of Port Harrow."""
    return any(f" {council}".endswith(f" {name}") for council in own)


def _titles(paper: Paper) -> tuple[str, ...]:
    """The one council that a line of its own at the head of the paper names; () for none, and for a joint paper."""
    lines = (paper.words(p.body) for p in paper.document.paragraphs[: head_end(paper.document.headings) or 0])
    found = {_plain(match["name"]): match["name"] for line in lines if (match := _TITLE.fullmatch(line))}
    return tuple(found.values()) if len(found) == 1 else ()


def _is_of_another_tier(said: str, own: tuple[str, ...]) -> bool:
    """Whether it is a county council for a district, or the other way about: each has duties in the other's area."""
    return _COUNTY.search(said) is not None or any(_COUNTY.search(name) for name in own)


def _named(paper: Paper, options: OtherCouncils) -> Iterator[tuple[str, Span]]:
    known = _gazetteer(options.councils)
    for match in _COUNCIL.finditer(paper.document.folded.text):
        group = "name" if match["name"] else "borough"
        words = list(re.finditer(r"[^ ]+", match[group]))
        for first, last in _stretches(len(words), backwards=group == "name"):
            start, end = words[first].start(), words[last].end()
            if _is_no_opening([word.group().casefold() for word in words[first : last + 1]]):
                continue
            name = _plain(match[group][start:end])
            if name in known:
                begin = match.start(group) + start if group == "name" else match.start()
                finish = match.end() if group == "name" else match.start(group) + end
                yield name, Span(begin, finish)
                break


def _is_no_opening(words: list[str]) -> bool:
    """Whether a name cannot begin here: with a small word, or with a kind of council that is another one's."""
    return words[0] in _SMALL or (words[0].strip(",") in _TYPES and words[1:2] != ["of"])


def _stretches(count: int, *, backwards: bool) -> Iterator[tuple[int, int]]:
    """The longest stretch of words first; before "Council" all that end there, after "Borough of" all that begin."""
    for length in range(count, 0, -1):
        yield (count - length, count - 1) if backwards else (0, length - 1)


@lru_cache(maxsize=4)
def _gazetteer(councils: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_plain(name) for name in councils)


def _plain(name: str) -> str:
    """The bare name without the kind of council: "Halton Borough Council" is "halton"."""
    words = re.sub(r"[^a-z0-9 ]+", "", re.sub(r"[-/]", " ", name.casefold().replace("&", "and"))).split()
    while words and words[-1] in _TYPES:
        words.pop()
    while words and words[0] in _TYPES:
        words.pop(0)
    return " ".join(words)


def _on_purpose(paper: Paper, name: str, span: Span, own: frozenset[str], options: OtherCouncils) -> bool:
    """Whether a sentence names the council as somebody else; that holds for the whole paper then."""
    if paper.facts.regions.at(paper.span(span)) is Region.SUBJECT:
        return True
    passage = paper.facts.passages.at(span.start, span.end)
    rest = f"{passage.text[: passage.start]}@{passage.text[passage.end :]}"
    others = {_plain(match["name"] or match["borough"]) for match in _COUNCIL.finditer(rest)} - {name}
    return bool(own & others) or any(p.search(rest) for p in options.speaking_of_others)


def _speaks_of_itself(paper: Paper, span: Span, options: OtherCouncils) -> bool:
    place = paper.span(span)
    paragraph = paper.document.paragraph_at(place.start)
    if paragraph is None or (paragraph.cell and not _in_header(paper, place)):
        return False
    if paragraph.part in (Part.HEADER, Part.FOOTER) or _in_header(paper, place):
        return True
    return paragraph.part is Part.BODY and _in_own_section(paper, paragraph, options)


def _in_header(paper: Paper, place: Span) -> bool:
    return any(f.value.contains(place) for f in paper.document.fields)


def _in_own_section(paper: Paper, paragraph: Paragraph, options: OtherCouncils) -> bool:
    chain = paper.document.chain(paragraph.index)
    if not chain:
        sections = [h.paragraph for h in paper.document.sections()]
        return bool(sections) and paragraph.index < sections[0]  # The lines above the first section.
    concepts = {concept for heading in chain for concept in heading.concepts}
    return any(c in options.in_concepts or c.endswith("-implications") for c in concepts)


CHECK = Check(
    name="other-councils",
    run=_run,
    options=OtherCouncils,
    offers=frozenset({"said", "council"}),
)
